/**
 * One user-perceived character for engines without Intl.Segmenter and before the console's polyfill has loaded
 * (Chromium 78–86): a pair of regional indicators, or a base with its marks, skin tones and ZWJ partners.
 */
const CLUSTER =
  /\r\n|\p{Regional_Indicator}{2}|[^\p{M}\u200d](?:\p{M}|\p{Emoji_Modifier}|\u200d[^\p{M}\u200d])*|[\p{M}\u200d]+/gsu

/**
 * Text in which each UTF-16 unit is a character of its own, as nearly all of ours is: counters run at each keystroke.
 * U+302A–302F and U+3099–309A are combining marks and stand outside.
 */
const PLAIN = /^[\n\x20-\x7e\u00b7\u2010-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/

let segmenter: Intl.Segmenter | null = null

/** The fallback on its own, so that a test can hold it against the engine. */
export function graphemesByRule(text: string): string[] {
  return text.match(CLUSTER) ?? []
}

/** User-perceived characters of a text, in order; joined they give the text again. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('')
  // Asked at each call, not once at load: the console's polyfill may come after this module.
  if (!segmenter && typeof Intl.Segmenter === 'function')
    segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  return segmenter ? Array.from(segmenter.segment(text), part => part.segment) : graphemesByRule(text)
}
