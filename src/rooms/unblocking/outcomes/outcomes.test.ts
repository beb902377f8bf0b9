import { expect } from 'vitest'
import { readClock } from '#core/deadlines.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import {
  at,
  away,
  browse,
  hacker,
  inProgress,
  joins,
  mails,
  now,
  on,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../room.fixture.ts'
import { outcomes } from '../rules.ts'
import { letters, outcomeNames } from '../words.ts'
import { giveOutcome } from './actions.ts'
import { answer } from './outcomes.fixture.ts'
import { outcomesOf } from './queries.ts'
import { refusals, words } from './words.ts'
import { pieceNames } from './words-pieces.ts'

const notFound = { kind: 'not-found' }
const statusOf = async ({ db }: Services, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('nobody but whoever has the case in hand answers it, and only while it is in progress, its purpose written', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const other = await secured(db, 'karim')
  await hacker(db, other, { level: 3 })
  const given = answer('adjusted')
  for (const who of [other, here.ibrahim, here.camille, here.georges])
    await expect(giveOutcome(services, who, id, given, now)).rejects.toMatchObject(notFound)
  // they read it, and have not got it in hand
  for (const who of [here.nadia, here.jeanne])
    await expect(giveOutcome(services, who, id, given, now)).rejects.toMatchObject(notFound)
  await db.updateTable('blocker_case').set({ protected_purpose: ' ' }).where('id', '=', id).execute()
  expect(await giveOutcome(services, here.helene, id, given, now)).toEqual({ ok: false, refusal: 'no-purpose' })
  await db.updateTable('blocker_case').set({ protected_purpose: 'La sécurité.' }).where('id', '=', id).execute()
  const assigned = await qualified(services, here.nadia, 3)
  expect(await giveOutcome(services, here.helene, assigned, given, now)).toEqual({ ok: false, refusal: 'not-now' })
  expect(await giveOutcome(services, here.helene, id, given, now)).toMatchObject({ ok: true })
  expect(await giveOutcome(services, here.helene, id, given, now)).toEqual({ ok: false, refusal: 'not-now' })
  expect(await outcomesOf(db, id)).toHaveLength(1)
})

test('an answer stops the clock and is told to the project without a word of it; who stands in gives it too', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const karim = await secured(db, 'karim')
  await away(db, here.appointments.helene, today, '2026-11-30', karim)
  expect(await giveOutcome(services, karim, id, answer('refused'), on('2026-11-25'))).toMatchObject({ ok: true })
  expect(await statusOf(services, id)).toMatchObject({ status: 'answered', due_on: null, held_reason: null })
  const clock = await readClock(db, { subject: { kind: 'blocker_case', id }, kind: 'answer' })
  expect(clock?.stoppedOn).toBe('2026-11-25')
  const letters = (await mails(db)).filter(({ to }) => to === here.nadia.email)
  const text = JSON.stringify(letters.at(-1))
  expect(text).toContain('Une réponse vous attend')
  for (const said of ['Refus', 'garage', 'prêter', 'tribunal'])
    expect(text.toLowerCase()).not.toContain(said.toLowerCase())
  const { details } = await db
    .selectFrom('blocker_event')
    .select('details')
    .where('verb', '=', 'answered')
    .executeTakeFirstOrThrow()
  expect(details).toEqual({ kind: 'refused' })
})

test('whoever may sign signs for the authority that appointed them', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const unsigned = answer('derogation', { authority: '' })
  expect(await giveOutcome(services, here.helene, id, unsigned, now)).toEqual({ ok: false, refusal: 'unsigned' })
  await db
    .updateTable('hacker_appointment')
    .set({ powers: ['sign'] })
    .where('id', '=', here.appointments.helene)
    .execute()
  expect(await giveOutcome(services, here.helene, id, unsigned, now)).toMatchObject({ ok: true })
  expect((await outcomesOf(db, id))[0]?.details).toMatchObject({ authority: 'Préfet d’essai' })
})

test('without the power to propose, a change of rule is neither offered nor given, and what was typed is kept', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  await db
    .updateTable('hacker_appointment')
    .set({ powers: ['ask', 'convene'] })
    .where('id', '=', here.appointments.helene)
    .execute()
  expect(await giveOutcome(services, here.helene, id, answer('rule_change'), now)).toEqual({
    ...{ ok: false, refusal: 'no-power' },
  })
  const desk = await browse(at(services, today), here.helene)
  expect((await desk.get(paths.outcomeOf(id, 'rule_change'))).html).toContain(refusals['no-power'])
  const typed = await desk.post(paths.workPart(id, 'issue'), typedFor('rule_change'))
  expect(typed.status).toBe(422)
  for (const said of [refusals['no-power'], 'Ouvrir le prêt aux associations.']) expect(typed.html).toContain(said)
  expect(await statusOf(services, id)).toMatchObject({ status: 'in_progress' })
})

test('a change of rule is told to those who supervise the country, without a word of it; the note is offered to whoever may write it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const creuse = await supervisor(db, 'amine', here.department)
  const tied = await supervisor(db, 'julie')
  await joins(db, tied, here.garage.id)
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  expect(await giveOutcome(services, here.helene, id, answer('rule_change'), now)).toMatchObject({ ok: true })
  const told = (await mails(db)).filter(({ subject }) => subject.endsWith(letters.hand.to_pass_on))
  expect(told.map(({ to }) => to)).toEqual([here.jeanne.email])
  for (const said of ['garage', 'prêt', 'règle', 'R. 221', 'voiture', creuse.name, tied.name])
    expect(JSON.stringify(told).toLowerCase()).not.toContain(said.toLowerCase())
  const issue = paths.workPart(id, 'issue')
  const officer = (await (await browse(at(services, today), here.helene)).get(issue)).html
  expect([officer.includes(words.noteTold), officer.includes(paths.newNote)]).toEqual([true, false])
  const both = await supervisor(db, 'karim')
  await db
    .updateTable('hacker_appointment')
    .set({ person_id: both.id })
    .where('id', '=', here.appointments.helene)
    .execute()
  expect((await (await browse(at(services, today), both)).get(issue)).html).toContain(paths.newNote)
  const other = await inProgress(services, here.nadia, 3)
  expect(await giveOutcome(services, both, other, answer('adjusted'), now)).toMatchObject({ ok: true })
  expect((await mails(db)).filter(({ subject }) => subject.endsWith(letters.hand.to_pass_on))).toHaveLength(1)
})

test('the pages: not for others, nothing typed is lost, the reading is written, every kind is given and shown', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const first = await inProgress(services, here.nadia, 3)
  const issue = paths.workPart(first, 'issue')
  const there = at(services, today)
  for (const who of [here.nadia, here.camille, here.jeanne])
    expect(await (await browse(there, who)).get(issue)).toHaveProperty('status', 404)
  const desk = await browse(there, here.helene)
  const choose = await desk.get(issue)
  for (const kind of outcomes) expect(choose.html).toContain(outcomeNames[kind])
  const readings = await db.selectFrom('blocker_reading').selectAll().where('case_id', '=', first).execute()
  expect(readings).toMatchObject([{ reader_id: here.helene.id, what: 'case' }])

  const wrong = await desk.post(issue, { kind: 'experiment', said: 'Un essai.', where: 'La Creuse', months: '99' })
  expect(wrong.status).toBe(422)
  for (const kept of ['Un essai.', 'La Creuse', '99', words.basisMissing]) expect(wrong.html).toContain(kept)
  const asLaw = await desk.post(issue, typedFor('derogation', { norm: 'law' }))
  expect(asLaw).toHaveProperty('status', 422)
  expect(asLaw.html).toContain(refusals['norm-law'])
  expect(asLaw.html).toContain(paths.outcomeOf(first, 'rule_change'))

  for (const kind of outcomes) {
    const id = kind === outcomes[0] ? first : await inProgress(services, here.nadia, 3)
    const done = await desk.post(paths.workPart(id, 'issue'), typedFor(kind))
    expect(done, kind).toMatchObject({ status: 303 })
    const shown = await desk.get(paths.workPart(id, 'issue'))
    for (const value of Object.values(answer(kind).details))
      if (typeof value === 'string' && !/^\d{4}-|^state$/.test(value))
        for (const line of value.split('\n').filter(Boolean)) expect(shown.html, kind).toContain(line)
    expect(shown.html.includes(paths.newTestOf(id))).toBe(kind === 'experiment')
    if (kind === 'derogation') expect(shown.html).toContain(pieceNames.reference)
  }
  const late = await desk.post(issue, typedFor('adjusted'))
  expect(late.status).toBe(409)
  expect(late.html).toContain('Vous pouvez prêter ces voitures.')
})

const typedFor = (kind: (typeof outcomes)[number], change: Record<string, string> = {}) => {
  const { said, legalBasis, details } = answer(kind)
  const typed = Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)])
  return { kind, said, legal_basis: legalBasis, ...Object.fromEntries(typed), ...change }
}
