import { lengthOf, passwordFits } from '../password.ts'
import { Entry } from './Entry.tsx'

interface Props {
  readonly value: string
  readonly again: string
  readonly onChange: (value: string) => void
  readonly onAgain: (value: string) => void
  readonly username: string
  /** Twelve characters: for administrators, officers and leaders; unknown before an account is opened. */
  readonly strict: boolean | null
  readonly refused: string | null
}

/** A new password, twice, with the same rule that the server decides by; only the last five are its own to know. */
export function NewPassword({ value, again, onChange, onAgain, username, strict, refused }: Props) {
  const least = strict === null ? '至少 8 位，管理员、干事和领导 12 位' : `至少 ${lengthOf(strict)} 位`
  const lacking =
    value === '' ? null : (passwordFits(value, { username, strict: strict === true })[0]?.sentence ?? null)
  const differs = again !== '' && again !== value
  return (
    <>
      <Entry
        label="新密码"
        kind="new-password"
        value={value}
        onChange={onChange}
        hint={`${least}，大小写字母、数字、符号用三种`}
        refused={refused ?? lacking}
      />
      <Entry
        label="再输一遍"
        kind="new-password"
        value={again}
        onChange={onAgain}
        refused={differs ? '两遍不一样，请核对。' : null}
      />
    </>
  )
}

/** Whether the pair may go out; the first gap has its sentence under its entry already. */
export const isReady = (value: string, again: string, username: string, strict: boolean | null) =>
  value !== '' && value === again && passwordFits(value, { username, strict: strict === true }).length === 0
