import './declaration.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { ErrorState, Page, Skeleton } from '../../../foundation/console/Page.tsx'
import { InBar, useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { SaveState } from '../../../foundation/console/SaveState.tsx'
import { InNameOf } from '../../brands/console/InNameOf.tsx'
import { actsInName } from '../../brands/console/in-name-of.ts'
import type { BrandPage } from '../../brands/contract.ts'
import { DeclarationForm } from './DeclarationForm.tsx'
import { DeclarationRead } from './DeclarationRead.tsx'
import { TwoVersions } from './TwoVersions.tsx'
import { useDeclarationForm } from './use-declaration-form.ts'

/** 申报表和创建方案 of one brand: written in place, saved by itself, handed in with one red button. */
export function DeclarationPage({ id }: PageProps) {
  return actsInName() ? <InNameOfBranch id={id} /> : <Declared id={id} inNameOf={null} />
}

/** 代录: the same form, under the reason; whoever may not act for the branch reads it as ever. */
function InNameOfBranch({ id }: PageProps) {
  const page = useQuery({
    queryKey: ['brand', id],
    queryFn: ({ signal }) => api.get<BrandPage>(`/api/brands/${id}`, { signal }),
  })
  const shown = page.data?.data
  if (!shown && !page.isError) return <NotRead query={page} title="没有读到这个品牌" lines={8} />
  if (!shown?.acts.includes('declaration.write_in_name')) return <Declared id={id} inNameOf={null} />
  const { branchId, branch } = shown.brand
  return (
    <InNameOf branchId={branchId} branch={branch} last={shown.inNameOfReason}>
      {reason => <Declared id={id} inNameOf={reason} />}
    </InNameOf>
  )
}

function Declared({ id, inNameOf }: PageProps & { readonly inNameOf: string | null }) {
  const inHand = useDeclarationForm(id, inNameOf)
  const { saving, loadProblem, answer, draft } = inHand
  const [choosing, setChoosing] = useState(true)
  useCrumbs(
    { label: '待办', to: '/' },
    { label: answer?.brand.name || '品牌', to: `/brands/${id}` },
    { label: '申报表' },
  )
  if (loadProblem && !saving)
    return (
      <Page>
        <ErrorState
          title={loadProblem.code === 'network' ? '网络断了，本机的内容都在' : loadProblem.detail}
          action={
            <button type="button" className="link-button" onClick={inHand.reload}>
              再读一次
            </button>
          }
        />
      </Page>
    )
  if (!saving || !answer || !draft)
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    )
  if (!answer.acts.includes(inNameOf === null ? 'declaration.write' : 'declaration.write_in_name'))
    return <DeclarationRead answer={answer} />
  return (
    <>
      <InBar place="saving">
        <SaveState saving={saving} onChoose={() => setChoosing(true)} />
      </InBar>
      {saving.phase === 'conflict' && saving.theirs && choosing ? (
        <TwoVersions
          answer={answer}
          people={inHand.people}
          files={inHand.files.known}
          mine={draft}
          theirs={saving.theirs.value}
          onChoose={merged => {
            inHand.type(merged)
            inHand.choose('mine')
          }}
          onLater={() => setChoosing(false)}
        />
      ) : (
        <DeclarationForm inHand={inHand} answer={answer} draft={draft} refusal={saving.refusal} />
      )}
    </>
  )
}
