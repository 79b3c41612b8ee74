import { ErrorState } from '../../../foundation/console/Page.tsx'
import { type CampaignConfiguration, configurationFaults } from '../configuration.ts'

/** What would mislead branches: said while it is typed, refused at 复核 and 发布. */
export function Faults({ configuration }: { readonly configuration: CampaignConfiguration }) {
  const faults = configurationFaults(configuration)
  if (faults.length === 0) return null
  return (
    <ErrorState title={`还有 ${faults.length} 处要改，改好才能请人复核`}>
      {faults.map(fault => (
        <span key={`${fault.pin}${fault.sentence}`} className="fault-line">
          {fault.sentence}
        </span>
      ))}
    </ErrorState>
  )
}
