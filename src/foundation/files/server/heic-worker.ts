import { parentPort, workerData } from 'node:worker_threads'
import decode from 'heic-decode'

const { bytes }: { bytes: Uint8Array } = workerData
const { width, height, data } = await decode({ buffer: bytes })
const pixels = new Uint8Array(data)
parentPort?.postMessage({ width, height, pixels }, [pixels.buffer])
