import './incubation.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Counter } from '../../../foundation/console/Counter.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { ErrorState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import { countCharacters } from '../../../foundation/text/length.ts'
import { InNameOf } from '../../brands/console/InNameOf.tsx'
import { actsInName, inNamePath } from '../../brands/console/in-name-of.ts'
import { refusalWords } from '../../brands/console/refusal.ts'

import type { BrandPage, TransitionAnswer, TransitionEnvelope } from '../../brands/contract.ts'
import type { SelectInput } from '../nomination.ts'

const shelf = (id: string) => `yipin.marks.${id}`

/** 确定培育: the plan's marks, a sentence or two each; kept in this browser until they are handed in. */
export function MarksPage({ id }: PageProps) {
  const page = useQuery({
    queryKey: ['marks', id],
    queryFn: async () => (await api.get<BrandPage>(`/api/brands/${id}`)).data,
  })
  useCrumbs({ label: page.data?.brand.name ?? '品牌', to: `/brands/${id}` }, { label: '确定培育' })
  const shown = page.data
  if (!shown) return <NotRead query={page} title="没有读到这个品牌" />
  if (!shown.inNameOf || !actsInName()) return <Marks id={id} brand={shown} inNameOf={null} />
  const { branchId, branch } = shown.brand
  return (
    <InNameOf branchId={branchId} branch={branch} last={shown.inNameOfReason}>
      {reason => <Marks id={id} brand={shown} inNameOf={reason} />}
    </InNameOf>
  )
}

interface MarksProps {
  readonly id: string
  readonly brand: BrandPage
  /** 代录: the reason; null where the branch answers itself. */
  readonly inNameOf: string | null
}

function Marks({ id, brand, inNameOf }: MarksProps) {
  const router = useRouter()
  const queries = useQueryClient()
  const [texts, setTexts] = useState<Record<string, string>>(() => kept(id))
  useEffect(() => {
    try {
      window.localStorage.setItem(shelf(id), JSON.stringify(texts))
    } catch {
      // A full or forbidden shelf: what is typed stays on the screen.
    }
  }, [id, texts])
  const act = useMutation({
    mutationFn: async () => {
      const request: TransitionEnvelope<'select', SelectInput> = {
        action: 'select',
        input: { marks: texts },
        ...(inNameOf === null ? {} : { inNameOf: { reason: inNameOf } }),
      }
      const seen = { ifMatch: `"${brand.brand.version}"` }
      return (await api.post<TransitionAnswer>(`/api/brands/${id}/transitions`, request, seen)).data
    },
    onSuccess: async answer => {
      window.localStorage.removeItem(shelf(id))
      toast(answer.said)
      await queries.invalidateQueries()
      const form = `/brands/${id}/declaration`
      router.history.push(inNameOf === null ? form : inNamePath(form))
    },
  })
  return (
    <Page>
      <Headline
        over={`${brand.brand.unit}　${brand.brand.branch}`}
        title={brand.brand.name}
        brand
        under="答好四项标志，确定为培育对象。每项一两句即可，会带到现有基础一栏。"
      />
      {act.isError && <ErrorState title={refusalWords(act.error)} />}
      {brand.marks.map(mark => (
        <div key={mark.code}>
          <label className="nominate-label" htmlFor={mark.code}>
            {mark.label}
          </label>
          <p className="type-note">{mark.help}</p>
          <textarea
            id={mark.code}
            className="nominate-sentence"
            rows={2}
            value={texts[mark.code] ?? ''}
            onChange={event => setTexts({ ...texts, [mark.code]: event.target.value })}
          />
          <Counter count={countCharacters(texts[mark.code] ?? '')} min={0} max={brand.markMax} />
        </div>
      ))}
      <p className="nominate-act">
        <MainAction busy={act.isPending} onClick={() => act.mutate()}>
          确定培育
        </MainAction>
      </p>
    </Page>
  )
}

function kept(id: string): Record<string, string> {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(shelf(id)) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    const entries = Object.entries(found).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return entries.reduce<Record<string, string>>((texts, [code, text]) => ({ ...texts, [code]: text }), {})
  } catch {
    return {}
  }
}
