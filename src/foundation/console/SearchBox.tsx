import './search-box.css'
import { type FormEvent, useEffect, useRef } from 'react'
import { Icon } from './Icon.tsx'

interface Props {
  readonly onSearch: (words: string) => void
  readonly label?: string
  readonly hint?: string
  /** What is being looked for now; an emptied box then shows all again. */
  readonly sought?: string
}

/** Names, branches, people; pinyin too. The key “/” leads into it from anywhere one is not typing. */
export function SearchBox({ onSearch, label = '搜品牌、支部、人员', hint = `${label}，可输拼音`, sought }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const search = (event: FormEvent) => {
    event.preventDefault()
    const words = field.current?.value.trim()
    if (words || sought !== undefined) onSearch(words ?? '')
  }
  return (
    <search>
      <form className="search-box" onSubmit={search}>
        <Icon name="search" />
        <input ref={field} type="search" aria-label={label} placeholder={hint} defaultValue={sought} />
        <kbd>/</kbd>
      </form>
    </search>
  )
}

/** Keys sleep while somebody types. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].indexOf(target.tagName) >= 0)
  )
}
