import { Done, Section } from '../../../foundation/console/Page.tsx'
import { sayMoment } from '../../brands/console/saying.ts'
import type { CampaignAnswer } from '../contract.ts'

/** Who has had it in hand: whoever changed it last, whoever asked, whoever checked. */
export function CheckSigns({ answer }: { readonly answer: CampaignAnswer }) {
  const { check, why } = answer
  const said = (by: string | null, at: string | null) => (by === null ? '–' : `${by}　${at ? sayMoment(at) : ''}`)
  return (
    <Section title="两人经手" note="最后改动的人不复核；复核后再改，须重新复核">
      <dl className="read-settings">
        <div className="read-setting">
          <dt>最后改动</dt>
          <dd>{said(check.changedBy, check.changedAt)}</dd>
        </div>
        <div className="read-setting">
          <dt>请人复核</dt>
          <dd>
            {check.askedBy === null ? '还没有请' : said(check.askedBy, check.askedAt)}
            {check.checkedBy === null && check.others.length > 0 && (
              <span className="type-note">　可由{check.others.join('、')}复核</span>
            )}
          </dd>
        </div>
        <div className="read-setting">
          <dt>复核</dt>
          <dd>
            {check.checkedBy === null ? (
              (why ?? '还没有复核')
            ) : (
              <Done>{said(check.checkedBy, check.checkedAt)}　复核无误</Done>
            )}
          </dd>
        </div>
      </dl>
    </Section>
  )
}
