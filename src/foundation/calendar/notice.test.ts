import { describe, expect, it } from 'vitest'
import { holidaysSeed } from './holidays-seed.ts'
import { readNotice, spansOf } from './notice.ts'

const notice2025 = `国务院办公厅关于2025年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

describe('the yearly notice, pasted', () => {
  it('gives the days off and the days worked in exchange that the house knows already', () => {
    const { off, work, doubts } = readNotice(notice2025, 2025)
    const known = holidaysSeed()[2025]
    expect({ off, work }).toEqual(known)
    expect(off).toHaveLength(28)
    expect(doubts).toEqual([])
  })

  it('the same in full-width digits, dashes and one line', () => {
    const line = '劳动节：５月１日（周四）—５日（周一）放假调休，共５天，４月２７日（周日）上班；'
    const { off, work } = readNotice(line, 2025)
    expect(off).toEqual(['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05'])
    expect(work).toEqual(['2025-04-27'])
  })

  it('runs over the year’s end', () => {
    const { off } = readNotice('元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023)
    expect(off).toEqual(['2022-12-31', '2023-01-01', '2023-01-02'])
    expect(readNotice('元旦：12月31日至1月1日放假。', 2022).off).toEqual(['2022-12-31', '2023-01-01'])
  })

  it('a notice of another year gives itself away by its weekdays', () => {
    expect(readNotice(notice2025, 2026).doubts.length).toBeGreaterThan(10)
    expect(readNotice('元旦：1月1日（周三）放假1天。', 2026).doubts).toEqual(['1月1日(周三)不是这一天的星期'])
  })

  it('says what it did not understand, and reads no days out of prose', () => {
    expect(readNotice('春节：2月30日放假。', 2026)).toEqual({ off: [], work: [], doubts: ['2月30日'] })
    expect(readNotice('请于11月20日前报送', 2026).doubts).toEqual(['请于11月20日前报送'])
    expect(readNotice('各单位要妥善安排值班', 2026)).toEqual({ off: [], work: [], doubts: [] })
    expect(readNotice('1月1日至12月31日放假', 2026).off.length).toBeLessThan(20)
  })

  it('says days as spans', () => {
    expect(spansOf(readNotice('10月1日至3日放假。10月5日放假。', 2026).off)).toEqual([
      { from: '2026-10-01', to: '2026-10-03' },
      { from: '2026-10-05', to: '2026-10-05' },
    ])
  })
})
