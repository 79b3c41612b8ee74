import type { Locator, Page } from 'playwright-core'

/** Picks somebody from the roster's layer. */
async function pick(page: Page, opener: Locator, name: string): Promise<void> {
  await opener.click()
  const layer = page.getByRole('dialog')
  await layer.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const done = layer.getByRole('button', { name: /选好/ })
  if (await done.isVisible().catch(() => false)) await done.click()
  await layer.waitFor({ state: 'detached' })
}

interface Measure {
  readonly title: string
  readonly carrier: string
  readonly owner: string
  readonly lead: string | null
  readonly from: string
  readonly to: string
}

/** “加一项” opens a row and puts the cursor into its first field; who types sooner than that is no person. */
async function openRow(page: Page, table: number): Promise<Locator> {
  await page.getByRole('button', { name: '加一项' }).nth(table).click()
  await page.waitForFunction(() => document.activeElement?.closest('.row-editor') != null)
  return page.locator('.row-editor')
}

/** One measure, in the row that “加一项” opens. */
export async function addMeasure(page: Page, measure: Measure): Promise<void> {
  const row = await openRow(page, 0)
  await row.getByLabel('举措名称').fill(measure.title)
  await row.getByLabel('载体').fill(measure.carrier)
  await pick(page, row.getByRole('button', { name: /责任人/ }), measure.owner)
  if (measure.lead) await pick(page, row.getByRole('button', { name: /分管领导/ }), measure.lead)
  await row.locator('input[type=date]').nth(0).fill(measure.from)
  await row.locator('input[type=date]').nth(1).fill(measure.to)
  await row.getByRole('button', { name: '收起' }).click()
}

/** Everything a declaration asks, as 种植业科党支部 would write it; the second measure still lacks its lead. */
export async function fillDeclaration(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '基层单位' }).click()
  await page.getByLabel('创建理念').fill('让党员身份在每一块田里都看得见，让每一课都有人用得上。')
  await page.getByLabel('主题与思路').fill('先分作物排出四季课表，再把党员分到六个片区，最后用减损率和回访检验。')
  await page.getByLabel('特色与结合点').fill('课表跟着农时走，讲课的就是管那一片的农技员，当场看苗当场答疑。')
  await page.getByRole('checkbox', { name: /保密自查/ }).check()
  await page.getByLabel('创建目标').fill('到明年三月，六个片区四季课表全部开完，大户回访满意。')
  await addMeasure(page, {
    title: '四季田埂课',
    carrier: '课表公示',
    owner: '温知夏',
    lead: '秦望舒',
    from: '2026-04-20',
    to: '2026-11-30',
  })
  await addMeasure(page, {
    title: '大户联系卡',
    carrier: '一户一卡',
    owner: '安若谷',
    lead: null,
    from: '2026-05-01',
    to: '2026-09-30',
  })
  const row = await openRow(page, 1)
  for (const [label, text] of [
    ['指标', '减损率'],
    ['单位', '%'],
    ['现值', '3'],
    ['目标', '2'],
    ['出处', '统计台账'],
  ] as const)
    await row.getByLabel(label, { exact: true }).fill(text)
  await row.getByRole('button', { name: '收起' }).click()
  // Filled in by the measures' own dates, until somebody puts it in words of their own.
  const flow = await page.getByLabel('创建流程').inputValue()
  if (flow !== '4月20日起四季田埂课，5月1日起大户联系卡。') throw new Error(`创建流程 reads ${flow}`)
  await page.getByLabel('创建流程').fill('四月排课，五月开讲，九月回访，十二月总结。')
  for (const duty of ['方案制定', '组织实施', '监督检查'])
    await pick(page, page.getByRole('button', { name: new RegExp(`^${duty}，从花名册选`) }), '温知夏')
}

/** The lead that was missing, put right where the form led to. */
export async function giveSecondMeasureItsLead(page: Page): Promise<void> {
  const row = page.locator('.row-editor')
  await row.waitFor()
  await pick(page, row.getByRole('button', { name: /分管领导/ }), '秦望舒')
  await row.getByRole('button', { name: '收起' }).click()
}

export async function giveMeasureAnotherOwner(page: Page, number: number, name: string): Promise<void> {
  await page.getByRole('button', { name: `举措 ${number}，改` }).click()
  const row = page.locator('.row-editor')
  await row.waitFor()
  await pick(page, row.getByRole('button', { name: /责任人/ }), name)
  await row.getByRole('button', { name: '收起' }).click()
}
