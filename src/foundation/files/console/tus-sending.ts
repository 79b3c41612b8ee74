import { type DetailedError, Upload } from 'tus-js-client'
import { ApiProblem, api, chosenCommittee } from '../../console/api.ts'
import { signInAgain } from '../../console/session-events.ts'
import type { FileSeen } from '../file.ts'
import type { Kept, Send, Sending } from './upload-queue.ts'

/** A weak line sends so much in four minutes, and proxies in front of us let so much through. */
const CHUNK = 4 * 1024 * 1024

/** Sends by tus to a form's uploads: from where the server is, in pieces, and then asks for the file to be taken. */
export const sendingTo =
  (url: string): Send =>
  async (kept, sending) => {
    let place = kept.place
    if (place !== null) {
      const taken = await alreadyWhole(place)
      if (taken && taken !== 'gone') return taken
      if (taken === 'gone') place = null
    }
    place = await sent(url, { ...kept, place }, sending)
    sending.onWhole()
    return (await api.post<FileSeen>(`${place}/file`)).data
  }

/** Not wanted any more: what the server has of it makes room at once; if this is lost, the night does it. */
export function giveUp(place: string): void {
  const committee = chosenCommittee()
  const headers = committee ? { headers: { 'yipin-committee': committee } } : {}
  Upload.terminate(place, headers).catch(() => undefined)
}

/** A file whose answer was lost is taken already; null: some of it is still here, 'gone': the server has given it up. */
async function alreadyWhole(place: string): Promise<FileSeen | 'gone' | null> {
  try {
    return (await api.post<FileSeen>(`${place}/file`)).data
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause
    if (cause.code === 'not_whole') return null
    if (cause.status === 404) return 'gone'
    throw cause
  }
}

async function sent(url: string, kept: Kept, sending: Sending): Promise<string> {
  try {
    return await once(url, kept, sending)
  } catch (cause) {
    if (!(cause instanceof ApiProblem) || cause.status !== 401 || !(await signInAgain())) throw cause
    return once(url, kept, sending)
  }
}

function once(url: string, kept: Kept, { onPlace, onProgress, signal }: Sending): Promise<string> {
  return new Promise((done, fail) => {
    const committee = chosenCommittee()
    const upload: Upload = new Upload(kept.blob, {
      endpoint: url,
      uploadUrl: kept.place,
      chunkSize: CHUNK,
      retryDelays: [0, 1000, 3000],
      // The queue keeps what is on its way, by form and person; tus-js-client would keep it by file name for everybody.
      storeFingerprintForResuming: false,
      ...(committee ? { headers: { 'yipin-committee': committee } } : {}),
      metadata: {
        filename: kept.name,
        entry: kept.entry,
        modified: String(kept.modified),
        ...(kept.confirmed ? { confirmed: 'yes' } : {}),
      },
      onShouldRetry: error => navigator.onLine && [0, 409, 423, 502, 504].indexOf(statusOf(error)) >= 0,
      onUploadUrlAvailable: () => onPlace(pathOf(upload)),
      onProgress: bytes => onProgress(bytes),
      onError: error => fail(problemOf(error)),
      onSuccess: () => done(pathOf(upload)),
    })
    signal.addEventListener('abort', () => void upload.abort())
    upload.start()
  })
}

const pathOf = ({ url }: Upload) => new URL(url ?? '', window.location.href).pathname
const statusOf = (error: Error | DetailedError) =>
  'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0

/** The server's own sentence, as every other call of the console gets it. */
function problemOf(error: Error | DetailedError): ApiProblem {
  const status = statusOf(error)
  if (status === 0) return new ApiProblem(0, 'network', '网络断了，内容已存本机。连上后自动续传。')
  const said = 'originalResponse' in error ? parsed(error.originalResponse?.getBody() ?? '') : {}
  return new ApiProblem(
    status,
    typeof said.code === 'string' ? said.code : status === 401 ? 'session_expired' : 'unavailable',
    typeof said.detail === 'string' ? said.detail : '没有传成，内容已存本机。稍后自动续传。',
  )
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
