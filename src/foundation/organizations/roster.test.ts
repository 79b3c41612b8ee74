import { describe, expect, it } from 'vitest'
import { type RosterSheet, readRoster } from './roster.ts'
import { countIn, namesIn, phoneIn } from './roster-cells.ts'
import { columnsOf } from './roster-header.ts'

const sheet = (text: string, merges: RosterSheet['merges'] = []): RosterSheet => ({
  rows: text.split('\n').map(line =>
    line
      .trim()
      .split('|')
      .map(cell => cell.replace(/^ | $/g, '')),
  ),
  merges,
})
const read = (text: string, merges?: RosterSheet['merges']) => readRoster(sheet(text, merges), '江澄市直机关工委')
const people = (list: readonly { name: string; phone: string | null }[] | null) => list?.map(person => person.name)

describe('one cell', () => {
  it.each([
    ['张　三', ['张三']],
    ['张三、李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['张三\n李 四', ['张三', '李四']],
    ['李敏（副书记）', ['李敏']],
    ['买买提•艾力', ['买买提·艾力']],
    ['张三、张三', ['张三']],
    ['  ', []],
  ])('names in “%s”', (cell, names) => expect(namesIn(cell)).toEqual(names))
  it.each([
    ['138 0000 0000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['+86 138-0000-0000', '13800000000'],
    ['0571-8888 0000', '057188880000'],
    ['88880000', '88880000'],
    ['1380000', '1380000'],
    ['138000', null],
    ['1.38E+10', null],
    ['12345678901', null],
    ['见群', null],
  ])('phone “%s”', (cell, phone) => expect(phoneIn(cell)).toBe(phone))
  it.each([
    ['38', 38],
    ['３８', 38],
    ['38人', 38],
    ['1,024', 1024],
    ['0', 0],
    ['38.0', 38],
    ['38.5', null],
    ['约30', null],
    ['-3', null],
  ])('members “%s”', (cell, count) => expect(countIn(cell)).toBe(count))
})

describe('the header', () => {
  it('is found by its names, however they are stretched and hinted', () => {
    const columns = columnsOf([
      '序号',
      '单  位（机关党委）',
      '党支部名称*',
      '书 记',
      '分管领导（可多人）',
      '联 络 员',
      '联系电话',
      '党员\n人数',
    ])
    expect([...columns]).toEqual([
      ['unit', 1],
      ['branch', 2],
      ['secretary', 3],
      ['lead', 4],
      ['editor', 5],
      ['editorPhone', 6],
      ['memberCount', 7],
    ])
  })
  it('a telephone belongs to the person whose column stands before it', () => {
    expect([...columnsOf(['支部', '支部书记', '手机', '联络员', '联络员电话']).keys()]).toEqual([
      'branch',
      'secretary',
      'secretaryPhone',
      'editor',
      'editorPhone',
    ])
  })
})

describe('a roster as units really fill it in', () => {
  it('title and unit line above, units merged, totals and signatures below', () => {
    const result = read(
      `市直机关党支部花名册|||||
       填报单位：|||||2026年4月
       序号|单位|支部名称|支部书记|分管领导|党员人数
       1|市规划局|第一党支部|温　知　夏|李敏|３８
       2||第二党支部|方宁|李敏、王强|12人
       序号|单位|支部名称|支部书记|分管领导|党员人数
       3|工委直属|办公室党支部|顾一帆|暂缺|
       |||||
       合计||||| 50
       填表人：陈一||||审核：`,
      [
        { top: 0, left: 0, bottom: 0, right: 5 },
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
    )
    expect(result.faults).toEqual([])
    expect(result.notes).toEqual([])
    expect(
      result.branches.map(branch => [
        branch.row,
        branch.unit,
        branch.name,
        people(branch.secretary),
        people(branch.lead),
        branch.memberCount,
      ]),
    ).toEqual([
      [4, '市规划局', '第一党支部', ['温知夏'], ['李敏'], 38],
      [5, '市规划局', '第二党支部', ['方宁'], ['李敏', '王强'], 12],
      [7, null, '办公室党支部', ['顾一帆'], [], null],
    ])
    expect(result.branches[0]?.editor, 'a column that is not there says nothing').toBeNull()
  })
  it('a unit fills in its own sheet, its name above the header', () => {
    const result = read('填报单位：市规划局（盖章）||\n支部|书记|联络员\n一支部|温知夏|方宁')
    expect(result.branches[0]).toMatchObject({ unit: '市规划局', name: '一支部' })
  })
  it('a blank unit that was not merged is filled down and said so', () => {
    const result = read('单位|支部|书记\n市规划局|一支部|温知夏\n|二支部|方宁')
    expect(result.faults).toEqual([])
    expect(result.notes).toMatchObject([{ row: 3, column: 'A', name: '单位', code: 'unit_filled_down' }])
    expect(result.branches[1]?.unit).toBe('市规划局')
  })
  it('a merged branch over several rows names more people', () => {
    const result = read('单位|支部|书记|联络员\n规划局|一支部|温知夏|方宁\n|||陈一', [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ])
    expect(result.faults).toEqual([])
    expect(people(result.branches[0]?.editor ?? null)).toEqual(['方宁', '陈一'])
  })
  it('the committee’s own name in the unit column means directly under it', () => {
    expect(read('单位|支部|书记\n江澄市直机关工委|办公室支部|温知夏').branches[0]?.unit).toBeNull()
  })
})

describe('faults, each by row and column with what to do', () => {
  const at = (text: string) => read(text).faults.map(fault => `${fault.column}${fault.row} ${fault.code}`)
  it.each([
    ['甲|乙\n1|2', ['A1 header_missing']],
    ['单位|支部|联络员\n规划局|一支部|方宁', ['A1 secretary_column_missing']],
    ['支部|书记\n一支部|方宁', ['A1 unit_column_missing']],
    ['单位|支部|书记', ['A1 no_rows']],
    ['单位|支部|书记\n|一支部|方宁', ['A2 unit_missing']],
    ['单位|支部|书记\n规划局||方宁', ['B2 branch_missing']],
    ['单位|支部|书记\n规划局|一支部|', ['C2 secretary_missing']],
    ['单位|支部|书记\n规划局|一支部|方宁、李敏', ['C2 two_secretaries']],
    ['单位|支部|书记\n规划局|一支部|13800000000', ['C2 person_name']],
    ['单位|支部|书记|党员人数\n规划局|一支部|方宁|三十', ['D2 member_count']],
    ['单位|支部|书记|手机\n规划局|一支部|方宁|1.38E+10', ['D2 phone']],
    ['单位|支部|书记\n规划局|一支部|方宁\n规划局|一 支部|方宁\n规划局|一支部|方宁', ['B4 branch_twice']],
  ])('%s', (text, faults) => expect(at(text)).toEqual(faults))
  it('says which row a doubled branch stood on first', () => {
    const [fault] = read('单位|支部|书记\n规划局|一支部|方宁\n规划局|一支部|李敏').faults
    expect(fault?.sentence).toBe('与第 2 行重复：规划局的“一支部”。请删去一行，或写全称加以区分。')
  })
  it('“暂缺” is no fault and nobody', () => {
    const result = read('单位|支部|书记\n规划局|一支部|暂缺')
    expect([result.faults, result.branches[0]?.secretary]).toEqual([[], []])
  })
  it('reports every fault of the sheet, not the first alone', () => {
    expect(at('单位|支部|书记|党员人数\n规划局|一支部||多\n规划局||方宁|3')).toEqual([
      'C2 secretary_missing',
      'D2 member_count',
      'B3 branch_missing',
    ])
  })
})
