import { api } from '../../console/api.ts'
import type { RosterImported, RosterPreview } from '../contract.ts'

export interface RosterChoice {
  readonly file: File
  readonly endMissing: boolean
  readonly separate: readonly string[]
}

function address(url: string, { file, endMissing, separate }: RosterChoice, fingerprint?: string): string {
  const query = new URLSearchParams({ name: file.name.slice(-200) })
  if (endMissing) query.set('endMissing', 'true')
  if (separate.length > 0) query.set('separate', separate.join(','))
  if (fingerprint !== undefined) query.set('fingerprint', fingerprint)
  return `${url}?${query.toString()}`
}

/** Whatever type the file says it has, the server looks at its content. */
const bytesOf = (file: File) => new Blob([file], { type: 'application/octet-stream' })

export const previewRoster = async (choice: RosterChoice): Promise<RosterPreview> =>
  (await api.post<RosterPreview>(address('/api/roster-previews', choice), bytesOf(choice.file))).data

export const importRoster = async (choice: RosterChoice, fingerprint: string): Promise<RosterImported> =>
  (await api.post<RosterImported>(address('/api/roster-imports', choice, fingerprint), bytesOf(choice.file))).data
