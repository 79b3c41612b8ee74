import './organizations.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../console/api.ts'
import { Confirm } from '../../console/Confirm.tsx'
import { MainAction, QuietAction } from '../../console/MainAction.tsx'
import { ErrorState, Headline, Page, Skeleton } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import { toast } from '../../console/Toast.tsx'
import type { RosterImported, RosterPreview } from '../contract.ts'
import { ActivationSlips } from './ActivationSlips.tsx'
import { RosterDrop } from './RosterDrop.tsx'
import { RosterOutcome } from './RosterOutcome.tsx'
import { importRoster, previewRoster, type RosterChoice } from './roster-requests.ts'
import { keepSlips, keptSlips } from './slips.ts'

/** Drop a file, see row by row what it will do, import it, print the slips. */
export function RosterPage(_: PageProps) {
  useCrumbs({ label: '组织与花名册', to: '/organizations' }, { label: '导入花名册' })
  const queries = useQueryClient()
  const [choice, setChoice] = useState<RosterChoice | null>(null)
  const [done, setDone] = useState<RosterImported | null>(null)
  const [asking, setAsking] = useState(false)
  const look = useMutation({ mutationFn: previewRoster })
  const take = useMutation({
    mutationFn: ({ chosen, fingerprint }: { chosen: RosterChoice; fingerprint: string }) =>
      importRoster(chosen, fingerprint),
    onSuccess: async imported => {
      keepSlips(imported.slips)
      setDone(imported)
      toast('已导入花名册')
      await queries.invalidateQueries({ queryKey: ['organizations'] })
    },
  })
  const choose = (next: RosterChoice) => {
    setChoice(next)
    setDone(null)
    take.reset()
    look.mutate(next)
  }
  const preview = look.data
  const slips = done?.slips ?? keptSlips()
  const go = () => {
    if (!choice || !preview) return
    if (preview.faults.length > 0) document.getElementById('faults')?.scrollIntoView()
    else if (preview.counts.dissolved > 0 && !asking) setAsking(true)
    else take.mutate({ chosen: choice, fingerprint: preview.fingerprint })
  }
  const open = choice !== null && preview !== undefined && !done && !look.isPending
  return (
    <Page>
      <div className="no-print">
        <Headline
          title={titleOf(choice, look.isPending, preview, done)}
          under={done ? '启用条按单位打印，交到本人手里。' : '先核对再写入；有一处差错，一行也不导入。'}
          actions={
            <>
              <QuietAction to="/api/roster-template" download>
                下载模板
              </QuietAction>
              {open && (
                <MainAction busy={take.isPending} onClick={go}>
                  导入花名册
                </MainAction>
              )}
            </>
          }
        />
      </div>
      {!done && (
        <RosterDrop chosen={choice?.file ?? null} onFile={file => choose({ file, endMissing: false, separate: [] })} />
      )}
      {look.isPending && <Skeleton lines={5} />}
      {look.isError && <Failed error={look.error} />}
      {take.isError && <Failed error={take.error} />}
      {open && <RosterOutcome preview={preview} choice={choice} onChoose={choose} />}
      {asking && open && (
        <Confirm
          title={`登记撤销 ${preview.counts.dissolved} 个？`}
          act="导入并撤销"
          final
          onConfirm={go}
          onClose={() => setAsking(false)}
        >
          表里没有写到的登记撤销，其中的角色一并终止。往年的记录不变。
        </Confirm>
      )}
      {(done || !choice) && slips.length > 0 && <ActivationSlips slips={slips} />}
    </Page>
  )
}

function Failed({ error }: { readonly error: unknown }) {
  return (
    <ErrorState title="一行也没有导入，原来的花名册没有动">
      {error instanceof ApiProblem ? error.detail : '请稍后再试一次。'}
    </ErrorState>
  )
}

function titleOf(
  choice: RosterChoice | null,
  busy: boolean,
  preview: RosterPreview | undefined,
  done: RosterImported | null,
): string {
  if (done) return done.slips.length > 0 ? `已导入，${done.slips.length} 张启用条待打印` : '已导入，没有新账号'
  if (choice === null) return '一张表，全委的支部都进来'
  if (busy) return '正在核对'
  if (!preview) return '这份文件没有读成'
  if (preview.faults.length > 0) return `有 ${preview.faults.length} 处要改，改好再传`
  const { addedUnits, addedBranches, changed, appointed, ended, dissolved } = preview.counts
  if (addedUnits + addedBranches + changed + appointed + ended + dissolved === 0) return '与现有花名册一致，没有变动'
  return `${preview.branches.toLocaleString('en-US')} 个支部可以导入`
}
