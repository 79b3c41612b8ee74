import type { Line } from './lines.ts'
import { numberingOf } from './numbering.ts'
import type { Reading } from './reading.ts'

/** What only a document-sharing site or a web page's frame says. */
const SITE =
  /^合集下载$|下载文档|文档下载|本文档|该文档|可在线预览|在线预览|申请退款|侵犯您的?|侵权|联系客服|人工客服|百度文库|豆丁|道客巴巴|原创力|相关文档|最新文档|热门文档|相关推荐|猜你喜欢|推荐阅读|相关阅读|相关文章|精品文档|会员(?:免费|专享)|VIP|免费下载|下载积分|立即下载|点击下载|上一篇|下一篇|责任编辑|^责编|^校对[：\t]|^图文[：\t]|^审核[：\t]|^监制[：\t]|浏览次数|阅读次数|点击数|点击量|打印本页|关闭窗口|分享到|版权所有|转载请|本站|网友上传|扫一扫|字体：|字号：|【字体|当前位置|首页>|ICP备|文章来源|^来源：|^作者：|^编辑：|^发布(?:时间|日期)：|^更新时间：|^浏览：|^阅读：|^点赞|^【?广告】?|^【?(?:打印|关闭|返回|收藏|分享|纠错)】|^【?(?:返回顶部|我要纠错|关闭本页|返回首页)|^收藏$|^举报$|展开阅读|阅读全文|内容来自|仅供参考|范文网|文秘|欢迎下载|^点击(?:上方|蓝字|下方|关注)|点击.{0,6}蓝字|^(?:长按|扫码).{0,12}(?:二维码|关注)|识别.{0,4}二维码|^阅读\d+|^(?:点)?赞\d*(?:在看|收藏|转发|$)|^在看|^往期(?:推荐|回顾|精彩)|^https?：\/\/|^www\.|^相关链接|^上传(?:者|时间|人)|^文档格式|^页数|开通会员|积分.{0,6}下载/
/** A table of contents; what is a page's alone is taken out before (furniture.ts). */
const CONTENTS = /^(?:目录|.{2,40}[.．…·]{4,}\d{1,3})$/
/** A plan's own sentences may speak of downloading a form: those mention the programme. */
const OWN = /申报表.{0,20}下载|下载.{0,20}申报表|各支部|各单位|各党/

/** Words without which no paragraph of this genre is written. */
const GENRE =
  /党|支部|品牌|创建|申报|工委|评审|评选|评价|考核|考评|单位|机关|职工|附件|分值|指标|得分|联系人|电话|邮箱|填表|盖章|意见|书记|领导|公示|材料|企业|公司|工作|项目|方案|年\d{1,2}月|认定|复查|整改|摘牌|支委|组织|分）|科室|医院|学校|示范|阶段|要求|表彰|责任|负责|培育|退回|创新|经费|宣传|先进|活动/

export const speaksOfProgramme = (text: string): boolean => GENRE.test(text)

/** As many characters as tell what it is. */
const SHOWN = 40
const MOST = 200

/** A site's own notice, or another text that got in. */
export type NoiseKind = 'site' | 'foreign'

export function isSiteNotice(text: string): boolean {
  return CONTENTS.test(text) || (SITE.test(text) && !OWN.test(text))
}

const OFFERS =
  /^【?(?:猜你喜欢|相关(?:阅读|推荐|文章|新闻|链接|文档)|推荐阅读|热门(?:文章|推荐|新闻)|往期(?:推荐|回顾|精彩)|更多(?:新闻|精彩))】?[：:]?$/

/** What a site offers to read next: the short lines under such a heading, to the page's end. */
export function offeredLines(lines: Line[]): number[] {
  const from = lines.findIndex(line => OFFERS.test(line.text))
  const offered = lines.slice(Math.max(from, 0)).map(line => line.text)
  const list = from > 0 && offered.every(text => text.length <= 60 && !numberingOf(text) && !/^附件/.test(text))
  return list ? offered.map((_, i) => from + i) : []
}

/**
 * Paragraphs that belong to something else. In the tail (after the body's 附件 or signature) a segment in which hardly
 * a paragraph speaks of the programme is left out whole; in a body without annexes only a foreign run at the very end.
 */
export function foreignLines(lines: Line[], tailFrom: number): Set<number> {
  const foreign = new Set<number>()
  let segment: number[] = []
  const close = (): void => {
    const own = segment.filter(i => GENRE.test(lines[i]?.text ?? '')).length
    const prose = segment.some(i => /[。！？，…]/.test(lines[i]?.text ?? ''))
    if (prose && segment.length >= 2 && own <= segment.length * 0.25) for (const i of segment) foreign.add(i)
    segment = []
  }
  for (let i = tailFrom; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (isSiteNotice(text)) continue
    if (/^附件?[\d一二三四五]?(?:[：:、.]|$)/.test(text)) {
      close()
      continue
    }
    segment.push(i)
  }
  close()
  const trailing: number[] = []
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? ''
    if (foreign.has(i) || isSiteNotice(text)) continue
    if (GENRE.test(text) || /\d/.test(text) || numberingOf(text) || /^[^，。]{2,20}$/.test(text)) break
    trailing.push(i)
  }
  if (trailing.length >= 3 && trailing.length < lines.length * 0.7) for (const i of trailing) foreign.add(i)
  return foreign
}

/** First words of what was left out, in the order of the sheet: each notice of the site's, each foreign text once. */
export function noiseWords(lines: Line[], flagged: Map<number, NoiseKind>, read: Reading): string[] {
  const found = read.furniture.map(({ at, words }) => ({ at, words }))
  let previous = -2
  let kind: NoiseKind | null = null
  for (const [i, flag] of [...flagged].sort((a, b) => a[0] - b[0])) {
    const line = lines[i]
    if (!line) continue
    const goesOn = flag === 'foreign' && kind === flag && i === previous + 1
    if (!goesOn) found.push({ at: read.at[line.start] ?? 0, words: line.shown })
    kind = flag
    previous = i
  }
  const words = found
    .sort((a, b) => a.at - b.at)
    .map(one => (one.words.length > SHOWN ? `${one.words.slice(0, SHOWN)}…` : one.words))
  return [...new Set(words)].filter(one => /[\p{L}\p{N}]/u.test(one)).slice(0, MOST)
}
