import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { sharedDocuments } from '#rooms/vault/index.ts'
import { test } from '#tests/support/database.ts'
import { browse, joins } from '../../directory/room.fixture.ts'
import { given } from '../../vault/room.fixture.ts'
import { stateOfAward } from '../awards/queries.ts'
import { awarded, decided, on, sitting, someone } from '../committee/committee.fixture.ts'
import { paths } from './paths.ts'
import { open } from './procedures/actions.ts'
import { remindProcedures } from './reminders/actions.ts'

const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })
// awarded on 25 November 2026, renewed early: the next award begins the day after the term of the former
const [lastDay, firstDay] = ['2029-11-24', '2029-11-25']

/** A label about to give way to the next one, with a withdrawal whose hearing runs on both sides of that day. */
const renewed = async (services: Services) => {
  const file = await awarded(services)
  const next = await awarded(services, {
    day: '2029-10-01',
    renews: { awardId: file.award.id, sheetId: file.sheetId },
  })
  expect(next.award.since).toBe(firstDay)
  const asked = { kind: 'withdrawal' as const, reasons: 'Plus personne ne répond.', criteria: [] }
  const opened = await open(services, file.coordinator, file.award.id, asked, on('2029-11-15'))
  if (!opened.ok) throw new Error(opened.refusal)
  return { ...file, next: next.award.id, id: opened.value, key: { kind: 'procedure' as const, id: opened.value } }
}

const procedureOf = async (db: Services['db'], id: string) =>
  db.selectFrom('label_procedure').select(['award_id', 'status']).where('id', '=', id).executeTakeFirstOrThrow()

/** The hidden fields of a page, as a browser sends them back. */
const hidden = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`, 'g'))].map(([, value = '']) => value)

test('letters written before a renewal lead to where the hearing goes on, which the structure is told once', async ({
  services,
  db,
}) => {
  const { award, next, owner, id } = await renewed(services)
  const former = paths.answer(award.id)
  const before = await (await browse(at(services, lastDay), owner)).get(former)
  expect(before.status).toBe(200)
  const site = await browse(at(services, firstDay), owner)
  expect((await site.get(former)).html).toContain('Plus personne ne répond.')

  for (const day of [firstDay, firstDay, '2029-11-26']) await remindProcedures(at(services, day))
  expect((await procedureOf(db, id)).award_id).toBe(next)
  const carried = await db
    .selectFrom('outgoing_mail')
    .select(['to_address', 'text_body'])
    .where('event_key', 'like', `label-procedure-carried:${id}:%`)
    .execute()
  expect(carried.map(({ to_address }) => to_address)).toEqual([owner.email])
  expect(carried[0]?.text_body).toContain(paths.answer(next))
  expect(carried[0]?.text_body).toContain('30 novembre 2029')
  expect((await site.get(former)).to).toBe(paths.answer(next))
  expect((await site.get(paths.documents(award.id))).to).toBe(paths.documents(next))
  const stranger = await browse(at(services, firstDay), await someone(db, 'paul'))
  for (const path of [former, paths.documents(award.id)]) expect((await stranger.get(path)).status, path).toBe(404)

  // a page opened before the renewal is sent after it
  const [asked = ''] = hidden(before.html, 'asked')
  expect((await site.post(former, { text: '', asked })).status).toBe(422)
  expect((await site.post(former, { text: 'Nous sommes là.', asked })).to).toBe(paths.award(next))
  expect((await procedureOf(db, id)).status).toBe('committee')
  const { answer } = await db.selectFrom('label_contradiction').select('answer').executeTakeFirstOrThrow()
  expect(answer).toBe('Nous sommes là.')
  expect((await site.get(former)).to).toBe(paths.award(next))
})

test('an answer to something else than what is asked now is shown again, with its text', async ({ services, db }) => {
  const { award, next, owner, id } = await renewed(services)
  await remindProcedures(at(services, firstDay))
  const site = await browse(at(services, firstDay), owner)
  for (const path of [paths.answer(award.id), paths.answer(next)]) {
    const shown = await site.post(path, { text: 'Réponse au contrôle.', asked: crypto.randomUUID() })
    expect(shown.status).toBe(409)
    expect(shown.html).toContain('Réponse au contrôle.')
    expect(shown.html).toContain('a changé pendant que vous écriviez')
    expect(hidden(shown.html, 'asked')).toHaveLength(1)
  }
  expect((await procedureOf(db, id)).status).toBe('contradictory')
})

test('what a colleague gives or takes back while one writes stands', async ({ services, db }) => {
  const { award, owner, sheetId, id } = await renewed(services)
  const colleague = await someone(db, 'paul')
  await joins(db, colleague, sheetId)
  const [mine, theirs, ours] = [
    await given(services, owner, sheetId, { title: 'Relevé' }),
    await given(services, owner, sheetId, { title: 'Bilan' }),
    await given(services, owner, sheetId, { title: 'Agenda' }),
  ]
  const held = async () =>
    (await sharedDocuments(db, { kind: 'label_procedure', id })).map(({ id: document }) => document).sort()
  const day = '2029-11-16'
  const [site, other] = [await browse(at(services, day), owner), await browse(at(services, day), colleague)]
  await other.post(paths.documents(award.id), { documents: ours, consent: 'oui' })
  const page = await site.get(paths.answer(award.id))
  expect(hidden(page.html, 'held')).toEqual([ours])

  const changes = { documents: [ours, theirs], held: ours, consent: 'oui' }
  expect((await other.post(paths.documents(award.id), changes)).status).toBe(303)
  // refused for want of consent: shown again with what was ticked here, and there
  const answer = { text: 'Voici.', held: ours, documents: mine }
  const refused = await site.post(paths.answer(award.id), answer)
  expect(refused.status).toBe(422)
  const ticked = [...refused.html.matchAll(/<input[^>]*name="documents"[^>]*>/g)]
    .filter(([input]) => input.includes('checked'))
    .map(([input]) => /value="([^"]*)"/.exec(input)?.[1])
  expect(ticked.sort()).toEqual([mine, theirs].sort())
  expect(hidden(refused.html, 'held').sort()).toEqual([ours, theirs].sort())

  // « ours » was left out on purpose, « theirs » was never seen
  expect((await site.post(paths.answer(award.id), { ...answer, consent: 'oui' })).status).toBe(303)
  expect(await held()).toEqual([mine, theirs].sort())
  expect((await other.post(paths.documents(award.id), { held: theirs })).status).toBe(303)
  expect(await held()).toEqual([mine])
})

test('a decision taken on the day of a renewal, before the morning, is about the label that goes on', async ({
  services,
  db,
}) => {
  const file = await renewed(services)
  const { award, next, owner, committee, id, key } = file
  await (await browse(at(services, '2029-11-16'), owner)).post(paths.answer(award.id), { text: 'Nous cessons.' })
  await sitting(services, file, [key], { day: firstDay })
  const number = await decided(services, [committee[0], committee[1]], key, 'withdrawn', firstDay)
  expect(await procedureOf(db, id)).toEqual({ award_id: next, status: 'withdrawn' })
  expect(await stateOfAward(db, next, firstDay)).toBe('withdrawn')
  expect(await stateOfAward(db, award.id, firstDay)).toBe('replaced')
  // the morning that follows has nothing more to carry, nor to say of it
  await remindProcedures(at(services, firstDay))
  const letters = await db.selectFrom('outgoing_mail').select(['event_key', 'text_body']).execute()
  expect(letters.filter(({ text_body }) => text_body.includes(number))).toHaveLength(1)
  expect(letters.filter(({ event_key }) => event_key?.startsWith('label-procedure-carried'))).toEqual([])
})
