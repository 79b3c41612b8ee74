import { Section } from '../../../foundation/console/Page.tsx'
import type { ChangeAnswer } from '../contract.ts'

interface Props {
  readonly change: ChangeAnswer
  readonly chosen: readonly string[]
  /** Null: this reader checks and does not publish. */
  readonly onChoose: ((ids: readonly string[]) => void) | null
}

/** Whom the new version reaches: drafts follow; what was handed in keeps its version unless it is ticked here. */
export function Affected({ change: { following, pinned }, chosen, onChoose }: Props) {
  const toggle = (id: string) =>
    onChoose?.(chosen.indexOf(id) >= 0 ? chosen.filter(one => one !== id) : [...chosen, id])
  return (
    <Section title="影响谁" note={`${following} 件草稿随新设置，${pinned.length} 件仍按原版本`}>
      {pinned.length === 0 ? (
        <p className="type-note">还没有报送过的品牌，没有仍按原版本的。</p>
      ) : (
        <table className="quiet-table">
          <thead>
            <tr>
              <th>随新版本</th>
              <th>品牌</th>
              <th>支部</th>
              <th>走到哪一步</th>
              <th>现按</th>
            </tr>
          </thead>
          <tbody>
            {pinned.map(brand => (
              <tr key={brand.id}>
                <td>
                  {brand.why === null ? (
                    <input
                      type="checkbox"
                      aria-label={`${brand.name}随新版本`}
                      checked={chosen.indexOf(brand.id) >= 0}
                      disabled={onChoose === null}
                      onChange={() => toggle(brand.id)}
                    />
                  ) : (
                    '–'
                  )}
                </td>
                <td>
                  {brand.name}
                  {brand.why && <p className="reading-note">{brand.why}</p>}
                </td>
                <td>
                  {brand.unit}　{brand.branch}
                </td>
                <td>{brand.state}</td>
                <td>第 {brand.version} 版</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="type-note">不勾的仍按报送时的设置审核。</p>
    </Section>
  )
}
