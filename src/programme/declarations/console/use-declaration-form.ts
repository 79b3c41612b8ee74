import { useMemo, useRef, useState } from 'react'
import { useSession } from '../../../foundation/accounts/console/use-session.ts'
import { api } from '../../../foundation/console/api.ts'
import { useSelfSaving } from '../../../foundation/console/self-saving.ts'
import { useUploads } from '../../../foundation/files/console/use-uploads.ts'
import { type FileSeen, filesById } from '../../../foundation/files/file.ts'
import type { FormFiles, PersonOffered } from '../../../foundation/forms/console/filling.ts'
import { limitsOf } from '../../../foundation/forms/entry.ts'
import { withFile } from '../attached.ts'
import type { DeclarationAnswer, PersonChoice, SaveDraftAnswer } from '../contract.ts'
import { type Declaration, type DeclarationMeasure, gapsOfDeclaration } from '../declaration.ts'

import { filesOfBrand } from './file-address.ts'

export const declarationUrl = (brandId: string) => `/api/brands/${brandId}/declaration`

/** The declaration in hand: what the server said of it, the draft that saves itself, and what it lacks at this moment. */
export function useDeclarationForm(brandId: string, inNameOf: string | null = null) {
  const userId = useSession().data?.person?.userId ?? ''
  const url = declarationUrl(brandId)
  const [answer, setAnswer] = useState<DeclarationAnswer | null>(null)
  const [added, setAdded] = useState<readonly PersonChoice[]>([])
  const [near, setNear] = useState<{ readonly name: string; readonly names: DeclarationAnswer['nearNames'] } | null>(
    null,
  )
  // The form outlives a change of the reason: the next save has the new one.
  const reason = useRef(inNameOf)
  reason.current = inNameOf
  const form = useSelfSaving<Declaration>({
    localKey: `declaration:${brandId}:${userId}`,
    load: async () => {
      const { data, etag } = await api.get<DeclarationAnswer>(url)
      setAnswer(data)
      return { data: data.draft, etag }
    },
    save: async (value, options) => {
      const saved =
        reason.current === null
          ? await api.put<SaveDraftAnswer>(url, value, options)
          : await api.put<SaveDraftAnswer>(
              `${url}/in-name-of`,
              { declaration: value, inNameOf: { reason: reason.current } },
              options,
            )
      // The server looks for near names only when the name has changed: what it found then holds until the next change.
      setNear(now => (now?.name === value.name ? now : { name: value.name, names: saved.data.nearNames }))
      return saved
    },
  })
  const [taken, setTaken] = useState<readonly FileSeen[]>([])
  const writing = answer?.acts.includes('declaration.write') === true
  const uploads = useUploads(`/api/brands/${brandId}/uploads`, `declaration:${brandId}:${userId}`, writing, file => {
    setTaken(now => [...now, file])
    if (answer) form.type(now => withFile(now, file, answer.settings))
  })
  const files = useMemo<FormFiles>(
    () => ({
      known: filesById([...(answer?.files ?? []), ...taken]),
      uploads: uploads.items,
      add: (entry, chosen, confirmed) => uploads.queue.add(entry.code, limitsOf(entry), chosen, confirmed),
      remove: key => uploads.queue.remove(key),
      again: uploads.queue.again,
      addressOf: filesOfBrand(brandId),
    }),
    [answer, taken, uploads.items, uploads.queue, brandId],
  )
  const people = useMemo(() => [...(answer?.people ?? []), ...added], [answer, added])
  const measure = useMemo<DeclarationMeasure | null>(
    () =>
      answer && {
        ...answer.settings,
        people: Object.fromEntries(people.map(person => [person.id, { name: person.name }])),
        files: files.known,
      },
    [answer, people, files],
  )
  const draft = form.saving?.value ?? null
  const gaps = useMemo(
    () => (draft && measure && answer ? gapsOfDeclaration(draft, answer.remarks, measure) : []),
    [draft, measure, answer],
  )
  /** 补登, then at once to be chosen. */
  const enrol = async (name: string, phone: string | null): Promise<PersonOffered> => {
    const branchId = answer?.brand.branchId ?? ''
    const { data } = await api.post<{ id: string; name: string }>(`/api/organizations/${branchId}/people`, {
      name,
      ...(phone ? { phone } : {}),
    })
    const person: PersonChoice = { id: data.id, name: data.name, post: '', of: 'branch' }
    setAdded(now => [...now, person])
    return person
  }
  const nearNames = near && near.name === draft?.name ? near.names : near ? [] : (answer?.nearNames ?? [])
  const latest = useRef(form.saving)
  latest.current = form.saving
  return {
    ...form,
    /** The draft's version that the server confirmed last. */ etag: () => latest.current?.etag ?? null,
    answer,
    draft,
    people,
    files,
    gaps,
    enrol,
    nearNames,
    /** 代录: the reason; null where the branch types itself. */
    inNameOf,
  }
}

export type DeclarationInHand = ReturnType<typeof useDeclarationForm>
