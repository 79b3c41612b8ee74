import type { CommitteeRole, HouseRole } from '../access.ts'

/** Days of grants go in and come out as `YYYY-MM-DD`: the store casts them, so that no driver makes an instant of a calendar day. */
export interface AccountTables {
  'auth.user': {
    id: string
    name: string
    email: string
    emailVerified: boolean
    username: string | null
    twoFactorEnabled: boolean | null
    createdAt: Date
    updatedAt: Date
  }
  'auth.session': { id: string; token: string; userId: string; createdAt: Date; updatedAt: Date; expiresAt: Date }
  'auth.account': {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Date
    updatedAt: Date
  }
  'auth.twoFactor': { userId: string }
  account_guards: {
    user_id: string
    password_changed_at: Date | null
    password_history: string[]
    activation_code_hash: string | null
    activation_expires_at: Date | null
    activation_used_at: Date | null
    activated_at: Date | null
  }
  sign_in_guards: { name_hash: string; failures: number; last_at: Date; locked_until: Date | null }
  house_grants: { user_id: string; role: HouseRole; granted_at: Date }
  committees: { id: string; name: string; zone: string; created_at: Date }
  scoped_links: {
    token_hash: string
    purpose: string
    committee_id: string | null
    expires_at: Date | null
    used_at: Date | null
  }
  grants: {
    committee_id: string
    id: string
    user_id: string
    organization_id: string
    role: CommitteeRole
    valid_from: string
    valid_to: string | null
  }
}
