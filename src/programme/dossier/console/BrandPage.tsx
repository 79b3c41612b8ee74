import './brand-page.css'
import './brand-phone.css'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../foundation/console/api.ts'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { PHONE, useMedia } from '../../../foundation/console/narrow.ts'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { BrandPage as Shown } from '../../brands/contract.ts'
import { BrandActions, BrandMain } from './BrandActions.tsx'
import { BrandFacts, BrandHead } from './BrandHead.tsx'
import { BrandTabs } from './BrandTabs.tsx'
import { BrandTimeline } from './BrandTimeline.tsx'
import { brandActions } from './brand-actions.ts'
import { PathLine } from './PathLine.tsx'

/** One brand, one page: now, next, who; the way it went; its stages; what happened. */
export function BrandPage({ id }: PageProps) {
  const answer = useQuery({
    queryKey: ['brand', id],
    queryFn: ({ signal }) => api.get<Shown>(`/api/brands/${id}`, { signal }),
  })
  const phone = useMedia(PHONE)
  const page = answer.data?.data
  useCrumbs({ label: '品牌总览', to: '/brands' }, { label: page?.brand.name ?? '品牌' })
  if (!page) return <NotRead query={answer} title="这个品牌打不开" lines={8} />
  const actions = brandActions(page)
  const acting = { page, etag: answer.data?.etag ?? null, actions }
  return (
    <div className={phone ? 'page brand-page brand-phone' : 'page brand-page'}>
      <BrandHead page={page} phone={phone} actions={!phone && <BrandActions {...acting} />} />
      <BrandFacts page={page} main={actions.main} phone={phone} />
      <PathLine path={page.path} phone={phone} />
      <div className="brand-columns">
        <BrandTabs page={page} phone={phone} />
        <BrandTimeline page={page} phone={phone} />
      </div>
      {phone && (actions.main !== null || actions.others.length + actions.ways.length > 0) && (
        <div className="action-bar no-print">
          <BrandActions {...acting} folded />
          {actions.main && <BrandMain action={actions.main} wide />}
        </div>
      )}
    </div>
  )
}
