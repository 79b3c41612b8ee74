import { inOrder } from './changes.ts'
import type { CampaignConfiguration } from './configuration.ts'

type Part = Readonly<Record<string, unknown>>
const roomsOf = (configuration: CampaignConfiguration): [string, Part][] => Object.entries(configuration)
const partOf = (configuration: CampaignConfiguration, room: string): Part =>
  roomsOf(configuration).find(([name]) => name === room)?.[1] ?? {}

/**
 * Two officers wrote over the same `base`: what I have not touched since is the colleague's, all else is mine. Setting by
 * setting (`programme.stages`), so that a list is never made of two.
 */
export function mergedSettings(
  base: CampaignConfiguration,
  mine: CampaignConfiguration,
  theirs: CampaignConfiguration,
): CampaignConfiguration {
  const merged = roomsOf(mine).map(([room, part]) => {
    const [before, other] = [partOf(base, room), partOf(theirs, room)]
    const settings = Object.entries(part).map(([key, value]) => {
      const touched = inOrder(value) !== inOrder(before[key])
      return [key, touched || !(key in other) ? value : other[key]]
    })
    return [room, Object.fromEntries(settings)]
  })
  return { ...mine, ...Object.fromEntries(merged) }
}
