import { parentPort, workerData } from 'node:worker_threads'
import WordExtractor from 'word-extractor'

// A worker of its own: a crafted old Word file must not be able to hold the server's event loop.
const { bytes }: { bytes: Uint8Array } = workerData
new WordExtractor()
  .extract(Buffer.from(bytes))
  .then(document => parentPort?.postMessage({ text: document.getBody() }))
  .catch(() => parentPort?.postMessage({ text: null }))
