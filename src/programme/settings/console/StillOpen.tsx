import { Go } from '../../../foundation/console/Go.tsx'
import { ErrorState } from '../../../foundation/console/Page.tsx'
import { everythingGoneThrough } from '../checking.ts'
import type { Setup } from './use-setup.ts'

/** What is to be done before anybody is asked, each with the way there. */
export function StillOpen({ setup }: { readonly setup: Setup }) {
  const { open, id, answer, plan } = setup
  if (!plan || answer.campaign.published > 0) return null
  const refusals = everythingGoneThrough(open)
  if (refusals.length === 0) return null
  return (
    <ErrorState title={`还差 ${refusals.length} 件，办好才能请人复核`}>
      {refusals.map(one => (
        <span key={one.code} className="fault-line">
          {one.sentence}{' '}
          <Go to={`/campaigns/${id}?step=${one.code === 'unsettled' ? 3 : 2}`}>
            {one.code === 'unsettled' ? '去补' : '去核对'}
          </Go>
        </span>
      ))}
    </ErrorState>
  )
}
