import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** Marks stand on the first pages; a book of annexes is not read to its end. */
const MOST_PAGES = 200
const MOST_MS = 15_000

const { bytes }: { bytes: Uint8Array } = workerData
const from = Date.now()
try {
  const document = await getDocumentProxy(bytes)
  const lines: string[] = []
  for (let page = 1; page <= Math.min(document.numPages, MOST_PAGES) && Date.now() - from < MOST_MS; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    lines.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  parentPort?.postMessage({ fault: null, scripts: await document.hasJSActions(), text: lines.join('\n') })
} catch (error) {
  const encrypted = error instanceof Error && error.name === 'PasswordException'
  parentPort?.postMessage({ fault: encrypted ? 'encrypted' : 'damaged', scripts: false, text: '' })
}
