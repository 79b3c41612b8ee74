import './fold.css'
import type { ReactNode } from 'react'
import { Icon } from '../../console/Icon.tsx'
import { ShapeIcon } from '../../console/ShapeIcon.tsx'
import type { Gap } from '../gaps.ts'
import { useFilling } from './filling.ts'

interface Props {
  readonly code: string
  readonly label: string
  /** The first words of what stands there; '' when nothing does. */
  readonly words: string
  /** 99 字, 3 项. */
  readonly size?: string | undefined
  readonly gaps: readonly Gap[]
  readonly children: ReactNode
}

/** On the phone only the entry in hand is open; the others are a row each: how it stands, its first words. At the desk all are open. */
export function Fold({ code, label, words, size, gaps, children }: Props) {
  const { phone, opened, open } = useFilling()
  if (!phone || opened === code) return <>{children}</>
  const [first] = gaps
  const begun = words !== ''
  return (
    <button type="button" className="fold" id={`fold-${code}`} aria-expanded={false} onClick={() => open(code)}>
      <span className="fold-state">
        {first && begun ? (
          <ShapeIcon shape="half" colour="ochre-2" size={20} label="还差" />
        ) : begun ? (
          <span className="fold-done">
            <Icon name="tick" size={12} label="已填" />
          </span>
        ) : (
          <ShapeIcon shape="circle" colour="ink-3" size={20} label="还没有填" />
        )}
      </span>
      <span className="fold-words">
        <span className="fold-label">{label}</span>
        <span className={first && begun ? 'fold-first fold-lacking' : 'fold-first'}>
          {first && begun ? first.sentence : begun ? words.slice(0, 40) : first ? '还没有填' : '选填'}
        </span>
      </span>
      {size && <span className="fold-size">{size}</span>}
      <Icon name="next" size={14} />
    </button>
  )
}
