import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { Depot } from './depot.ts'
import { deleteUpload, insertUpload, type UploadRow, uploadRow } from './store.ts'

/** What a new upload is for; null where one is only gone on with. */
type Begin = Omit<UploadRow, 'committee_id' | 'id'> | null

/**
 * The uploads of one committee, as the tus server asks for them: a row that says what each is for, its bytes in the file
 * folder. It is made for one request, so another committee's upload is not there.
 */
export class Parts extends DataStore {
  readonly #house: House
  readonly #depot: Depot
  readonly #scope: CommitteeScope
  readonly #begin: Begin

  constructor(house: House, depot: Depot, scope: CommitteeScope, begin: Begin) {
    super()
    this.extensions = ['creation', 'termination']
    this.#house = house
    this.#depot = depot
    this.#scope = scope
    this.#begin = begin
  }

  override async create(upload: Upload): Promise<Upload> {
    const begin = this.#begin
    if (!begin) throw ERRORS.FILE_NOT_FOUND
    await this.#depot.begin(this.#scope, upload.id)
    await this.#house.db.housekeeping(this.#scope, tx => insertUpload(tx, this.#scope, { ...begin, id: upload.id }))
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.#house.db.glance(this.#scope, tx => uploadRow(tx, this.#scope, id))
    const offset = await this.#depot.received(this.#scope, id)
    if (!row || offset === null) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: row.size, offset, creation_date: row.begun_at.toISOString() })
  }

  override write(bytes: Readable, id: string, offset: number): Promise<number> {
    return this.#depot.receive(this.#scope, id, bytes, offset)
  }

  override async remove(id: string): Promise<void> {
    await this.#house.db.housekeeping(this.#scope, tx => deleteUpload(tx, this.#scope, id))
    await this.#depot.discard(this.#scope, id)
  }
}
