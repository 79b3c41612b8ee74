import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, api } from '../../console/api.ts'
import type { ChangeBody, PeopleAnswer, TreeAnswer, TreeNodeAnswer } from '../contract.ts'
import { Choice, Field, SmallForm, saidOf } from './SmallForm.tsx'

type Kind = ChangeBody['kind']
const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'rename', label: '更名' },
  { value: 'move', label: '调整隶属' },
  { value: 'merge', label: '并入另一个' },
  { value: 'split', label: '分设' },
  { value: 'dissolve', label: '登记撤销' },
]

interface Props {
  readonly id: string
  readonly organization: PeopleAnswer['organization']
  /** The version that stands beside the form: a colleague's later change makes this one stale. */
  readonly etag: string | null
  readonly onDone: () => void
  /** Shows beside the form what a colleague has made of it; what is typed stays. */
  readonly onStale: () => void
}

/** 机构改革, registered: what changes, from which day, on what ground. The past stays as it was. */
export function ChangeForm({ id, organization, etag, onDone, onStale }: Props) {
  const queries = useQueryClient()
  const [kind, setKind] = useState<Kind>('rename')
  const [name, setName] = useState(organization.name)
  const [names, setNames] = useState('')
  const [target, setTarget] = useState('')
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const act = useMutation({
    mutationFn: () => api.post(`/api/organizations/${id}/changes`, bodyOf(), { ifMatch: etag }),
    onSuccess: onDone,
    onError: problem => {
      if (problem instanceof ApiProblem && problem.code === 'stale') onStale()
    },
  })
  function bodyOf(): ChangeBody {
    const dated = { reason: reason.trim(), ...(on ? { on } : {}) }
    if (kind === 'rename') return { kind, name: name.trim(), ...dated }
    if (kind === 'move') return { kind, parentId: target, ...dated }
    if (kind === 'merge') return { kind, into: target, ...dated }
    if (kind === 'split')
      return {
        kind,
        into: names.split(/[、，,\n]/).flatMap(one => (one.trim() ? [{ name: one.trim() }] : [])),
        ...dated,
      }
    return { kind, ...(target ? { successorId: target } : {}), ...dated }
  }
  const complete =
    kind === 'rename'
      ? name.trim() !== ''
      : kind === 'split'
        ? /[、，,\n]/.test(names.trim())
        : kind === 'dissolve' || target !== ''
  const [asked, setAsked] = useState(false)
  const targets = targetsOf(
    treeIn(queries.getQueriesData<TreeAnswer>({ queryKey: ['organizations'] })),
    kind,
    id,
    organization.kind,
  )
  const missing =
    asked && !complete
      ? kind === 'split'
        ? '写两个以上名称，用顿号隔开'
        : kind === 'rename'
          ? '还差名称'
          : '还差这一项'
      : null
  const change = (next: string) => {
    const found = kinds.find(one => one.value === next)
    if (found) setKind(found.value)
    setTarget('')
  }
  const go = () => {
    setAsked(true)
    if (complete) act.mutate()
  }
  return (
    <SmallForm act="登记变动" busy={act.isPending} error={act.error} onDo={go}>
      <Choice
        label="变动"
        value={kind}
        onChange={change}
        options={kinds.filter(one => one.value !== 'move' || organization.kind === 'branch')}
      />
      {kind === 'rename' && (
        <Field label="新名称" value={name} onChange={setName} refused={missing ?? saidOf(act.error, 'name')} />
      )}
      {kind === 'split' && (
        <Field
          label="分设为，用顿号隔开"
          value={names}
          onChange={setNames}
          refused={missing ?? saidOf(act.error, 'into') ?? saidOf(act.error, 'name')}
        />
      )}
      {(kind === 'move' || kind === 'merge' || kind === 'dissolve') && (
        <Choice
          label={kind === 'move' ? '划归' : kind === 'merge' ? '并入' : '由谁承接，可以不选'}
          value={target}
          onChange={setTarget}
          options={targets}
          refused={missing ?? saidOf(act.error, 'parentId') ?? saidOf(act.error, 'ids')}
        />
      )}
      <Field label="自哪天起，不填即今天" type="date" value={on} onChange={setOn} refused={saidOf(act.error, 'on')} />
      <Field label="依据，文号或一句事由" value={reason} onChange={setReason} refused={saidOf(act.error, 'reason')} />
    </SmallForm>
  )
}

/** The tree that the page beside has read already; a search's answer has the whole tree too. */
function treeIn(read: readonly (readonly [readonly unknown[], TreeAnswer | undefined])[]): TreeNodeAnswer | null {
  for (const [key, answer] of read) if (key[1] !== 'people' && answer?.tree) return answer.tree
  return null
}

function targetsOf(tree: TreeNodeAnswer | null, kind: Kind, id: string, own: TreeNodeAnswer['kind']) {
  if (!tree) return []
  const units = tree.children.filter(child => child.kind === 'unit')
  const under = (unit: TreeNodeAnswer) =>
    unit.children.map(branch => ({ value: branch.id, label: `${unit.name} ${branch.name}` }))
  const direct = tree.children
    .filter(child => child.kind === 'branch')
    .map(branch => ({ value: branch.id, label: branch.name }))
  const all =
    kind === 'move'
      ? [{ value: tree.id, label: '直属工委' }, ...units.map(unit => ({ value: unit.id, label: unit.name }))]
      : own === 'unit'
        ? units.map(unit => ({ value: unit.id, label: unit.name }))
        : [...units.flatMap(under), ...direct]
  return all.filter(option => option.value !== id)
}
