import './incubation.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Counter } from '../../../foundation/console/Counter.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { EmptyState, ErrorState, Headline, Page, Skeleton } from '../../../foundation/console/Page.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import { countName } from '../../../foundation/text/length.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { TransitionAnswer } from '../../brands/contract.ts'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import { nameAndSentenceGiven } from '../nomination.ts'
import { useOwnBranches } from './own-branches.ts'

/** 提名: a name and one sentence are enough; everything else comes later and is asked once. */
export function NominatePage(_: PageProps) {
  const router = useRouter()
  const queries = useQueryClient()
  const branches = useOwnBranches()
  const asked = new URLSearchParams(window.location.search).get('branch')
  const [branchId, setBranchId] = useState(asked ?? '')
  const [name, setName] = useState('')
  const [sentence, setSentence] = useState('')
  const [field, setField] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  // One key a sheet: a second click on the same sheet is the same nomination.
  const [key] = useState(() => `nominate-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`)
  const open = branches?.filter(one => one.may.indexOf('nominate') >= 0) ?? []
  const closed = branches?.filter(one => one.id === asked)[0] ?? branches?.[0]
  const branch = open.filter(one => one.id === branchId)[0] ?? open[0]
  const act = useMutation({
    mutationFn: async () =>
      (
        await api.post<TransitionAnswer>(
          '/api/brands',
          { branchId: branch?.id, name, sentence, field },
          { idempotencyKey: key },
        )
      ).data,
    onSuccess: async answer => {
      toast(answer.said)
      await queries.invalidateQueries()
      router.history.push(`/brands/${answer.id}`)
    },
  })
  if (!branches)
    return (
      <Page>
        <Skeleton lines={4} />
      </Page>
    )
  if (!branch)
    return (
      <Page>
        <EmptyState
          title="眼下不能提名"
          action={closed && <AskExtension here={closed.extension} of={`organizations/${closed.id}`} />}
        >
          {closed?.why ?? '本人没有可以提名的支部。'}
        </EmptyState>
      </Page>
    )
  const gaps = nameAndSentenceGiven({ input: { name, sentence, field } })
  const go = () => {
    setTried(true)
    if (gaps.length === 0) act.mutate()
  }
  return (
    <Page>
      <Headline title="提名一个品牌，一个名称、一句话就够" under={`${branch.unit}　${branch.name}`} />
      {act.isError && <ErrorState title={refusalWords(act.error)} />}
      {open.length > 1 && (
        <p>
          <label className="nominate-label" htmlFor="branch">
            支部
          </label>
          <select id="branch" value={branch.id} onChange={event => setBranchId(event.target.value)}>
            {open.map(one => (
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
