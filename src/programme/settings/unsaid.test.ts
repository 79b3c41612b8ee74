import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import { isConfiguration } from './configuration.ts'
import { settingsInWords } from './settings-in-words.ts'
import { unsaidOf, usualCriteria, withSuggestion } from './unsaid.ts'

const seed = seedCampaign(2026)
const everything = settingsInWords(seed).map(one => one.key)
const labels = (said: readonly string[], configuration = seed) => unsaidOf(said, configuration).map(one => one.label)

describe('what a campaign needs and its plan does not say', () => {
  it('the plan that says all leaves only what no value answers', () => {
    expect(labels(everything)).toEqual(['报送份数', '评价标准的分值'])
  })

  it('the seed’s own plan leaves the officer’s settings, each with the usual as a suggestion', () => {
    const read = ['title', 'stages.incubation', 'handIn', 'naming', 'quota', 'reasons', 'marks', 'duties']
    const unsaid = unsaidOf([...read, 'requirements', 'recheck', 'grounds'], seed)
    expect(unsaid.map(one => [one.label, one.suggestion])).toEqual([
      ['批准依据', '本系统内部党建工作'],
      ['联系干事', '顾一帆（工委 111 室）'],
      ['党建领域', '政治建设、思想建设、组织建设、作风建设、纪律建设、党员教育、服务群众、党业融合'],
      ['第二个品牌', '第一个认定后再提名'],
      ['报送份数', '不限份数'],
      ['审核步骤', '工委审核'],
      ['重新申报期限', '5 个工作日'],
      ['评价标准的分值', '业务 30、满意 25、社会反响 20、创建质量 25'],
      ['公示期', '暂不设，启用公示时再定'],
    ])
  })

  it('a kind without a window, a stage without days, a reason that nothing answers, a requirement without its place', () => {
    const { programme, declarations } = seed
    const stages = programme.stages.map(stage =>
      stage.kind === 'declaration' || stage.kind === 'exhibition' ? { ...stage, from: null, to: null } : stage,
    )
    const [reason, ...reasons] = declarations.reasons
    const [requirement] = programme.requirements
    if (!reason || !requirement) throw new TypeError('the seed has both')
    const bare = {
      ...seed,
      programme: { ...programme, stages, requirements: [{ ...requirement, entries: [] }] },
      declarations: { ...declarations, reasons: [{ ...reason, code: 'R9', label: '缺少依据' }, ...reasons] },
    }
    expect(labels(everything, bare)).toEqual([
      '申报的起止时间',
      '“市直机关党建工作巡礼”的时间',
      '报送份数',
      '答“缺少依据”的栏目',
      '“名称简短有力”写在哪一栏旁',
      '评价标准的分值',
    ])
  })

  it('a plan without any stage is asked for all of them at once', () => {
    expect(labels(everything.filter(key => !key.startsWith('stages.')))[0]).toBe('各阶段起止时间')
  })

  it('the usual points add up to a hundred and stand only where somebody accepts them', () => {
    expect(usualCriteria.reduce((sum, one) => sum + (one.weight ?? 0), 0)).toBe(100)
    const accepted = withSuggestion(seed, 'criteria')
    expect(isConfiguration(accepted)).toBe(true)
    expect(labels(everything, accepted)).toEqual(['报送份数'])
    expect(withSuggestion(seed, 'authority')).toEqual(seed)
    const own = { ...seed, recognition: { ...seed.recognition, criteria: [{ name: '组织力', weight: null }] } }
    expect(withSuggestion(own, 'criteria')).toEqual(own)
  })
})
