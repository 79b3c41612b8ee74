import type { Somebody } from '../../foundation/accounts/testing.ts'
import { verifyLedger } from '../../foundation/ledger/server/verify.ts'
import type { townOfTests } from './programme.ts'

type Place = ReturnType<typeof townOfTests>

/** What an officer does with the tree, and what anybody sees. */
export function reforming({ as, town }: Place) {
  const officer = () => as(town().officer)
  const change = async (id: string, body: object) => {
    const seen = (await officer().get(`/api/organizations/${id}/people`)).headers.get('etag') ?? ''
    return officer().post(`/api/organizations/${id}/changes`, { ...body, reason: '机构改革' }, { 'if-match': seen })
  }
  const page = async (id: string, who = town().officer) => (await as(who).get(`/api/brands/${id}`)).body
  return {
    change,
    page,
    nominate: async (who: Somebody, branchId: string, name: string): Promise<string> =>
      (await as(who).post('/api/brands', { branchId, name, sentence: '一句话', field: null })).body.id,
    step: async (who: Somebody, id: string, action: string, input: unknown) => {
      const { version } = (await page(id, who)).brand
      return as(who).post(`/api/brands/${id}/transitions`, { action, input }, { 'if-match': `"${version}"` })
    },
    carry: (id: string, to: string, version: number, reason?: string, who = town().officer) =>
      as(who).post(`/api/brands/${id}/carries`, { to, ...(reason ? { reason } : {}) }, { 'if-match': `"${version}"` }),
    waiting: async () => (await officer().get('/api/carries')).body,
    desk: async (): Promise<{ kind: string; count: number; link: string }[]> =>
      (await officer().get('/api/desk')).body.waiting,
    counts: async (on?: string) =>
      (await officer().get(`/api/coverage${on ? `?on=${on}` : ''}`)).body.total.counts as Record<string, number>,
    branch: async (name: string): Promise<string> =>
      (await officer().post('/api/organizations', { kind: 'branch', name, parentId: town().unitId })).body.id,
    notices: async (who: Somebody): Promise<string[]> =>
      (await as(who).get('/api/notices')).body.items.map((one: { text: string }) => one.text),
    whole: async (place: Place) => {
      const { scope } = town()
      return (await place.house().db.read(scope, tx => verifyLedger(tx, scope))).fault
    },
  }
}
