import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

let id = 0
const event = (day: string, verb: string, details: Record<string, unknown> = {}) => {
  id += 1
  return { id, at: new Date(`${day}T10:00:00Z`), verb, details }
}
const edited = (day: string, part: string, by = 'member') => event(day, 'sheet.edited', { parts: [part], by })
const said = (...events: ReturnType<typeof event>[]) => timelineOf(events).map((line) => line.text)

test('what the public page does not tell is left out', () => {
  expect(said(event('2026-11-22', 'sheet.invited'), event('2026-11-22', 'sheet.unheard-of'))).toEqual([])
})

test('the changes of one day by the same hands are one line, in the order they were made', () => {
  expect(
    said(
      edited('2026-11-22', 'contact'),
      edited('2026-11-22', 'besoin'),
      edited('2026-11-22', 'besoin'),
      edited('2026-11-21', 'lieux'),
    ),
  ).toEqual(['Fiche mise à jour\u00a0: le besoin et le contact.', 'Fiche mise à jour\u00a0: les lieux.'])
  expect(said(edited('2026-11-22', 'besoin', 'curator'), edited('2026-11-22', 'contact'))).toEqual([
    'Fiche corrigée par l’équipe de l’annuaire\u00a0: le besoin.',
    'Fiche mise à jour\u00a0: le contact.',
  ])
})

test('a sheet begun and published in one day was only published', () => {
  expect(said(event('2026-11-22', 'sheet.published'), event('2026-11-22', 'sheet.created'))).toEqual(['Fiche publiée.'])
  expect(said(event('2026-11-22', 'sheet.published'), event('2026-11-20', 'sheet.created'))).toEqual([
    'Fiche publiée.',
    'Fiche commencée.',
  ])
})
