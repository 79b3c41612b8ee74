import './measures.css'
import { daysBetween, isLocalDate, type LocalDate, partsOf } from '../../../foundation/calendar/dates.ts'
import { sayDay, todayHere } from '../../brands/console/saying.ts'
import type { BrandPage } from '../../brands/contract.ts'

type Measure = BrandPage['measures'][number]

interface Scale {
  readonly place: (day: LocalDate) => number
  readonly months: readonly { readonly label: string; readonly at: number }[]
  readonly today: number | null
}

const dayOr = (day: string | null) => (isLocalDate(day) ? day : null)

/** One time scale for all measures, so that what runs beside what is seen. Null where nothing has dates. */
function scaleOf(measures: readonly Measure[], today: LocalDate): Scale | null {
  const days = measures
    .flatMap(one => [dayOr(one.from), dayOr(one.to), dayOr(one.milestone)])
    .filter(day => day !== null)
  const first = days.reduce<LocalDate | null>((a, b) => (a !== null && a < b ? a : b), null)
  const last = days.reduce<LocalDate | null>((a, b) => (a !== null && a > b ? a : b), null)
  if (first === null || last === null || first === last) return null
  const length = daysBetween(first, last)
  const place = (day: LocalDate) => Math.min(100, Math.max(0, (100 * daysBetween(first, day)) / length))
  return { place, months: monthsOf(first, last, place), today: today < first || today > last ? null : place(today) }
}

/** At most six month labels: more of them would touch. */
function monthsOf(first: LocalDate, last: LocalDate, place: Scale['place']): Scale['months'] {
  const from = partsOf(first)
  const to = partsOf(last)
  const count = (to.year - from.year) * 12 + to.month - from.month
  const every = Math.max(1, Math.ceil(count / 6))
  const months: { label: string; at: number }[] = []
  for (let step = every; step <= count; step += every) {
    const month = from.month - 1 + step
    const day = `${from.year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
    if (isLocalDate(day)) months.push({ label: `${(month % 12) + 1}月`, at: place(day) })
  }
  return months
}

/** Measures with their carriers, people and dates on one scale; a milestone of this month is red. */
export function MeasureLines({ measures }: { readonly measures: readonly Measure[] }) {
  const today = todayHere()
  const scale = scaleOf(measures, today)
  const points = measures.filter(one => one.milestone)
  return (
    <div className="measures">
      <h3 className="type-section">
        举措{' '}
        <span className="type-note">
          {measures.length} 项，节点 {points.length} 个
        </span>
        {points.length > 0 && (
          <span className="measure-legend">
            <span className="measure-point measure-point-now" /> 本期
            <span className="measure-point" /> 未到
          </span>
        )}
      </h3>
      <div className="measure measure-head type-small">
        <span>举措与载体</span>
        <span>分管领导 / 责任人</span>
        <span className="measure-months">
          {scale?.months.map(month => (
            <span key={month.label} style={{ left: `${month.at}%` }}>
              {month.label}
            </span>
          ))}
        </span>
        <span>节点</span>
      </div>
      {measures.map(measure => (
        <div key={measure.id} className="measure">
          <p>
            <strong>{measure.title || '没有名称'}</strong>
            <span className="type-note">{measure.carrier}</span>
          </p>
          <p className="measure-people">
            <span>{measure.lead || '还差分管领导'}</span>
            <span className="type-note">{measure.owner || '还差责任人'}</span>
          </p>
          <p className="measure-people-said">
            {measure.owner ? `${measure.owner}负责` : '还差责任人'}，
            {measure.lead ? `${measure.lead}分管` : '还差分管领导'}
          </p>
          <Line measure={measure} scale={scale} today={today} />
          <p className={measure.milestone ? undefined : 'measure-none'}>
            <span>{measure.milestone ? sayDay(measure.milestone) : '–'}</span>
            <span className="type-note">{measure.milestoneText}</span>
          </p>
        </div>
      ))}
    </div>
  )
}

/** Red is this period: what falls due within a month. */
const isNow = (milestone: LocalDate, today: LocalDate) => milestone >= today && daysBetween(today, milestone) <= 31

function Line({
  measure,
  scale,
  today,
}: {
  readonly measure: Measure
  readonly scale: Scale | null
  readonly today: LocalDate
}) {
  const from = dayOr(measure.from)
  const to = dayOr(measure.to)
  const milestone = dayOr(measure.milestone)
  if (!scale || from === null || to === null) return <span className="type-note">还差起止时间</span>
  const left = scale.place(from)
  const gone = today <= from ? 0 : Math.max(0, scale.place(today < to ? today : to) - left)
  return (
    <span
      className="measure-line"
      role="img"
      aria-label={`${sayDay(from)}至${sayDay(to)}${milestone ? `，节点${sayDay(milestone)}` : ''}`}
    >
      <span className="measure-span" style={{ left: `${left}%`, width: `${scale.place(to) - left}%` }} />
      <span className="measure-gone" style={{ left: `${left}%`, width: `${gone}%` }} />
      {scale.today !== null && <span className="measure-today" style={{ left: `${scale.today}%` }} />}
      {milestone && (
        <span
          className={isNow(milestone, today) ? 'measure-point measure-point-now' : 'measure-point'}
          style={{ left: `${scale.place(milestone)}%` }}
          title={`${sayDay(milestone)} ${measure.milestoneText}`}
        />
      )}
    </span>
  )
}
