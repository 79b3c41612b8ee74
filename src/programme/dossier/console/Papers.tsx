import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { ErrorState } from '../../../foundation/console/Page.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import { sayDay } from '../../brands/console/saying.ts'
import type { BrandPage } from '../../brands/contract.ts'
import { actionNames } from '../../brands/states.ts'

/** 纸质已收: what lies in the committee's drawer, of which 报送, ticked by whom. */
export function Papers({ page: { papers, acts } }: { readonly page: BrandPage }) {
  const queries = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  if (papers.length === 0) return null
  const takeBack = async (id: string) => {
    setFault(null)
    try {
      toast((await api.delete<{ said: string }>(`/api/paper-receipts/${id}`)).data.said)
    } catch (problem) {
      setFault(refusalWords(problem))
    }
    await queries.invalidateQueries({ queryKey: ['brand'] })
  }
  return (
    <>
      <h3 className="type-section brand-letters-head">纸质材料</h3>
      {fault && <ErrorState title={fault} />}
      <ul className="brand-letters">
        {papers.map(paper => (
          <li key={paper.id}>
            <span>
              {sayDay(paper.on)}收到，{paper.copies} 份{paper.version > 0 && `，第 ${paper.version} 次报送`}
            </span>
            <span className="type-note">
              {paper.by}记
              {acts.includes('paper.receive') && (
                <>
                  {'　'}
                  <button type="button" className="link-button" onClick={() => void takeBack(paper.id)}>
                    {actionNames.revert}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
