import { type ClipboardEvent, useLayoutEffect, useRef } from 'react'
import { countCharacters } from '../../text/length.ts'
import { pastedText } from '../../text/pasted.ts'
import { pinId, useFilling } from './filling.ts'
import { useGuardedText } from './guarded-text.ts'
import { Length } from './Length.tsx'

interface Props {
  readonly pin: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly min?: number | undefined
  readonly max: number
  readonly rows?: number
}

/** Paragraphs, as high as their text, counted while typing. What comes from Word keeps its paragraphs. */
export function ParagraphEntry({ pin, label, value, onChange, min, max, rows = 2 }: Props) {
  const { leave, gapsAt } = useFilling()
  const { text, type } = useGuardedText(pin, value, onChange)
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [text])
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const plain = event.clipboardData.getData('text/plain')
    const tidy = pastedText(plain)
    if (tidy === plain) return
    event.preventDefault()
    // insertText keeps the browser's own undo; where it is missing the text is put in by hand.
    if (document.execCommand('insertText', false, tidy)) return
    const { selectionStart, selectionEnd } = event.currentTarget
    type(text.slice(0, selectionStart) + tidy + text.slice(selectionEnd))
  }
  return (
    <>
      <textarea
        ref={area}
        id={pinId(pin)}
        className="form-field form-field-paragraph"
        rows={rows}
        aria-label={label}
        aria-invalid={gapsAt(pin).length > 0}
        value={text}
        onChange={event => type(event.target.value)}
        onPaste={paste}
        onBlur={() => leave(pin)}
      />
      <Length count={countCharacters(text.trim())} min={min} max={max} />
    </>
  )
}
