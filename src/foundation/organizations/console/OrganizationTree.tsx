import { useState } from 'react'
import { EmptyState } from '../../console/Page.tsx'
import type { TreeNodeAnswer } from '../contract.ts'

interface Props {
  readonly tree: TreeNodeAnswer
  /** Ids that a search found; null: nothing is searched. */
  readonly found: readonly string[] | null
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Units in official order, their branches beneath when opened; a search opens what it finds. */
export function OrganizationTree({ tree, found, chosen, onChoose }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const hits = found && new Set(found)
  const units = tree.children.flatMap(unit => {
    const branches = hits ? unit.children.filter(branch => hits.has(branch.id)) : unit.children
    if (hits && branches.length === 0 && !hits.has(unit.id)) return []
    const open = hits ? branches.length > 0 : opened.has(unit.id) || unit.children.some(branch => branch.id === chosen)
    return [{ unit, branches, open }]
  })
  if (units.length === 0) return <EmptyState>没有找到。换一个字，或输入拼音首字母。</EmptyState>
  const toggle = (unit: TreeNodeAnswer) => {
    const next = new Set(opened)
    if (!next.delete(unit.id)) next.add(unit.id)
    setOpened(next)
    onChoose(unit.id)
  }
  return (
    <div>
      {units.map(({ unit, branches, open }) => (
        <div key={unit.id}>
          <Row
            node={unit}
            chosen={chosen}
            top
            expanded={unit.kind === 'unit' ? open : null}
            onChoose={() => toggle(unit)}
          />
          {open &&
            branches.map(branch => (
              <Row key={branch.id} node={branch} chosen={chosen} expanded={null} onChoose={() => onChoose(branch.id)} />
            ))}
        </div>
      ))}
    </div>
  )
}

interface RowProps {
  readonly node: TreeNodeAnswer
  /** A unit, or a branch directly under the committee, which stands as its own. */
  readonly top?: boolean
  readonly chosen: string
  readonly expanded: boolean | null
  readonly onChoose: () => void
}

function Row({ node, top = false, chosen, expanded, onChoose }: RowProps) {
  const names = ['tree-row', top ? 'tree-row-unit' : 'tree-row-branch', chosen === node.id ? 'tree-row-chosen' : '']
  const figure =
    node.kind === 'unit' ? `${node.children.length} 个支部` : node.memberCount === null ? '' : `${node.memberCount} 人`
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-current={chosen === node.id}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      onClick={onChoose}
    >
      <span>{node.name}</span>
      <span className="tree-figure">{figure}</span>
    </button>
  )
}
