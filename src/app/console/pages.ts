import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PageProps } from '../../foundation/console/page-props.ts'

type PageModule = Readonly<Record<string, ComponentType<PageProps>>>

/** Every page of every room, each a chunk of its own. A page is a file `…Page.tsx` that exports a component of its name. */
const files = import.meta.glob<PageModule>([
  '../../foundation/*/console/*Page.tsx',
  '../../programme/*/console/*Page.tsx',
])

/** Address → page. An address is registered once its page exists, so that nothing leads to an empty place. */
const addresses = {
  '/': 'programme/desk/console/DeskPage',
  '/setup': 'foundation/accounts/console/SetupPage',
  '/activate': 'foundation/accounts/console/ActivatePage',
  '/signin': 'foundation/accounts/console/SignInPage',
  '/totp': 'foundation/accounts/console/TotpPage',
  '/password': 'foundation/accounts/console/PasswordPage',
  '/house-ledger': 'foundation/accounts/console/HouseLedgerPage',
  '/holidays': 'foundation/calendar/console/HolidaysPage',
  '/read-log': 'foundation/accounts/console/ReadLogPage',
  '/committees': 'foundation/accounts/console/CommitteesPage',
  '/appointments': 'foundation/accounts/console/AppointmentsPage',
  '/organizations': 'foundation/organizations/console/OrganizationsPage',
  '/roster': 'foundation/organizations/console/RosterPage',
  '/campaigns': 'programme/settings/console/CampaignsPage',
  '/campaigns/$id': 'programme/settings/console/CampaignPage',
  '/calendar': 'programme/settings/console/CalendarPage',
  '/brands': 'programme/brands/console/BrandsPage',
  '/branches': 'programme/coverage/console/BranchesPage',
  '/urge': 'programme/desk/console/UrgePage',
  '/nominate': 'programme/incubation/console/NominatePage',
  '/branches/$id': 'programme/dossier/console/BranchPage',
  '/brands/$id/marks': 'programme/incubation/console/MarksPage',
  '/brands/$id': 'programme/dossier/console/BrandPage',
  '/brands/$id/declaration': 'programme/declarations/console/DeclarationPage',
  '/brands/$id/review': 'programme/declarations/console/ReviewPage',
  '/reviews': 'programme/declarations/console/ReviewsPage',
  '/decisions': 'programme/declarations/console/DecisionsPage',
  '/extension-requests': 'programme/dossier/console/ExtensionRequestsPage',
  '/lapses': 'programme/dossier/console/LapsesPage',
  '/carries': 'programme/dossier/console/CarriesPage',
  '/letters/$id': 'programme/declarations/console/LetterPage',
  '/notices': 'foundation/notifications/console/NoticesPage',
} as const

/** Pages one reaches before signing in; they stand alone, without rail or bar. */
const outside: readonly string[] = ['/setup', '/activate', '/signin', '/totp', '/password']

export interface Registered {
  readonly path: string
  readonly page: LazyExoticComponent<ComponentType<PageProps>>
}

export const isOutside = (path: string): boolean => outside.indexOf(path) >= 0

export const registered: readonly Registered[] = Object.entries(addresses).map(([path, file]) => {
  const load = files[`../../${file}.tsx`]
  const name = file.slice(file.lastIndexOf('/') + 1)
  if (!load) throw new Error(`${file}.tsx is not there`)
  const page = lazy(async () => {
    const component = (await load())[name]
    if (!component) throw new Error(`${file}.tsx does not export ${name}`)
    return { default: component }
  })
  return { path, page }
})

/** Whether an address the server names has its page: links to others are not drawn. */
export function addressExists(address: string): boolean {
  const path = address.split(/[?#]/)[0] ?? address
  return registered.some(entry => new RegExp(`^${entry.path.replace('$id', '[^/]+')}$`).test(path))
}
