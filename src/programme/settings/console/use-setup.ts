import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { type SelfSavingForm, useSelfSaving } from '../../../foundation/console/self-saving.ts'
import { type Checking, groundedReadings, nothingChecked, stillOpen } from '../checking.ts'
import { type CampaignConfiguration, isConfiguration } from '../configuration.ts'
import type { CampaignAnswer, PlanKept } from '../contract.ts'
import type { Reading } from '../readings.ts'
import { type Unsaid, unsaidOf } from '../unsaid.ts'

/** What an officer is writing: the settings, and how far they were checked against the plan. */
export interface SetupDraft {
  readonly configuration: CampaignConfiguration
  readonly checking: Checking
}

/** One campaign being set up, as every step of it needs it. */
export interface Setup {
  readonly id: string
  readonly answer: CampaignAnswer
  /** Null: typed by hand. */
  readonly plan: PlanKept | null
  readonly draft: SetupDraft
  readonly form: SetupForm
  /** This reader may write; others look and check. */
  readonly writes: boolean
  readonly change: (change: (now: SetupDraft) => SetupDraft) => void
  readonly readings: readonly Reading[]
  readonly unsaid: readonly Unsaid[]
  readonly open: ReturnType<typeof stillOpen>
  /** After an act on the server: what it says now. */
  readonly refresh: () => Promise<void>
  /** What is on the screen was changed by another meanwhile: it is read anew. */
  readonly reopen: () => void
}

export const readCampaign = (id: string) => api.get<CampaignAnswer>(`/api/campaigns/${id}`)

/** The campaign with what this reader may do to it, and the plan it was read from. */
export function useSetupRead(id: string) {
  const head = useQuery({ queryKey: ['campaign', id], queryFn: async () => (await readCampaign(id)).data })
  const sees = head.data !== undefined && head.data.may.indexOf('draft') >= 0
  const plan = useQuery({
    queryKey: ['campaign-plan', id],
    queryFn: async () => (await api.get<PlanKept | null>(`/api/campaigns/${id}/plan`)).data ?? null,
    enabled: sees,
  })
  return { head, plan, sees }
}

export interface SetupForm extends SelfSavingForm<SetupDraft> {
  /** What this window last read or saved before somebody else did: what both wrote over. */
  readonly base: CampaignConfiguration | null
  /** Who made the version on the server, and when. */
  readonly changed: { readonly by: string; readonly at: string } | null
}

export function useSetupForm(id: string): SetupForm {
  const base = useRef<CampaignConfiguration | null>(null)
  const [changed, setChanged] = useState<SetupForm['changed']>(null)
  const form = useSelfSaving<SetupDraft>({
    localKey: `campaign-setup:${id}`,
    load: async () => {
      const { data, etag } = await readCampaign(id)
      if (!isConfiguration(data.configuration)) throw new TypeError('this campaign was written by another version')
      const { changedBy: by, changedAt: at } = data.check
      setChanged(by !== null && at !== null ? { by, at } : null)
      // Read once more after a stale save: what both began with is what was read before.
      base.current ??= data.configuration
      return { data: { configuration: data.configuration, checking: data.checking ?? nothingChecked }, etag }
    },
    save: async (draft, options) => {
      const saved = await api.put(`/api/campaigns/${id}/draft`, draft, options)
      base.current = draft.configuration
      return saved
    },
  })
  return { ...form, base: base.current, changed }
}

export function useSetup(
  id: string,
  answer: CampaignAnswer,
  plan: PlanKept | null,
  form: SetupForm,
  draft: SetupDraft,
  reopen: () => void,
): Setup {
  const queries = useQueryClient()
  const { configuration, checking } = draft
  const readings = useMemo(() => groundedReadings(plan?.readings ?? [], checking), [plan, checking])
  const unsaid = useMemo(
    () =>
      plan
        ? unsaidOf(
            readings.map(one => one.key),
            configuration,
          )
        : [],
    [plan, readings, configuration],
  )
  return {
    id,
    answer,
    plan,
    draft,
    form,
    writes: answer.may.indexOf('write') >= 0,
    change: form.type,
    readings,
    unsaid,
    open: stillOpen(readings, plan?.left ?? [], unsaid, checking),
    refresh: () => queries.invalidateQueries(),
    reopen,
  }
}
