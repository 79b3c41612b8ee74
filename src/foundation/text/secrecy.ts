/** 密级 as printed on a paper (GB/T 9704): 秘密★1年, 机密★长期, 绝密★; old papers set the two characters apart. */
const STARRED =
  /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆](?:\s*(?:[0-9０-９一二三四五六七八九十]{1,3}\s*(?:年|个月|月|天|日)|长期))?/u

const NAMED = /工作秘密|内部资料/g

/**
 * A denial right before the mark, with nothing between but other such nouns: “不涉及工作秘密”, “不含涉密内容和工作秘密”.
 * Kept this narrow so that “不得外传 内部资料” and “无锡市内部资料” are still found.
 */
const DENIED =
  /(?:(?:不|未|没|不得|不能|不应|不会|不准|严禁|禁止)(?:含有?|包含|包括|涉及|涉|属于|属|存在|出现|夹带|上传|是|有)|没有|无|非)(?:任何|涉密内容|涉密信息|涉密资料|国家秘密|商业秘密|敏感信息|内部资料|工作秘密|以及|[和及与或、“”"'\s])*$/u

/**
 * The first 密级 mark in a text (保密法 2024: 涉密不上网), as it stands without its spaces, or null. The named marks are
 * 工作秘密 and 内部资料. Callers hand over only what a user typed or uploaded, never our own help, banners or labels:
 * those name the marks in order to warn of them.
 */
export function secrecyMark(text: string): string | null {
  const starred = STARRED.exec(text)
  const named = firstNamed(text)
  if (starred && (named === null || starred.index < named.index)) return starred[0].replace(/\s+/g, '')
  return named === null ? null : named.mark
}

function firstNamed(text: string): { mark: string; index: number } | null {
  for (const match of text.matchAll(NAMED)) {
    // Sixty characters reach over any list of denied nouns and keep the scan of a long file linear.
    const lead = text.slice(Math.max(0, match.index - 60), match.index)
    if (!DENIED.test(lead)) return { mark: match[0], index: match.index }
  }
  return null
}
