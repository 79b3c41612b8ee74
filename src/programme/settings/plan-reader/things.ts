/**
 * Source of a pattern for what the programme makes: 品牌, 项目, and the title's own word for it (“一支部一名片”: 名片).
 */
export function thingOf(title: string | null): string {
  const own = /一[^一“”]{1,4}一([\u4e00-\u9fff]{2})/.exec(title ?? '')?.[1]
  return own && !/[创活工建行评]/.test(own) && own !== '品牌' ? `(?:品牌|项目|${own})` : '(?:品牌|项目)'
}
