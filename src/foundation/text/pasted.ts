/**
 * Text from Word, WPS or a web page as a form keeps it: each paragraph on its own line, without the two-character indent
 * that paper puts before it (it would be counted) and without runs of empty lines.
 */
export function pastedText(plain: string): string {
  return plain
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/^[ \t\u3000]+|[ \t\u3000]+$/gm, '')
    .replace(/\t+/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n+|\n+$/g, '')
}
