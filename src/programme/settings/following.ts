import type { CampaignConfiguration } from './configuration.ts'

/** A brand that keeps an older version of the settings: what was decided under it stays judged by it (DESIGN.md §2). */
export interface PinnedBrand {
  readonly id: string
  readonly step: number
}

/**
 * May the new version reach this one, if the officer says so? One under review stands at a step of the chain it pinned; in
 * another chain there is no such place. Null: it may; else why not.
 */
export function whyNotFollow(
  brand: PinnedBrand,
  pinned: Pick<CampaignConfiguration['declarations'], 'chain'>,
  next: Pick<CampaignConfiguration['declarations'], 'chain'>,
): string | null {
  if (brand.step === 0) return null
  const same =
    pinned.chain.length === next.chain.length && pinned.chain.every((step, index) => step.by === next.chain[index]?.by)
  return same ? null : '正在审核，新版本的审核步骤与它的不同，仍按原版本。'
}
