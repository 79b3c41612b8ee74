import './incubation.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Counter } from '../../../foundation/console/Counter.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { ErrorState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { countName } from '../../../foundation/text/length.ts'
import { inNamePath } from '../../brands/console/in-name-of.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { NominateRequest, TransitionAnswer } from '../../brands/contract.ts'
import { nameAndSentenceGiven } from '../nomination.ts'
import type { BranchToNominate } from './own-branches.ts'

interface Props {
  /** Those that may nominate now; at least one. */
  readonly branches: readonly BranchToNominate[]
  readonly chosen: string | null
  /** 代录: the reason; null where the branch nominates itself. */
  readonly inNameOf: string | null
}

/** The sheet itself: whose, what it is called, in one sentence. */
export function NominateSheet({ branches, chosen, inNameOf }: Props) {
  const router = useRouter()
  const queries = useQueryClient()
  const [branchId, setBranchId] = useState(chosen ?? '')
  const [name, setName] = useState('')
  const [sentence, setSentence] = useState('')
  const [field, setField] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  // One key a sheet: a second click on the same sheet is the same nomination.
  const [key] = useState(() => `nominate-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`)
  const branch = branches.filter(one => one.id === branchId)[0] ?? branches[0]
  const act = useMutation({
    mutationFn: async (id: string) => {
      const request: NominateRequest = {
        branchId: id,
        name,
        sentence,
        field,
        ...(inNameOf === null ? {} : { inNameOf: { reason: inNameOf } }),
      }
      return (await api.post<TransitionAnswer>('/api/brands', request, { idempotencyKey: key })).data
    },
    onSuccess: async answer => {
      toast(answer.said)
      await queries.invalidateQueries()
      router.history.push(inNameOf === null ? `/brands/${answer.id}` : inNamePath(`/brands/${answer.id}/marks`))
    },
  })
  if (!branch) return null
  const gaps = nameAndSentenceGiven({ input: { name, sentence, field } })
  const go = () => {
    setTried(true)
    if (gaps.length === 0) act.mutate(branch.id)
  }
  return (
    <Page>
      <Headline title="提名一个品牌，一个名称、一句话就够" under={`${branch.unit}　${branch.name}`} />
      {act.isError && <ErrorState title={refusalWords(act.error)} />}
      {branches.length > 1 && (
        <p>
          <label className="nominate-label" htmlFor="branch">
            支部
          </label>
          <select id="branch" value={branch.id} onChange={event => setBranchId(event.target.value)}>
            {branches.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
      )}
      <label className="nominate-label" htmlFor="name">
        品牌名称
      </label>
      <div className="nominate-named">
        <input
          id="name"
          className="nominate-name"
          value={name}
          maxLength={60}
          autoComplete="off"
          onChange={event => setName(event.target.value)}
        />
        {branch.naming && (
          <Counter count={countName(name)} min={branch.naming.min} max={branch.naming.max} note="标点和引号不计" />
        )}
      </div>
      <label className="nominate-label" htmlFor="sentence">
        一句话介绍
      </label>
      <textarea
        id="sentence"
        className="nominate-sentence"
        rows={3}
        value={sentence}
        maxLength={300}
        onChange={event => setSentence(event.target.value)}
      />
      <p className="type-note">为谁做、做什么。填表时会带到品牌内涵，不必再写。</p>
      <p className="nominate-label" id="field-label">
        党建领域（可以以后再选）
      </p>
      <fieldset className="nominate-fields" aria-labelledby="field-label">
        {branch.fields.map(one => (
          <button
            type="button"
            key={one}
            className={one === field ? 'nominate-chip nominate-chosen' : 'nominate-chip'}
            aria-pressed={one === field}
            onClick={() => setField(one === field ? null : one)}
          >
            {one}
          </button>
        ))}
      </fieldset>
      {tried && gaps[0] && <p className="nominate-gap">{gaps[0].sentence}</p>}
      <p className="nominate-act">
        <MainAction busy={act.isPending} onClick={go}>
          提名
        </MainAction>
      </p>
    </Page>
  )
}
