import { useEffect, useRef, useState } from 'react'
import { Go } from './Go.tsx'

export interface PersonShown {
  readonly name: string
  /** Their office, in words. */
  readonly office?: string
  readonly links: readonly { readonly label: string; readonly to: string }[]
  /** Other desks of the same person. */
  readonly choices?: readonly { readonly label: string; readonly onChoose: () => void }[]
  readonly onSignOut: () => void
}

/** The person at the right end of the bar: who is signed in, their own pages, the way out. */
export function PersonMenu({
  name,
  office,
  links,
  choices = [],
  onSignOut,
  short = false,
}: PersonShown & { readonly short?: boolean }) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const away = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !box.current?.contains(event.target as Node))
        setOpen(false)
    }
    document.addEventListener('mousedown', away)
    document.addEventListener('keydown', away)
    return () => {
      document.removeEventListener('mousedown', away)
      document.removeEventListener('keydown', away)
    }
  }, [open])
  return (
    <div className="person" ref={box}>
      <button
        type="button"
        className="person-button"
        aria-haspopup="true"
        aria-expanded={open}
        aria-label={`${name}，打开个人菜单`}
        onClick={() => setOpen(!open)}
      >
        <span className="person-mark">{name.slice(0, 1)}</span>
        {!short && <span className="person-name">{name}</span>}
        {!short && office && <span className="person-office">{office}</span>}
      </button>
      {open && (
        <div className="person-menu">
          {short && (
            <p className="person-who">
              {name}
              {office && `，${office}`}
            </p>
          )}
          {links.map(link => (
            <Go key={link.to} to={link.to} onClick={() => setOpen(false)}>
              {link.label}
            </Go>
          ))}
          {choices.map(choice => (
            <button key={choice.label} type="button" onClick={choice.onChoose}>
              {choice.label}
            </button>
          ))}
          <button type="button" onClick={onSignOut}>
            退出登录
          </button>
        </div>
      )}
    </div>
  )
}
