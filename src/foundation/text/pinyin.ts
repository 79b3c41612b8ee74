import { pinyin } from 'pinyin-pro'

/** `person`: a leading surname is read as one (单 shan, 曾 zeng). */
export type ReadingOptions = { readonly person?: boolean }

export type Syllable = {
  readonly character: string
  /** Toneless pinyin with v for ü, or null for what has no reading (Latin, digits, punctuation, the rarest characters). */
  readonly sound: string | null
  /** 1–4, 0 for the neutral tone. */
  readonly tone: number
}

/**
 * The reading of a text, one a character. For search, order and nearness, never for display: sentence reading errs
 * (重庆市长安街道 comes out as *shi zhang an*).
 */
export function syllables(text: string, options: ReadingOptions = {}): Syllable[] {
  const readings = pinyin(text, {
    type: 'all',
    toneType: 'num',
    v: true,
    toneSandhi: false,
    surname: options.person ? 'head' : 'off',
  })
  return readings.map(reading => ({
    character: reading.origin,
    sound: reading.isZh ? reading.result.replace(/[0-9]+$/, '') : null,
    tone: reading.num,
  }))
}

/**
 * Search keys of a name: 红色引擎 → hsyq and hongseyinqing. Latin letters and digits stay, lower-case; the rest drops.
 * Computed where rows are written (the dictionary is too heavy for the console's first load).
 */
export function pinyinKeys(text: string, options: ReadingOptions = {}): { initials: string; full: string } {
  let initials = ''
  let full = ''
  for (const { character, sound } of syllables(text.normalize('NFKC').toLowerCase().trim(), options)) {
    const letters = (sound ?? character).replace(/[^a-z0-9]/g, '')
    initials += sound === null ? letters : letters.charAt(0)
    full += letters
  }
  return { initials, full }
}
