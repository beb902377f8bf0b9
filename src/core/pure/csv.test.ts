import { expect, test } from 'vitest'
import { CSV_BOM, csvLine } from './csv.ts'

test('no cell runs as a formula', () => {
  for (const text of ['=1+1', '+33', '-2', '@SUM(A1)', '\tx']) expect(csvLine([text])).toBe(`'${text}\r\n`)
  expect(csvLine(['\r=1'])).toBe('"\'\r=1"\r\n')
  expect(csvLine(['=HYPERLINK("x",1)'])).toBe('"\'=HYPERLINK(""x"",1)"\r\n')
})

test('numbers are left alone, negative ones too', () => {
  expect(csvLine([-12.5, 0, 1284])).toBe('-12.5,0,1284\r\n')
})

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(csvLine(['a,b', 'dit « "oui" »', 'deux\nlignes', 'a;b', 'a = b'])).toBe(
    '"a,b","dit « ""oui"" »","deux\nlignes",a;b,a = b\r\n',
  )
})

test('nothing is empty, a date is ISO 8601, an empty line is a line', () => {
  expect(csvLine([null, '', new Date('2026-11-22T17:05:00Z')])).toBe(',,2026-11-22T17:05:00.000Z\r\n')
  expect(csvLine([])).toBe('\r\n')
})

test('the mark at the start of a file is the one of UTF-8', () => {
  expect([...new TextEncoder().encode(CSV_BOM)]).toEqual([0xef, 0xbb, 0xbf])
})
