import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { TreeAnswer, TreeNodeAnswer } from '../../../foundation/organizations/contract.ts'

export interface BranchChosen {
  readonly id: string
  readonly name: string
}

interface Found extends BranchChosen {
  readonly unit: string | null
}

interface Props {
  readonly chosen: BranchChosen | null
  readonly onChoose: (branch: BranchChosen) => void
}

const most = 8

/** One of the committee's living branches, by a piece of its name or its unit's, or by pinyin. */
export function BranchSearch({ chosen, onChoose }: Props) {
  const [q, setQ] = useState('')
  const words = q.trim()
  const answer = useQuery({
    queryKey: ['organizations', 'sought', chosenCommittee(), words],
    enabled: words !== '',
    queryFn: async ({ signal }) =>
      (await api.get<TreeAnswer>(`/api/organizations?q=${encodeURIComponent(words)}`, { signal })).data,
  })
  const found = answer.data ? branchesFound(answer.data) : null
  return (
    <>
      <label className="confirm-field">
        承接支部
        <input
          type="search"
          value={q}
          placeholder="名称的几个字，或拼音首字母"
          onChange={event => setQ(event.target.value)}
        />
      </label>
      <fieldset className="carry-choices">
        <legend className="visually-hidden">找到的支部</legend>
        {found?.slice(0, most).map(branch => (
          <label key={branch.id}>
            <input type="radio" name="heir" checked={chosen?.id === branch.id} onChange={() => onChoose(branch)} />
            <span>
              {branch.name}
              {branch.unit && <span className="type-note">　{branch.unit}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {found?.length === 0 && <p className="type-note">没有找到在册的支部，换几个字再找。</p>}
      {found && found.length > most && <p className="type-note">共 {found.length} 个，多写几个字就能找到。</p>}
      {chosen && !found?.some(branch => branch.id === chosen.id) && <p>已选：{chosen.name}</p>}
    </>
  )
}

/** Branches found by their own name, and those of units found by theirs. */
function branchesFound({ tree, found }: TreeAnswer): Found[] {
  const ids = found ?? []
  const under = (node: TreeNodeAnswer, unit: string | null, brought: boolean): Found[] =>
    node.children.flatMap(child => {
      const here = brought || ids.indexOf(child.id) >= 0
      if (child.kind === 'branch') return here ? [{ id: child.id, name: child.name, unit }] : []
      return under(child, child.name, here)
    })
  return tree ? under(tree, null, false) : []
}
