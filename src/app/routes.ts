import { accountRoutes } from '../foundation/accounts/server/routes.ts'
import type { Sessions } from '../foundation/accounts/server/sessions.ts'
import { alarmRoutes } from '../foundation/alarms/server/routes.ts'
import { calendarRoutes } from '../foundation/calendar/server/routes.ts'
import type { House } from '../foundation/http/house.ts'
import type { Route } from '../foundation/http/route.ts'
import { notificationRoutes } from '../foundation/notifications/server/routes.ts'
import { organizationRoutes } from '../foundation/organizations/server/routes.ts'
import { coverageRoutes } from '../programme/coverage/server/routes.ts'
import { declarationRoutes } from '../programme/declarations/server/routes.ts'
import { deskRoutes } from '../programme/desk/server/routes.ts'
import { dossierRoutes } from '../programme/dossier/server/routes.ts'
import { lifecycleRoutes } from '../programme/lifecycle/server/routes.ts'
import { settingsRoutes } from '../programme/settings/server/routes.ts'
import type { Storage } from './storage.ts'

/** Every route of the house, room by room: what is registered, documented, printed in docs/permissions.md and walked by the matrix test. */
export const allRoutes = (house: House, sessions: Sessions, { files, alarms }: Storage): Route[] => [
  ...accountRoutes(house, sessions),
  ...calendarRoutes(house),
  ...organizationRoutes(house),
  ...notificationRoutes(house),
  ...alarmRoutes(alarms),
  ...settingsRoutes(house),
  ...lifecycleRoutes(house),
  ...declarationRoutes(house, files),
  ...dossierRoutes(house),
  ...coverageRoutes(house),
  ...deskRoutes(house),
]
