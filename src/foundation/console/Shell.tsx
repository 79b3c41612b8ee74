import './shell.css'
import type { ReactNode } from 'react'
import { Go } from './Go.tsx'
import { Icon } from './Icon.tsx'
import { PHONE, SMALL_DESK, useMedia } from './narrow.ts'
import { PersonMenu, type PersonShown } from './PersonMenu.tsx'
import { BarSlot, type Crumb, useBarCrumbs } from './page-bar.tsx'
import { Rail, type RailShown } from './Rail.tsx'
import { SearchBox } from './SearchBox.tsx'

/** One of at most five places in the bar of those who work for one branch. */
export interface Place {
  readonly label: string
  readonly to: string
  readonly count?: number
}

export interface Masthead {
  readonly title: string
  readonly subtitle?: string
}

interface Common {
  readonly masthead: Masthead
  readonly person: PersonShown
  /** The address now, to mark where one is; in the rail the page's first crumb says it, where it has a place of its own. */
  readonly path: string
  readonly unread: number
  readonly noticesTo?: string
  readonly onSearch?: (words: string) => void
  readonly children: ReactNode
}

type Props = Common &
  ({ readonly rail: RailShown; readonly places?: never } | { readonly places: readonly Place[]; readonly rail?: never })

/** What stands around every screen: the plan as a rail for those who run it, a bar of five places for those who work for one branch. */
export function Shell(props: Props) {
  const phone = useMedia(PHONE)
  const narrow = useMedia(SMALL_DESK)
  const rail = phone ? undefined : props.rail
  const at = useBarCrumbs()[0]?.to ?? props.path
  // The page keeps its place in the tree whatever stands around it: when the places arrive late, or a tablet is turned,
  // what was typed or chosen on it stays.
  return (
    <div className={rail ? `shell shell-rail${narrow ? ' shell-narrow' : ''}` : 'shell'}>
      <a className="skip" href="#page">
        跳到正文
      </a>
      {rail ? <Rail {...rail} masthead={props.masthead} path={at} narrow={narrow} /> : null}
      <div className="shell-right">
        {rail ? <RailBar {...props} /> : phone ? <PhoneBar {...props} /> : <PlacesBar {...props} />}
        <main id="page">{props.children}</main>
      </div>
    </div>
  )
}

function Bell({ unread, noticesTo }: { unread: number; noticesTo: string }) {
  return (
    <Go to={noticesTo} className="bell" aria-label={unread > 0 ? `通知，${unread} 条未读` : '通知'}>
      <Icon name="bell" size={18} />
      {unread > 0 && <span className="bell-dot" />}
    </Go>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="所在位置">
      {crumbs.map((crumb, place) => (
        <span key={crumb.label}>
          {place > 0 && <span className="crumb-slash"> / </span>}
          {crumb.to && place < crumbs.length - 1 ? (
            <Go to={crumb.to}>{crumb.label}</Go>
          ) : (
            <span aria-current={place === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
          )}
        </span>
      ))}
    </nav>
  )
}

function RailBar({ onSearch, unread, noticesTo, person }: Props) {
  return (
    <header className="bar no-print">
      <Crumbs crumbs={useBarCrumbs()} />
      <BarSlot place="beside" />
      <BarSlot place="saving" />
      {onSearch && <SearchBox onSearch={onSearch} />}
      {noticesTo && <Bell unread={unread} noticesTo={noticesTo} />}
      <PersonMenu {...person} />
    </header>
  )
}

function isHere(path: string, to: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
}

function PlaceLinks({ places, path }: { places: readonly Place[]; path: string }) {
  return (
    <>
      {places.map(place => (
        <Go key={place.to} to={place.to} className="place" aria-current={isHere(path, place.to) ? 'page' : undefined}>
          {place.label}
          {place.count ? <span className="count-badge">{place.count}</span> : null}
        </Go>
      ))}
    </>
  )
}

function PlacesBar({ places = [], path, masthead, person }: Props) {
  return (
    <header className="bar bar-places no-print">
      <Go to="/" className="masthead">
        <span className="seal">一品</span>
        <strong className="masthead-title">{masthead.title}</strong>
        {masthead.subtitle && <span className="masthead-beside">{masthead.subtitle}</span>}
      </Go>
      <nav className="places" aria-label="主要去处">
        <PlaceLinks places={places} path={path} />
      </nav>
      <BarSlot place="beside" />
      <BarSlot place="saving" />
      <PersonMenu {...person} />
    </header>
  )
}

/** The bell leads to the notices already, and who sets up a campaign sits at a desk. */
const mostWays = 4

/** On the phone the last crumb but one is the way back; without one the places stand under the bar. */
function PhoneBar({ places, rail, path, masthead, unread, noticesTo, person }: Props) {
  const crumbs = useBarCrumbs()
  const back = crumbs.length > 1 ? crumbs[crumbs.length - 2] : undefined
  const here = crumbs[crumbs.length - 1]
  const ways = places ?? (rail ? [...rail.places, ...rail.daily].slice(0, mostWays) : [])
  return (
    <>
      <header className="bar bar-phone no-print">
        {back?.to ? (
          <Go to={back.to} className="phone-back">
            <Icon name="back" size={18} label="回到" /> {here?.label ?? back.label}
          </Go>
        ) : (
          <Go to="/" className="masthead">
            <span className="seal">一品</span>
            <strong className="masthead-title">{here?.label ?? masthead.title}</strong>
          </Go>
        )}
        <BarSlot place="saving" />
        {noticesTo && <Bell unread={unread} noticesTo={noticesTo} />}
        <PersonMenu {...person} short />
      </header>
      {!back && ways.length > 0 && (
        <nav className="places places-phone no-print" aria-label="主要去处">
          <PlaceLinks places={ways} path={path} />
        </nav>
      )}
    </>
  )
}
