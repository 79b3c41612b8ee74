import { describe, expect, it } from 'vitest'
import { type Command, opened, type Saving, type SavingEvent, step } from './self-saving-machine.ts'

const same = (one: string, other: string) => one === other
const server = (value: string, etag = '"1"') => ({ value, etag })
const open = (value = '听漏') => opened(server(value), null, same).next

/** Lets the events happen one after another; gives the last state and everything that was to be done. */
function happens(start: Saving<string>, ...events: readonly SavingEvent<string>[]) {
  let now = start
  const done: Command<string>[] = []
  for (const event of events) {
    const { next, commands } = step(now, event, same)
    now = next
    done.push(...commands)
  }
  return { now, done, sent: done.filter(command => command.do === 'send') }
}

const type = (value: string): SavingEvent<string> => ({ type: 'typed', value })
const due: SavingEvent<string> = { type: 'due' }
const ok = (etag: string): SavingEvent<string> => ({ type: 'answered', etag, at: 1000 })
const noNetwork: SavingEvent<string> = { type: 'failed', why: 'network' }
const again: SavingEvent<string> = { type: 'again' }
const stale = (value: string, etag: string): SavingEvent<string> => ({
  type: 'stale',
  theirs: { value, etag },
  at: 1000,
})

describe('a form that saves itself', () => {
  it('keeps a change in the browser at once and sends it after the pause, against the version it opened with', () => {
    const { now, done } = happens(open(), type('听漏先锋'), due)
    expect(done.map(command => command.do)).toEqual(['keep', 'wait', 'keep', 'send'])
    expect(done[3]).toEqual({ do: 'send', value: '听漏先锋', etag: '"1"' })
    expect(now.phase).toBe('sending')
  })

  it('drops the local copy only when the server has everything, and says when', () => {
    const { now, done } = happens(open(), type('听漏先锋'), due, ok('"2"'))
    expect(done[done.length - 1]).toEqual({ do: 'forget' })
    expect(now).toMatchObject({ phase: 'saved', savedAt: 1000, etag: '"2"', kept: 1 })
  })

  it('does not let a slow answer overtake newer typing: the screen keeps it, and it goes out against the version just made', () => {
    const { now, done, sent } = happens(open(), type('听漏'), due, type('听漏先锋'), ok('"2"'), due)
    expect(now.value).toBe('听漏先锋')
    expect(sent).toEqual([
      { do: 'send', value: '听漏', etag: '"1"' },
      { do: 'send', value: '听漏先锋', etag: '"2"' },
    ])
    expect(done.some(command => command.do === 'forget')).toBe(false)
  })

  it('has one write under way at a time, however often a save is asked for', () => {
    expect(happens(open(), type('甲'), due, type('乙'), due, type('丙'), due).sent).toHaveLength(1)
  })

  it('keeps what was typed when the network breaks and tries again, later each time', () => {
    const { now, done } = happens(open(), type('甲'), due, noNetwork, again, noNetwork)
    expect(now).toMatchObject({ phase: 'offline', value: '甲' })
    expect(done.filter(command => command.do === 'retry')).toEqual([
      { do: 'retry', after: 2000 },
      { do: 'retry', after: 4000 },
    ])
  })

  it('goes on taking what is typed without network, and sends the last of it when the network returns', () => {
    const { sent, now } = happens(open(), type('甲'), due, noNetwork, type('甲乙'), type('甲乙丙'), again, ok('"2"'))
    expect(sent[1]).toEqual({ do: 'send', value: '甲乙丙', etag: '"1"' })
    expect(now.phase).toBe('saved')
  })

  it('waits for the password when the session has ended, and sends after the person is back', () => {
    const { sent } = happens(open(), type('甲'), due, { type: 'failed', why: 'session' }, due, again)
    expect(sent).toHaveLength(2)
  })

  it('shows both versions when somebody else saved meanwhile, and sends nothing until one is chosen', () => {
    const { now, sent } = happens(open(), type('我的'), due, stale('别人的', '"7"'), type('我的，接着写'), due, again)
    expect(now).toMatchObject({ phase: 'conflict', value: '我的，接着写', theirs: { value: '别人的', etag: '"7"' } })
    expect(sent).toHaveLength(1)
  })

  it('writes one’s own over the other version only when that was chosen, against the version seen', () => {
    const { sent } = happens(open(), type('我的'), due, stale('别人的', '"7"'), { type: 'chose', whose: 'mine' })
    expect(sent[1]).toEqual({ do: 'send', value: '我的', etag: '"7"' })
  })

  it('takes the other version onto the screen when that was chosen', () => {
    const { now, done } = happens(open(), type('我的'), due, stale('别人的', '"7"'), { type: 'chose', whose: 'theirs' })
    expect(now).toMatchObject({ phase: 'saved', value: '别人的', etag: '"7"', theirs: null })
    expect(done[done.length - 1]).toEqual({ do: 'forget' })
  })

  it('knows its own write again when the answer was lost and the repetition comes back as stale', () => {
    const { now, done } = happens(open(), type('甲'), due, noNetwork, again, stale('甲', '"2"'))
    expect(now).toMatchObject({ phase: 'saved', etag: '"2"', theirs: null })
    expect(done[done.length - 1]).toEqual({ do: 'forget' })
  })

  it('knows it again after more was typed, and sends only the rest', () => {
    const { now, sent } = happens(open(), type('甲'), due, noNetwork, type('甲乙'), again, stale('甲', '"2"'))
    expect(now.phase).toBe('sending')
    expect(sent[2]).toEqual({ do: 'send', value: '甲乙', etag: '"2"' })
  })

  it('does not send round and round when the server stays stale', () => {
    const { now, sent } = happens(
      open(),
      type('甲'),
      due,
      noNetwork,
      type('甲乙'),
      again,
      stale('甲', '"2"'),
      stale('甲', '"2"'),
    )
    expect(now.phase).toBe('conflict')
    expect(sent).toHaveLength(3)
  })

  it('says the server’s sentence when it will not take the content, and tries again after the next change', () => {
    const refused = happens(open(), type('秘密'), due, { type: 'refused', sentence: '发现“秘密”字样，已停止。' })
    expect(refused.now).toMatchObject({ phase: 'refused', refusal: '发现“秘密”字样，已停止。', value: '秘密' })
    expect(happens(refused.now, again, due).sent).toHaveLength(0)
    expect(happens(refused.now, type('听漏'), due).sent).toHaveLength(1)
  })
})

describe('opening it again', () => {
  it('sends what this browser kept when nobody wrote in between', () => {
    const { next, commands } = opened(server('旧', '"1"'), { value: '新', etag: '"1"', lost: [] }, same)
    expect(next).toMatchObject({ value: '新', phase: 'sending' })
    expect(commands).toContainEqual({ do: 'send', value: '新', etag: '"1"' })
  })

  it('offers both when somebody wrote in between', () => {
    const { next, commands } = opened(server('别人的', '"5"'), { value: '我的', etag: '"1"', lost: [] }, same)
    expect(next).toMatchObject({ phase: 'conflict', value: '我的', theirs: { value: '别人的' } })
    expect(commands).toEqual([])
  })

  it('takes its own last write, sent while the page closed, for its own', () => {
    const { next } = opened(server('甲', '"2"'), { value: '甲乙', etag: '"1"', lost: ['甲'] }, same)
    expect(next).toMatchObject({ phase: 'sending', value: '甲乙', etag: '"2"' })
  })

  it('forgets a copy that the server has word for word', () => {
    expect(opened(server('甲', '"2"'), { value: '甲', etag: '"1"', lost: [] }, same).commands).toEqual([
      { do: 'forget' },
    ])
  })
})
