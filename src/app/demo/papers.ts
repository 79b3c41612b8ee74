import { addDays, type LocalDate } from '../../foundation/calendar/dates.ts'
import { isRows } from '../../foundation/forms/entry.ts'
import type { Declaration } from '../../programme/declarations/declaration.ts'
import { type Draws, drawing } from './chance.ts'
import type { CityBranch } from './city.ts'
import { surnames } from './names.ts'
import * as phrases from './phrases.ts'
import * as planned from './phrases-plan.ts'

/** Who stands in a branch's papers, as ids of the roster. */
export interface Named {
  readonly secretary: string
  readonly lead: string
  readonly editor: string
}

/** What a branch's phrases are filled with: its own work, and figures that it alone has. */
export function wordsOf(branch: CityBranch): Readonly<Record<string, string>> {
  const { work, brand, members } = branch
  const draws = drawing(branch.seed)
  const [ind, unit, now, target] = work.figure
  const month = draws.number(2, 11)
  const [m1, m2, m3] = [4, 6, 9].map(from => from + draws.number(0, 1))
  return {
    brand,
    what: work.what,
    whom: work.whom,
    pain: work.pain,
    way: work.way,
    carrier: work.carrier,
    place: work.place,
    source: work.source,
    ind,
    unit,
    now: String(now),
    target: String(target),
    old: String(Math.round((now + (now - target) * (0.3 + draws.number(0, 9) / 10)) * 10) / 10),
    members: String(members),
    n: String(draws.number(40, 960)),
    r: String(draws.number(23, 380)),
    k: String(draws.number(3, 9)),
    f: String(draws.number(2, 7)),
    a: String(draws.number(2, 5)),
    month: String(month),
    m1: String(m1),
    m2: String(m2),
    m3: String(m3),
    sur: draws.pick(surnames),
  }
}

const filled = (phrase: string, words: Readonly<Record<string, string>>) =>
  phrase.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '')

/**
 * One paragraph of this branch. Branches of one work take turns at the ways to begin, and then at the ways to end: as many as
 * there are pairs say it differently.
 */
function said(
  { turn }: CityBranch,
  { open, close }: phrases.Paragraph,
  words: Readonly<Record<string, string>>,
  from = 0,
) {
  const at = (turn + from) % open.length
  const ends = close[(at + Math.floor(turn / open.length)) % close.length] ?? ''
  return filled(`${open[at] ?? ''}${ends}`, words)
}

export const sentenceOf = (branch: CityBranch) => said(branch, phrases.sentence, wordsOf(branch))

/** The four marks as this branch would answer them. */
export function marksOf(branch: CityBranch) {
  const words = wordsOf(branch)
  return {
    effect: said(branch, phrases.effect, words),
    satisfaction: said(branch, phrases.satisfaction, words, 1),
    plasticity: said(branch, phrases.plasticity, words, 2),
    potential: said(branch, phrases.potential, words, 3),
  }
}

/** The same declaration once its remarks are answered: a sentence more where it was thin, a day and somebody else where nobody was. */
export function mendedOf(branch: CityBranch, whole: Declaration, people: Named): Declaration {
  const words = wordsOf(branch)
  const measures = isRows(whole.plan.measures) ? whole.plan.measures : []
  return {
    ...whole,
    form: { ...whole.form, theme: `${whole.form.theme ?? ''}${said(branch, planned.mended, words)}` },
    plan: {
      ...whole.plan,
      goals: `${whole.plan.goals ?? ''}${said(branch, planned.mended, words, 2)}`,
      measures: measures.map((row, place) =>
        place === 0 ? { ...row, owner: [people.secretary], milestone: '按意见补上的节点' } : row,
      ),
    },
  }
}

const audiences = ['本单位干部', '办事群众', '企业', '基层单位', '社区居民']

/** A whole declaration, ready to be handed in. */
export function declarationOf(branch: CityBranch, people: Named, begins: LocalDate): Declaration {
  const words = wordsOf(branch)
  const say = (paragraph: phrases.Paragraph, from = 0) => said(branch, paragraph, words, from)
  const draws = drawing(branch.seed + 3)
  const [ind, unit, now, target] = branch.work.figure
  return {
    name: branch.brand,
    field: branch.field,
    form: {
      audience: draws.some(audiences, draws.number(1, 3)).toSorted(),
      ...(draws.once(0.6) ? { slogan: draws.pick(phrases.slogans) } : {}),
      connotation: say(phrases.connotation, 0),
      concept: say(phrases.concept, 4),
      theme: say(phrases.theme, 1),
      background: say(phrases.background, 2),
      feature: say(phrases.feature, 3),
      ...(draws.once(0.3) ? { case: say(phrases.story) } : {}),
      secrecy: true,
    },
    plan: {
      goals: say(planned.goals, 1),
      measures: measuresOf(branch, people, begins, draws),
      results: [
        { id: 'r1', indicator: ind, unit, now: String(now), target: String(target), source: branch.work.source },
        ...(draws.once(0.5)
          ? [
              {
                id: 'r2',
                indicator: '党员领办',
                unit: '件',
                now: String(draws.number(0, 20)),
                target: String(draws.number(40, 120)),
                source: branch.work.carrier,
              },
            ]
          : []),
        ...(draws.once(0.3)
          ? [
              {
                id: 'r3',
                indicator: '回访',
                unit: '户',
                now: words.r ?? '',
                target: String(Number(words.r) * 2),
                source: '回访记录簿',
              },
            ]
          : []),
      ],
      flow: say(planned.flow, 2),
      ...(draws.once(0.4) ? { succession: say(planned.succession) } : {}),
    },
    leadingGroup: {
      drafting: [draws.pick([people.secretary, people.editor])],
      carrying_out: draws.once(0.5) ? [people.editor] : [people.secretary, people.editor],
      checking: [draws.pick([people.secretary, people.lead])],
    },
    replies: {},
  }

  function measuresOf({ work }: CityBranch, { secretary, editor, lead }: Named, first: LocalDate, of: Draws) {
    const beside = of.some(planned.carriersBeside, 3)
    return of.some(planned.measureTitles, of.number(2, 4)).map((title, place) => {
      const from = addDays(first, 10 + of.number(0, 60))
      const to = addDays(from, 60 + of.number(0, 200))
      const marked = of.once(0.7)
      return {
        id: `m${place + 1}`,
        title: filled(title, words).slice(0, 30),
        carrier: place === 0 ? work.carrier : (beside[place - 1] ?? work.carrier),
        owner: [of.pick([secretary, editor])],
        lead: [of.once(0.8) ? lead : secretary],
        period: { from, to: to > addDays(first, 330) ? addDays(first, 330) : to },
        ...(marked
          ? { milestoneDate: addDays(from, 20 + of.number(0, 30)), milestone: of.pick(planned.milestones) }
          : {}),
      }
    })
  }
}
