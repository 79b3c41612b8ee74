import './settings.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import type { SelfSavingForm } from '../../../foundation/console/self-saving.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import type { CampaignAnswer } from '../../campaigns/contract.ts'
import type { CampaignConfiguration } from '../configuration.ts'

/** 发布: says what it does; after the first time the reason is asked. */
export function Publish({
  answer,
  form,
}: {
  readonly answer: CampaignAnswer
  readonly form: SelfSavingForm<CampaignConfiguration>
}) {
  const { campaign } = answer
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const publish = useMutation({
    mutationFn: async () => {
      if (!(await form.settle())) throw new TypeError('the draft could not be saved')
      const fresh = await api.get<CampaignAnswer>(`/api/campaigns/${campaign.id}`)
      return api.post(`/api/campaigns/${campaign.id}/publication`, { reason }, { ifMatch: fresh.etag })
    },
    onSuccess: async () => {
      setAsking(false)
      toast('已发布，支部看得到了')
      form.reload()
      await queries.invalidateQueries()
    },
  })
  const first = campaign.published === 0
  return (
    <>
      {first ? (
        <MainAction onClick={() => setAsking(true)}>发布</MainAction>
      ) : (
        <QuietAction onClick={() => setAsking(true)}>发布改动</QuietAction>
      )}
      {asking && (
        <Confirm
          title="发布这份设置？"
          act="发布"
          onConfirm={async () => {
            await publish.mutateAsync()
          }}
          onClose={() => setAsking(false)}
        >
          <p>{first ? '各支部将看到时间安排，到期开放提名和申报。' : '新的设置对还没有报送的支部生效。'}</p>
          {!first && (
            <label className="entry-label">
              改动理由，支部会看到
              <textarea
                className="setting-area"
                rows={2}
                maxLength={300}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            </label>
          )}
        </Confirm>
      )}
    </>
  )
}
