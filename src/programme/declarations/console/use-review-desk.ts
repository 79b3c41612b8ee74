import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { Answer } from '../../../foundation/console/api.ts'
import { newKey } from '../../../foundation/console/ids.ts'
import type { SelfSavingForm } from '../../../foundation/console/self-saving.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import { filesById } from '../../../foundation/files/file.ts'
import { compareDeclarations } from '../compare.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import { returnIsPinned } from '../return-reasons.ts'
import { likelyReason, openRemarks, reasonsNamed, returnOf, written } from '../reviewing.ts'
import { changedPlaces, pinsOf, remarkId, showPlace } from './reading-place.ts'
import { useReviewKeys } from './review-keys.ts'
import { useDeciding, type Verdict } from './use-review.ts'

export type ReviewDesk = ReturnType<typeof useReviewDesk>

/** Everything a reviewer can do on the page, by mouse or by key. */
export function useReviewDesk(
  id: string,
  answer: Answer<ReviewAnswer>,
  form: SelfSavingForm<ReviewNotes>,
  notes: ReviewNotes,
  gone: boolean,
) {
  const review = answer.data
  const { previous, submitted, settings, people } = review
  const router = useRouter()
  const deciding = useDeciding(id, answer, form)
  const [comparing, setComparing] = useState(previous !== null)
  const [selected, setSelected] = useState<string | null>(null)
  const [panel, setPanel] = useState(false)
  const [wanted, setWanted] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const [asked, setAsked] = useState<Verdict | null>(null)
  const changes = useMemo(
    () =>
      compareDeclarations(
        (previous ?? submitted).declaration,
        submitted.declaration,
        settings,
        people,
        filesById(review.files),
      ),
    [previous, submitted, settings, people, review.files],
  )
  const pins = useMemo(() => pinsOf(review, notes), [review, notes])
  // Decided by somebody already, or not this person's step: all is readable, nothing is changed.
  const off = gone || review.pending !== null || review.may.length === 0

  // No list of what it waits for: a remark's field is there only after the drawer and the new remark have been drawn.
  useEffect(() => {
    const field = wanted === null ? null : document.getElementById(remarkId(wanted))
    if (!field) return
    field.scrollIntoView({ block: 'nearest' })
    field.focus({ preventScroll: true })
    setWanted(null)
  })
  const show = (pin: string) => {
    setSelected(pin)
    requestAnimationFrame(() => showPlace(pin))
  }
  const openRemark = (remark: string) => {
    setSelected(pins.find(one => one.id === remark)?.pin ?? selected)
    setPanel(true)
    setWanted(remark)
  }
  const add = (pin: string) => {
    const remark = { id: newKey(), reason: likelyReason(pin, settings, reasonsNamed(notes, settings)), pin, text: '' }
    // What was begun elsewhere and left empty makes room.
    form.type(now => ({ ...now, remarks: [...now.remarks.filter(written), remark] }))
    setSelected(pin)
    setPanel(true)
    setWanted(remark.id)
  }
  const toggleReason = (code: string) => {
    const used = notes.remarks.filter(one => one.reason === code && written(one)).length
    if (used) toast(`有 ${used} 条意见用了这项`)
    else form.type(now => ({ ...now, reasons: toggled(now.reasons, code) }))
  }
  const decideAtOnce = () => {
    deciding.decide('pass').catch(deciding.refuse)
  }
  const ask = (verdict: Verdict) => {
    deciding.forget()
    if (off || deciding.busy || !review.may.includes(verdict)) return
    if (verdict === 'pass' && openRemarks(notes, review.remarks) === 0) return decideAtOnce()
    const input = returnOf(notes, settings)
    const [refusal] = verdict === 'return' ? returnIsPinned({ input, declarations: settings.declarations }) : []
    if (!refusal) return setAsked(verdict)
    setPanel(true)
    deciding.refuse(refusal.sentence)
  }
  const goTo = (to: string | null) => (to === null ? toast('到头了') : router.history.push(`/brands/${to}/review`))
  const nextChange = () => {
    // The first time it comes, everything is new: N walks through the entries.
    const places = previous ? changedPlaces(changes) : changes.map(change => change.pin)
    const next = places[(places.indexOf(selected ?? '') + 1) % Math.max(places.length, 1)]
    if (next === undefined) return toast('与上次没有不同')
    if (previous) setComparing(true)
    show(next)
  }
  const pinHere = () => {
    if (off) return
    if (selected === null) toast('先点正文的一栏')
    else add(selected)
  }
  useReviewKeys(
    {
      next: () => goTo(review.queue.nextId),
      previous: () => goTo(review.queue.previousId),
      reason: place => {
        const reason = settings.declarations.reasons[place - 1]
        if (reason && !off) toggleReason(reason.code)
      },
      pin: pinHere,
      compare: () => (previous ? setComparing(now => !now) : toast('这是第 1 次报送')),
      nextChange,
      sendBack: () => ask('return'),
      accept: () => ask('pass'),
      help: () => setHelp(true),
    },
    help || asked !== null,
  )
  return {
    review,
    notes,
    form,
    changes,
    pins,
    off,
    comparing,
    setComparing,
    selected,
    setSelected,
    panel,
    setPanel,
    help,
    setHelp,
    asked,
    setAsked,
    deciding,
    show,
    openRemark,
    add,
    toggleReason,
    ask,
  }
}

export const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter(other => other !== one) : [...list, one]
