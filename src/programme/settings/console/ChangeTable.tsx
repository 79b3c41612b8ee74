import type { Change } from '../changes.ts'

interface Props {
  readonly changes: readonly Pick<Change, 'key' | 'label' | 'before' | 'after'>[]
  readonly heads: readonly [string, string]
  readonly none: string
}

/** Old and new value of each changed setting, side by side: struck and underlined as a comparison is everywhere. */
export function ChangeTable({ changes, heads, none }: Props) {
  if (changes.length === 0) return <p className="type-note">{none}</p>
  return (
    <table className="quiet-table change-table">
      <thead>
        <tr>
          <th>设置</th>
          <th>{heads[0]}</th>
          <th>{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={change.key}>
            <td className="change-label">{change.label}</td>
            <td>{change.before ? <del className="change-before">{change.before}</del> : '–'}</td>
            <td>{change.after ? <ins className="change-after">{change.after}</ins> : '删去'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
