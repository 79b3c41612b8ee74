import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colours } from './theme.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

describe('the tokens', () => {
  it.each(Object.entries(colours))('%s is one colour in CSS and in antd’s theme', (name, colour) => {
    expect(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1]).toBe(colour)
  })

  it.each(['red', 'ink', 'ink-2', 'ink-3', 'blue', 'blue-2', 'ochre', 'ochre-2', 'green', 'violet'] as const)(
    '%s is dark enough for text on paper and on wash',
    name => {
      expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colours[name], colours.wash)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('the border of a control is seen: three to one', () => {
    expect(contrast(colours.control, colours.paper)).toBeGreaterThanOrEqual(3)
  })
})

/** WCAG 2.1 relative luminance. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
