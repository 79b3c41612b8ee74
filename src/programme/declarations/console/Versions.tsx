import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { ErrorState, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { filesById, type KnownFiles } from '../../../foundation/files/file.ts'
import { sayMoment } from '../../brands/console/saying.ts'
import type { DeclarationAnswer, PersonChoice, VersionsAnswer } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import { type FilesShown, filesOfBrand } from './file-address.ts'
import { declarationUrl } from './use-declaration-form.ts'
import { VersionDiff } from './VersionDiff.tsx'

interface Props {
  readonly answer: DeclarationAnswer
  readonly draft: Declaration
  readonly people: readonly PersonChoice[]
  readonly files: KnownFiles
}

/** What was handed in before, each beside what came after it: the next version, or what is on the screen now. */
export function Versions({ answer, draft, people, files }: Props) {
  const [open, setOpen] = useState<number | null>(null)
  const handedIn = answer.versions.filter(version => version.kind !== 'returned')
  const { data, error } = useQuery({
    queryKey: ['declaration-versions', answer.brand.id, answer.brand.submissions],
    queryFn: async () => (await api.get<VersionsAnswer>(`${declarationUrl(answer.brand.id)}/versions`)).data,
    enabled: open !== null,
  })
  if (handedIn.length === 0) return null
  const names = { ...data?.people, ...Object.fromEntries(people.map(person => [person.id, person.name])) }
  const shown: FilesShown = {
    known: { ...filesById(data?.files ?? []), ...files },
    addressOf: filesOfBrand(answer.brand.id),
    today: answer.today,
  }
  const compared = data?.items.find(version => version.number === open)
  const later = data?.items.filter(version => open !== null && version.number > open).pop()
  return (
    <Section title="历次报送" note="展开可对照改了什么">
      <ul className="versions">
        {handedIn.map(version => (
          <li key={version.number}>
            <button
              type="button"
              className="link-button"
              aria-expanded={open === version.number}
              onClick={() => setOpen(open === version.number ? null : version.number)}
            >
              第 {version.number} 版
            </button>
            <span className="type-note">
              {sayMoment(version.at)}　{version.by}
              {version.inNameOf !== null && `代报，事由${version.inNameOf}`}
            </span>
            {open === version.number && error && <ErrorState title="没有读到这一版，正在填的内容不受影响" />}
            {open === version.number && !error && !compared && <Skeleton />}
            {open === version.number && compared && (
              <>
                <p className="type-note">{later ? `与第 ${later.number} 版对照` : '与现在填的对照'}</p>
                <VersionDiff
                  before={compared.declaration}
                  after={later?.declaration ?? draft}
                  settings={answer.settings}
                  people={names}
                  files={shown}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
