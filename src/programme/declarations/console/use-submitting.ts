import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { createElement, type ReactNode, useState } from 'react'
import { ApiProblem, api } from '../../../foundation/console/api.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import type { Gap } from '../../../foundation/forms/gaps.ts'
import type { TransitionAnswer, TransitionEnvelope } from '../../brands/contract.ts'
import { actionNames } from '../../brands/states.ts'
import type { DeclarationAnswer } from '../contract.ts'
import { everyRemarkAnswered, formComplete } from '../declaration.ts'
import { ConfirmSubmit } from './ConfirmSubmit.tsx'
import { type DeclarationInHand, declarationUrl } from './use-declaration-form.ts'

interface Given {
  readonly inHand: DeclarationInHand
  readonly answer: DeclarationAnswer
  readonly gaps: readonly Gap[]
  readonly goTo: (pin: string) => void
  readonly sayAll: () => void
}

/** 报送: to the first gap while there is one, else asked once, then with everything saved first. */
export function useSubmitting({ inHand, answer, gaps, goTo, sayAll }: Given) {
  const router = useRouter()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  // A sentence that counts gaps holds as long as the count does.
  const [saying, setSaying] = useState<{ readonly words: string; readonly gaps: number } | null>(null)
  const setSaid = (words: string) => setSaying({ words, gaps: gaps.length })
  const { brand, deadline } = answer
  const { inNameOf } = inHand
  const may = inNameOf === null ? answer.may : answer.mayInNameOf
  const word = brand.submissions > 0 ? `重新${actionNames.submit}` : actionNames.submit

  const begin = async () => {
    const [first] = gaps
    if (!first) {
      if (!deadline.open) return setSaid(deadline.words)
      return setAsking(true)
    }
    sayAll()
    const remarks = answer.remarks
    const sentences = [
      ...formComplete({ gaps }),
      ...everyRemarkAnswered({ remarks, declaration: inHand.draft ?? { replies: {} } }),
    ]
    setSaid(sentences[0]?.sentence ?? first.sentence)
    goTo(first.pin)
  }

  const submit = async () => {
    setBusy(true)
    try {
      if (!(await inHand.settle()))
        throw new ApiProblem(0, 'unsaved', '内容还没有全部存到系统，都在本机。存好后再报送。')
      const version = await versionOfSaved(inHand, brand.id)
      const request: TransitionEnvelope<'submit', Record<string, never>> = {
        action: 'submit',
        input: {},
        ...(inNameOf === null ? {} : { inNameOf: { reason: inNameOf } }),
      }
      const { data } = await api.post<TransitionAnswer>(`/api/brands/${brand.id}/transitions`, request, {
        ifMatch: `"${version}"`,
      })
      toast(data.said)
      await queries.invalidateQueries()
      router.history.push(`/brands/${brand.id}`)
    } catch (problem) {
      const pin = problem instanceof ApiProblem ? problem.fields[0]?.pin : undefined
      if (!(problem instanceof ApiProblem) || !pin) throw problem
      setSaid(problem.detail)
      sayAll()
      goTo(pin)
    } finally {
      setBusy(false)
    }
  }

  const confirm: ReactNode =
    asking && inHand.draft
      ? createElement(ConfirmSubmit, {
          word,
          name: inHand.draft.name,
          onConfirm: submit,
          onClose: () => setAsking(false),
        })
      : null
  return {
    word,
    busy,
    said: saying?.gaps === gaps.length ? saying.words : null,
    begin: () => void begin(),
    confirm,
    count: gaps.length,
    first: gaps[0] ?? null,
    /** Before the window the button tells when it opens; who may not hand in sees none. */
    shown: may.includes('submit') || !deadline.open,
  }
}

export type Submitting = ReturnType<typeof useSubmitting>

/** A new name makes a new version of the brand: the act is made against the one that holds exactly what is on the screen. */
async function versionOfSaved(inHand: DeclarationInHand, brandId: string): Promise<number> {
  const { data, etag } = await api.get<DeclarationAnswer>(declarationUrl(brandId))
  if (etag === inHand.etag()) return data.brand.version
  const who = data.savedBy?.mine ? '您从另一处' : (data.savedBy?.name ?? '有人')
  throw new ApiProblem(412, 'stale', `${who}刚改过这份材料。请回到表上核对后再报送。`)
}
