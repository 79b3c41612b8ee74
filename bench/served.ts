import { fork } from 'node:child_process'

export interface Served {
  readonly address: string
  /** Resolves when the process is gone: a pool whose engine stops first falls over loudly. */
  end(): Promise<unknown>
}

/** A server in a process of its own: the file sends its address when it listens, and exits when it is let go. */
export async function served(file: string, ...args: string[]): Promise<Served> {
  const child = fork(new URL(file, import.meta.url), args, { execArgv: process.execArgv })
  const ended = new Promise(done => child.once('exit', done))
  const address = await new Promise<string>((done, fail) => {
    child.once('message', message => done(String(message)))
    child.once('exit', code => fail(new Error(`${file} ended with ${code}`)))
  })
  return {
    address,
    end() {
      child.disconnect()
      return ended
    },
  }
}
