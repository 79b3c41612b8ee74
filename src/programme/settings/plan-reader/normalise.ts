/** Longest text that is read: a plan has 2–10 thousand characters, with annexes 40 thousand. */
export const READ_LIMIT = 100_000

/** One punctuation for the rules: full-width, and one dash. */
export const PUNCTUATION: Record<string, string> = {
  ',': '，',
  ':': '：',
  '︰': '：',
  '∶': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '[': '（',
  ']': '）',
  '!': '！',
  '?': '？',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '－': '—',
  '–': '—',
  '―': '—',
  '─': '—',
  '‐': '—',
  '‑': '—',
  '−': '—',
  '~': '—',
  '～': '—',
  '∼': '—',
  '〜': '—',
  '﹣': '—',
}

/** One form for line ends, blanks and full-width letters and digits; nothing that shows is dropped. */
export function normalise(raw: string): { source: string; cut: string | null } {
  const cut =
    raw.length > READ_LIMIT
      ? raw
          .slice(READ_LIMIT, READ_LIMIT + 40)
          .replace(/\s+/g, ' ')
          .trim()
      : null
  const source = raw
    .slice(0, READ_LIMIT)
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/\r\n?|[\u2028\u2029\u000b\u000c\u0085]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
  return { source, cut: raw.length > READ_LIMIT ? cut || '…' : null }
}
