import { secrecyMark } from '../../text/secrecy.ts'
import { useFilling } from './filling.ts'

/**
 * 涉密不上网: text with a 密级 mark stays on the screen, so that its writer can take the mark out, and goes nowhere else.
 * The draft keeps the last words without one.
 */
export function useGuardedText(pin: string, value: string, onChange: (text: string) => void) {
  const { heldAt, hold } = useFilling()
  const held = heldAt(pin)
  const type = (text: string) => {
    const mark = secrecyMark(text)
    if (mark !== null) return hold(pin, { text, mark })
    if (held) hold(pin, null)
    onChange(text)
  }
  return { text: held?.text ?? value, mark: held?.mark ?? null, type }
}
