import { isLocalDate, type LocalDate, localDate } from '../../../foundation/calendar/dates.ts'
import { Section } from '../../../foundation/console/Page.tsx'
import type { UploadItem } from '../../../foundation/files/console/upload-queue.ts'
import { GapLine } from '../../../foundation/forms/console/EntryFrame.tsx'
import { entryOf, FillingPlace } from '../../../foundation/forms/console/filling.ts'
import { useFillingHere } from '../../../foundation/forms/console/use-filling.ts'
import type { Answers, Entry } from '../../../foundation/forms/entry.ts'
import type { Gap } from '../../../foundation/forms/gaps.ts'
import { withFlow } from '../../creation-plans/flow.ts'
import type { DeclarationAnswer, MeasureSettings } from '../contract.ts'
import { type Declaration, readinessOf } from '../declaration.ts'
import { entriesOf } from '../reviewing.ts'
import { FieldEntry } from './FieldEntry.tsx'
import { FormEntries } from './FormEntries.tsx'
import { FormHead } from './FormHead.tsx'
import { KnownRows } from './KnownRows.tsx'
import { LeadingGroupEntry } from './LeadingGroupEntry.tsx'
import { NameEntry } from './NameEntry.tsx'
import { Readiness } from './Readiness.tsx'
import { RemarkReply } from './RemarkReply.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import type { DeclarationInHand } from './use-declaration-form.ts'
import { useSubmitting } from './use-submitting.ts'
import { Versions } from './Versions.tsx'

interface Props {
  readonly inHand: DeclarationInHand
  readonly answer: DeclarationAnswer
  readonly draft: Declaration
  /** Why the server did not take the last save. */
  readonly refusal: string | null
}

/** 创建流程 follows the measures where the campaign's plan has such an entry. */
function following(before: Answers, after: Answers, { creationPlans }: MeasureSettings, today: LocalDate): Answers {
  const flow = creationPlans.entries.find(entry => entry.code === 'flow')
  return flow?.kind === 'paragraph' ? withFlow(before, after, { today, max: flow.max }) : after
}

/** 每项数据只要一次: what 提名 and 确定培育 already said is filled in, and says so while nobody has changed it. */
function carriedOver({ brand, savedAt }: DeclarationAnswer, { form }: Declaration): Record<string, string> {
  return {
    ...(form.connotation && form.connotation === brand.sentence ? { connotation: '由提名时的一句话带入' } : {}),
    ...(savedAt === null && form.background ? { background: '由四项标志带入' } : {}),
  }
}

/** 报送 waits for files that are still on their way: it would go without them. */
function onTheWay(uploads: readonly UploadItem[], entries: readonly Entry[]): Gap[] {
  const going = uploads.filter(item => item.phase !== 'refused')
  return entries.flatMap(entry => {
    const here = going.filter(item => item.entry === entry.code).length
    const sentence = `${entry.label}还有 ${here} 份没有传完，传完再报送`
    return here > 0 ? [{ pin: entry.code, entry: entry.label, kind: 'missing' as const, sentence }] : []
  })
}

/** The form itself: left what it would be returned for today, right what to write, between them the entries in the order of the page. */
export function DeclarationForm({ inHand, answer, draft, refusal }: Props) {
  const { type, people, nearNames, gaps, enrol, files } = inHand
  const { settings, remarks } = answer
  const codes = ['name', 'field', 'leadingGroup', ...entriesOf(settings).map(entry => entry.code)]
  const homeOf = (pin: string) => (codes.includes(entryOf(pin)) ? entryOf(pin) : 'elsewhere')
  const foldOf = (pin: string) => {
    const [kind, id] = pin.split('.')
    return kind === 'remarks' ? homeOf(remarks.find(remark => remark.id === id)?.pin ?? '') : entryOf(pin)
  }
  const pinnedAt = (code: string) =>
    remarks
      .filter(remark => homeOf(remark.pin) === code)
      .map(remark => (
        <RemarkReply
          key={remark.id}
          remark={remark}
          settings={settings}
          draft={draft}
          onReply={reply => type(now => ({ ...now, replies: { ...now.replies, [remark.id]: reply } }))}
        />
      ))
  const today = isLocalDate(answer.today) ? answer.today : localDate('2000-01-01')
  const here = useFillingHere({
    today,
    people,
    gaps,
    enrol,
    files,
    pinnedAt,
    foldOf,
  })
  const submitting = useSubmitting({
    inHand,
    answer,
    gaps: [...here.held, ...onTheWay(files.uploads, entriesOf(settings)), ...gaps],
    goTo: here.goTo,
    sayAll: here.sayAll,
  })
  const readiness = readinessOf(gaps, settings)
  const { requirements } = settings.programme
  return (
    <FillingPlace value={here.filling}>
      <div className="declaration">
        <Readiness
          readiness={readiness}
          count={submitting.count}
          deadline={answer.deadline}
          extension={answer.extension}
          of={`brands/${answer.brand.id}`}
          submitting={submitting}
          goTo={here.goTo}
        />
        <div className="declaration-main">
          <FormHead answer={answer} remarks={remarks.length} goTo={here.goTo} />
          {refusal && <GapLine>{refusal}</GapLine>}
          <KnownRows known={answer.known} />
          {pinnedAt('elsewhere')}
          <NameEntry
            name={draft.name}
            naming={settings.programme.naming}
            near={nearNames}
            requirements={requirements}
            onChange={name => type(now => ({ ...now, name }))}
          />
          <FieldEntry
            field={draft.field}
            fields={settings.programme.fields}
            requirements={requirements}
            onChange={field => type(now => ({ ...now, field }))}
          />
          <FormEntries
            entries={settings.declarations.entries}
            answers={draft.form}
            requirements={requirements}
            origins={carriedOver(answer, draft)}
            gaps={gaps}
            onChange={change => type(now => ({ ...now, form: change(now.form) }))}
          />
          <Section title="创建方案" note="与申报表一并报送，在这里直接写">
            <FormEntries
              entries={settings.creationPlans.entries}
              answers={draft.plan}
              requirements={requirements}
              gaps={gaps}
              onChange={change =>
                type(now => ({ ...now, plan: following(now.plan, change(now.plan), settings, today) }))
              }
            />
            <LeadingGroupEntry
              duties={settings.leadingGroups.duties}
              group={draft.leadingGroup}
              requirements={requirements}
              gaps={gaps}
              onChange={(duty, ids) => type(now => ({ ...now, leadingGroup: { ...now.leadingGroup, [duty]: ids } }))}
            />
          </Section>
          <Versions answer={answer} draft={draft} people={people} files={files.known} />
          <p className="type-note declaration-secrecy">非涉密系统，请勿填写涉密信息和工作秘密。</p>
          {here.filling.phone && <SubmitBar readiness={readiness} submitting={submitting} goTo={here.goTo} />}
        </div>
      </div>
      {submitting.confirm}
    </FillingPlace>
  )
}
