import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import type { BrandPage } from '../../brands/contract.ts'
import { ActionConfirm } from './ActionConfirm.tsx'
import type { BrandActions as Actions, Asked, Way } from './brand-actions.ts'
import { CarryConfirm } from './CarryConfirm.tsx'

interface Props {
  readonly page: BrandPage
  readonly etag: string | null
  readonly actions: Actions
  /** On the phone: behind one button, the main one stands beside it. */
  readonly folded?: boolean
}

export function BrandMain({ action, wide = false }: { readonly action: Way; readonly wide?: boolean }) {
  return (
    <MainAction to={action.to} wide={wide}>
      {action.label}
    </MainAction>
  )
}

/** The acts of this page; each asks once and says its effect. */
export function BrandActions({ page, etag, actions, folded = false }: Props) {
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [open, setOpen] = useState(false)
  const [correcting, setCorrecting] = useState(false)
  const choose = (one: Asked) => {
    setOpen(false)
    setAsked(one)
  }
  const buttons = (wide: boolean) => (
    <>
      {actions.ways.map(way => (
        <QuietAction key={way.to} wide={wide} to={way.to}>
          {way.label}
        </QuietAction>
      ))}
      {actions.corrects && (
        <QuietAction
          wide={wide}
          onClick={() => {
            setOpen(false)
            setCorrecting(true)
          }}
        >
          改定承接支部
        </QuietAction>
      )}
      {actions.others.map(one => (
        <QuietAction key={one.label} wide={wide} onClick={() => choose(one)}>
          {one.label}
        </QuietAction>
      ))}
    </>
  )
  return (
    <>
      {folded ? (
        actions.others.length + actions.ways.length > 0 && (
          <div className="brand-more">
            {open && <div className="brand-more-list">{buttons(true)}</div>}
            <QuietAction wide onClick={() => setOpen(!open)}>
              <Icon name="more" />
              其他
            </QuietAction>
          </div>
        )
      ) : (
        <>
          {buttons(false)}
          {actions.main && <BrandMain action={actions.main} />}
        </>
      )}
      {correcting && page.carry && (
        <CarryConfirm
          item={{ brand: page.brand, carry: page.carry }}
          onDone={() => void queries.invalidateQueries()}
          onClose={() => setCorrecting(false)}
        />
      )}
      {asked && <ActionConfirm asked={asked} page={page} etag={etag} onClose={() => setAsked(null)} />}
    </>
  )
}
