import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import type { BranchList } from '../../coverage/contract.ts'

const most = 60

/** 本单位各支部: where each stands, by which brand, how long it has been there, who answers for it. */
export function UnitBranches() {
  const list = useQuery({
    queryKey: ['list', 'unit-branches', chosenCommittee()],
    queryFn: async ({ signal }) => (await api.get<BranchList>(`/api/coverage/branches?limit=${most}`, { signal })).data,
  })
  if (!list.data) return <Skeleton lines={4} />
  const { items, total } = list.data
  return (
    <Section
      title="本单位各支部"
      note={`${total.toLocaleString('en-US')} 个，按机构序`}
      actions={<Go to="/branches">看全部和导出</Go>}
    >
      <table className="quiet-table">
        <thead>
          <tr>
            <th>支部</th>
            <th>走到哪一步</th>
            <th>品牌</th>
            <th className="number desk-only">已有天数</th>
            <th className="desk-only">支部书记</th>
          </tr>
        </thead>
        <tbody>
          {items.map(branch => (
            <tr key={branch.id}>
              <td>{branch.name}</td>
              <td>
                <LookMark look={branch.look} />
              </td>
              <td>{branch.brandId === null ? '–' : <Go to={`/brands/${branch.brandId}`}>{branch.brand}</Go>}</td>
              <td className="number desk-only">{branch.days ?? '–'}</td>
              <td className="desk-only">{branch.secretaries || '还没有'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
