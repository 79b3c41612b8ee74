import './year-strip.css'
import type { YearStrip } from '../year-strip.ts'

/** A stage of many months is marked by an edge: red stays rare (screens/README.md §2). */
const long = 0.2

/** On a phone two characters do not fit into less: a bar so short shows its colour alone. */
const short = 0.08

const part = (share: number) => `${(share * 100).toFixed(2)}%`

/** The year: stages as bars on the months, today's red line, what happens meanwhile beneath. */
export function YearStripView({ strip: { months, bars, events, lanes, today } }: { readonly strip: YearStrip }) {
  return (
    <figure className="year" aria-label="全年安排">
      <div className="year-months">
        {months.map(month => (
          <span key={month.left} className="year-month" style={{ left: part(month.left) }}>
            {month.label}
          </span>
        ))}
      </div>
      <div className="year-body" style={{ height: 48 + 24 * Math.max(1, lanes) }}>
        {months.map(month => (
          <span key={month.left} className="year-line" style={{ left: part(month.left) }} />
        ))}
        {today !== null && (
          <span className={`year-today${today.flush ? ' year-today-flush' : ''}`} style={{ left: part(today.left) }}>
            <span>今天</span>
          </span>
        )}
        {bars.map(bar => (
          <span
            key={bar.id}
            className={`year-bar year-${bar.status}${bar.width > long ? ' year-long' : bar.width < short ? ' year-short' : ''}`}
            style={{ left: part(bar.left), width: part(bar.width) }}
            title={bar.name}
          >
            {bar.name}
          </span>
        ))}
        {events.map(event => (
          <span
            key={event.id}
            className={`year-event ${event.day ? 'year-day' : 'year-period'}${event.flush ? ' year-flush' : ''}`}
            style={{
              ...(event.flush ? { right: event.day ? part(1 - event.left) : 0 } : { left: part(event.left) }),
              top: 46 + 24 * event.lane,
              ...(event.day ? {} : { minWidth: part(event.width) }),
            }}
          >
            {event.name}
          </span>
        ))}
      </div>
    </figure>
  )
}
