import { type Static, Type } from 'typebox'

const Days = Type.Union([Type.Integer({ minimum: 1, maximum: 60 }), Type.Null()])

/** How long a list is shown before it is decided: working days, or days as some plans count them; null: not said. */
export const PublicitySettings = Type.Object({ workingDays: Days, days: Days })
export type PublicitySettings = Static<typeof PublicitySettings>

export const publicityDefaults: PublicitySettings = { workingDays: null, days: null }
