/** What a reader might search for: letters, marks, numbers, symbols (党建+) and private-use name characters. */
const DROPPED = /[^\p{L}\p{M}\p{N}\p{S}\p{Co}]+/gu

/**
 * Two-character pieces of a text for a text[] column under GIN, so that two Chinese characters are found without a scan
 * of the table. Punctuation and spaces drop, so 党办服务 finds “忠诚党办·服务先锋”. A text of one character keeps it;
 * `singles` adds every single character (for names, which are short), so that a query of one character finds them too.
 */
export function bigramKeys(text: string, options: { readonly singles?: boolean } = {}): string[] {
  const characters = Array.from(text.normalize('NFKC').toLowerCase().replace(DROPPED, ''))
  const keys = new Set<string>(options.singles || characters.length === 1 ? characters : [])
  characters.forEach((character, index) => {
    const next = characters[index + 1]
    if (next !== undefined) keys.add(character + next)
  })
  return Array.from(keys)
}

/**
 * The pieces that a row must all have to match a query: each word of the query for itself, so “引擎 红色” finds 红色引擎.
 * They are necessary, not sufficient (红色色引 has the pieces of 红色引): a caller who needs the exact string compares it on
 * the rows found. An empty answer means that the query says nothing searchable. A word of one character is a piece only
 * rows with `singles` can have.
 */
export function searchPieces(query: string): string[] {
  const pieces = query.split(/\s+/).flatMap(word => bigramKeys(word))
  return Array.from(new Set(pieces))
}
