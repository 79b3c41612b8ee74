import { Section } from '../../../foundation/console/Page.tsx'
import type { Entry, FilesEntry } from '../../../foundation/forms/entry.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { kindNames } from '../settings-in-words.ts'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

/** 栏目: what the form and the plan ask, in order; a name, whether it must be filled, how long it may be. */
export function FormEntries({ value, onChange }: Props) {
  const { declarations, creationPlans } = value
  return (
    <>
      <Entries
        title="申报表栏目"
        entries={declarations.entries}
        onChange={entries => onChange({ declarations: { ...declarations, entries } })}
      />
      <Entries
        title="创建方案栏目"
        entries={creationPlans.entries}
        onChange={entries => onChange({ creationPlans: { entries } })}
      />
    </>
  )
}

function Entries({
  title,
  entries,
  onChange,
}: {
  readonly title: string
  readonly entries: Entry[]
  readonly onChange: (entries: Entry[]) => void
}) {
  const set = (index: number, entry: Entry) => onChange(entries.map((one, at) => (at === index ? entry : one)))
  return (
    <Section title={title} note={`${entries.length} 栏`}>
      <table className="setting-table">
        <thead>
          <tr>
            <th>栏目</th>
            <th>填法</th>
            <th>必填</th>
            <th>上限</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={entry.code}>
              <td>
                <input
                  className="setting-input"
                  aria-label={`第 ${index + 1} 栏名称`}
                  value={entry.label}
                  maxLength={30}
                  onChange={event => event.target.value && set(index, { ...entry, label: event.target.value })}
                />
              </td>
              <td>{kindNames[entry.kind]}</td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${entry.label}必填`}
                  checked={entry.required}
                  onChange={event => set(index, { ...entry, required: event.target.checked })}
                />
              </td>
              <td>
                {entry.kind === 'line' || entry.kind === 'paragraph' ? (
                  <input
                    className="setting-input setting-number"
                    type="number"
                    aria-label={`${entry.label}字数上限`}
                    min={1}
                    max={5000}
                    value={entry.max}
                    onChange={event => {
                      const max = Number.parseInt(event.target.value, 10)
                      if (Number.isInteger(max) && max > 0 && max <= 5000) set(index, { ...entry, max })
                    }}
                  />
                ) : entry.kind === 'files' ? (
                  <FileLimits entry={entry} onChange={changed => set(index, changed)} />
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** How many files, and how large each. */
function FileLimits({
  entry,
  onChange,
}: {
  readonly entry: FilesEntry
  readonly onChange: (entry: FilesEntry) => void
}) {
  const field = (label: string, value: number, most: number, put: (value: number) => void) => (
    <input
      className="setting-input setting-number"
      type="number"
      aria-label={`${entry.label}${label}`}
      min={1}
      max={most}
      value={value}
      onChange={event => {
        const typed = Number.parseInt(event.target.value, 10)
        if (Number.isInteger(typed) && typed > 0 && typed <= most) put(typed)
      }}
    />
  )
  return (
    <>
      {field('份数上限', entry.max, 50, max => onChange({ ...entry, max }))} 份，每份{' '}
      {field('每份上限', entry.megabytes, 1000, megabytes => onChange({ ...entry, megabytes }))} 兆
    </>
  )
}
