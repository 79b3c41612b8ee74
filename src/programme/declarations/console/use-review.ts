import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Answer, ApiProblem, api } from '../../../foundation/console/api.ts'
import { type SelfSavingForm, useSelfSaving } from '../../../foundation/console/self-saving.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { TransitionAnswer, TransitionEnvelope } from '../../brands/contract.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import type { PassInput, ReturnInput } from '../return-reasons.ts'
import { returnOf, written } from '../reviewing.ts'

const reviewQuery = (id: string) => ({
  queryKey: ['review', id],
  queryFn: () => api.get<ReviewAnswer>(`/api/brands/${id}/review`),
})

/** The review of one brand; the next one of the queue is read ahead, so that J costs no waiting. */
export function useReviewAnswer(id: string) {
  const queries = useQueryClient()
  // A colleague's decision shows within half a minute, not only when one presses the button oneself.
  const answer = useQuery({ ...reviewQuery(id), refetchInterval: 30_000 })
  const nextId = answer.data?.data.queue.nextId ?? null
  useEffect(() => {
    if (nextId !== null) void queries.prefetchQuery(reviewQuery(nextId))
  }, [queries, nextId])
  return answer
}

/** Reasons and remarks, half typed: kept by the browser at once and by the server at every pause. */
export function useReviewNotes(id: string, review: ReviewAnswer): SelfSavingForm<ReviewNotes> {
  const queries = useQueryClient()
  return useSelfSaving<ReviewNotes>({
    localKey: `review-notes:${id}:${review.submitted.number}`,
    load: async () => ({ data: review.notes, etag: null }),
    save: async (typed, { keepalive }) => {
      const notes = { ...typed, remarks: typed.remarks.filter(written) }
      const answer = await api.put<unknown>(`/api/brands/${id}/review-notes`, notes, { keepalive })
      // The page is left and come back to from the store of answers: it must hold what was last typed.
      queries.setQueryData<Answer<ReviewAnswer>>(['review', id], old => old && { ...old, data: { ...old.data, notes } })
      return answer
    },
  })
}

export type Verdict = 'pass' | 'return'

export interface Deciding {
  readonly busy: boolean
  readonly refusal: string | null
  /** Rejects with the server's problem; nothing typed is lost by it. */
  readonly decide: (verdict: Verdict) => Promise<void>
  readonly forget: () => void
  readonly refuse: (why: unknown) => void
}

/** 退回 or 受理, against the version that was read; then on to the next entry of the queue. */
export function useDeciding(id: string, answer: Answer<ReviewAnswer>, form: SelfSavingForm<ReviewNotes>): Deciding {
  const queries = useQueryClient()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const review = answer.data
  const decide = async (verdict: Verdict) => {
    const notes = form.saving?.value
    if (busy || !notes) return
    setBusy(true)
    setRefusal(null)
    try {
      // A pause that ends after the act would write notes to a brand that has moved on.
      await form.settle()
      const request: TransitionEnvelope<'pass', PassInput> | TransitionEnvelope<'return', ReturnInput> =
        verdict === 'pass'
          ? { action: 'pass', input: { opinion: '', acceptedRemarks: notes.accepted } }
          : { action: 'return', input: returnOf(notes, review.settings) }
      const said = await api.post<TransitionAnswer>(`/api/brands/${id}/transitions`, request, { ifMatch: answer.etag })
      toast(said.data.said)
      for (const key of ['reviews', 'decisions', 'desk', 'list', 'brand'])
        void queries.invalidateQueries({ queryKey: [key] })
      // Every place in the queue has moved up by one.
      void queries.invalidateQueries({ queryKey: ['review'] })
      const { nextId } = review.queue
      router.history.push(nextId === null ? '/reviews' : `/brands/${nextId}/review`)
    } catch (problem) {
      // A colleague was faster, or the branch withdrew: the page shows what is so now.
      if (problem instanceof ApiProblem && problem.status >= 409 && problem.status <= 412)
        void queries.invalidateQueries({ queryKey: ['review', id] })
      throw problem
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    refusal,
    decide,
    forget: () => setRefusal(null),
    refuse: why => setRefusal(typeof why === 'string' ? why : refusalWords(why)),
  }
}
