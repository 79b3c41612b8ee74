import { Section, Warning } from '../../../foundation/console/Page.tsx'
import type { Burden, BurdenRow } from '../burden.ts'

/** 减负账本, row by row: what is asked where, how long it takes, from where it is known, what is asked twice. */
export function BurdenSheet({ burden }: { readonly burden: Burden }) {
  const parts = [...new Set(burden.rows.map(row => row.part))]
  return (
    <Section title="减负账本" note={`共 ${burden.all} 栏，${burden.known} 栏已替支部填好`}>
      <table className="quiet-table burden-table">
        <thead>
          <tr>
            <th>环节</th>
            <th>栏目</th>
            <th>填法</th>
            <th className="number">分钟</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(part =>
            burden.rows
              .filter(row => row.part === part)
              .map((row, index) => (
                <tr key={row.code}>
                  <td>{index === 0 ? part : ''}</td>
                  <td>{row.label}</td>
                  <td>{row.kind}</td>
                  <td className="number">{minutesWords(row.minutes)}</td>
                  <td>
                    <RowNote row={row} />
                  </td>
                </tr>
              )),
          )}
          <tr className="burden-sum">
            <td colSpan={3}>必填合计</td>
            <td className="number">{minutesWords(burden.minutes)}</td>
            <td>选填另计，约 {minutesWords(burden.optionalMinutes)} 分钟</td>
          </tr>
        </tbody>
      </table>
      <p className="type-note">按栏目填法估算。</p>
    </Section>
  )
}

const minutesWords = (minutes: number) => `${Math.round(minutes * 10) / 10}`

function RowNote({ row }: { readonly row: BurdenRow }) {
  if (row.twice) return <Warning>重复要，可删去</Warning>
  if (row.knownFrom !== null) return <span className="tag tag-green">由{row.knownFrom}带入</span>
  return row.required ? null : <span className="tag">选填</span>
}
