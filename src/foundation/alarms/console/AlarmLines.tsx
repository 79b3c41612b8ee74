import { useQuery } from '@tanstack/react-query'
import { today } from '../../calendar/instants.ts'
import { formatInstant } from '../../calendar/wording.ts'
import { api } from '../../console/api.ts'
import { Warning } from '../../console/Page.tsx'
import { serverNow } from '../../console/server-time.ts'
import { sizeWords } from '../../files/file.ts'
import type { AlarmKind, AlarmsAnswer } from '../contract.ts'

/** Less than this is a day's photos of a few branches. */
const LOW = 0.05

const alarmWords: Readonly<Record<AlarmKind, (since: string, last: string) => string>> = {
  disk_full: (since, last) => `存储空间已满：${since}没有存成，${last}。`,
  ledger_unwritable: (since, last) =>
    `操作留痕写不进去：${since}没有办成，${last}。请查数据库日志，改好前各项办理都会停住。`,
  ledger_broken: (since, last) =>
    `操作留痕核验不通过：${since}，${last}。请运行 npm run yipin -- ledger verify 看是哪一条，并告诉审计管理员。`,
}

/** What the system administrator must know before anything else: files or acts that could not be kept, or soon cannot. */
export function AlarmLines() {
  const { data } = useQuery({
    queryKey: ['alarms'],
    queryFn: async ({ signal }) => (await api.get<AlarmsAnswer>('/api/alarms', { signal })).data,
    refetchInterval: 60_000,
  })
  if (!data) return null
  const { alarms, storage } = data
  const now = today(new Date(serverNow() ?? Date.now()))
  const left = `存放文件的磁盘还剩 ${sizeWords(storage.left)}，共 ${sizeWords(storage.whole)}。`
  const low = storage.left < storage.whole * LOW
  if (alarms.length === 0)
    return low ? <Warning>{left}请尽快清理或扩容。</Warning> : <p className="type-note">{left}</p>
  return (
    <>
      {alarms.map(({ kind, firstAt, lastAt, times }) => (
        <p key={kind}>
          <Warning>
            {alarmWords[kind](
              `${formatInstant(new Date(firstAt), now)}起 ${times} 次`,
              `最近 ${formatInstant(new Date(lastAt), now)}`,
            )}
            {kind === 'disk_full' && `${left}请清理或扩容，支部会自动续传。`}
          </Warning>
        </p>
      ))}
    </>
  )
}
