import { useMemo, useState } from 'react'
import type { LocalDate } from '../../calendar/dates.ts'
import { PHONE, useMedia } from '../../console/narrow.ts'
import type { Gap } from '../gaps.ts'
import { entryOf, type Filling, type HeldText, type PersonOffered } from './filling.ts'
import { focusPin } from './focus-pin.ts'

interface Given {
  readonly today: LocalDate
  readonly people: readonly PersonOffered[]
  readonly gaps: readonly Gap[]
  readonly enrol: Filling['enrol']
  readonly files?: Filling['files']
  readonly pinnedAt: Filling['pinnedAt']
  /** The entry to open for a place that lies in another one, such as a remark. */
  readonly foldOf?: (pin: string) => string
}

export interface FillingHere {
  readonly filling: Filling
  /** Places stopped by a 密级 mark, as gaps: nothing is handed in while one stands. */
  readonly held: readonly Gap[]
  /** Takes the reader to a place: opens what it lies in, and from now on it says what it lacks. */
  readonly goTo: (pin: string) => void
  /** Every place says what it lacks: somebody tried to hand the form in. */
  readonly sayAll: () => void
}

const without = <T>(map: Readonly<Record<string, T>>, key: string) =>
  Object.fromEntries(Object.entries(map).filter(([one]) => one !== key))

/** What one form's entries share, kept while the page is open: which places were left, what is held back, what is in hand. */
export function useFillingHere({
  today,
  people,
  gaps,
  enrol,
  files = null,
  pinnedAt,
  foldOf = entryOf,
}: Given): FillingHere {
  const phone = useMedia(PHONE)
  const [left, setLeft] = useState<Readonly<Record<string, true>>>({})
  const [all, setAll] = useState(false)
  const [heldTexts, setHeld] = useState<Readonly<Record<string, HeldText>>>({})
  const [opened, setOpened] = useState<string | null>(null)
  const [wanted, setWanted] = useState<Filling['wanted']>(null)
  const names = useMemo(() => Object.fromEntries(people.map(person => [person.id, person.name])), [people])
  const leave = (pin: string) => setLeft(now => (now[pin] ? now : { ...now, [pin]: true }))
  const filling: Filling = {
    today,
    phone,
    people,
    names,
    enrol,
    files,
    gapsAt: pin => (all || left[pin] ? gaps.filter(gap => gap.pin === pin) : []),
    leave,
    opened,
    open: code => {
      setOpened(code)
      if (code) focusPin(code)
    },
    heldAt: pin => heldTexts[pin] ?? null,
    hold: (pin, held) => setHeld(now => (held ? { ...now, [pin]: held } : without(now, pin))),
    wanted,
    pinnedAt,
  }
  const goTo = (pin: string) => {
    setOpened(foldOf(pin))
    setWanted(now => ({ pin, turn: (now?.turn ?? 0) + 1 }))
    leave(pin)
    focusPin(pin)
  }
  const held = Object.entries(heldTexts).map(
    ([pin, { mark }]): Gap => ({
      pin,
      entry: '密级字样',
      kind: 'wrong',
      sentence: `发现“${mark}”字样，已停止，内容未留存。请本单位保密人员核定后再办。`,
    }),
  )
  return { filling, held, goTo, sayAll: () => setAll(true) }
}
