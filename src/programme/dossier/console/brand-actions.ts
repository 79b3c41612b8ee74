import { inNamePath } from '../../brands/console/in-name-of.ts'
import type { BrandPage } from '../../brands/contract.ts'
import { actionNames } from '../../brands/states.ts'

/** A way to another page: where the act itself is done. */
export interface Way {
  readonly label: string
  readonly to: string
  /** The next step as this reader has it, where the brand's own headline speaks of waiting for them. */
  readonly next?: { readonly title: string; readonly line: string }
}

const reviewing = { title: '审核这份申报', line: '有意见标到栏目上退回，没有就放行' }

/** An act that this page asks about and does itself. */
export type AskedAction = 'withdraw' | 'revert' | 'lapse' | 'revive' | 'submit' | 'extend' | 'paper'

export interface Asked {
  readonly action: AskedAction
  readonly label: string
  /** 代录: for the branch, with a reason on record. */
  readonly inName: boolean
}

export interface BrandActions {
  /** The one red button; null where the next step is somebody else's. */
  readonly main: Way | null
  /** 代录: to where the branch's own people would do it. */
  readonly ways: readonly Way[]
  readonly others: readonly Asked[]
  /** 承接 was given to the wrong one of several, and can be given to another. */
  readonly corrects: boolean
}

/** What this reader may begin, drawn from `may` and `acts`; nothing here knows a role or a state. */
export function brandActions({ brand, may, acts, mayInNameOf, carry }: BrandPage): BrandActions {
  const begins = (action: string) => may.includes(action)
  const asked = (action: AskedAction, label: string, inName = false): Asked[] =>
    (inName ? mayInNameOf : may).includes(action) ? [{ action, label, inName }] : []
  const here = `/brands/${brand.id}`
  const ways: Way[] = [
    // Until another branch has it nothing else can go on.
    ...(carry?.ended ? [{ label: '定承接支部', to: `/carries?at=${brand.id}` }] : []),
    ...(begins('pass') || begins('return') ? [{ label: '审核', to: `${here}/review`, next: reviewing }] : []),
    ...(begins('submit') || acts.includes('declaration.write')
      ? [{ label: '填写申报表', to: `${here}/declaration` }]
      : []),
    ...(begins('select') ? [{ label: actionNames.select, to: `${here}/marks` }] : []),
  ]
  const inName: Way[] = [
    ...(acts.includes('declaration.write_in_name') ? [{ label: '代录', to: inNamePath(`${here}/declaration`) }] : []),
    ...(mayInNameOf.includes('select') && !begins('select')
      ? [{ label: '代录', to: inNamePath(`${here}/marks`) }]
      : []),
  ]
  return {
    main: ways[0] ?? null,
    ways: inName,
    corrects: carry !== null && carry.ended === null,
    others: [
      ...asked('revert', `${actionNames.revert}上一步`),
      ...asked('revive', actionNames.revive),
      ...(acts.includes('extension.grant') ? [{ action: 'extend' as const, label: '准予延期', inName: false }] : []),
      ...(acts.includes('paper.receive') ? [{ action: 'paper' as const, label: '纸质已收', inName: false }] : []),
      ...asked('lapse', actionNames.lapse),
      ...asked('withdraw', actionNames.withdraw),
      ...asked('submit', '代支部报送', true),
      ...(begins('withdraw') ? [] : asked('withdraw', '代支部撤回', true)),
    ],
  }
}
