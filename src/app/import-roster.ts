import { closeSync, openSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { roleNames } from '../foundation/accounts/access.ts'
import type { CommitteeScope } from '../foundation/database/scope.ts'
import type { House } from '../foundation/http/house.ts'
import type { RosterPreview, Slip } from '../foundation/organizations/contract.ts'
import type { RosterFault } from '../foundation/organizations/roster.ts'
import { importRoster, previewRoster } from '../foundation/organizations/server/roster.ts'

export interface RosterCommand {
  readonly file: string
  readonly bytes: Buffer
  /** In whose name: it stands in the ledger beside the command line. */
  readonly officerId: string
  readonly endMissing: boolean
  readonly apply: boolean
  /** Where the activation slips go, readable by their owner alone; on the screen without it. */
  readonly slips: string | null
}

export interface Terminal {
  readonly say: (line: string) => void
  /** Asks whoever sits there; null where nobody does. */
  readonly ask: ((question: string) => Promise<string>) | null
}

/** Written, or nothing to do: 0. Refused, nothing written: 1. Shown and not written: 3. */
export const written = 0
export const refusedCode = 1
export const onlyShown = 3

/** The same preview and the same import as on screen: what was shown is what happens, or it is refused. */
export async function importRosterFile(
  house: House,
  scope: CommitteeScope,
  command: RosterCommand,
  terminal: Terminal,
): Promise<number> {
  const upload = { bytes: command.bytes, fileName: basename(command.file), endMissing: command.endMissing }
  const preview = await previewRoster(house, scope, upload)
  for (const line of wordsOf(preview)) terminal.say(line)
  if (preview.faults.length > 0) return refusedCode
  if (isCalm(preview)) return written
  if (!command.apply && !onlyAdds(preview) && !(await confirmed(terminal))) {
    terminal.say('只核对，没有写入。要写入请加 --apply。')
    return onlyShown
  }
  const slipsFile = openSlips(command.slips)
  if (slipsFile === 'taken') {
    terminal.say(`${command.slips} 已经在那里或写不了，一行也没有导入。请换一个文件名。`)
    return refusedCode
  }
  const actor = { kind: 'command', command: 'roster import', inNameOf: command.officerId } as const
  const { slips } = await importRoster(house, scope, actor, { ...upload, fingerprint: preview.fingerprint })
  terminal.say(`已导入花名册，${slips.length ? `开出 ${slips.length} 个账号` : '没有新账号'}。`)
  handOut(slips, slipsFile, terminal)
  return written
}

/** Opened before anything is written: codes that find no place would be lost, since the house keeps only their hashes. */
function openSlips(path: string | null): { readonly path: string; readonly handle: number } | null | 'taken' {
  if (path === null) return null
  try {
    return { path, handle: openSync(path, 'wx', 0o600) }
  } catch {
    return 'taken'
  }
}

async function confirmed({ ask }: Terminal): Promise<boolean> {
  return ask !== null && (await ask('输入“导入”写入，其他放弃：')).trim() === '导入'
}

/** A first roster takes nothing from anybody; whatever stands already is shown before it is changed. */
const onlyAdds = ({ counts, notes }: RosterPreview) =>
  counts.changed + counts.ended + counts.dissolved === 0 && notes.length === 0

const isCalm = ({ counts }: RosterPreview) =>
  counts.addedUnits +
    counts.addedBranches +
    counts.changed +
    counts.appointed +
    counts.ended +
    counts.dissolved +
    counts.accounts ===
  0

/** The preview in lines: what has to be mended, or what will come, change and end. */
function wordsOf(preview: RosterPreview): string[] {
  const { faults, notes, counts, changed, ended, missing } = preview
  if (faults.length) return [`有 ${faults.length} 处要改，一行也没有导入：`, ...faults.map(faultLine)]
  if (isCalm(preview)) return ['与现有花名册一致，没有变动。']
  const sums: readonly (readonly [number, string])[] = [
    [counts.addedUnits, '新增单位'],
    [counts.addedBranches, '新增支部'],
    [counts.changed, '变动'],
    [counts.appointed, '新任角色'],
    [counts.ended, '终止角色'],
    [counts.accounts, '新开账号'],
    [counts.dissolved, '登记撤销'],
    [counts.missing - counts.dissolved, '表里没有写到、保持不变'],
  ]
  return [
    `${preview.units} 个单位、${preview.branches} 个支部。导入后：`,
    ...sums.filter(([count]) => count > 0).map(([count, what]) => `  ${what} ${count}`),
    ...(notes.length ? ['请核对这样理解对不对：', ...notes.map(faultLine)] : []),
    ...changed.map(one => `  变动　${one.unit ?? ''} ${one.name}：${one.what}`),
    ...ended.map(one => `  终止　${one.unit ?? ''} ${one.branch} ${roleNames[one.role]} ${one.name}`),
    ...(counts.dissolved ? missing.map(one => `  撤销　${one.unit ?? ''} ${one.name}`) : []),
  ]
}

const faultLine = ({ row, column, name, sentence }: RosterFault) => `  第 ${row} 行 ${column} 列 ${name}：${sentence}`

/** A code stands in clear here and nowhere afterwards. */
function handOut(
  slips: readonly Slip[],
  file: { readonly path: string; readonly handle: number } | null,
  { say }: Terminal,
): void {
  const lines = [
    '单位\t支部\t姓名\t登录名\t启用码',
    ...slips.map(({ unit, branch, name, username, code }) => [unit, branch, name, username, code].join('\t')),
  ]
  if (file === null) {
    if (slips.length === 0) return
    say('启用码只显示这一次，14 天内有效，限用一次：')
    for (const line of lines) say(line)
    return
  }
  writeFileSync(file.handle, `${lines.join('\n')}\n`)
  closeSync(file.handle)
  say(`启用码写在 ${file.path}，只有本机本人可读，发完请删去。`)
}
