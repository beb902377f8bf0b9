// Files for tests, whose bytes say what they are.
import { crc32 } from 'node:zlib'

/** A zip of these entries, not compressed. */
const zipOf = (entries: Record<string, string>): Uint8Array<ArrayBuffer> => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data])
    locals.push(local)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, path]))
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}

const mains = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled'],
  xlsm: ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled'],
} as const
const open = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const

/** An office document of this kind, with these files beside its text. */
export const office = (kind: keyof typeof mains | keyof typeof open, beside: readonly string[] = []) => {
  const others = Object.fromEntries(beside.map((name) => [name, 'x']))
  if (kind in open) {
    const mimetype = `application/vnd.oasis.opendocument.${open[kind as keyof typeof open]}`
    return zipOf({ mimetype, 'content.xml': '<x/>', ...others })
  }
  const [part, type] = mains[kind as keyof typeof mains]
  const said = `<Types><Override PartName="/${part}" ContentType="${type}.main+xml"/></Types>`
  return zipOf({ '[Content_Types].xml': said, [part]: '<x/>', ...others })
}

/** A page to print. */
export const pdf = (text = 'Statuts') => new Uint8Array(Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`))
