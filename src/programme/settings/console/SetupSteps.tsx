import { Go } from '../../../foundation/console/Go.tsx'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { type StepNumber, stepsOf } from './steps.ts'

interface Props {
  readonly id: string
  readonly hasPlan: boolean
  readonly now: StepNumber
  /** Steps with nothing left to do in them. */
  readonly done: readonly StepNumber[]
}

/** Where the officer is on the way from the plan to 发布; each step can be gone back to. */
export function SetupSteps({ id, hasPlan, now, done }: Props) {
  return (
    <ol className="setup-steps no-print">
      {stepsOf(hasPlan).map(step => {
        const state = step.number === now ? 'now' : done.indexOf(step.number) >= 0 ? 'done' : 'ahead'
        const words = (
          <>
            {state === 'done' ? (
              <Icon name="tick" size={16} label="已办" />
            ) : (
              <span className="setup-step-number">{step.number}</span>
            )}
            <span>{step.name}</span>
          </>
        )
        return (
          <li key={step.number} className={`setup-step setup-step-${state}`}>
            {step.number === 1 ? (
              <span className="setup-step-link">{words}</span>
            ) : (
              <Go
                to={`/campaigns/${id}?step=${step.number}`}
                className="setup-step-link"
                aria-current={state === 'now' ? 'step' : undefined}
              >
                {words}
              </Go>
            )}
          </li>
        )
      })}
    </ol>
  )
}
