import type { KeyboardEvent } from 'react'
import { today } from '../../../foundation/calendar/instants.ts'
import { useFilters } from '../../../foundation/console/filters-in-url.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { EmptyState } from '../../../foundation/console/Page.tsx'
import { serverNow } from '../../../foundation/console/server-time.ts'
import { FileList } from '../../../foundation/forms/console/FileList.tsx'
import { sayDay, sayMoment } from '../../brands/console/saying.ts'
import type { BrandPage } from '../../brands/contract.ts'
import { filesOfBrand } from '../../declarations/console/file-address.ts'
import { asksLater, brandTabs, presentTab } from './brand-tabs.ts'
import { MeasureLines } from './MeasureLines.tsx'
import { Papers } from './Papers.tsx'
import { ResultLines } from './ResultLines.tsx'

/** Tabs by stage, the chosen one in the address. */
export function BrandTabs({ page, phone }: { readonly page: BrandPage; readonly phone: boolean }) {
  const { filters, set } = useFilters()
  const present = presentTab(page)
  const inOrder = brandTabs(page)
  // A phone shows four of them: the present one comes first.
  const tabs = phone ? [...inOrder].sort((a, b) => Number(b.key === present) - Number(a.key === present)) : inOrder
  const chosen = tabs.find(tab => tab.key === (filters.tab ?? present)) ?? tabs[0]
  const choose = (tab: (typeof tabs)[number]) => set({ tab: tab.key === present ? null : tab.key })
  // One stop for the tabulator; the arrows go from tab to tab.
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = tabs.findIndex(tab => tab.key === chosen?.key)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    choose(next)
    event.currentTarget.querySelector<HTMLElement>(`#brand-tab-${next.key}`)?.focus()
  }
  return (
    <section className="brand-tabs-place">
      <div className="brand-tabs" role="tablist" aria-label="各阶段" onKeyDown={walk}>
        {tabs.map(tab => (
          <button
            key={tab.key}
            id={`brand-tab-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab === chosen}
            tabIndex={tab === chosen ? 0 : -1}
            className={tab.ahead ? 'brand-tab brand-tab-ahead' : 'brand-tab'}
            onClick={() => choose(tab)}
          >
            {tab.label}
            {tab.note && <small>{tab.note}</small>}
          </button>
        ))}
      </div>
      <div className="brand-tab-body" role="tabpanel" aria-labelledby={chosen && `brand-tab-${chosen.key}`}>
        {chosen?.ahead ? <Ahead stage={chosen.key} /> : <Stage stage={chosen?.key ?? 'overview'} page={page} />}
      </div>
    </section>
  )
}

function Stage({ stage, page }: { readonly stage: string; readonly page: BrandPage }) {
  switch (stage) {
    case 'overview':
      return (
        <>
          <p className="brand-overview-sentence">{page.brand.sentence}</p>
          {page.measures.length > 0 ? (
            <MeasureLines measures={page.measures} />
          ) : (
            <EmptyState>还没有举措。填创建方案时写，一项一个人、一个日期。</EmptyState>
          )}
          <Letters page={page} />
        </>
      )
    case 'incubation':
      return <Marks page={page} />
    case 'declaration':
      return <Declared page={page} />
    case 'creation':
      return (
        <>
          {page.measures.length > 0 ? <MeasureLines measures={page.measures} /> : <Ahead stage={stage} />}
          <ResultLines results={page.results} />
          <Letters page={page} />
        </>
      )
    default:
      return <Ahead stage={stage} />
  }
}

/** Grey, but readable: what will be asked. */
function Ahead({ stage }: { readonly stage: string }) {
  return (
    <div className="brand-ahead">
      <p className="type-note">到这一步会问</p>
      <ul>
        {(asksLater[stage] ?? []).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Marks({ page: { marks } }: { readonly page: BrandPage }) {
  return (
    <dl className="brand-marks">
      {marks.map(mark => (
        <div key={mark.code}>
          <dt>{mark.label}</dt>
          <dd>{mark.text || <span className="type-note">还没有答。{mark.help}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Declared({ page }: { readonly page: BrandPage }) {
  const { brand, declaration, acts } = page
  return (
    <>
      <p>
        {declaration
          ? `第 ${declaration.number} 版，${declaration.by} ${sayMoment(declaration.at)}${declaration.inNameOf === null ? '报送' : '代报'}。`
          : '还没有报送，草稿随填随存。'}{' '}
        {acts.includes('declaration.read') && <Go to={`/brands/${brand.id}/declaration`}>看申报表和创建方案</Go>}
      </p>
      <Papers page={page} />
      <Files page={page} />
      {page.measures.length > 0 && <MeasureLines measures={page.measures} />}
      <Letters page={page} />
    </>
  )
}

/** LOGO, 佐证材料 and 附件 as they were handed in. */
function Files({ page: { brand, files } }: { readonly page: BrandPage }) {
  if (files.length === 0) return null
  return (
    <>
      <h3 className="type-section brand-letters-head">文件</h3>
      <FileList
        files={files.map(file => ({ id: file.id, file, kind: 'same' }))}
        addressOf={filesOfBrand(brand.id)}
        today={today(new Date(serverNow() ?? Date.now()))}
      />
    </>
  )
}

function Letters({ page: { letters } }: { readonly page: BrandPage }) {
  if (letters.length === 0) return null
  return (
    <>
      <h3 className="type-section brand-letters-head">函件</h3>
      <ul className="brand-letters">
        {letters.map(letter => (
          <li key={letter.id}>
            <Go to={`/letters/${letter.id}`}>{letter.title}</Go>
            <span className="type-note">{sayDay(letter.releasedAt)}发出</span>
          </li>
        ))}
      </ul>
    </>
  )
}
