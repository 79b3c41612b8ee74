import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { roleNames } from '../../foundation/accounts/access.ts'
import { housePlaces } from '../../foundation/accounts/console/house-places.ts'
import { changeCommittee, committeeOfTab, signOut, useSession } from '../../foundation/accounts/console/use-session.ts'
import type { CommitteeShown, SessionAnswer } from '../../foundation/accounts/contract.ts'
import { localDate } from '../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../foundation/calendar/instants.ts'
import { formatMoment } from '../../foundation/calendar/wording.ts'
import { EmptyState, ErrorState, Page, Skeleton } from '../../foundation/console/Page.tsx'
import type { PersonShown } from '../../foundation/console/PersonMenu.tsx'
import { PageBar } from '../../foundation/console/page-bar.tsx'
import type { RailShown } from '../../foundation/console/Rail.tsx'
import { Shell } from '../../foundation/console/Shell.tsx'
import { OrganizationWays } from '../../foundation/organizations/console/ways.ts'
import type { PeopleAnswer } from '../../foundation/organizations/contract.ts'
import { useDesk } from '../../programme/desk/console/use-desk.ts'
import type { Desk } from '../../programme/desk/contract.ts'
import { addressExists, isOutside } from './pages.ts'
import { railStages } from './rail-stages.ts'
import { useReading } from './use-reading.ts'

const notSecret = '非涉密系统。涉密信息和工作秘密不得上网。'
const SignInLayer = lazy(async () => ({
  default: (await import('../../foundation/accounts/console/SignInLayer.tsx')).SignInLayer,
}))

/** Around every page: who is at the door, where they may go, and the layer that asks for the password again. */
export function Frame() {
  const path = useLocation({ select: location => location.pathname })
  return <PageBar>{isOutside(path) ? <Outlet /> : <Inside path={path} />}</PageBar>
}

function Inside({ path }: { readonly path: string }) {
  const session = useSession()
  if (session.error && !session.data)
    return (
      <Page>
        <ErrorState
          title="连不上系统，本机的内容都在"
          action={
            <button type="button" className="link-button" onClick={() => session.refetch()}>
              再连一次
            </button>
          }
        />
      </Page>
    )
  if (!session.data) return <Reading />
  const { person } = session.data
  if (!person) return <GoOutside to={`/signin?next=${encodeURIComponent(path + window.location.search)}`} />
  if (person.mustChangePassword) return <GoOutside to="/password" />
  if (person.mustEnrol) return <GoOutside to="/totp" />
  const committee = committeeOfTab(session.data.committees)
  return (
    <>
      {committee ? (
        <InCommittee session={session.data} committee={committee} person={person} path={path} />
      ) : (
        <InHouse person={person} path={path} />
      )}
      <Suspense fallback={null}>
        <SignInLayer username={person.username} name={person.name} />
      </Suspense>
    </>
  )
}

function GoOutside({ to }: { readonly to: string }) {
  const router = useRouter()
  useEffect(() => router.history.replace(to), [router, to])
  return <Reading />
}

const Reading = () => (
  <Page>
    <Skeleton lines={6} />
  </Page>
)

type SignedIn = NonNullable<SessionAnswer['person']>

interface InCommitteeProps {
  readonly session: SessionAnswer
  readonly committee: CommitteeShown
  readonly person: SignedIn
  readonly path: string
}

function InCommittee({ session, committee, person, path }: InCommitteeProps) {
  const router = useRouter()
  const { data: desk } = useDesk()
  useReading(desk?.unread)
  const offices = [...new Set(committee.roles.map(({ role }) => roleNames[role]))].join('、')
  const others = session.committees.filter(other => other.id !== committee.id)
  const common = {
    masthead: { title: '党建品牌创建', subtitle: committee.name },
    person: {
      ...ownMenu(person),
      ...(offices ? { office: offices } : {}),
      choices: others.map(other => ({ label: `转到${other.name}`, onChoose: () => changeCommittee(other.id) })),
    },
    path,
    unread: desk?.places.find(place => place.key === 'notices')?.badge ?? 0,
    noticesTo: '/notices',
    children: (
      <OrganizationWays value={waysFrom}>
        <Outlet />
      </OrganizationWays>
    ),
  }
  if (!desk) return <Shell {...common} places={[]} />
  if (desk.standing)
    return (
      <Shell
        {...common}
        rail={railOf(desk)}
        onSearch={words => router.history.push(`/brands?q=${encodeURIComponent(words)}`)}
      />
    )
  const places = reachable(desk).map(({ label, link, badge }) => ({
    label,
    to: link,
    ...(badge ? { count: badge } : {}),
  }))
  // 活动安排 of the campaign that runs is everybody's; the bar bears five places.
  const calendar = desk.campaign && places.length < 5 ? [{ label: '活动安排', to: '/calendar' }] : []
  return <Shell {...common} places={[...places, ...calendar]} />
}

/** From a branch of the roster to its brands, where an officer also acts in its name. */
const waysFrom = ({ id, kind }: PeopleAnswer['organization']) =>
  kind === 'branch' ? [{ label: '品牌与代录', to: `/branches/${id}` }] : []

/** The server says where this person may go; what has no page yet is left out. */
const reachable = (desk: Desk) => desk.places.filter(place => addressExists(place.link))

const icons: Readonly<Record<string, RailShown['places'][number]['icon']>> = {
  desk: 'tasks',
  brands: 'grid',
  reviews: 'flag',
  decisions: 'paper',
  notices: 'bell',
  organizations: 'tree',
  campaigns: 'gear',
}

function railOf(desk: Desk): RailShown {
  const links = reachable(desk).map(place => ({
    label: place.label,
    to: place.link,
    icon: icons[place.key] ?? 'paper',
    ...(place.badge ? { count: place.badge, yours: place.key === 'desk' } : {}),
  }))
  const { campaign } = desk
  return {
    places: links.slice(0, 2),
    ...(campaign ? { plan: { label: `${campaign.year} 年度创建活动` } } : {}),
    stages: campaign ? railStages(campaign.stages, campaign.year, localDate(desk.today)) : [],
    daily: links.slice(2),
    footer: [notSecret, ...ledgerWords(desk)],
  }
}

/** “操作留痕完整，今日 08:00 核验”. */
function ledgerWords({ ledger, today }: Desk): string[] {
  if (!ledger) return []
  if (!ledger.whole) return ['操作留痕核验没有通过，已通知系统管理员。']
  const day = localDate(today)
  return [`操作留痕完整，${dayOf(ledger.at) === day ? '今日 ' : ''}${formatMoment(ledger.at, day)} 核验`]
}

function InHouse({ person, path }: { person: SignedIn; path: string }) {
  const router = useRouter()
  const places = housePlaces(person.houseRoles).filter(place => addressExists(place.to))
  const first = places[0]
  const lost = path === '/' && first !== undefined
  useEffect(() => {
    if (lost) router.history.replace(first.to)
  }, [router, lost, first])
  return (
    <Shell
      masthead={{ title: '党建品牌创建' }}
      person={{ ...ownMenu(person), office: person.houseRoles.map(duty => roleNames[duty]).join('、') }}
      path={path}
      unread={0}
      places={places}
    >
      {path === '/' && !first ? <NoPlace /> : <Outlet />}
    </Shell>
  )
}

const NoPlace = () => (
  <Page>
    <EmptyState title="还没有要您办的事">任用或分工后，这里会列出来。请找安全管理员。</EmptyState>
  </Page>
)

function ownMenu(person: SignedIn): PersonShown {
  const links = [
    { label: '改密码', to: '/password' },
    { label: '两步验证', to: '/totp' },
  ]
  return { name: person.name, links: links.filter(link => addressExists(link.to)), onSignOut: signOut }
}
