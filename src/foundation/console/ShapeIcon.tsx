import type { ReactNode } from 'react'
import type { Colour } from './theme.ts'

/**
 * The shapes of the states. Each survives grey print and red-green blindness: what comes before judgement is a circle
 * filling up, judgement a diamond, a named thing a plaque.
 */
export type Shape =
  | 'dash'
  | 'dashed-circle'
  | 'circle'
  | 'quarter'
  | 'half'
  | 'three-quarters'
  | 'hollow-diamond'
  | 'diamond'
  | 'plaque'
  | 'triangle'
  | 'struck-plaque'
  | 'hollow-plaque'
  | 'barred-circle'
  | 'barred-diamond'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinejoin: 'round' } as const
const ring = <circle cx="8" cy="8" r="6" {...line} />
const diamondLine = <path d="M8 1.8L14.2 8 8 14.2 1.8 8z" {...line} />
const plaqueLine = <rect x="2" y="3" width="12" height="10" rx="1" {...line} />

const drawings: Readonly<Record<Shape, ReactNode>> = {
  dash: <path d="M3 8h10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  'dashed-circle': <circle cx="8" cy="8" r="6" {...line} strokeDasharray="2.3 1.47" />,
  circle: ring,
  quarter: (
    <>
      {ring}
      <path d="M8 8V4.3A3.7 3.7 0 0111.7 8z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M8 4.3a3.7 3.7 0 010 7.4z" fill="currentColor" />
    </>
  ),
  'three-quarters': (
    <>
      {ring}
      <path d="M8 8V4.3a3.7 3.7 0 11-3.7 3.7z" fill="currentColor" />
    </>
  ),
  'hollow-diamond': diamondLine,
  diamond: <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" fill="currentColor" />,
  plaque: (
    <>
      <rect x="1.5" y="2.5" width="13" height="11" rx="1" fill="currentColor" />
      <path d="M4.8 8.2l2.2 2.2 4.2-4.6" fill="none" stroke="#fff" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  triangle: (
    <>
      <path d="M8 1.6L15.2 14.2H.8z" fill="currentColor" />
      <path d="M8 6v4M8 11.9v.4" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  'struck-plaque': (
    <>
      {plaqueLine}
      <path d="M2.5 12.7l11-9.4" {...line} />
    </>
  ),
  'hollow-plaque': plaqueLine,
  'barred-circle': (
    <>
      {ring}
      <path d="M5 8h6" {...line} strokeLinecap="round" />
    </>
  ),
  'barred-diamond': (
    <>
      {diamondLine}
      <path d="M5.2 8h5.6" {...line} strokeLinecap="round" />
    </>
  ),
}

interface Props {
  /** A Shape, or its name as the server sends it. */
  readonly shape: Shape | (string & {})
  /** A token of tokens.css by its name. */
  readonly colour: Colour | (string & {})
  readonly size?: number
  /** Said aloud where no word stands beside it. */
  readonly label?: string
}

export function ShapeIcon({ shape, colour, size = 16, label }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      style={{ color: `var(--${colour})`, flex: 'none' }}
      role="img"
      aria-label={label}
      aria-hidden={!label}
    >
      {isShape(shape) ? drawings[shape] : null}
    </svg>
  )
}

export function isShape(name: string): name is Shape {
  return Object.hasOwn(drawings, name)
}
