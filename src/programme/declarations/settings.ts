import { type Static, Type } from 'typebox'
import { Entry } from '../../foundation/forms/entry.ts'

const words = (most: number) => Type.String({ minLength: 1, maxLength: most })

/** A step of the review chain: who answers for it, and what it is called on screen (“单位审核”). The last is the committee's. */
export const ReviewStep = Type.Object({ name: words(20), by: Type.Enum(['unit', 'committee'] as const) })
export type ReviewStep = Static<typeof ReviewStep>

const fixedCodes = ['name', 'field', 'leadingGroup'] as const

/** Places of a declaration that are no entries of its form: what a brand is called, its field, and who leads it. */
export const fixedPlaces: readonly { readonly code: (typeof fixedCodes)[number]; readonly label: string }[] = [
  { code: 'name', label: '品牌名称' },
  { code: 'field', label: '党建领域' },
  { code: 'leadingGroup', label: '领导小组' },
]

export const ReturnReason = Type.Object({
  code: Type.String({ pattern: '^R[0-9]{1,2}$' }),
  label: words(20),
  /** The same thing said of a declaration that has it: “思路清晰” for “思路不清晰”. */
  ready: words(20),
  /** Remarks an officer may reuse. */
  remarks: Type.Array(words(120), { maxItems: 20 }),
  /** Places beside the form's own entries that may be returned for it; entries say so themselves (`answers`). */
  places: Type.Optional(Type.Array(Type.Enum(fixedCodes))),
})
export type ReturnReason = Static<typeof ReturnReason>

export const DeclarationSettings = Type.Object({
  entries: Type.Array(Entry, { minItems: 1, maxItems: 60 }),
  reasons: Type.Array(ReturnReason, { minItems: 1, maxItems: 20 }),
  chain: Type.Array(ReviewStep, { minItems: 1, maxItems: 5 }),
  /** 重新申报: working days a return leaves, never before the window's end. */
  returnWorkingDays: Type.Integer({ minimum: 1, maximum: 60 }),
  /** 兆: how much a branch's files may take in all. Younger than the first campaigns. */
  branchSpace: Type.Integer({ minimum: 10, maximum: 100_000, default: 1000 }),
  /** Where a re-declared brand enters: at the first step, or at the one that returned it. */
  reenter: Type.Enum(['first_step', 'returning_step'] as const),
})
export type DeclarationSettings = Static<typeof DeclarationSettings>

const reason = (
  code: string,
  label: string,
  ready: string,
  remarks: string[],
  places: ReturnReason['places'] = [],
): ReturnReason => ({ code, label, ready, remarks, places })

/** The seed's own (VOICE.md §5): six reasons, one step, five working days. */
export const declarationDefaults: DeclarationSettings = {
  reasons: [
    reason('R1', '思路不清晰', '思路清晰', [
      '先做什么、后做什么看不出来，请按先后写三步。',
      '目标与举措对不上，请逐项对应。',
      '写了意义，缺路径，请补从哪里入手。',
    ]),
    reason(
      'R2',
      '主题不突出',
      '主题突出',
      [
        '名称与内涵说的不是一件事，请统一。',
        '涉及几个领域，请留一个为主。',
        '名称换个单位也能用，请写出本支部做的事。',
      ],
      ['name', 'field'],
    ),
    reason(
      'R3',
      '责任不明确',
      '责任明确',
      ['责任人只写了科室，请落实到人。', '这一项还差分管领导。', '领导小组三项职责请分到人。'],
      ['leadingGroup'],
    ),
    reason('R4', '措施不健全', '措施健全', [
      '只有开头没有节点，请补一个能检查的时间。',
      '缺检验办法，请写用什么数、从哪里取。',
      '举措之间有重复，可并为一项，做实即可。',
    ]),
    reason('R5', '内容无特色', '内容有特色', [
      '与业务的结合点还不清楚，请写在哪个环节。',
      '做法各单位都有，请写你支部独有的。',
      '请补一组前后对照的数，没有可写一件实事。',
    ]),
    reason('R6', '操作无载体', '操作有载体', [
      '靠什么做还看不到，请写一个固定的载体。',
      '载体只写了会议，请补日常能看到的。',
      '载体多而散，留一两个常用的即可。',
    ]),
  ],
  chain: [{ name: '工委审核', by: 'committee' }],
  returnWorkingDays: 5,
  branchSpace: 1000,
  reenter: 'first_step',
  entries: [
    {
      code: 'audience',
      label: '受益对象',
      kind: 'choices',
      required: true,
      options: ['本单位干部', '办事群众', '企业', '基层单位', '社区居民'],
      help: '选主要的，不求全',
      answers: ['R2'],
    },
    {
      code: 'slogan',
      label: '品牌口号',
      kind: 'line',
      required: false,
      max: 20,
      help: '没有可以不填',
      good: '群众少跑一趟，党员多走一步',
      bad: '服务一流',
    },
    {
      code: 'logo',
      label: '品牌标识',
      kind: 'files',
      required: false,
      max: 1,
      megabytes: 20,
      takes: ['image'],
      help: '没有不影响报送；不得含党徽',
      // 《党徽党旗条例》
      check: {
        lines: ['标识里没有党徽、党旗，也不由它们变形而成', '党徽、党旗上没有加文字、符号', '不用作商标、广告'],
        tick: '以上三项都已核对',
      },
    },
    {
      code: 'connotation',
      label: '品牌内涵',
      kind: 'paragraph',
      required: true,
      min: 20,
      max: 300,
      help: '为谁做、做什么、为何叫这个名',
      good: '“到底”是谁接件谁管到发证',
      bad: '寓意深远，意义重大',
      answers: ['R2'],
    },
    {
      code: 'concept',
      label: '创建理念',
      kind: 'paragraph',
      required: true,
      min: 20,
      max: 100,
      help: '想明白的一个道理',
      good: '让党员身份在每次接件时看得见',
      bad: '理念先进',
    },
    {
      code: 'theme',
      label: '主题与思路',
      kind: 'paragraph',
      required: true,
      min: 20,
      max: 300,
      help: '按先、再、最后写',
      good: '先理出跑腿最多的 5 类业务，再由党员领办，最后回访',
      bad: '全面推进',
      answers: ['R1', 'R2'],
    },
    {
      code: 'background',
      label: '现有基础',
      kind: 'paragraph',
      required: true,
      min: 20,
      max: 500,
      help: '已做的事和数，注明出处',
      good: '试办 312 件，平均 5 天减到 3 天（窗口系统）',
      bad: '广受好评',
    },
    {
      code: 'feature',
      label: '特色与结合点',
      kind: 'paragraph',
      required: true,
      min: 20,
      max: 300,
      help: '与本职哪件事结合，别处为何没有',
      good: '登记每个环节设党员岗',
      bad: '开展学习活动',
      answers: ['R5'],
    },
    {
      code: 'case',
      label: '典型事例',
      kind: 'paragraph',
      required: false,
      max: 3000,
      help: '一件事的起因、做法、结果',
      good: '一件遗产过户办了 3 天',
      bad: '全年总结',
      answers: ['R5'],
    },
    {
      code: 'materials',
      label: '佐证材料',
      kind: 'files',
      required: false,
      max: 10,
      megabytes: 200,
      takes: ['image', 'video', 'document'],
      help: '不交不影响报送',
    },
    { code: 'secrecy', label: '保密自查', kind: 'yesno', required: true, help: '不含涉密内容和工作秘密' },
  ],
}
