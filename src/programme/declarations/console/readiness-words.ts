import type { Readiness } from '../declaration.ts'

const numerals = '零一二三四五六七八九十'
const say = (count: number) => numerals.charAt(count) || String(count)

/** 六项中四项已具备, 六项都已具备, 六项都还没有具备. */
export function readinessWords(readiness: readonly Readiness[]): string {
  const ready = readiness.filter(one => one.gap === null).length
  const all = `${say(readiness.length)}项`
  if (ready === readiness.length) return `${all}都已具备`
  return ready === 0 ? `${all}都还没有具备` : `${all}中${say(ready)}项已具备`
}
