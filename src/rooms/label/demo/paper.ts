/** A one-page PDF that says what it is: an invented piece, readable by any viewer. Letters of the Latin alphabet only. */
export const paper = (name: string, lines: readonly string[]): File => {
  const text = lines.map((line) => `(${printable(line)}) Tj T*`).join(' ')
  const stream = `BT /F1 14 Tf 60 760 Td 22 TL ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}${end}`
  return new File([Uint8Array.from(pdf, (letter) => letter.charCodeAt(0))], name, { type: 'application/pdf' })
}

// in a PDF, brackets and backslashes are escaped; the encoding has another place for the apostrophe
const printable = (line: string): string => line.replaceAll('’', "'").replace(/[\\()]/g, '\\$&')
