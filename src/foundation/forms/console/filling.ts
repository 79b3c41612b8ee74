import { createContext, type ReactNode, useContext } from 'react'
import type { LocalDate } from '../../calendar/dates.ts'
import type { UploadItem } from '../../files/console/upload-queue.ts'
import type { FileSeen, KnownFiles } from '../../files/file.ts'
import type { FilesEntry } from '../entry.ts'
import type { Gap } from '../gaps.ts'

/** A person whom the roster offers. */
export interface PersonOffered {
  readonly id: string
  readonly name: string
  readonly post: string
}

/** Text with a 密级 mark: on the screen until the mark is taken out, never in the draft and never stored anywhere. */
export interface HeldText {
  readonly text: string
  readonly mark: string
}

/** The files of one form: what has been taken, what is on its way, and where to look at one. */
export interface FormFiles {
  readonly known: KnownFiles
  readonly uploads: readonly UploadItem[]
  readonly add: (entry: FilesEntry, files: readonly File[], confirmed: boolean) => void
  readonly remove: (key: string) => void
  readonly again: () => void
  readonly addressOf: FileAddress
}

/** Where a file is saved from, and where its preview is drawn. */
export type FileAddress = (file: FileSeen, as?: 'small' | 'large') => string

/** What every entry of one form shares. */
export interface Filling {
  readonly today: LocalDate
  readonly phone: boolean
  readonly people: readonly PersonOffered[]
  readonly names: Readonly<Record<string, string>>
  /** null in a form without files. */
  readonly files: FormFiles | null
  /** 补登: null where this reader may not. */
  readonly enrol: ((name: string, phone: string | null) => Promise<PersonOffered>) | null
  /** What a place lacks and the reader should see now: half-typed text is never called wrong. */
  readonly gapsAt: (pin: string) => readonly Gap[]
  /** The fingers have left this place: from now on it says what it lacks. */
  readonly leave: (pin: string) => void
  /** The phone's entry in hand. */
  readonly opened: string | null
  readonly open: (code: string | null) => void
  readonly heldAt: (pin: string) => HeldText | null
  readonly hold: (pin: string, held: HeldText | null) => void
  /** The place the reader asked to be taken to; `turn` grows with each asking. */
  readonly wanted: { readonly pin: string; readonly turn: number } | null
  /** What another hand pinned to a place, such as the remark of a return. */
  readonly pinnedAt: (pin: string) => ReactNode
}

const Place = createContext<Filling | null>(null)
export const FillingPlace = Place.Provider

export function useFilling(): Filling {
  const filling = useContext(Place)
  if (!filling) throw new Error('an entry stands outside of its form')
  return filling
}

/** The element that focus goes to for a place. */
export const pinId = (pin: string) => `pin-${pin}`
/** The entry a place lies in: `measures` for `measures.m1.lead`. */
export const entryOf = (pin: string) => pin.split('.')[0] ?? pin
