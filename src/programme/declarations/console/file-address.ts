import { chosenCommittee } from '../../../foundation/console/api.ts'
import type { KnownFiles } from '../../../foundation/files/file.ts'
import type { FileAddress } from '../../../foundation/forms/console/filling.ts'

/** Where a brand's files lie. A picture and a link send no header: the committee stands in the address. */
export const filesOfBrand =
  (brandId: string): FileAddress =>
  (file, as) => {
    const committee = chosenCommittee()
    const query = [...(as ? [`size=${as}`] : []), ...(committee ? [`committee=${committee}`] : [])].join('&')
    return `/api/brands/${brandId}/files/${file.id}${as ? '/preview' : ''}${query ? `?${query}` : ''}`
  }

/** What a text needs to show the files of a declaration. */
export interface FilesShown {
  readonly known: KnownFiles
  readonly addressOf: FileAddress
  readonly today: string
}
