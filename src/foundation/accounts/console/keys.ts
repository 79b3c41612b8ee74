/** What the console keeps answers under. */
export const committeesKey = ['committees'] as const
export const appointmentsKey = (committeeId: string) => ['appointments', committeeId] as const
