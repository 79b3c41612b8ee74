import { useMutation } from '@tanstack/react-query'
import { ApiProblem, api } from '../../console/api.ts'
import { toast } from '../../console/Toast.tsx'

interface Props {
  readonly organizationId: string
  readonly personId: string
  readonly masked: string
}

/** A number shows its ends; whole it is asked for one at a time, and who asked is on record. */
export function Phone({ organizationId, personId, masked }: Props) {
  const url = `/api/organizations/${organizationId}/people/${personId}/phone`
  const ask = useMutation({
    mutationFn: async () => (await api.get<{ phone: string | null }>(url)).data.phone,
    onError: cause => toast(cause instanceof ApiProblem ? cause.detail : '没有读到，请稍后再试'),
  })
  if (ask.data) return <a href={`tel:${ask.data}`}>{ask.data}</a>
  return (
    <>
      {masked}{' '}
      <button type="button" className="link-button no-print" title="查看会留下记录" onClick={() => ask.mutate()}>
        显示
      </button>
    </>
  )
}
