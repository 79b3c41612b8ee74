import './incubation.css'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, Page, Skeleton } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { InNameOf } from '../../brands/console/InNameOf.tsx'
import { actsInName } from '../../brands/console/in-name-of.ts'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import { NominateSheet } from './NominateSheet.tsx'
import { type BranchToNominate, useBranchInName, useOwnBranches } from './own-branches.ts'

/** 提名: a name and one sentence are enough; everything else comes later and is asked once. */
export function NominatePage(_: PageProps) {
  useCrumbs({ label: '待办', to: '/' }, { label: '提名' })
  const asked = new URLSearchParams(window.location.search).get('branch')
  return actsInName() && asked ? <ForBranch id={asked} /> : <ForOwn asked={asked} />
}

function ForOwn({ asked }: { readonly asked: string | null }) {
  const branches = useOwnBranches()
  if (!branches) return <Reading />
  const open = branches.filter(one => one.may.indexOf('nominate') >= 0)
  const closed = branches.filter(one => one.id === asked)[0] ?? branches[0]
  if (open.length === 0) return <NotNow branch={closed ?? null} />
  return <NominateSheet branches={open} chosen={asked} inNameOf={null} />
}

/** 代录: the officer nominates for a branch, with the reason that the branch will read. */
function ForBranch({ id }: { readonly id: string }) {
  const branch = useBranchInName(id)
  if (!branch.data) return <NotRead query={branch} title="没有读到这个支部" lines={4} />
  if (branch.data.mayInNameOf.indexOf('nominate') < 0) return <NotNow branch={branch.data} />
  const shown = branch.data
  return (
    <InNameOf branchId={id} branch={shown.name} last={null}>
      {reason => <NominateSheet branches={[shown]} chosen={id} inNameOf={reason} />}
    </InNameOf>
  )
}

const Reading = () => (
  <Page>
    <Skeleton lines={4} />
  </Page>
)

function NotNow({ branch }: { readonly branch: BranchToNominate | null }) {
  return (
    <Page>
      <EmptyState
        title="眼下不能提名"
        action={branch && <AskExtension here={branch.extension} of={`organizations/${branch.id}`} />}
      >
        {branch?.why ?? '本人没有可以提名的支部。'}
      </EmptyState>
    </Page>
  )
}
