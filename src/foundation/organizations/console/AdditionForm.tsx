import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { Section } from '../../console/Page.tsx'
import { toast } from '../../console/Toast.tsx'
import type { TreeNodeAnswer } from '../contract.ts'
import { Choice, Field, SmallForm, saidOf } from './SmallForm.tsx'

/** One unit or branch by hand, where the roster would be too much. */
export function AdditionForm({ tree, onDone }: { readonly tree: TreeNodeAnswer; readonly onDone: () => void }) {
  const queries = useQueryClient()
  const [kind, setKind] = useState('branch')
  const [parentId, setParentId] = useState('')
  const [name, setName] = useState('')
  const [on, setOn] = useState('')
  const parent = kind === 'unit' ? tree.id : parentId
  const act = useMutation({
    mutationFn: () =>
      api.post('/api/organizations', { kind, name: name.trim(), parentId: parent, ...(on ? { on } : {}) }),
    onSuccess: async () => {
      toast('已登记设立')
      await queries.invalidateQueries({ queryKey: ['organizations'] })
      onDone()
    },
  })
  const [asked, setAsked] = useState(false)
  const go = () => {
    setAsked(true)
    if (name.trim() && parent) act.mutate()
  }
  const units = tree.children.filter(child => child.kind === 'unit').map(unit => ({ value: unit.id, label: unit.name }))
  return (
    <Section title="新设单位或支部">
      <SmallForm act="登记设立" busy={act.isPending} error={act.error} onDo={go}>
        <Choice
          label="设立"
          value={kind}
          onChange={next => setKind(next || 'branch')}
          options={[
            { value: 'branch', label: '支部' },
            { value: 'unit', label: '单位' },
          ]}
        />
        {kind === 'branch' && (
          <Choice
            label="隶属"
            value={parentId}
            onChange={setParentId}
            options={[{ value: tree.id, label: '直属工委' }, ...units]}
            refused={asked && !parentId ? '还差隶属单位' : saidOf(act.error, 'parentId')}
          />
        )}
        <Field
          label="全称"
          value={name}
          onChange={setName}
          refused={asked && !name.trim() ? '还差名称' : saidOf(act.error, 'name')}
        />
        <Field label="自哪天起，不填即今天" type="date" value={on} onChange={setOn} refused={saidOf(act.error, 'on')} />
      </SmallForm>
    </Section>
  )
}
