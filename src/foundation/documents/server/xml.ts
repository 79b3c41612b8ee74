import { SaxesParser } from 'saxes'
import { OfficeRefusal } from './office-file.ts'

export interface XmlReader {
  /** `empty`: the tag closes itself; `close` follows all the same. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>, empty: boolean) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Walks a part of an office file, names with their prefix as they are written. Entities beyond XML's five are not looked
 * up anywhere, so none can grow; what is not well-formed is damaged, as Word and WPS judge it too.
 */
export function readXml(xml: string, reader: XmlReader): void {
  if (xml === '') return
  const parser = new SaxesParser({ xmlns: false as const, position: false })
  parser.on('error', () => {
    throw new OfficeRefusal('damaged')
  })
  parser.on('opentag', tag => reader.open?.(tag.name, tag.attributes, tag.isSelfClosing))
  parser.on('closetag', tag => reader.close?.(tag.name))
  parser.on('text', text => reader.text?.(text))
  parser.write(xml).close()
}
