const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup of our own: what stands in it as it is. Everything else is text and is escaped. */
export class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}

type Part = Markup | string | number | readonly Part[]

const htmlOf = (part: Part): string => {
  if (part instanceof Markup) return part.html
  if (Array.isArray(part)) return part.map(htmlOf).join('')
  return String(part).replace(/[&<>"']/g, sign => signs[sign] ?? sign)
}

/** A page that the server writes: `html\`<p>${name}</p>\`` escapes the name. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.map((text, index) => text + htmlOf(parts[index] ?? '')).join(''))
