export interface RequestTables {
  request_answers: {
    committee_id: string
    id: string
    asked: string
    at: Date
    /** Null until the answer has been kept. */
    status: number | null
    etag: string | null
    sealed: Buffer | null
  }
}
