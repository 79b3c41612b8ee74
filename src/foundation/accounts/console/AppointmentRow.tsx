import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { Done, Warning } from '../../console/Page.tsx'
import { toast } from '../../console/Toast.tsx'
import { roleNames } from '../access.ts'
import type { AppointmentListed, IssuedAnswer } from '../contract.ts'
import { appointmentsKey } from './keys.ts'
import { refusedAtLarge } from './refusals.ts'
import { Refused } from './Threshold.tsx'

interface Props {
  readonly item: AppointmentListed
  readonly committeeId: string
  readonly onIssued: (issued: IssuedAnswer) => void
}

/** One appointment, and what can be done about it: both acts say their effect before they happen. */
export function AppointmentRow({ item, committeeId, onIssued }: Props) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'end' | 'reset' | null>(null)
  const done = async (said: string) => {
    setAsking(null)
    toast(said)
    await queries.invalidateQueries({ queryKey: appointmentsKey(committeeId) })
  }
  const end = useMutation({
    mutationFn: () => api.delete<void>(`/api/committees/${committeeId}/appointments/${item.id}`),
    onSuccess: () => done('已终止任命'),
  })
  const reset = useMutation({
    mutationFn: () => api.post<IssuedAnswer>(`/api/accounts/${item.userId}/activation-codes`),
    onSuccess: answer => {
      onIssued(answer.data)
      return done('已重置密码')
    },
  })
  const office = roleNames[item.role]
  return (
    <div className="person-row">
      <span>{office}</span>
      <span>
        <strong>{item.name}</strong> <span className="type-note">登录名 {item.username}</span>
      </span>
      {item.activated ? (
        <Done>{item.twoFactor ? '已启用，已绑定验证器' : '已启用'}</Done>
      ) : (
        <Warning>还没有启用</Warning>
      )}
      <span className="person-row-acts">
        <button type="button" className="link-button" onClick={() => setAsking('reset')}>
          重置密码
        </button>
        <button type="button" className="link-button" onClick={() => setAsking('end')}>
          终止任命
        </button>
      </span>
      <Modal
        open={asking === 'end'}
        title={`终止${item.name}的${office}任命？`}
        okText="终止任命"
        cancelText="取消"
        confirmLoading={end.isPending}
        onOk={() => end.mutate()}
        onCancel={() => setAsking(null)}
      >
        <Refused sentence={refusedAtLarge(end.error)} />
        <p>立即生效，正在办的页面也随之关闭。经办记录都会保留。</p>
      </Modal>
      <Modal
        open={asking === 'reset'}
        title={`重置${item.name}的密码？`}
        okText="重置密码"
        cancelText="取消"
        confirmLoading={reset.isPending}
        onOk={() => reset.mutate()}
        onCancel={() => setAsking(null)}
      >
        <Refused sentence={refusedAtLarge(reset.error)} />
        <p>原密码和登录立即失效，另给一张启用通知单。这一步记入操作留痕。</p>
      </Modal>
    </div>
  )
}
