export type Weighted = { name: string; weight: number; start: number; end: number }
/** Criteria that belong together; the smaller `depth`, the nearer to the top they stand. */
export type Group = { items: Weighted[]; depth: number }

const IN_BRACKET = /（(?:[^（）\d]{0,10})(\d{1,3}(?:\.\d)?)(?:分|%)(?:[^（）\d]{0,6})）/
const AFTER_NAME =
  /^([^，。；：\t（）\d]{2,20}?)(?:，|：|—+)?(?:占|(?<![设统审会])计|满分|分值|权重|共)(?:为|：|占)?(\d{1,3})(?:分|%)/
export const BONUS = /加分|附加|奖励分|奖分/

/** “政治引领（30分）”, “政治引领，占30分”. */
export function weightIn(words: string): { weight: number; name: string } | null {
  const bracket = IN_BRACKET.exec(words)
  if (bracket && bracket.index >= 2 && !/扣|加|得分|每/.test(bracket[0]))
    return { weight: Number(bracket[1]), name: words.slice(0, bracket.index) }
  const plain = AFTER_NAME.exec(words) ?? /^([^，。；：\t（）\d]{2,20}?)[：，—]?(\d{1,3})分(?=$|[。；：，])/.exec(words)
  if (plain?.[1] && !/[扣得加每减]$/.test(plain[1])) return { weight: Number(plain[2]), name: plain[1] }
  return null
}

/** A criterion's words alone. */
export const tidy = (name: string): string =>
  name
    .replace(/^[一二三四五六七八九十]是|^(?:指标|标准|项目|内容|维度)[一二三四五六七八九十\d]{1,2}[：、]/, '')
    .replace(/^(?:[\s，。；：、“”《》\t]|和(?!谐)|由|及|其中)+|[\s，。；：、“”\t—]+$/g, '')
    .replace(/(?:方面|部分)?(?:占|权重|分值|满分|总分)(?:为|占)?$/, '')
    .replace(/^(?:其中|总分中|分别为)/, '')
    // “评选设置组织建设（30分）”, “镇党委从产业发展（35分）…”, “得分＝自评分×20%”: what leads up to the first name.
    .replace(/^[^（）]{2,14}?(?:从|设置|设有|包括|包含|分为|[＝=])(?=[^设]{2})/, '')
    .replace(/^[＝=＋+×*]+|[＝=＋+×*]+$/g, '')
export const acceptable = (name: string, weight: number): boolean =>
  name.length >= 2 &&
  name.length <= 30 &&
  weight > 0 &&
  weight <= 1000 &&
  !BONUS.test(name) &&
  !/^(?:满分|总分|合计|总计|共计|小计|优秀|良好|合格|基本合格|不合格)/.test(name) &&
  // “基础分100分”: the whole; “基础分40分” beside others is a part.
  !(/^基[础本]分/.test(name) && weight >= 60) &&
  !/扣|减分/.test(name)
