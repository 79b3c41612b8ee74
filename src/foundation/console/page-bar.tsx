import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'

export interface Crumb {
  readonly label: string
  readonly to?: string
}

/** The places of the bar that belong to the page under it. */
export type BarPlace = 'beside' | 'saving'

interface Bar {
  readonly crumbs: readonly Crumb[]
  readonly setCrumbs: (crumbs: readonly Crumb[]) => void
  readonly places: Readonly<Record<BarPlace, HTMLElement | null>>
  readonly setPlace: (place: BarPlace, element: HTMLElement | null) => void
}

const BarContext = createContext<Bar | null>(null)

/** Around shell and page: lets the page fill its places in the bar without the shell knowing the page. */
export function PageBar({ children }: { readonly children: ReactNode }) {
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([])
  const [places, setPlaces] = useState<Bar['places']>({ beside: null, saving: null })
  // The same function at every render: a slot that saw another one would take its element away and give it back.
  const setPlace = useCallback((place: BarPlace, element: HTMLElement | null) => {
    setPlaces(now => (now[place] === element ? now : { ...now, [place]: element }))
  }, [])
  const bar = useMemo<Bar>(() => ({ crumbs, setCrumbs, places, setPlace }), [crumbs, places, setPlace])
  return <BarContext value={bar}>{children}</BarContext>
}

/** For the shell: where the page's part appears. */
export function BarSlot({ place }: { readonly place: BarPlace }) {
  const setPlace = useContext(BarContext)?.setPlace
  const register = useCallback((element: HTMLElement | null) => setPlace?.(place, element), [setPlace, place])
  return <div className={`bar-${place}`} ref={register} />
}

/** For the page: `<InBar place="saving"><SaveState … /></InBar>`. */
export function InBar({ place, children }: { readonly place: BarPlace; readonly children: ReactNode }) {
  const target = useContext(BarContext)?.places[place]
  return target ? createPortal(children, target) : null
}

export function useBarCrumbs(): readonly Crumb[] {
  return useContext(BarContext)?.crumbs ?? []
}

/** For the page: where it is. The last one is the page itself and becomes the window's title. */
export function useCrumbs(...crumbs: readonly Crumb[]): void {
  const setCrumbs = useContext(BarContext)?.setCrumbs
  const written = JSON.stringify(crumbs)
  // Before the page is painted: a bar that changed after would move what one is about to touch.
  useLayoutEffect(() => {
    const read: readonly Crumb[] = JSON.parse(written)
    setCrumbs?.(read)
    const here = read[read.length - 1]?.label
    document.title = here ? `${here} · 一品` : '一品'
    return () => setCrumbs?.([])
  }, [setCrumbs, written])
}
