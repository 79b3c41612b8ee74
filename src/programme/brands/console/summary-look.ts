import type { BrandSummary } from '../contract.ts'
import type { StateLook } from '../states.ts'

/** The look as the server sends it is ready to draw; its words come from the one table of states, so the types fit. */
export function lookOfSummary({ look }: Pick<BrandSummary, 'look'>): StateLook {
  return {
    inside: look.inside,
    public: null,
    shape: look.shape as StateLook['shape'],
    ink: look.ink as StateLook['ink'],
  }
}
