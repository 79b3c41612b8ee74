import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import { configurationFaults, isConfiguration } from './configuration.ts'
import { layTo, withoutNote } from './left-sentences.ts'
import { settingsInWords } from './settings-in-words.ts'
import { listIn } from './taught-values.ts'
import { NEW_STAGE, teach, teachables } from './teaching.ts'

const seed = seedCampaign(2026)
const taught = (key: string, selected: string, grounded = false) => {
  const made = teach(seed, key, selected, grounded)
  if ('refusal' in made) return made.refusal
  expect(isConfiguration(made.configuration), key).toBe(true)
  expect(configurationFaults(made.configuration), key).toEqual([])
  return settingsInWords(made.configuration).filter(one => one.key === made.key)[0]?.words
}

describe('a stretch of the document is made a setting by hand (设为…)', () => {
  it.each([
    ['naming', '用4—8个字概括', '4–8 字，标点不计'],
    ['naming', '六至十个字', '6–10 字，标点不计'],
    ['quota', '1至3个党建品牌', '1–3 个'],
    ['stages.declaration', '（4月20日至5月8日）', '2026年4月20日至5月8日，申报'],
    ['stages.exhibition', '六月下旬', '2026年6月21日至6月30日，巡礼'],
    ['stages.recognition', '次年3月', '2027年3月1日至3月31日，认定'],
    ['stages.stewardship', '每年12月', '每年12月1日至12月31日，动态管理'],
    ['publicity', '公示五个工作日', '5 个工作日'],
    ['publicity', '公示期7天', '7 天'],
    ['returnWorkingDays', '10个工作日内重新申报', '10 个工作日'],
    ['recheck', '每年12月', '每年12月1日至12月31日'],
    ['year', '2027年度', '2027'],
    ['authority', '经市委批准（江委〔2026〕7号）', '经市委批准（江委〔2026〕7号）'],
    ['fields', '政治建设、组织建设和作风建设', '政治建设、组织建设、作风建设'],
    ['reasons', '目标不具体、措施不健全', '目标不具体、措施不健全'],
    ['criteria', '组织力30分、服务力40分、影响力30分', '组织力 30 分、服务力 40 分、影响力 30 分'],
    ['handIn', '4月20日前将申报表报市直机关工委203室', '申报表，2026年4月20日前，报市直机关工委203室'],
  ])('%s from “%s”', (key, selected, words) => {
    expect(taught(key, selected)).toBe(words)
  })

  it('joins what the plan says already, where that is a list', () => {
    expect(taught('grounds', '弄虚作假', true)).toBe('不适应党建工作形势、不符合品牌要求、弄虚作假')
    expect(taught('grounds', '弄虚作假')).toBe('弄虚作假')
  })

  it('makes a stage more, named by its words', () => {
    expect(taught(NEW_STAGE, '宣传发动阶段（2026年3月1日至3月20日）')).toBe('2026年3月1日至3月20日，其他')
  })

  it.each([
    ['naming', '形象贴切，朗朗上口', '这段文字里没有读出字数，请换一段或直接填。'],
    ['stages.declaration', '各支部认真申报', '这段文字里没有读出时间，请换一段或直接填。'],
    [
      'reasons',
      '对创建方案思路不清晰又没有具体举措不能落实到人的情形',
      '“对创建方案思路不清晰又没…”超过 20 字，请选短一些的词语。',
    ],
    ['entries.theme', '主题', '这一项请在设置里直接填。'],
  ])('%s from “%s” is refused, and nothing changes', (key, selected, sentence) => {
    expect(taught(key, selected)).toBe(sentence)
  })

  it('offers every stage, every setting that words can say, and a plain note', () => {
    const keys = teachables(seed).map(one => one.key)
    expect(keys).toEqual(expect.arrayContaining(['stages.creation', NEW_STAGE, 'naming', 'grounds', 'note']))
    expect(keys.filter(key => key.startsWith('entries.'))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it.each([
  ['（1）甲项；（2）乙项', ['甲项', '乙项']],
  ['一是抓学习；二是抓服务', ['抓学习', '抓服务']],
  ['组织力、服务力等', ['组织力', '服务力']],
  ['构建和谐机关', ['构建和谐机关']],
  ['第一行\n第二行', ['第一行', '第二行']],
])('a list is read from %j', (text, items) => {
  expect(listIn(text)).toEqual(items)
})

describe('a sentence that was not understood is given its place', () => {
  const sentence = { text: '展位视场地情况统筹安排。', heading: '' }
  const words = (key: string) => {
    const made = layTo(seed, key, sentence)
    return (
      made &&
      settingsInWords(made).filter(one => one.key === (key.startsWith('stages.') ? `${key}.text` : key))[0]?.words
    )
  }

  it('at the end of what a stage, a group or a text says', () => {
    expect(words('stages.exhibition')).toBe('展位视场地情况统筹安排。')
    expect(words('committee')).toBe('展位视场地情况统筹安排。')
    expect(words('objectives')).toContain('展位视场地情况统筹安排。')
  })

  it('as a requirement called by its heading, beside the place of the form it governs', () => {
    const made = layTo(seed, 'requirements', { text: '改变载体不新的局面。', heading: '丰富载体' })
    expect(made?.programme.requirements.slice(-1)).toEqual([
      { title: '丰富载体', text: '改变载体不新的局面。', entries: ['measures'] },
    ])
  })

  it('as a note, and is taken back from there', () => {
    const noted = layTo(seed, 'note', sentence)
    expect(noted?.programme.notes).toEqual([sentence.text])
    expect(noted && withoutNote(noted, sentence.text)).toEqual(seed)
  })

  it('nowhere where there is no room for it, so that it stays on the list', () => {
    const full = { ...seed, leadingGroups: { ...seed.leadingGroups, committee: '长'.repeat(495) } }
    expect(layTo(full, 'committee', sentence)).toBeNull()
    expect(layTo(seed, 'stages.nowhere', sentence)).toBeNull()
  })
})
