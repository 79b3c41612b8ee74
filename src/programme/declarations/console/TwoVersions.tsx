import { useState } from 'react'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Headline, Page } from '../../../foundation/console/Page.tsx'
import type { KnownFiles } from '../../../foundation/files/file.ts'
import { sayMoment } from '../../brands/console/saying.ts'
import { compareDeclarations } from '../compare.ts'
import type { DeclarationAnswer, PersonChoice } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import { mergeDeclarations, type Whose } from '../merge.ts'
import { filesOfBrand } from './file-address.ts'
import { TwoWordings } from './TwoWordings.tsx'

interface Props {
  readonly answer: DeclarationAnswer
  readonly people: readonly PersonChoice[]
  readonly files: KnownFiles
  readonly mine: Declaration
  readonly theirs: Declaration
  readonly onChoose: (merged: Declaration) => void
  readonly onLater: () => void
}

/** 有两个版本，请选一个: only the entries that differ, both wordings side by side; nothing is lost until all is chosen. */
export function TwoVersions({ answer, people, files, mine, theirs, onChoose, onLater }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({})
  const names = Object.fromEntries(people.map(person => [person.id, person.name]))
  const changes = compareDeclarations(theirs, mine, answer.settings, names, files).filter(change => change.changed)
  const { savedBy, savedAt } = answer
  const name = savedBy?.mine ? '您' : savedBy?.name || '有人'
  const who = `${name}${savedAt === null ? '刚才' : `在 ${sayMoment(savedAt)}`}${savedBy?.mine ? '从另一处' : ''}`
  const takeAll = (whose: Whose) => setChosen(Object.fromEntries(changes.map(change => [change.pin, whose])))
  return (
    <Page>
      <Headline
        title="有两个版本，请选一个"
        under={`${who}改过这份材料，您的内容另存了一份。${changes.length} 栏不同，逐栏选用，没有点选的用您的。`}
        actions={
          <>
            <QuietAction onClick={() => takeAll('mine')}>都用我的</QuietAction>
            <QuietAction onClick={() => takeAll('theirs')}>都用系统里的</QuietAction>
          </>
        }
      />
      <ul className="two-versions">
        {changes.map(change => (
          <TwoWordings
            key={change.pin}
            change={change}
            files={{ known: files, addressOf: filesOfBrand(answer.brand.id), today: answer.today }}
            whose={chosen[change.pin] ?? 'mine'}
            onChoose={whose => setChosen(now => ({ ...now, [change.pin]: whose }))}
          />
        ))}
      </ul>
      <p className="two-versions-acts">
        <MainAction onClick={() => onChoose(mergeDeclarations(mine, theirs, changes, chosen))}>按所选保存</MainAction>
        <button type="button" className="link-button" onClick={onLater}>
          先回表上看看
        </button>
      </p>
    </Page>
  )
}
