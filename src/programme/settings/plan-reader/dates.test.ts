import { describe, expect, it } from 'vitest'
import { resolve, type YearSense } from './calendar-sense.ts'
import { periodsIn } from './periods.ts'

const sense = (more: Partial<YearSense> = {}): YearSense => ({
  stated: 2024,
  near: null,
  flows: true,
  window: null,
  previous: null,
  docDate: '2024-02-20',
  ...more,
})

/** All periods of a sentence as “start/end”, each leaning on the one before. */
function read(text: string, more: Partial<YearSense> = {}): string[] {
  let now = sense(more)
  return periodsIn(text).map(period => {
    const { dates, sense: moved } = resolve(period, now)
    now = moved
    if (period.kind === 'monthly' || period.kind === 'quarterly') return `${period.kind} ${period.day}`
    if (dates.every) return `every ${dates.every.from}/${dates.every.to}`
    return `${dates.start ?? ''}/${dates.end ?? ''}`
  })
}

describe('dates as officers write them', () => {
  it.each([
    // whole dates and their dashes
    ['2011年4月1日至4月10日', '2011-04-01/2011-04-10'],
    ['2011年4月1日—10日', '2011-04-01/2011-04-10'],
    ['2011年4月1日——2011年4月10日', '2011-04-01/2011-04-10'],
    ['2011年4月1—10日', '2011-04-01/2011-04-10'],
    ['2011.4.1-2011.4.10', '2011-04-01/2011-04-10'],
    ['2011-04-01至2011-04-10', '2011-04-01/2011-04-10'],
    ['2011/4/1到2011/4/10', '2011-04-01/2011-04-10'],
    ['二〇一一年四月一日至四月十日', '2011-04-01/2011-04-10'],
    ['二○一一年十二月三十一日', '2011-12-31/2011-12-31'],
    ['3.1—3.15', '2024-03-01/2024-03-15'],
    // months and parts of months
    ['2012年2月', '2012-02-01/2012-02-29'],
    ['2023年2月', '2023-02-01/2023-02-28'],
    ['2024年5月上旬', '2024-05-01/2024-05-10'],
    ['5月中旬', '2024-05-11/2024-05-20'],
    ['2月下旬', '2024-02-21/2024-02-29'],
    ['六月中下旬', '2024-06-11/2024-06-30'],
    ['9月上中旬', '2024-09-01/2024-09-20'],
    ['3月初', '2024-03-01/2024-03-10'],
    ['12月底', '2024-12-31/2024-12-31'],
    ['4月中旬至明年3月', '2024-04-11/2025-03-31'],
    ['2023年3月—2024年3月', '2023-03-01/2024-03-31'],
    ['3—5月', '2024-03-01/2024-05-31'],
    ['3月上旬至4月底', '2024-03-01/2024-04-30'],
    ['三至五月', '2024-03-01/2024-05-31'],
    // years and parts of years
    ['2024年', '2024-01-01/2024-12-31'],
    ['2023—2025年', '2023-01-01/2025-12-31'],
    ['2024年上半年', '2024-01-01/2024-06-30'],
    ['2024年第三季度', '2024-07-01/2024-09-30'],
    ['今年年底', '2024-12-31/2024-12-31'],
    ['明年年初', '2025-01-01/2025-01-31'],
    ['2024年底', '2024-12-31/2024-12-31'],
    // open ends
    ['2012年3月——', '2012-03-01/'],
    ['（2012年3月—）', '2012-03-01/'],
    ['2012年3月起', '2012-03-01/'],
    ['2012年3月以后', '2012-03-01/'],
    ['即日起', '2024-02-20/'],
    ['即日起至3月10日', '2024-02-20/2024-03-10'],
    // last days
    ['5月20日前', '/2024-05-20'],
    ['5月20日之前', '/2024-05-20'],
    ['5月底以前', '/2024-05-31'],
    ['截至5月20日', '/2024-05-20'],
    ['截止时间为2024年5月20日', '/2024-05-20'],
    ['最迟不晚于5月20日', '/2024-05-20'],
    // every year
    ['每年1月1日至1月31日', 'every 01-01/01-31'],
    ['每年12月', 'every 12-01/12-31'],
    ['每年年初', 'every 01-01/01-31'],
    ['每年12月底前', 'every 12-31/12-31'],
    ['每年第四季度', 'every 10-01/12-31'],
    ['每年', 'every null/null'],
    ['每月25日前', 'monthly 25'],
    ['每月底前', 'monthly 31'],
    ['每季度末', 'quarterly 31'],
    ['每季度最后一个月20日前', 'quarterly 20'],
    // backwards rolls into the next year
    ['10月至3月', '2024-10-01/2025-03-31'],
    ['2024年12月1日至1月15日', '2024-12-01/2025-01-15'],
    ['9月—次年2月', '2024-09-01/2025-02-28'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it.each([
    ['第1次会议20个单位3.5分', []],
    ['一支部一品牌', []],
    ['4-8个字', []],
    ['公示5个工作日', []],
    ['建党90周年，一日捐，三个月', []],
  ])('%s holds no date', (text, expected) => expect(read(text)).toEqual(expected))

  it('takes a missing year from the date before it, and rolls on in a list', () => {
    expect(read('2023年11月申报，12月评审，次年1月公示，2月表彰')).toEqual([
      '2023-11-01/2023-11-30',
      '2023-12-01/2023-12-31',
      '2024-01-01/2024-01-31',
      '2024-02-01/2024-02-29',
    ])
    expect(read('11月评审，2月公示')).toEqual(['2024-11-01/2024-11-30', '2025-02-01/2025-02-28'])
  })

  it('prefers the year that lies within the heading’s window', () => {
    const window = { start: '2023-09-01', end: '2024-08-31' }
    expect(read('3月底前', { window, near: { year: 2023, month: 9 }, flows: false })).toEqual(['/2024-03-31'])
    expect(read('10月底前', { window, near: { year: 2023, month: 9 }, flows: false })).toEqual(['/2023-10-31'])
  })

  it('counts 今年 and 明年 from the year last written', () => {
    expect(read('2011年4月至明年3月，其中今年六月')).toEqual(['2011-04-01/2012-03-31', '2011-06-01/2011-06-30'])
    expect(read('今年六月', { stated: 2011 })).toEqual(['2011-06-01/2011-06-30'])
  })

  it.each([
    ['5月20日18:00前', '18:00'],
    ['5月20日下午5点前', '17:00'],
    ['5月20日（星期一）17时30分前', '17:30'],
    ['5月20日中午12点前', '12:00'],
    ['5月20日24时前', '24:00'],
    ['5月20日下班前', null],
  ])('%s carries its hour', (text, time) => {
    const [period] = periodsIn(text.replace(':', '：'))
    expect(period?.kind).toBe('by')
    expect(period?.time).toBe(time)
  })
})
