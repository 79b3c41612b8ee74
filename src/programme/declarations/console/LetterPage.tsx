import { useQuery } from '@tanstack/react-query'
import { api } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { LetterAnswer } from '../contract.ts'
import { LetterSheet } from './LetterSheet.tsx'

/** A letter as it was sent: from the stored text, so that it reads the same in ten years. */
export function LetterPage({ id }: PageProps) {
  const letter = useQuery({
    queryKey: ['letter', id],
    queryFn: async ({ signal }) => (await api.get<LetterAnswer>(`/api/letters/${id}`, { signal })).data,
  })
  const { data } = letter
  useCrumbs(...(data ? [{ label: data.brand, to: `/brands/${data.brandId}` }] : []), { label: '函件' })
  if (!data) return <NotRead query={letter} title="函件打不开" />
  return (
    <Page>
      <p className="letter-tools no-print">
        <QuietAction onClick={() => window.print()}>打印</QuietAction>
        <QuietAction to={`/api/letters/${id}/document`} download>
          <Icon name="download" /> 下载 .docx
        </QuietAction>
        <Go to={`/brands/${data.brandId}`}>看“{data.brand}”</Go>
      </p>
      <LetterSheet letter={data} date={data.date}>
        {data.remarks.length > 0 && (
          <section className="letter-annex">
            <h3>附：意见</h3>
            <ol>
              {data.remarks.map(remark => (
                <li key={remark.id}>{remark.text}</li>
              ))}
            </ol>
          </section>
        )}
      </LetterSheet>
    </Page>
  )
}
