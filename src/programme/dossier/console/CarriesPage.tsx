import './requests.css'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { EmptyState, ErrorState, Headline, Page, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { TogetherAnswer } from '../../lifecycle/contract.ts'
import { CarryConfirm } from './CarryConfirm.tsx'
import { CarryRows } from './CarryRows.tsx'
import { CarryTogether } from './CarryTogether.tsx'
import { TogetherResult } from './TogetherResult.tsx'
import { type CarryItem, heirOf, useCarries } from './use-carries.ts'

/** 承接: brands whose branch is no more. Where one branch stands in its place they go in one act, else each by a choice. */
export function CarriesPage(_: PageProps) {
  useCrumbs({ label: '待办', to: '/' }, { label: '支部撤并后的品牌' })
  const queries = useQueryClient()
  const router = useRouter()
  const list = useCarries()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<readonly CarryItem[] | null>(null)
  // From a brand's own page one comes for that brand, and goes back to it.
  const [at, setAt] = useState(() => new URLSearchParams(window.location.search).get('at'))
  const [choosing, setChoosing] = useState<CarryItem | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [result, setResult] = useState<TogetherAnswer | null>(null)
  const { items, total } = list
  if (list.isError && !items)
    return (
      <Page>
        <ErrorState title="没有读到等承接的品牌">{refusalWords(list.error)}</ErrorState>
      </Page>
    )
  if (!items)
    return (
      <Page>
        <Skeleton lines={6} />
      </Page>
    )
  const settled = items.filter(item => heirOf(item) !== null)
  const open = items.filter(item => heirOf(item) === null)
  const chosen = settled.filter(item => !left.has(item.brand.id))
  const one = choosing ?? items.find(item => item.brand.id === at) ?? null
  const toggle = (id: string) => {
    setFault(null)
    setLeft(now => new Set(now.has(id) ? [...now].filter(other => other !== id) : [...now, id]))
  }
  const refresh = () => void queries.invalidateQueries()
  const begin = () => (chosen.length ? setAsking(chosen) : setFault('请先勾选要承接的品牌。'))
  const choose = (item: CarryItem, place: number) =>
    place === 0 && settled.length === 0 ? (
      <MainAction onClick={() => setChoosing(item)}>定承接支部</MainAction>
    ) : (
      <QuietAction onClick={() => setChoosing(item)}>定承接支部</QuietAction>
    )
  return (
    <Page>
      <Headline
        title={total ? `${total.toLocaleString('en-US')} 个品牌的支部已撤并，请定由哪个支部承接` : '没有等承接的品牌'}
        under={total > 0 && '承接不改品牌的状态，材料、期限和经历都带过去，承接支部会收到通知。'}
        actions={
          settled.length > 0 && (
            <MainAction onClick={begin}>{chosen.length ? `一并承接 ${chosen.length} 个` : '一并承接'}</MainAction>
          )
        }
      />
      {fault && <ErrorState title={fault} />}
      {result && <TogetherResult result={result} word="承接" onClose={() => setResult(null)} />}
      {total === 0 && !result && <EmptyState>支部合并、分设或撤销后，还在册的品牌列在这里。</EmptyState>}
      {settled.length > 0 && (
        <Section title="已有承接支部" note={`${settled.length} 个，可以一并承接`}>
          <CarryRows items={settled} taken={item => !left.has(item.brand.id)} onToggle={toggle} />
        </Section>
      )}
      {open.length > 0 && (
        <Section title="要逐个定" note="分设为几个的，选一个；没有登记的，另写依据">
          <CarryRows items={open} act={choose} />
        </Section>
      )}
      {list.more && (
        <button type="button" className="link-button" onClick={list.more}>
          再显示一些
        </button>
      )}
      {asking && (
        <CarryTogether
          items={asking}
          onDone={answer => {
            setResult(answer)
            setLeft(new Set())
            refresh()
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {one && (
        <CarryConfirm
          item={one}
          onDone={() => {
            refresh()
            if (at) router.history.push(`/brands/${at}`)
          }}
          onClose={() => {
            setChoosing(null)
            setAt(null)
          }}
        />
      )}
    </Page>
  )
}
