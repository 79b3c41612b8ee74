import './requests.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, ErrorState, Headline, Page, Section } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { TogetherAnswer } from '../../lifecycle/contract.ts'
import { listIsChecked } from '../../lifecycle/reasons.ts'
import { LapseConfirm } from './LapseConfirm.tsx'
import { LapsedSection } from './LapsedSection.tsx'
import { LapseRows } from './LapseRows.tsx'
import { TogetherResult } from './TogetherResult.tsx'
import { type LapseItem, useLapses } from './use-lapses.ts'

/** 到期未报送: looked at one by one, then lapsed in one act; who has lapsed can be given a later day, or taken back. */
export function LapsesPage(_: PageProps) {
  useCrumbs({ label: '待办', to: '/' }, { label: '到期未报送' })
  const queries = useQueryClient()
  const due = useLapses('due')
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<readonly LapseItem[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [result, setResult] = useState<TogetherAnswer | null>(null)
  if (!due.items) return <NotRead query={due} title="没有读到名单" />
  const { items, total, later } = due
  const chosen = items.filter(item => checked.has(item.brand.id))
  const toggle = (id: string) => {
    setRefusal(null)
    setChecked(now => new Set(now.has(id) ? [...now].filter(one => one !== id) : [...now, id]))
  }
  // Never disabled: with nothing checked it says what is missing.
  const begin = () => {
    if (chosen.length) return setAsking(chosen)
    setRefusal(listIsChecked(items.map(() => ({ checked: false })))[0]?.sentence ?? null)
  }
  const done = (answer: TogetherAnswer) => {
    setResult(answer)
    setChecked(new Set())
    void queries.invalidateQueries()
  }
  return (
    <Page>
      <Headline
        title={total ? `${total.toLocaleString('en-US')} 个品牌到期没有报送，请逐个核对` : '没有到期未报送的品牌'}
        under={
          <>
            {total > 0 && '核对过的一并列为逾期；确有困难的，可从品牌页准予延期。'}
            {later > 0 && `另有 ${later} 个在延期或退回期限内，届时再列。`}
          </>
        }
        actions={
          total > 0 && (
            <MainAction onClick={begin}>{chosen.length ? `列为逾期 ${chosen.length} 个` : '列为逾期'}</MainAction>
          )
        }
      />
      {refusal && <ErrorState title={refusal} />}
      {result && <TogetherResult result={result} word="列为逾期" onClose={() => setResult(null)} />}
      {total > 0 ? (
        <Section title="待核对" note={chosen.length ? `已核对 ${chosen.length} 个` : '看过一个，勾一个'}>
          <LapseRows items={items} checked={checked} onToggle={toggle} head="核对" />
          {due.more && (
            <button type="button" className="link-button" onClick={due.more}>
              再显示一些
            </button>
          )}
        </Section>
      ) : (
        !result && <EmptyState>申报截止后，还没有报送的列在这里，核对后再列为逾期。</EmptyState>
      )}
      <LapsedSection onDone={() => void queries.invalidateQueries()} />
      {asking && <LapseConfirm items={asking} onDone={done} onClose={() => setAsking(null)} />}
    </Page>
  )
}
