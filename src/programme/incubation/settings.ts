import { type Static, Type } from 'typebox'

/** 方案四 1: the marks by which a branch chooses what to build on. */
export const IncubationSettings = Type.Object({
  marks: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[a-z_]{1,30}$' }),
      label: Type.String({ minLength: 1, maxLength: 20 }),
      help: Type.String({ maxLength: 60 }),
    }),
    { maxItems: 10 },
  ),
  markMax: Type.Integer({ minimum: 10, maximum: 1000 }),
})
export type IncubationSettings = Static<typeof IncubationSettings>

export const incubationDefaults: IncubationSettings = {
  marks: [
    { code: 'effect', label: '成效明显', help: '已经改变了什么？给一个前后对比的数。' },
    { code: 'satisfaction', label: '群众满意', help: '谁说好，从哪里知道？' },
    { code: 'plasticity', label: '可塑性强', help: '还能往哪里做深、推到哪里？' },
    { code: 'potential', label: '有发展潜质', help: '换一任书记还做得下去吗，靠什么？' },
  ],
  markMax: 100,
}
