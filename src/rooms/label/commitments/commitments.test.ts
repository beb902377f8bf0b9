import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { browse, joins, mails, person } from '../../directory/room.fixture.ts'
import { paths } from '../paths.ts'
import { awarded, structure } from '../register/register.fixture.ts'
import { remindOfCommitments } from './actions.ts'
import { birthdayOf } from './rules.ts'

const on = (services: Services, day: string): Services => ({ ...services, clock: () => new Date(`${day}T10:00:00Z`) })
const said = { value: '12', reportedOn: '2026-03-03', text: 'Deux sessions à Guéret.', url: '' }

const promised = async (services: Services) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  const award = await awarded(services.db, sheet.id, {
    since: '2025-02-01',
    until: '2028-01-31',
    commitments: [{ code: 'train_in_evaluation', target: 30, dueOn: '2026-06-30' }],
  })
  return { sheet, award, path: paths.commitment(award.id, 'train_in_evaluation') }
}

test('nobody else reports: a visitor signs in, a stranger finds nothing, nor does anyone a commitment that is not', async ({
  services,
  db,
}) => {
  const { path, award, sheet } = await promised(services)
  const now = on(services, '2026-11-22')
  expect((await (await browse(now)).post(path, said)).status).not.toBe(303)
  const stranger = await browse(now, await person(db, 'nadia'))
  expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.post(path, said)).status).toBe(404)
  const keeper = await browse(now, sheet.actor)
  expect((await keeper.get(paths.commitment(award.id, 'nope'))).status).toBe(404)
  expect((await keeper.get(paths.commitment('nope', 'train_in_evaluation'))).status).toBe(404)
  expect(await db.selectFrom('label_commitment_report').selectAll().execute()).toEqual([])
})

test('a number that is none, a day to come or before the label: said beside the field, and nothing typed is lost', async ({
  services,
  db,
}) => {
  const { path, sheet } = await promised(services)
  const site = await browse(on(services, '2026-11-22'), sheet.actor)
  for (const [changes, sentence] of [
    [{ value: 'douze' }, 'Écrivez un nombre entier'],
    [{ value: '-3' }, 'Écrivez un nombre entier'],
    [{ reportedOn: '2026-11-23' }, 'Cette date n’est pas encore venue'],
    [{ reportedOn: '2025-01-31' }, 'À cette date le label n’avait pas commencé'],
    [{ url: 'pas une adresse' }, 'Cette adresse n’est pas complète'],
  ] as const) {
    const { status, html } = await site.post(path, { ...said, ...changes })
    expect([status, html.includes(sentence), html.includes('Deux sessions à Guéret.')], sentence).toEqual([
      ...[422, true, true],
    ])
  }
  expect(await db.selectFrom('label_commitment_report').selectAll().execute()).toEqual([])
})

test('a label that is over takes no more reports', async ({ services, db }) => {
  const { path, award, sheet } = await promised(services)
  await db
    .insertInto('label_award_state')
    .values({ award_id: award.id, from_on: '2026-05-01', state: 'withdrawn' })
    .execute()
  const { status, html } = await (await browse(on(services, '2026-11-22'), sheet.actor)).post(path, said)
  expect(status).toBe(409)
  expect(html).toContain('ses engagements ne sont plus suivis')
})

test('every report is kept and the last one shown, in public, with its date; late is said', async ({
  services,
  db,
}) => {
  const { path, sheet } = await promised(services)
  const site = await browse(on(services, '2026-11-22'), sheet.actor)
  const { status, to } = await site.post(path, said)
  expect([status, to]).toEqual([303, paths.structure(sheet.slug)])
  await site.post(path, { ...said, value: '10', reportedOn: '2025-12-01', text: '' })
  const page = (await (await browse(on(services, '2026-11-22'))).get(paths.structure(sheet.slug))).html
  expect(page).toContain('12 sur 30\u00a0personnes formées, au 3 mars 2026')
  expect(page).toContain('En retard')
  expect(page).not.toContain('Publier un point')
  const own = (await site.get(path)).html
  expect(own).toContain('10 sur 30\u00a0personnes formées, au 1er décembre 2025')
  await site.post(path, { ...said, value: '1 030', reportedOn: '2026-11-20' })
  const kept = (await site.get(paths.structure(sheet.slug))).html
  expect(kept).toContain('1\u00a0030 sur 30')
  expect(kept).toContain('Tenu')
  const events = await db
    .selectFrom('history')
    .select('details')
    .where('verb', '=', 'label.commitment-reported')
    .execute()
  expect(events).toHaveLength(3)
})

test('owners are reminded once a year, near the birthday of the label, of what was not told of', async ({
  services,
  db,
}) => {
  const { path, sheet } = await promised(services)
  await joins(db, await person(db, 'nadia'), sheet.id)
  const remindersOn = async (day: string) => {
    await remindOfCommitments(on(services, day))
    return (await mails(db)).filter(({ subject }) => subject.includes('où en sont vos engagements'))
  }
  expect(await remindersOn('2026-01-31')).toHaveLength(0)
  expect(await remindersOn('2026-02-01')).toHaveLength(1)
  expect(await remindersOn('2026-02-02')).toHaveLength(1)
  const [mail] = await remindersOn('2026-06-01')
  expect(mail?.to).toBe(sheet.actor.email)
  expect(mail?.text).toContain(path)
  await (await browse(on(services, '2026-11-22'), sheet.actor)).post(path, said)
  expect(await remindersOn('2027-02-01')).toHaveLength(1)
  expect(birthdayOf('2024-02-29', '2025-02-28')).toEqual({ years: 1, on: '2025-02-28' })
  expect(birthdayOf('2025-12-30', '2027-01-02')).toEqual({ years: 1, on: '2026-12-30' })
  expect(birthdayOf('2026-02-01', '2026-02-03')).toBeNull()
})
