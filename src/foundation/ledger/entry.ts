/** Who did it: a person's account, the system by its clock, or somebody at the command line. */
export type Actor =
  | { readonly kind: 'person'; readonly userId: string }
  | { readonly kind: 'system'; readonly job: string }
  | {
      readonly kind: 'command'
      readonly command: string
      /** Whose authority the command line acted on, where it names somebody. */
      readonly inNameOf?: string
    }

/** What the chain runs along: one chain a subject, since one chain a committee was measured at a tenth of the speed (formats.md §8a). */
export type SubjectKind =
  | 'committee'
  | 'organization'
  | 'person'
  | 'campaign'
  | 'brand'
  | 'account'
  | 'roster'
  | 'extension'
  | 'holidays'

/** JSON that RFC 8785 can order: no undefined, no dates, no NaN. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * An entry before it has its place in the chain: what happened to which subject.
 * `data` holds ids, field names, counts, states and dates; a name, a phone or somebody's own words never stand in clear
 * (`ledger/sealed.ts` salts them), so that erasing a person breaks no chain.
 */
export interface LedgerDraft {
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  /** Room and verb, `brand.submit`: stable, since it is hashed. */
  readonly act: string
  readonly data: { readonly [key: string]: Plain }
}

export interface LedgerEntry extends LedgerDraft {
  readonly seq: number
  readonly at: string
  readonly actor: Actor
  readonly previous: string | null
  readonly algorithm: 'sha256'
  readonly hash: string
}
