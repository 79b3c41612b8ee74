import type { Counter } from '../standing.ts'

export interface CoverageTables {
  coverage_counts: { committee_id: string; unit_id: string; standing: Counter; branches: number }
  coverage_counted: { committee_id: string; on_date: string; edition: string }
}
