/**
 * A telephone number as others may see it: 13800000000 → 138****0000. Shorter numbers (land lines, extensions) show at most
 * their last digits, and never so many that fewer than four are hidden.
 */
export function maskPhone(phone: string): string {
  const digits = phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:0086|86)(?=1\d{10}$)/, '')
  if (digits === '') return ''
  const head = digits.length >= 11 ? digits.slice(0, 3) : ''
  const shown = Math.max(0, Math.min(4, digits.length - head.length - 4))
  return `${head}****${shown === 0 ? '' : digits.slice(-shown)}`
}
