/** Page furniture that a scan or a print leaves between lines, often in mid-sentence: “— 3 —”, “第3页 共8页”. */
const PAGE = /^(?:[—-]{1,3}\d{1,3}[—-]{1,3}|第\d{1,3}页.{0,8}|\d{1,3}\/\d{1,3}|Page\d+.{0,10})$/
const SCANNER = /^(?:.{0,6}扫描(?:全能王|王|件|宝)?(?:.{0,4}创建|扫描)?|CamScanner|Scanned.{0,30})$/i

/** Indexes of lines that are the page's, not the text's: its numbers, the scanner's mark, a head printed on each page. */
export function pageFurniture(lines: string[]): Set<number> {
  const furniture = new Set<number>()
  lines.forEach((line, i) => {
    if (line.length <= 40 && (PAGE.test(line) || SCANNER.test(line))) furniture.add(i)
  })
  for (const i of pageNumbers(lines)) furniture.add(i)
  if (furniture.size === 0) return furniture
  const seen = new Map<string, number[]>()
  lines.forEach((line, i) => {
    const beside = furniture.has(i - 1) || furniture.has(i + 1) || i === 0
    if (!beside || furniture.has(i) || line.length < 4 || line.length > 30 || /[，。；：、\t\d]/.test(line)) return
    seen.set(line, [...(seen.get(line) ?? []).slice(0, 500), i])
  })
  for (const places of seen.values()) if (places.length >= 3) for (const i of places) furniture.add(i)
  return furniture
}

/** Bare numbers that count on, pages apart; a table's column of numbers has them closer. */
function pageNumbers(lines: string[]): number[] {
  const found: number[] = []
  let last = -1
  for (const [i, line] of lines.entries()) {
    if (!/^\d{1,3}$/.test(line)) continue
    const value = Number(line)
    const before = found[found.length - 1]
    if (before !== undefined && i - before < 8) return []
    if (value !== (last < 0 ? value : last + 1)) return []
    last = value
    found.push(i)
  }
  return found.length >= 2 ? found : []
}
