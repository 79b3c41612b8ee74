import type { ReactNode } from 'react'
import { roleNames } from '../../accounts/access.ts'
import { Section, Warning } from '../../console/Page.tsx'
import type { RosterNaming, RosterPreview } from '../contract.ts'
import type { RosterFault } from '../roster.ts'
import type { RosterChoice } from './roster-requests.ts'

interface Props {
  readonly preview: RosterPreview
  readonly choice: RosterChoice
  readonly onChoose: (choice: RosterChoice) => void
}

/** The dry run in words: faults by row and column; without faults what comes, changes and ends. */
export function RosterOutcome({ preview, choice, onChoose }: Props) {
  if (preview.faults.length > 0)
    return (
      <Section id="faults" title="要改的地方" note={`${preview.faults.length} 处，改好后在上面重新选择`}>
        <FaultTable faults={preview.faults} say="怎么改" />
      </Section>
    )
  return (
    <>
      <Sums preview={preview} />
      {preview.notes.length > 0 && (
        <Section title="这样理解对不对" note="不对的请改表后重传">
          <FaultTable faults={preview.notes} say="怎么理解的" />
        </Section>
      )}
      {preview.sharedNames.length > 0 && (
        <p>
          <Warning>
            {preview.sharedNames.join('、')}在同一单位的几个支部任职，按同一人开一个账号。不是同一人的，请填电话区分。
          </Warning>
        </p>
      )}
      <Changed preview={preview} choice={choice} onChoose={onChoose} />
      <Listed
        title="新增的单位和支部"
        count={preview.counts.addedUnits + preview.counts.addedBranches}
        head={['名称', '所属单位']}
      >
        {preview.added.map(one => (
          <tr key={`${one.unit} ${one.name}`}>
            <td>{one.name}</td>
            <td>{one.kind === 'unit' ? '单位' : one.unit === one.name ? '工委直属' : one.unit}</td>
          </tr>
        ))}
      </Listed>
      <Namings title="新任的角色" count={preview.counts.appointed} namings={preview.appointed} />
      <Namings title="终止的角色" count={preview.counts.ended} namings={preview.ended} />
      <Missing preview={preview} choice={choice} onChoose={onChoose} />
    </>
  )
}

function Sums({ preview: { counts } }: { readonly preview: RosterPreview }) {
  const parts = [
    counts.addedUnits > 0 && `新增 ${counts.addedUnits} 个单位`,
    counts.addedBranches > 0 && `新增 ${counts.addedBranches.toLocaleString('en-US')} 个支部`,
    counts.changed > 0 && `变动 ${counts.changed} 个`,
    counts.accounts > 0 && `开 ${counts.accounts.toLocaleString('en-US')} 个账号`,
    counts.ended > 0 && `终止 ${counts.ended} 个角色`,
    counts.dissolved > 0 && `登记撤销 ${counts.dissolved} 个`,
  ].filter(Boolean)
  return parts.length > 0 ? (
    <p className="roster-sums">导入后{parts.join('，')}。</p>
  ) : (
    <p className="roster-sums">每一行都与现有的一致。</p>
  )
}

function FaultTable({ faults, say }: { readonly faults: readonly RosterFault[]; readonly say: string }) {
  return (
    <table className="quiet-table fault-table">
      <thead>
        <tr>
          <th>行</th>
          <th>列</th>
          <th>栏目</th>
          <th>{say}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(fault => (
          <tr key={`${fault.row} ${fault.column} ${fault.code} ${fault.sentence}`}>
            <td>第 {fault.row} 行</td>
            <td>{fault.column}</td>
            <td>{fault.name}</td>
            <td>{fault.sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changed({ preview, choice, onChoose }: Props) {
  const toggle = (id: string) => {
    const separate =
      choice.separate.indexOf(id) >= 0 ? choice.separate.filter(one => one !== id) : [...choice.separate, id]
    onChoose({ ...choice, separate })
  }
  return (
    <>
      {choice.separate.length > 0 && (
        <p>
          {choice.separate.length} 处已按新设支部处理。{' '}
          <button type="button" className="link-button" onClick={() => onChoose({ ...choice, separate: [] })}>
            改回更名
          </button>
        </p>
      )}
      <Listed title="变动的单位和支部" count={preview.counts.changed} head={['名称', '所属单位', '变动', '']}>
        {preview.changed.map(one => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td>{one.unit}</td>
            <td>{one.what}</td>
            <td>
              {one.link && (
                <button type="button" className="link-button" onClick={() => toggle(one.id)}>
                  不是同一个，按新设算
                </button>
              )}
            </td>
          </tr>
        ))}
      </Listed>
    </>
  )
}

function Namings({
  title,
  count,
  namings,
}: {
  readonly title: string
  readonly count: number
  readonly namings: readonly RosterNaming[]
}) {
  return (
    <Listed title={title} count={count} head={['姓名', '角色', '支部', '单位']}>
      {namings.map(one => (
        <tr key={`${one.unit} ${one.branch} ${one.role} ${one.name}`}>
          <td>{one.name}</td>
          <td>{roleNames[one.role]}</td>
          <td>{one.branch}</td>
          <td>{one.unit === one.branch ? '工委直属' : one.unit}</td>
        </tr>
      ))}
    </Listed>
  )
}

function Missing({ preview, choice, onChoose }: Props) {
  if (preview.counts.missing === 0) return null
  return (
    <Listed
      title="表里没有写到的"
      count={preview.counts.missing}
      head={['名称', '所属单位']}
      before={
        <label className="roster-check">
          <input
            type="checkbox"
            checked={choice.endMissing}
            onChange={() => onChoose({ ...choice, endMissing: !choice.endMissing })}
          />{' '}
          这份表是全委的，没有写到的登记撤销（当天才设立的除外）。不勾选则保持不变。
        </label>
      }
    >
      {preview.missing.map(one => (
        <tr key={one.id}>
          <td>{one.name}</td>
          <td>{one.kind === 'unit' ? '单位' : one.unit}</td>
        </tr>
      ))}
    </Listed>
  )
}

interface ListedProps {
  readonly title: string
  readonly count: number
  readonly head: readonly string[]
  readonly before?: ReactNode
  readonly children: readonly ReactNode[]
}

function Listed({ title, count, head, before, children }: ListedProps) {
  if (count === 0) return null
  const note =
    count > children.length ? `${count.toLocaleString('en-US')} 个，列出前 ${children.length} 个` : `${count} 个`
  return (
    <Section title={title} note={note}>
      {before}
      <table className="quiet-table">
        <thead>
          <tr>
            {head.map(name => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Section>
  )
}
