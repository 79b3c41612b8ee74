import './filter-list.css'
import './search-box.css'
import { useEffect, useRef } from 'react'
import { Icon } from './Icon.tsx'

/** Asks after a pause of 300 ms, and not in the middle of a pinyin syllable that the input method still holds. */
export function ListSearch({
  words,
  placeholder,
  onSearch,
}: {
  words: string
  placeholder: string
  onSearch: (words: string) => void
}) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div className="search-box filter-search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={placeholder}
        placeholder={placeholder}
        defaultValue={words}
        onChange={event => {
          const input = event.target
          clearTimeout(timer.current)
          if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return
          timer.current = setTimeout(() => onSearch(input.value.trim()), 300)
        }}
        onCompositionEnd={event => onSearch(event.currentTarget.value.trim())}
      />
    </div>
  )
}
