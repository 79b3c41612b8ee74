import './requests.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, Headline, Page, Section } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { AskReason } from '../../brands/console/InNameOf.tsx'
import { inNamePath, reasonKept } from '../../brands/console/in-name-of.ts'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import type { BranchAnswer } from '../contract.ts'
import { GrantNomination } from './GrantNomination.tsx'

/** Where an act in the branch's name leads. */
interface InNameWay {
  readonly label: string
  readonly to: string
  readonly last: string | null
}

/** A branch's place: its brands, and from here 代录, whose reason is asked once. */
export function BranchPage({ id }: PageProps) {
  const router = useRouter()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<InNameWay | null>(null)
  const [granting, setGranting] = useState(false)
  const answer = useQuery({
    queryKey: ['branch', id],
    queryFn: async ({ signal }) => (await api.get<BranchAnswer>(`/api/branches/${id}`, { signal })).data,
  })
  const branch = answer.data
  useCrumbs({ label: '品牌总览', to: '/brands' }, { label: branch?.name ?? '支部' })
  if (!branch) return <NotRead query={answer} title="没有读到这个支部" lines={5} />
  const begin = (way: InNameWay) => (reasonKept(id) === null ? setAsking(way) : router.history.push(way.to))
  const nominates = branch.mayInNameOf.includes('nominate')
  const ways = branch.brands.flatMap(waysOf)
  const acts = nominates || ways.length > 0
  return (
    <Page>
      <Headline
        over={branch.unit === branch.name ? undefined : branch.unit}
        title={branch.name}
        under={branch.secretaries.length ? `支部书记 ${branch.secretaries.join('、')}` : '花名册里还没有支部书记。'}
        actions={
          <>
            {branch.may.includes('nominate') && <MainAction to={`/nominate?branch=${id}`}>提名</MainAction>}
            {nominates && (
              <QuietAction
                onClick={() => begin({ label: '提名', to: inNamePath(`/nominate?branch=${id}`), last: null })}
              >
                代支部提名
              </QuietAction>
            )}
            {branch.acts.includes('extension.grant') && (
              <QuietAction onClick={() => setGranting(true)}>准予延期提名</QuietAction>
            )}
          </>
        }
      />
      <Section title="品牌" note={`${branch.brands.length} 个`}>
        {branch.brands.length === 0 ? (
          <EmptyState>
            还没有品牌。{branch.why} <AskExtension here={branch.extension} of={`organizations/${id}`} />
          </EmptyState>
        ) : (
          <ul className="requests">
            {branch.brands.map(one => (
              <li key={one.brand.id} className="request">
                <div>
                  <p className="request-what">
                    <Go to={`/brands/${one.brand.id}`}>{one.brand.name}</Go>
                    <LookMark look={one.brand.look} />
                  </p>
                  <p className="type-note">{one.next}</p>
                </div>
                <div className="request-acts">
                  {waysOf(one).map(way => (
                    <QuietAction key={way.to} onClick={() => begin(way)}>
                      {way.label}
                    </QuietAction>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {acts && (
        <p className="type-note">
          支部送来纸质材料，或一时不能上网的，可以代为录入：写明事由，随填随存，报送和每一步支部书记都收到通知。
        </p>
      )}
      {asking && (
        <AskReason
          branchId={id}
          branch={branch.name}
          last={asking.last}
          onGiven={() => router.history.push(asking.to)}
          onClose={() => setAsking(null)}
        />
      )}
      {granting && (
        <GrantNomination
          branch={branch}
          onDone={() => void queries.invalidateQueries()}
          onClose={() => setGranting(false)}
        />
      )}
    </Page>
  )
}

function waysOf({ brand, mayInNameOf, reason }: BranchAnswer['brands'][number]): InNameWay[] {
  const here = `/brands/${brand.id}`
  if (mayInNameOf.includes('select')) return [{ label: '代录四项标志', to: inNamePath(`${here}/marks`), last: reason }]
  if (mayInNameOf.includes('declaration.write_in_name'))
    return [{ label: '代录申报表', to: inNamePath(`${here}/declaration`), last: reason }]
  return []
}
