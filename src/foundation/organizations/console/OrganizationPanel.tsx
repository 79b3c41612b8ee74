import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { roleNames } from '../../accounts/access.ts'
import { parseLocalDate } from '../../calendar/dates.ts'
import { today } from '../../calendar/instants.ts'
import { formatDate } from '../../calendar/wording.ts'
import { ApiProblem, api } from '../../console/api.ts'
import { Confirm } from '../../console/Confirm.tsx'
import { QuietAction } from '../../console/MainAction.tsx'
import { EmptyState, ErrorState, Section, Skeleton } from '../../console/Page.tsx'
import { serverNow } from '../../console/server-time.ts'
import { toast } from '../../console/Toast.tsx'
import { changeNames } from '../changes.ts'
import type { PeopleAnswer, SlipsAnswer } from '../contract.ts'
import { ActivationSlips } from './ActivationSlips.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { Phone } from './Phone.tsx'
import { Field, SmallForm, saidOf } from './SmallForm.tsx'
import { OrganizationWays } from './ways.ts'

function sayDay(on: string): string {
  const day = parseLocalDate(on)
  const now = serverNow()
  return day ? formatDate(day, now === null ? day : today(new Date(now))) : on
}

/** One unit or branch: who belongs to it, what changed, what the reader may do here. */
export function OrganizationPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const waysFrom = useContext(OrganizationWays)
  const [open, setOpen] = useState<'person' | 'change' | 'reviewer' | 'slips' | null>(null)
  const [slips, setSlips] = useState<SlipsAnswer['slips']>([])
  const key = ['organizations', 'people', id]
  const query = useQuery({
    queryKey: key,
    queryFn: () => api.get<PeopleAnswer>(`/api/organizations/${id}/people`),
  })
  if (query.isPending) return <Skeleton lines={4} />
  if (query.isError)
    return (
      <ErrorState
        title={query.error instanceof ApiProblem ? query.error.detail : '没有读到，请稍后再试一次'}
        action={<QuietAction onClick={onClose}>收起</QuietAction>}
      />
    )
  const { organization, people, changes, may } = query.data.data
  const ways = waysFrom(organization)
  const can = (act: string) => may.indexOf(act) >= 0
  const done = async (said: string) => {
    setOpen(null)
    toast(said)
    await queries.invalidateQueries({ queryKey: ['organizations'] })
  }
  return (
    <div>
      <p className="type-note">
        {organization.kind === 'branch' && organization.unit !== organization.name ? organization.unit : '直属工委'}{' '}
        <button type="button" className="link-button no-print" onClick={onClose}>
          收起
        </button>
      </p>
      <h2 className="type-section">{organization.name}</h2>
      <p className="panel-acts no-print">
        {ways.map(way => (
          <QuietAction key={way.to} to={way.to}>
            {way.label}
          </QuietAction>
        ))}{' '}
        {can('people.add') && organization.kind !== 'committee' && (
          <QuietAction onClick={() => setOpen('person')}>补登人员</QuietAction>
        )}{' '}
        {can('reviewers.appoint') && <QuietAction onClick={() => setOpen('reviewer')}>指定审核员</QuietAction>}{' '}
        {can('organizations.change') && <QuietAction onClick={() => setOpen('change')}>登记变动</QuietAction>}{' '}
        {can('slips.reissue') && <QuietAction onClick={() => setOpen('slips')}>重印启用条</QuietAction>}
      </p>
      {open === 'person' && <PersonForm id={id} onDone={() => done('已补登')} />}
      {open === 'reviewer' && (
        <ReviewerForm
          id={id}
          onDone={answer => {
            setSlips(answer.slips)
            return done('已指定审核员')
          }}
        />
      )}
      {open === 'change' && (
        <ChangeForm
          id={id}
          organization={organization}
          etag={query.data.etag}
          onDone={() => done('已登记变动')}
          onStale={() => queries.invalidateQueries({ queryKey: ['organizations'] })}
        />
      )}
      {open === 'slips' && (
        <Confirm
          title="重印启用条？"
          act="重印"
          onClose={() => setOpen(null)}
          onConfirm={async () => {
            const { data } = await api.post<SlipsAnswer>(`/api/organizations/${id}/activation-slips`, {})
            setSlips(data.slips)
          }}
        >
          还没有启用账号的同志换发新码，原来的启用码随即失效。
        </Confirm>
      )}
      {slips.length > 0 && <ActivationSlips slips={slips} />}
      <Section title="人员" note={`${people.length} 人`}>
        {people.length === 0 ? (
          <EmptyState>花名册里还没有人，导入或补登即可。</EmptyState>
        ) : (
          <table className="quiet-table">
            <tbody>
              {people.map(person => (
                <tr key={person.id}>
                  <td>
                    {person.name}
                    {person.ofUnit && <span className="type-note"> 单位</span>}
                  </td>
                  <td>{person.roles.map(role => roleNames[role]).join('、')}</td>
                  <td className="number">
                    {person.phone && can('people.phone') && person.organizationId === id ? (
                      <Phone organizationId={id} personId={person.id} masked={person.phone} />
                    ) : (
                      person.phone
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {changes.length > 0 && (
        <Section title="变动">
          <table className="quiet-table">
            <tbody>
              {changes.map(change => (
                <tr key={change.id}>
                  <td>{sayDay(change.on)}</td>
                  <td>{changeNames[change.kind]}</td>
                  <td>{change.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </div>
  )
}

function PersonForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const act = useMutation({
    mutationFn: () =>
      api.post(`/api/organizations/${id}/people`, {
        name: name.trim(),
        ...(phone.trim() ? { phone: phone.trim() } : {}),
      }),
    onSuccess: onDone,
  })
  return (
    <SmallForm act="补登" busy={act.isPending} error={act.error} onDo={() => name.trim() && act.mutate()}>
      <Field label="姓名" value={name} onChange={setName} refused={saidOf(act.error, 'name')} />
      <Field label="电话，可以不填" value={phone} onChange={setPhone} refused={saidOf(act.error, 'phone')} />
    </SmallForm>
  )
}

function ReviewerForm({ id, onDone }: { readonly id: string; readonly onDone: (answer: SlipsAnswer) => void }) {
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const act = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), ...(username.trim() ? { username: username.trim() } : {}) }
      return (await api.post<SlipsAnswer>(`/api/organizations/${id}/reviewers`, body)).data
    },
    onSuccess: onDone,
  })
  return (
    <SmallForm act="指定" busy={act.isPending} error={act.error} onDo={() => name.trim() && act.mutate()}>
      <Field label="审核员姓名" value={name} onChange={setName} refused={saidOf(act.error, 'name')} />
      <Field
        label="登录名，不填按拼音起"
        value={username}
        onChange={setUsername}
        refused={saidOf(act.error, 'username')}
      />
    </SmallForm>
  )
}
