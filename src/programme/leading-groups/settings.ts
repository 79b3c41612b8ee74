import { type Static, Type } from 'typebox'

/** 方案五 1: the committee's own group, what a branch's group answers for (each duty needs somebody; one person may hold several), and who answers for the whole. */
export const LeadingGroupSettings = Type.Object({
  duties: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[a-z_]{1,30}$' }),
      label: Type.String({ minLength: 1, maxLength: 20 }),
      help: Type.String({ maxLength: 60 }),
    }),
    { maxItems: 10 },
  ),
  committee: Type.String({ maxLength: 500, default: '' }),
  responsibilities: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 10, default: [] }),
})
export type LeadingGroupSettings = Static<typeof LeadingGroupSettings>

export const leadingGroupDefaults: LeadingGroupSettings = {
  duties: [
    { code: 'drafting', label: '方案制定', help: '调研、起草和修订创建方案' },
    { code: 'carrying_out', label: '组织实施', help: '分工、推进、报进展' },
    { code: 'checking', label: '监督检查', help: '对照节点检查，盯住问题整改' },
  ],
  committee: '',
  responsibilities: [],
}
