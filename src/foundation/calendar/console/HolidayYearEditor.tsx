import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, api } from '../../console/api.ts'
import { MainAction, QuietAction } from '../../console/MainAction.tsx'
import { EmptyState, ErrorState, Section } from '../../console/Page.tsx'
import { toast } from '../../console/Toast.tsx'
import type { HolidayYearRequest } from '../contract.ts'
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../dates.ts'
import { holidayFaults } from '../holiday-year.ts'
import { spansOf } from '../notice.ts'
import { formatWindow } from '../wording.ts'
import { PasteNotice } from './PasteNotice.tsx'

interface Props {
  readonly year: number
  readonly off: readonly string[]
  readonly work: readonly string[]
  readonly version: number
  readonly onSaved: () => void
}

/** A year in hand: days off as spans, 调休 days one by one; nothing counts until it is kept. */
export function HolidayYearEditor({ year, version, onSaved, ...kept }: Props) {
  const [off, setOff] = useState<readonly LocalDate[]>(kept.off.filter(isLocalDate))
  const [work, setWork] = useState<readonly LocalDate[]>(kept.work.filter(isLocalDate))
  const [fault, setFault] = useState<string | null>(null)
  const act = useMutation({
    mutationFn: async () => {
      const request: HolidayYearRequest = { off: [...off], work: [...work] }
      return (await api.put<{ said: string }>(`/api/holidays/${year}`, request, { ifMatch: `"${version}"` })).data
    },
    onSuccess: ({ said }) => {
      toast(said)
      onSaved()
    },
    onError: problem => setFault(problem instanceof ApiProblem ? problem.detail : '没有存上，内容都在。请再试一次。'),
  })
  const save = () => {
    const [first] = holidayFaults(year, { off, work })
    setFault(first?.sentence ?? null)
    if (!first) act.mutate()
  }
  const without = (days: readonly LocalDate[], from: LocalDate, to: LocalDate) =>
    days.filter(day => day < from || day > to)
  const add = (kind: 'off' | 'work', from: LocalDate, to: LocalDate) => {
    setFault(null)
    const days: LocalDate[] = []
    for (let day = from; day <= to && days.length < 20; day = addDays(day, 1)) days.push(day)
    const union = (now: readonly LocalDate[]) => [...new Set([...now, ...days])].sort()
    if (kind === 'off') setOff(union)
    else setWork(union)
  }
  return (
    <>
      {fault && <ErrorState title={fault} />}
      <div className="holiday-columns">
        <Section title={`${year}年放假`} note={`${off.length} 天`}>
          <Spans
            days={off}
            empty="还没有放假日期，粘贴通知或逐个添加。"
            onRemove={(from, to) => setOff(without(off, from, to))}
          />
          <AddDays word="放假" onAdd={(from, to) => add('off', from, to)} />
        </Section>
        <Section title="调休上班" note={`${work.length} 天`}>
          <Spans days={work} empty="没有调休上班的周末。" onRemove={(from, to) => setWork(without(work, from, to))} />
          <AddDays word="上班" onAdd={(from, to) => add('work', from, to)} />
        </Section>
      </div>
      <PasteNotice
        year={year}
        onRead={read => {
          setFault(null)
          setOff(read.off)
          setWork(read.work)
        }}
      />
      <p className="holiday-act">
        <MainAction busy={act.isPending} onClick={save}>
          保存本年
        </MainAction>
      </p>
    </>
  )
}

interface SpansProps {
  readonly days: readonly LocalDate[]
  readonly empty: string
  readonly onRemove: (from: LocalDate, to: LocalDate) => void
}

function Spans({ days, empty, onRemove }: SpansProps) {
  if (days.length === 0) return <EmptyState>{empty}</EmptyState>
  return (
    <ul className="holiday-spans">
      {spansOf(days).map(({ from, to }) => (
        <li key={from}>
          {formatWindow(from, to, from)}
          <span className="type-note">　{daysBetween(from, to) + 1} 天</span>
          <button type="button" className="link-button" onClick={() => onRemove(from, to)}>
            去掉
          </button>
        </li>
      ))}
    </ul>
  )
}

function AddDays({ word, onAdd }: { readonly word: string; readonly onAdd: (from: LocalDate, to: LocalDate) => void }) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const add = () => {
    if (!isLocalDate(from)) return
    onAdd(from, isLocalDate(to) && to > from ? to : from)
    setFrom('')
    setTo('')
  }
  return (
    <p className="holiday-add">
      <input type="date" aria-label={`${word}自`} value={from} onChange={event => setFrom(event.target.value)} /> 至{' '}
      <input type="date" aria-label={`${word}至`} value={to} onChange={event => setTo(event.target.value)} />{' '}
      <QuietAction onClick={add}>添加</QuietAction>
    </p>
  )
}
