import type { Entry } from '../../foundation/forms/entry.ts'
import type { Requirement } from '../campaigns/settings.ts'
import { fixedPlaces } from '../declarations/settings.ts'
import type { PlanRequirement } from './plan-reader/plan.ts'

/** In the order in which two of these words in one title are meant. */
const placeWords: readonly (readonly [string, RegExp])[] = [
  ['name', /名称|命名|取名/],
  ['field', /领域|求精|专而精/],
  ['connotation', /内涵|寓意|含义/],
  ['concept', /理念/],
  ['leadingGroup', /领导小组|组织领导|责任/],
  ['measures', /举措|措施|载体|抓手/],
  ['goals', /目标/],
  ['results', /成效|实效|效果/],
  ['flow', /流程|步骤|进度/],
  ['case', /事例|案例/],
  ['feature', /特色|结合实际|结合业务/],
  ['theme', /主题|思路|方向/],
  ['background', /基础/],
  ['slogan', /口号/],
]

/** Which places a requirement governs, by its title; only where that says nothing, by its text. */
export function placesOf({ title, text }: PlanRequirement, entries: readonly Entry[]): string[] {
  const known: string[] = [...fixedPlaces.map(place => place.code), ...entries.map(entry => entry.code)]
  const said = (words: string) =>
    placeWords.filter(([code, pattern]) => known.indexOf(code) >= 0 && pattern.test(words)).map(([code]) => code)
  const byTitle = said(title)
  return byTitle.length > 0 ? byTitle : said(text).slice(0, 1)
}

export const requirementsOf = (said: readonly PlanRequirement[], entries: readonly Entry[]): Requirement[] =>
  said
    .filter(one => one.title.trim() !== '')
    .slice(0, 20)
    .map(one => ({
      title: one.title.slice(0, 40),
      text: one.text.slice(0, 500),
      entries: placesOf(one, entries),
    }))
