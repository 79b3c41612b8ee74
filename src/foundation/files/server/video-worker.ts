import { parentPort, workerData } from 'node:worker_threads'
import { ALL_FORMATS, Conversion, FilePathSource, FilePathTarget, Input, Mp4OutputFormat, Output } from 'mediabunny'

/**
 * The same pictures and sound in an .mp4 that plays while it loads; the place where it was taken, its device and every other
 * tag stay behind. Nothing is decoded: what cannot be carried over as it is, is not taken.
 */
const { from, to }: { from: string; to: string } = workerData
const input = new Input({ source: new FilePathSource(from), formats: ALL_FORMATS })
const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new FilePathTarget(to) })
try {
  const conversion = await Conversion.init({ input, output, tags: {}, showWarnings: false })
  const track = await input.getPrimaryVideoTrack()
  const lost = conversion.discardedTracks.some(one => one.track.type === 'video' || one.track.type === 'audio')
  if (!conversion.isValid || !track || lost) parentPort?.postMessage({ ok: false, code: null })
  else {
    const seconds = await input.computeDuration()
    await conversion.execute()
    parentPort?.postMessage({ ok: true, seconds, width: track.displayWidth, height: track.displayHeight })
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : null
  parentPort?.postMessage({ ok: false, code: typeof code === 'string' ? code : null })
} finally {
  input.dispose()
}
