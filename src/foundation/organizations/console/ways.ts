import { createContext } from 'react'
import type { PeopleAnswer } from '../contract.ts'

export interface Way {
  readonly label: string
  readonly to: string
}

/** Where one can go from an organization. What lies there is no business of the roster: the house above hands it in. */
export const OrganizationWays = createContext<(organization: PeopleAnswer['organization']) => readonly Way[]>(() => [])
