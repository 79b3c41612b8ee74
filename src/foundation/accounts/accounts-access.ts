import type { AccessTable } from './access.ts'

/** Who may do what with accounts. The second factor and the password are everybody's own; resetting another's is judged by its verb. */
export const accountsAccess = {
  'setup.use': { who: [['visitor', 'anyone']] },
  'session.see': { who: [['visitor', 'anyone']] },
  'session.open': { who: [['visitor', 'anyone']] },
  'session.second_factor': { who: [['visitor', 'anyone']] },
  'session.close': { who: [['visitor', 'anyone']] },
  'activation.use': { who: [['visitor', 'anyone']] },
  'totp.enrol': { who: [['person', 'signed in']] },
  'password.change': { who: [['person', 'signed in']] },
  'committee.list': {
    who: [
      ['system_admin', 'house'],
      ['security_admin', 'house'],
      // To choose whose read log to see.
      ['auditor', 'house'],
    ],
  },
  'committee.create': { who: [['system_admin', 'house']] },
  'appointment.list': { who: [['security_admin', 'house']] },
  'appointment.make': { who: [['security_admin', 'house']] },
  'appointment.end': { who: [['security_admin', 'house']] },
  'account.reissue': { who: [['person', 'signed in']] },
  'house_ledger.read': { who: [['auditor', 'house']] },
  'reads.read': { who: [['auditor', 'house']] },
} as const satisfies AccessTable
