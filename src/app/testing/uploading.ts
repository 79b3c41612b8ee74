/** A machine of the branch that uploads as tus-js-client does, one request at a time and as badly as a test wants. */
export function uploader(address: string, cookie: string) {
  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) => {
    const answer = await fetch(address + path, {
      method,
      headers: { cookie, 'tus-resumable': '1.0.0', ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : {} }
  }
  const metadata = (said: Record<string, string>) =>
    Object.entries(said)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',')
  const begin = (brandId: string, name: string, size: number, said: Record<string, string> = {}) =>
    ask('POST', `/api/brands/${brandId}/uploads`, {
      'upload-length': String(size),
      'upload-metadata': metadata({ filename: name, entry: 'materials', ...said }),
    })
  const send = (place: string, bytes: Uint8Array<ArrayBuffer>, offset = 0) =>
    ask(
      'PATCH',
      place,
      { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
      new Blob([bytes]),
    )
  const offset = async (place: string) => Number((await ask('HEAD', place)).headers.get('upload-offset'))
  const finish = (place: string) => ask('POST', `${place}/file`)
  /** All at once, as a person sees it: a file, or the sentence why not. */
  const upload = async (brandId: string, name: string, bytes: Buffer, said: Record<string, string> = {}) => {
    const begun = await begin(brandId, name, bytes.length, said)
    const place = begun.headers.get('location')
    if (!place) return begun
    const sent = await send(place, new Uint8Array(bytes))
    if (sent.status !== 204) return sent
    return finish(place)
  }
  const get = async (path: string) => {
    const answer = await fetch(address + path, { headers: { cookie } })
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  return { ask, begin, send, offset, finish, upload, get }
}
