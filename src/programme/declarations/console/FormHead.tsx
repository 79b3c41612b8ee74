import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import { Headline } from '../../../foundation/console/Page.tsx'
import { sayMoment } from '../../brands/console/saying.ts'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import type { DeclarationAnswer } from '../contract.ts'

interface Props {
  readonly answer: DeclarationAnswer
  readonly remarks: number
  readonly goTo: (pin: string) => void
}

/** 第一个品牌, 第二个品牌. */
const ordinals = '一二三四五六七八九'

export function FormHead({ answer, remarks, goTo }: Props) {
  const { brand, deadline, today, savedBy, savedAt } = answer
  const first = answer.remarks[0]
  const by =
    deadline.until && isLocalDate(deadline.until) && isLocalDate(today) ? formatDate(deadline.until, today) : ''
  return (
    <div className={remarks ? 'declaration-head' : 'declaration-head declaration-first'}>
      <p className="declaration-deadline">{deadline.words}</p>
      <Headline
        title={remarks ? '按意见修改，重新报送' : '申报表'}
        under={`${brand.unit}　${brand.branch}　${brand.year} 年度第${ordinals.charAt(brand.ordinal - 1) || brand.ordinal}个品牌`}
      />
      {savedBy?.inNameOf && !savedBy.mine && (
        <p className="type-note">
          {savedBy.name} {savedAt && sayMoment(savedAt)}代支部填写，事由：{savedBy.inNameOf}。有出入的直接改。
        </p>
      )}
      {answer.extension && (
        <p className="declaration-extension">
          <AskExtension here={answer.extension} of={`brands/${brand.id}`} />
        </p>
      )}
      {first && (
        <p className="returned-line">
          退回意见 {remarks} 条，已标在栏目下，每条答复一句{by && `，${by}前重新报送`}。
          <button type="button" className="link-button" onClick={() => goTo(`remarks.${first.id}`)}>
            看第一条
          </button>
        </p>
      )}
    </div>
  )
}
