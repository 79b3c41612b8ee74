import { Go } from '../../../foundation/console/Go.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import type { Setup } from './use-setup.ts'

/** 方案没有写: listed apart, each leading to where it is filled. */
export function UnsaidList({ setup }: { readonly setup: Setup }) {
  const { unsaid, draft, open, id } = setup
  if (unsaid.length === 0) return null
  const settled = (key: string) => draft.checking.settled.indexOf(key) >= 0
  return (
    <Section title="方案没有写" note={`${open.unsaid.length} 项，下一步补`}>
      <ul className="unsaid-list">
        {unsaid.map(one => (
          <li key={one.key}>
            <span className={settled(one.key) ? 'unsaid-box unsaid-box-done' : 'unsaid-box'} />
            <Go to={`/campaigns/${id}?step=3#unsaid-${one.key}`}>{one.label}</Go>
          </li>
        ))}
      </ul>
    </Section>
  )
}
