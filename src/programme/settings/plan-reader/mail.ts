/** What a mail program puts above a letter that is answered or passed on. */
const LABEL = /^(?:发件人|收件人|抄送人?|密送|发送时间|发送日期|日期|主题|附件|From|To|Cc|Sent|Date|Subject)：/i
/** A 通知 has 抄送 and 附件 of its own: only a mail says who sent it or what it is about. */
const TELLING = /^(?:发件人|收件人|发送时间|主题|From|To|Subject)：/i
const SEPARATOR = /^—*(?:原始邮件|转发邮件|转发的邮件|Original Message|Forwarded message)—*$/i

/** Indexes of the lines of mail heads: runs of labels of which two are a mail's alone. */
export function mailHeads(texts: string[]): number[] {
  const found: number[] = []
  let run: number[] = []
  const close = (): void => {
    if (run.filter(i => TELLING.test(texts[i] ?? '')).length >= 2) found.push(...run)
    run = []
  }
  for (const [i, text] of texts.entries()) {
    if (SEPARATOR.test(text)) found.push(i)
    else if (LABEL.test(text) && text.length <= 200) run.push(i)
    else close()
  }
  close()
  return found
}

const SAID_AT =
  /^(?:[^\d，。：]{1,14})?[（[]?(?:\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日? ?)?\d{1,2}：\d{2}(?:：\d{2})?[）\]]?：?$/

/** Indexes of a chat's lines: who said something when (two at least), and the short words under it. */
export function chatLines(texts: string[]): number[] {
  const heads = texts.flatMap((text, i) => (SAID_AT.test(text) ? [i] : []))
  if (heads.length < 2) return []
  return heads.flatMap(i => {
    const said = texts[i + 1] ?? ''
    const short = said.length <= 20 && !SAID_AT.test(said) && !/^.{2,}(?:方案|通知|办法|意见)$|[：、]/.test(said)
    return short && said !== '' ? [i, i + 1] : [i]
  })
}
