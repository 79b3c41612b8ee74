import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanImage } from './images.ts'
import { heic, photo, png, webp } from './testing/samples.ts'

const everything = { gps: true, xmp: true, iptc: true }
const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()

describe('a picture as it is kept', () => {
  it('has lost place, device and XMP, and not one pixel; which side is up stays', async () => {
    const received = await photo()
    // What could leak is there.
    expect(await exifr.parse(received, everything)).toMatchObject({
      Make: 'HUAWEI',
      latitude: expect.closeTo(31.2167, 3),
    })
    expect(received.includes('GPSLatitude')).toBe(true)
    const { bytes, type, width, height, capturedAt } = await cleanImage(received, 'image/jpeg')
    expect(type).toBe('image/jpeg')
    expect(await pixels(bytes)).toEqual(await pixels(received))
    expect(Object.keys(await exifr.parse(bytes, everything))).toEqual(['Orientation'])
    // Not “GPS”: three letters turn up among random pixels.
    expect(bytes.includes('GPSLatitude')).toBe(false)
    expect(bytes.includes('HUAWEI')).toBe(false)
    expect((await sharp(bytes).metadata()).icc).toBeDefined()
    expect([width, height]).toEqual([480, 640])
    // The camera's clock has no zone: it is the committee's.
    expect(capturedAt?.toISOString()).toBe('2026-04-11T01:30:00.000Z')
  })

  it('with something behind its end is drawn anew, and nothing of it is left', async () => {
    const behind = Buffer.concat([await photo(), Buffer.from('ftypmp42 +31.2300+121.4700/ a moving picture')])
    const { bytes } = await cleanImage(behind, 'image/jpeg')
    expect(bytes.includes('+31.23')).toBe(false)
    expect(await exifr.parse(bytes, everything)).toBeUndefined()
    // Upright in its own rows now.
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 480, height: 640 })
  })

  it('with metadata where no library looks is drawn anew', async () => {
    const received = await photo()
    const extended = Buffer.from('http://ns.adobe.com/xmp/extension/\0 GPSLatitude 31,13N', 'latin1')
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, extended.length + 2]), extended])
    const { bytes } = await cleanImage(
      Buffer.concat([received.subarray(0, 2), segment, received.subarray(2)]),
      'image/jpeg',
    )
    expect(bytes.includes('GPSLatitude')).toBe(false)
  })

  it('as PNG keeps each pixel, as WebP its look', async () => {
    const [one, other] = [await png(), await webp()]
    const clean = await cleanImage(one, 'image/png')
    expect(await pixels(clean.bytes)).toEqual(await pixels(one))
    expect((await sharp(clean.bytes).metadata()).exif).toBeUndefined()
    expect((await sharp(other).metadata()).exif).toBeDefined()
    expect((await sharp((await cleanImage(other, 'image/webp')).bytes).metadata()).exif).toBeUndefined()
  })

  it('from an iPhone is kept as JPEG, which every machine opens', async () => {
    const { bytes, type, width, height } = await cleanImage(heic(), 'image/heic')
    expect([type, width, height]).toEqual(['image/jpeg', 240, 160])
    const { dominant } = await sharp(bytes).stats()
    expect(dominant.r).toBeGreaterThan(dominant.b)
    expect(await exifr.parse(bytes, everything)).toBeUndefined()
  })

  it('that is cut off, or claims to be larger than a wall, is not taken', async () => {
    const whole = await photo()
    await expect(cleanImage(whole.subarray(0, 300), 'image/jpeg')).rejects.toThrow('文件打不开')
    const wide = Buffer.from(await png())
    wide.writeUInt32BE(60_000, 16)
    wide.writeUInt32BE(60_000, 20)
    await expect(cleanImage(wide, 'image/png')).rejects.toThrow(/文件打不开|1 亿像素/)
    await expect(cleanImage(heic().subarray(0, 400), 'image/heic')).rejects.toThrow('文件打不开')
  })
})
