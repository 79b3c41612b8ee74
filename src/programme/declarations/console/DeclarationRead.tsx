import { Go } from '../../../foundation/console/Go.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Headline, Page } from '../../../foundation/console/Page.tsx'
import { filesById } from '../../../foundation/files/file.ts'
import { inNamePath } from '../../brands/console/in-name-of.ts'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { compareDeclarations } from '../compare.ts'
import type { DeclarationAnswer } from '../contract.ts'
import { type FilesShown, filesOfBrand } from './file-address.ts'
import { EntryWords } from './VersionDiff.tsx'
import { Versions } from './Versions.tsx'

/** The declaration as text, for whoever may read it and not write it now. */
export function DeclarationRead({ answer }: { readonly answer: DeclarationAnswer }) {
  const { brand, draft, settings, people } = answer
  const files: FilesShown = {
    known: filesById(answer.files),
    addressOf: filesOfBrand(brand.id),
    today: answer.today,
  }
  const names = Object.fromEntries(people.map(person => [person.id, person.name]))
  return (
    <Page>
      <Headline
        brand
        title={draft.name}
        over="申报表和创建方案"
        under={
          <>
            {brand.unit}　{brand.branch}　<LookMark look={brand.look} />
          </>
        }
        actions={
          <>
            {answer.acts.includes('declaration.write_in_name') && (
              <QuietAction to={inNamePath(`/brands/${brand.id}/declaration`)}>代录</QuietAction>
            )}{' '}
            <Go to={`/brands/${brand.id}`}>看进展</Go>
          </>
        }
      />
      <dl className="diff-entries">
        {compareDeclarations(draft, draft, settings, names, files.known).map(change => (
          <div key={change.pin} className="diff-entry">
            <dt>{change.label}</dt>
            <dd>
              <EntryWords change={change} files={files} />
            </dd>
          </div>
        ))}
      </dl>
      <Versions answer={answer} draft={draft} people={people} files={files.known} />
    </Page>
  )
}
