import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths as label } from '../../paths.ts'
import { convene } from '../../reviews/actions.ts'
import { saveOpinion } from '../../reviews/actions-opinions.ts'
import { remindReviews } from '../../reviews/actions-reminders.ts'
import { paths } from '../../reviews/paths.ts'
import { assignmentsOf, stampOf } from '../../reviews/queries-opinions.ts'
import { at, mails, on, opine, reviewed, statusOf } from '../../reviews/reviews.fixture.ts'
import { bench, decided, officer, sitting } from '../committee.fixture.ts'
import { remindOfSessions } from '../sessions/actions-reminders.ts'

const day = '2026-12-14'

/** An application that the committee put off on 14 December, with two opinions, to be completed by 12 February. */
const adjourned = async (services: Services) => {
  const file = await reviewed(services)
  const people = await bench(services.db)
  const key = { kind: 'application', id: file.id } as const
  const lea = await officer(services.db, 'lea', ['label_committee'])
  const [, , marc, aicha] = people.committee
  await sitting(services, people, [key], { day, present: [lea, marc, aicha] })
  await decided(services, [lea, marc], key, 'adjourned', day)
  return { ...file, key, people, lea, marc, aicha }
}

const termOf = async (db: Database, id: string) =>
  db
    .selectFrom('label_correction')
    .select(['due_on as dueOn', 'answer', 'answered_at as answeredAt'])
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()

const night = async (services: Services, on_: string, work = remindReviews) => {
  const before = (await mails(services.db)).length
  await work({ ...services, clock: () => on(on_) })
  return (await mails(services.db)).slice(before)
}

test('a decision put off has a term, told in the letter and on the page; the desk cannot close it before', async ({
  services,
  db,
}) => {
  const file = await adjourned(services)
  expect((await termOf(db, file.id)).dueOn).toBe('2027-02-12')
  const letter = (await mails(db)).find(({ to, subject }) => to === file.owner.email && subject.includes('remet sa'))
  expect(letter?.text).toContain('avant le 12 février 2027')
  const owner = await at(services, file.owner, on('2026-12-15'))
  expect((await owner.get(label.application(file.id))).html).toContain('avant le 12 février 2027')
  const coordinator = await at(services, file.coordinator, on('2027-02-12'))
  expect((await coordinator.get(paths.closing(file.id))).status).toBe(404)
  await coordinator.post(paths.closing(file.id))
  expect(await statusOf(db, file.id)).toBe('adjourned')
})

test('nobody answers: the structure is reminded, then the desk is told and may close it, and its documents go back', async ({
  services,
  db,
}) => {
  const file = await adjourned(services)
  const to = async (when: string) => (await night(services, when)).map((mail) => mail.to)
  expect(await to('2026-12-28')).toEqual([])
  expect(await to('2026-12-29')).toEqual([file.owner.email])
  expect(await to('2027-01-13')).toEqual([file.owner.email])
  expect(await to('2027-02-07')).toEqual([file.owner.email])
  expect(await to('2027-02-12')).toEqual([])
  const past = await night(services, '2027-02-13')
  expect(past.map((mail) => mail.to)).toEqual(expect.arrayContaining([file.owner.email, file.coordinator.email]))
  expect(past.find((mail) => mail.to === file.coordinator.email)?.text).toContain('Vous pouvez la classer sans suite')
  expect(await to('2027-02-14')).toEqual([])
  const coordinator = await at(services, file.coordinator, on('2027-02-15'))
  expect((await coordinator.get(paths.exchanges(file.id))).html).toContain(paths.closing(file.id))
  const owner = (await (await at(services, file.owner, on('2027-02-15'))).get(label.application(file.id))).html
  expect(owner).toContain('c’était attendu le 12 février 2027')
  const reviewer = await at(services, file.first, on('2027-02-15'))
  expect((await reviewer.post(paths.closing(file.id))).status).toBe(404)
  expect((await coordinator.post(paths.closing(file.id))).status).toBe(303)
  expect(await statusOf(db, file.id)).toBe('lapsed')
  expect(await db.selectFrom('vault_share').select('id').where('revoked_at', 'is', null).execute()).toEqual([])
})

test('sent back without a word, it waits; with one, opinions are asked again and those of before count no more', async ({
  services,
  db,
}) => {
  const file = await adjourned(services)
  const back = on('2026-12-16')
  const owner = await at(services, file.owner, back)
  expect((await owner.post(label.resume(file.id), { text: ' ' })).status).toBe(422)
  expect(await statusOf(db, file.id)).toBe('adjourned')
  expect((await owner.post(label.resume(file.id), { text: 'La méthode est écrite.' })).status).toBe(303)
  expect(await statusOf(db, file.id)).toBe('review')
  expect(await termOf(db, file.id)).toMatchObject({ answer: 'La méthode est écrite.', answeredAt: back })
  const all = await assignmentsOf(db, file.id)
  expect(all.map(({ removedWhy, submittedAt }) => [removedWhy, submittedAt !== null])).toEqual([
    ['completed', true],
    ['completed', true],
    [null, false],
    [null, false],
  ])
  const again = all.find(({ reviewerId, removedAt }) => reviewerId === file.first.id && !removedAt)
  expect(again).toMatchObject({ interest: 'none', conclusion: `Conclusion de ${file.first.name}.` })
  expect(again?.lines).toHaveLength(file.referential.criteria.length)
  expect(
    (await mails(db)).filter(({ subject }) => subject.endsWith('votre avis est demandé')).map(({ to }) => to),
  ).toEqual(expect.arrayContaining([file.first.email, file.second.email]))
  expect(await convene(services, file.coordinator, file.id, back)).toEqual({ ok: false, refusal: 'opinions-missing' })
})

test('an opinion of before is read by those who coordinate, and never written in again', async ({ services, db }) => {
  const file = await adjourned(services)
  await (await at(services, file.owner, on('2026-12-16'))).post(label.resume(file.id), { text: 'Complété.' })
  const page = await (await at(services, file.coordinator, on('2026-12-17'))).get(paths.opinions(file.id))
  expect(page.html).toContain('avis d’avant le complément')
  expect(page.html.indexOf(`Conclusion de ${file.first.name}.`)).toBeGreaterThan(
    page.html.indexOf('id="avis-precedents"'),
  )
  const scores = (await (await at(services, file.coordinator, on('2026-12-17'))).get(paths.scores(file.id))).html
  expect(scores.split('\r\n')[0]).not.toContain(file.first.name)
  const former = (await assignmentsOf(db, file.id)).find(({ removedAt }) => removedAt !== null)
  if (!former) throw new Error('no former opinion')
  const own = (await assignmentsOf(db, file.id)).find(
    ({ reviewerId, removedAt }) => reviewerId === file.first.id && !removedAt,
  )
  if (!own) throw new Error('not asked again')
  expect(own.lines.flatMap(({ pieces }) => pieces)).toEqual(former.lines.flatMap(({ pieces }) => pieces))
  expect(own.lines.some(({ pieces }) => pieces.length > 0)).toBe(true)
  const changed = { recommendation: 'reserved' as const, conclusion: 'Changée.', lines: own.lines }
  const saved = await saveOpinion(services, file.first, file.id, { ...changed, stamp: stampOf(own) }, on('2026-12-17'))
  expect(saved).toEqual({ ok: true, value: null })
  expect((await assignmentsOf(db, file.id)).find(({ assignmentId }) => assignmentId === former.assignmentId)).toEqual(
    former,
  )
})

test('with both opinions given again the committee has it, and a session is asked for when none comes', async ({
  services,
  db,
}) => {
  const file = await adjourned(services)
  const back = on('2026-12-16')
  await (await at(services, file.owner, back)).post(label.resume(file.id), { text: 'Complété.' })
  await opine(services, file.first, file, { at: back })
  await opine(services, file.second, file, { at: back })
  const told = (await mails(db)).filter(({ subject }) => subject.startsWith('Les avis sont rendus'))
  expect(told.filter(({ to }) => to === file.coordinator.email)).toHaveLength(2)
  expect(await convene(services, file.coordinator, file.id, back)).toEqual({ ok: true, value: null })
  const decision = (await (await at(services, file.coordinator, back)).get(label.decision(file.id))).html
  const [counted = '', kept = ''] = decision.split('id="avis-precedents"')
  for (const half of [counted, kept]) expect(half.match(/<h3>Avis \d/g)).toEqual(['<h3>Avis 1', '<h3>Avis 2'])
  expect(await night(services, addDays('2026-12-16', 5), remindOfSessions)).toEqual([])
  const waits = await night(services, '2026-12-23', remindOfSessions)
  expect(waits.map(({ to }) => to)).toContain(file.coordinator.email)
  expect(waits[0]?.text).toContain('n’est à l’ordre du jour d’aucune séance')
  expect(await night(services, '2026-12-24', remindOfSessions)).toEqual([])
  await sitting(services, file.people, [file.key], { day: '2026-12-28', present: [file.lea, file.marc, file.aicha] })
  expect(await decided(services, [file.lea, file.marc], file.key, 'granted', '2026-12-28')).toBe('D-2026-0002')
})

test('someone still awaited when the decision was put off has a new term, and is not said to be late', async ({
  services,
  db,
}) => {
  const file = await reviewed(services)
  const third = await officer(db, 'simon', ['label_reviewer'])
  const pending = {
    application_id: file.id,
    reviewer_id: third.id,
    due_on: '2026-12-15',
    interest: 'none',
    interest_at: on(day),
  }
  await db.insertInto('label_assignment').values(pending).execute()
  const people = await bench(db)
  const key = { kind: 'application', id: file.id } as const
  const [, lea, marc, aicha] = people.committee
  await sitting(services, people, [key], { day, present: [lea, marc, aicha] })
  await decided(services, [lea, marc], key, 'adjourned', day)
  await (await at(services, file.owner, on('2027-01-20'))).post(label.resume(file.id), { text: 'Complété.' })
  const own = (await assignmentsOf(db, file.id)).find(({ reviewerId }) => reviewerId === third.id)
  expect(own).toMatchObject({ removedAt: null, dueOn: '2027-02-24' })
  expect((await night(services, '2027-01-21')).map(({ to }) => to)).not.toContain(third.email)
})

test('nobody can be asked again: five working days after the completion, the desk is told', async ({
  services,
  db,
}) => {
  const file = await adjourned(services)
  const ended = { starts_on: '2026-01-01', ends_on: '2026-12-15' }
  await db.updateTable('role_grant').set(ended).where('role', '=', 'label_reviewer').execute()
  await (await at(services, file.owner, on('2027-01-20'))).post(label.resume(file.id), { text: 'Complété.' })
  const told = async (when: string) =>
    (await night(services, when)).filter(({ text }) => text.includes('que quelqu’un l’instruise')).map(({ to }) => to)
  expect(await told('2027-01-21')).toEqual([])
  expect(await told('2027-01-27')).toContain(file.coordinator.email)
  expect(await told('2027-01-28')).toEqual([])
})
