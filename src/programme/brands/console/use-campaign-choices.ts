import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { FilterChoice } from '../../../foundation/console/FilterList.tsx'

/** A campaign, as far as the filters of a list need it; the answers have more. */
interface Campaign {
  readonly id: string
  readonly year: number
  readonly status: string
}
interface Settings {
  readonly configuration: { readonly programme?: { readonly fields?: readonly string[] } }
}

export interface CampaignChoices {
  /** 年度, newest first. */
  readonly campaigns: readonly FilterChoice[]
  /** 党建领域, as the newest campaign has them. */
  readonly fields: readonly FilterChoice[]
}

const none: CampaignChoices = { campaigns: [], fields: [] }

/** The campaigns and the fields of Party-building as choices of a list's filters. */
export function useCampaignChoices(): CampaignChoices {
  const choices = useQuery({
    queryKey: ['campaign-choices', chosenCommittee()],
    queryFn: async ({ signal }): Promise<CampaignChoices> => {
      const { items } = (await api.get<{ items: readonly Campaign[] }>('/api/campaigns', { signal })).data
      const begun = items.filter(campaign => campaign.status !== 'draft')
      const [newest] = begun
      if (!newest) return none
      const settings = (await api.get<Settings>(`/api/campaigns/${newest.id}`, { signal })).data
      const fields = settings.configuration.programme?.fields ?? []
      return {
        campaigns: begun.map(campaign => ({ value: campaign.id, label: `${campaign.year} 年度` })),
        fields: fields.map(field => ({ value: field, label: field })),
      }
    },
    staleTime: 300_000,
    retry: false,
  })
  return choices.data ?? none
}
