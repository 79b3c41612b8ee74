import { readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Header, Packer, Paragraph, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import { EncodedPacket, EncodedVideoPacketSource, FilePathTarget, MovOutputFormat, Output } from 'mediabunny'
import sharp from 'sharp'

/** The meeting room of 市农业农村局, as a phone would say it. */
const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '31/1 13/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '121/1 28/1 0/1',
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="31,13N"/></rdf:RDF></x:xmpmeta>'

/** A photo held upright: the sensor's rows lie on their side, and EXIF says so, where and when. */
export const photo = (more: { readonly width?: number; readonly height?: number; readonly background?: string } = {}) =>
  sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: '#1d5575',
      noise: { type: 'gaussian', mean: 120, sigma: 20 },
      ...more,
    },
  })
    .withExif({
      IFD0: { Make: 'HUAWEI', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2026:04:11 09:30:00' },
      IFD3: place,
    })
    .withXmp(xmp)
    .withIccProfile('p3')
    .jpeg({ quality: 90 })
    .toBuffer()
    .then(bytes => turned(bytes))

/** sharp writes orientation 1 whatever is asked; piexif turns it. */
async function turned(bytes: Buffer): Promise<Buffer> {
  const { default: piexif } = await import('piexifjs')
  const exif = piexif.load(bytes.toString('latin1'))
  exif['0th'] = { ...exif['0th'], [piexif.ImageIFD.Orientation]: 6 }
  return Buffer.from(piexif.insert(piexif.dump(exif), bytes.toString('latin1')), 'latin1')
}

export const png = () =>
  sharp({ create: { width: 64, height: 64, channels: 4, background: '#c8102e80' } })
    .withExif({ IFD0: { Make: 'HUAWEI' }, IFD3: place })
    .png()
    .toBuffer()

export const webp = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#25664b' } })
    .withExif({ IFD3: place })
    .webp()
    .toBuffer()

/** 240 × 160, red and blue, written by libheif; its EXIF has a place. */
export const heic = () => readFileSync(new URL('./photo.heic', import.meta.url))

/** A second of film as a phone writes it: the place among its tags, the index at its end. */
export async function film(): Promise<Buffer> {
  const path = join(tmpdir(), `yipin-film-${process.pid}-${Math.random().toString(36).slice(2)}.mov`)
  const sps = Buffer.from('6742c00ad90f6c0440000003004000000300a3c4899e', 'hex')
  const pps = Buffer.from('68cb83cb20', 'hex')
  const description = Buffer.concat([
    Buffer.from([1, 0x42, 0xc0, 0x0a, 0xff, 0xe1, 0, sps.length]),
    sps,
    Buffer.from([1, 0, pps.length]),
    pps,
  ])
  const output = new Output({ format: new MovOutputFormat({ fastStart: false }), target: new FilePathTarget(path) })
  const track = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(track, { frameRate: 25 })
  output.setMetadataTags({ raw: { '©xyz': '+31.2300+121.4700/' } })
  await output.start()
  const frame = Buffer.from([0, 0, 0, 5, 0x65, 0x88, 0x84, 0x00, 0x10])
  const decoderConfig = { codec: 'avc1.42c00a', codedWidth: 64, codedHeight: 48, description }
  for (let at = 0; at < 25; at += 1)
    await track.add(new EncodedPacket(frame, 'key', at / 25, 1 / 25), at === 0 ? { decoderConfig } : undefined)
  await output.finalize()
  const bytes = await readFile(path)
  await rm(path)
  return bytes
}

/** A word in the body, cut in two as Word cuts them, and one in the head line. */
export const wordFile = (body: readonly string[], head = '') =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(head)] }) },
          children: [new Paragraph({ children: body.map(text => new TextRun({ text, bold: text.length % 2 === 0 })) })],
        },
      ],
    }),
  )

export async function workbook(cell: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('台账').addRow(['指标', cell])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** One page with these words (Latin and digits: the file brings no font). */
export const pdf = (words: string, more = '') =>
  Buffer.from(
    `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${words.length + 30}>>stream
BT /F1 24 Tf 20 100 Td (${words}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>endobj
6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R>>endobj
7 0 obj<</Length 200>>stream
/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange 1 beginbfrange <0000><FFFF><0000> endbfrange endcmap end end
endstream endobj
8 0 obj<</Type/FontDescriptor/FontName/Song/Flags 4/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontBBox[0 0 1000 1000]>>endobj
trailer<</Root 1 0 R>>
`,
    'latin1',
  )
