export interface FileTables {
  file_uploads: {
    committee_id: string
    id: string
    subject_id: string
    entry: string
    organization_id: string
    name: string
    size: number
    modified_at: Date | null
    begun_by: string
    begun_at: Date
  }
  files: {
    committee_id: string
    id: string
    subject_id: string
    entry: string
    organization_id: string
    name: string
    type: string
    size: number
    sha256: string
    received_sha256: string
    width: number | null
    height: number | null
    seconds: number | null
    captured_at: Date | null
    captured_from: 'exif' | 'file' | null
    uploaded_by: string
    uploaded_at: Date
    kept_at: Date | null
    loose_since: Date | null
  }
}
