import { type Static, Type } from 'typebox'

const words = (most: number) => Type.String({ minLength: 1, maxLength: most })

/** 方案四 4: what an evaluation looks at (考评内容), and the standards with the points a plan gives them. */
export const RecognitionSettings = Type.Object({
  pillars: Type.Array(words(60), { maxItems: 12 }),
  criteria: Type.Array(
    Type.Object({ name: words(80), weight: Type.Union([Type.Number({ minimum: 0, maximum: 1000 }), Type.Null()]) }),
    { maxItems: 60 },
  ),
})
export type RecognitionSettings = Static<typeof RecognitionSettings>

export const recognitionDefaults: RecognitionSettings = { pillars: [], criteria: [] }
