import { expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { sharedDocuments } from '#rooms/vault/index.ts'
import { test } from '#tests/support/database.ts'
import { browse, mails, placeId, published } from '../../directory/room.fixture.ts'
import { given } from '../../vault/room.fixture.ts'
import { stateOfAward } from '../awards/queries.ts'
import { awarded, decided, officer, on, sitting, someone } from '../committee/committee.fixture.ts'
import { closeSilent, remindHeard } from '../committee/contradictions/actions.ts'
import { paths as label } from '../paths.ts'
import { drawSample } from './draws/actions.ts'
import { drawnAmong } from './draws/sample.ts'
import { paths } from './paths.ts'
import { open } from './procedures/actions.ts'
import { remindProcedures } from './reminders/actions.ts'

const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })
const drawnOn = '2027-03-01'

/** A labelled structure whose label was drawn for a check: it may answer until 16 March 2027. */
const checked = async (services: Services) => {
  const file = await awarded(services)
  const drawn = await drawSample(services, file.coordinator, { family: null }, on(drawnOn))
  if (!drawn.ok) throw new Error(drawn.refusal)
  const { id } = await services.db.selectFrom('label_procedure').select('id').executeTakeFirstOrThrow()
  const key = { kind: 'procedure' as const, id }
  return { ...file, id, key, document: await given(services, file.owner, file.sheetId) }
}

const statusOf = async (db: Services['db'], id: string) =>
  (await db.selectFrom('label_procedure').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

/** What was written about procedures, by the name of its event. */
const told = async (db: Services['db'], what: string) =>
  db.selectFrom('outgoing_mail').selectAll().where('event_key', 'like', `label-procedure-${what}:%`).execute()

test('a sample is drawn by who coordinates the whole country, in public, once a month; each is checked on two criteria', async ({
  services,
  db,
}) => {
  const { award, coordinator, committee, owner } = await awarded(services)
  expect((await (await browse(at(services, drawnOn), committee[0])).post(paths.drawing, { family: '' })).status).toBe(
    404,
  )
  const desk = await browse(at(services, drawnOn), coordinator)
  const drawn = await desk.post(paths.drawing, { family: '' })
  expect(drawn.status).toBe(303)
  const draw = await db.selectFrom('label_draw').selectAll().executeTakeFirstOrThrow()
  expect(draw).toMatchObject({ population: [award.code], drawn: drawnAmong(draw.seed, draw.population, draw.share) })
  const page = (await (await browse(at(services, drawnOn))).get(drawn.to)).html
  expect(page).toContain(draw.seed)
  expect(page).toContain('le résultat est le même')
  expect((await (await browse(services)).get(paths.drawFile(draw.id))).html).toBe(`${award.code}\n`)
  expect((await (await browse(services)).get(paths.draws)).html).toContain(paths.draw(draw.id))
  const check = await db.selectFrom('label_procedure').select(['id', 'criteria', 'status']).executeTakeFirstOrThrow()
  expect(check).toMatchObject({ status: 'open', criteria: [expect.any(String), expect.any(String)] })
  expect((await (await browse(at(services, '2027-03-02'), owner)).get(paths.answer(award.id))).html).toContain(
    'tiré au sort',
  )
  expect((await desk.post(paths.drawing, { family: '' })).status).toBe(409)
  await expect(db.updateTable('label_draw').set({ seed: 'chosen' }).execute()).rejects.toThrow('never rewritten')
})

test('documents go with an answer by consent only; nobody but who coordinates reads them, until they are taken back', async ({
  services,
  db,
}) => {
  const { award, owner, coordinator, reviewers, committee, id, document, sheetId } = await checked(services)
  const day = '2027-03-05'
  const paul = await someone(db, 'paul')
  const elsewhere = await published(services, paul, 'Le Relais', { kind: 'organisation' })
  const foreign = await given(services, paul, elsewhere.id)
  const stranger = await browse(at(services, day), paul)
  for (const path of [paths.answer(award.id), paths.documents(award.id)]) {
    expect((await stranger.get(path)).status, path).toBe(404)
    expect((await stranger.post(path, { text: 'x', documents: foreign, consent: 'oui' })).status, path).toBe(404)
  }
  const share = { document_id: foreign, subject_kind: 'label_procedure', subject_id: id }
  await expect(inTransaction(db, (tx) => tx.insertInto('vault_share').values(share).execute())).rejects.toThrow(
    'its own structure',
  )

  const site = await browse(at(services, day), owner)
  const answer = { text: 'Le relevé de 2026 est joint.', documents: document }
  const refused = await site.post(paths.answer(award.id), answer)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Cochez cet accord')
  expect(refused.html).toContain('Le relevé de 2026 est joint.')
  expect((await site.post(paths.answer(award.id), { ...answer, documents: foreign, consent: 'oui' })).status).toBe(404)
  expect(await sharedDocuments(db, { kind: 'label_procedure', id })).toEqual([])
  expect((await site.post(paths.answer(award.id), { ...answer, consent: 'oui' })).status).toBe(303)
  expect((await site.get(paths.award(award.id))).html).toContain('Statuts du 3 mars 2024')

  const desk = await browse(at(services, day), coordinator)
  expect((await desk.get(paths.procedure(id))).html).toContain(paths.file(id, document))
  const file = await desk.get(paths.file(id, document))
  expect([file.status, file.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
  const drome = await officer(db, 'yanis', ['label_coordinator'], await placeId(db, 'department', '26'))
  for (const who of [owner, paul, reviewers[0], committee[0], drome])
    expect((await (await browse(at(services, day), who)).get(paths.file(id, document))).status, who.name).toBe(404)

  expect((await site.post(paths.documents(award.id), { held: document })).status).toBe(303)
  expect((await desk.get(paths.file(id, document))).status).toBe(404)
  expect((await site.post(paths.documents(award.id), { documents: document })).status).toBe(422)
  expect((await site.post(paths.documents(award.id), { documents: document, consent: 'oui' })).status).toBe(303)
  expect((await desk.get(paths.file(id, document))).status).toBe(200)
  await db.insertInto('sheet_member').values({ sheet_id: sheetId, user_id: coordinator.id, role: 'editor' }).execute()
  for (const path of [paths.file(id, document), paths.procedure(id)]) expect((await desk.get(path)).status).toBe(404)
  await db.deleteFrom('sheet_member').where('user_id', '=', coordinator.id).execute()

  expect((await desk.post(paths.keep(id), { conclusion: 'Le relevé le montre.' })).status).toBe(303)
  expect(await statusOf(db, id)).toBe('kept')
  expect(await sharedDocuments(db, { kind: 'label_procedure', id })).toEqual([])
  expect((await desk.get(paths.file(id, document))).status).toBe(404)
  expect((await site.get(paths.documents(award.id))).to).toBe(paths.award(award.id))
})

test('a check whose answer is not enough goes to the committee: heard first, then withdrawn', async ({
  services,
  db,
}) => {
  const file = await checked(services)
  const { award, owner, coordinator, committee, id, key, document } = file
  const site = await browse(at(services, '2027-03-05'), owner)
  const desk = await browse(at(services, '2027-03-05'), coordinator)
  expect((await desk.post(paths.send(id), { reasons: 'Trop tôt.' })).to).toBe(paths.procedure(id))
  expect(await statusOf(db, id)).toBe('open')
  await site.post(paths.answer(award.id), { text: 'Nous ne le faisons plus.' })
  expect((await desk.post(paths.send(id), { reasons: 'Ce critère n’est plus tenu.' })).status).toBe(303)
  expect(await statusOf(db, id)).toBe('contradictory')
  await expect(sitting(services, file, [key], { day: '2027-03-05' })).rejects.toThrow('item-taken')
  const asked = (await site.get(paths.answer(award.id))).html
  expect(asked).toContain('Ce critère n’est plus tenu.')
  expect(asked).toContain('envisage une décision défavorable')
  const observations = { text: 'Nous reprendrons en juin.', documents: document, consent: 'oui' }
  expect((await site.post(paths.answer(award.id), observations)).status).toBe(303)
  expect(await statusOf(db, id)).toBe('committee')

  const [ibrahim, lea, , aicha] = committee
  const seat = await browse(at(services, '2027-03-20'), ibrahim)
  expect((await seat.get(paths.file(id, document))).status).toBe(404)
  await sitting(services, file, [key], { day: '2027-03-20' })
  expect((await seat.get(paths.file(id, document))).status).toBe(200)
  const tied = await browse(at(services, '2027-03-20'), aicha)
  expect((await tied.get(paths.file(id, document))).status).toBe(200)
  await tied.post(`${label.procedureDecision(id)}/lien`, { reason: 'Ancienne salariée.' })
  expect((await tied.get(paths.file(id, document))).status).toBe(404)
  await decided(services, [ibrahim, lea], key, 'withdrawn', '2027-03-20')
  expect(await stateOfAward(db, award.id, '2027-03-20')).toBe('withdrawn')
  expect((await seat.get(paths.file(id, document))).status).toBe(404)
  expect(await sharedDocuments(db, { kind: 'label_procedure', id })).toEqual([])
})

test('a structure is reminded before its term and once after; then the desk is late, and both sides read it', async ({
  services,
  db,
}) => {
  const { award, owner, coordinator, id } = await checked(services)
  const count = async (day: string) => {
    await remindProcedures(at(services, day))
    await remindProcedures(at(services, day))
    const sent = async (what: string) => (await told(db, what)).length
    return [await sent('reminder'), await sent('past'), await sent('silent'), await sent('late')]
  }
  expect(await count('2027-03-10')).toEqual([0, 0, 0, 0])
  expect(await count('2027-03-11')).toEqual([1, 0, 0, 0])
  expect(await count('2027-03-16')).toEqual([2, 0, 0, 0])
  expect(await count('2027-03-17')).toEqual([2, 1, 1, 0])
  // ten working days, Easter Monday out
  expect(await count('2027-03-31')).toEqual([2, 1, 1, 0])
  const pages = async (day: string) => {
    const [site, desk] = [await browse(at(services, day), owner), await browse(at(services, day), coordinator)]
    const read = async (what: string) => (await desk.get(`${paths.list}?signe=${what}`)).html.includes(award.code)
    return {
      structure: (await site.get(paths.award(award.id))).html.includes('En retard'),
      desk: (await desk.get(paths.procedure(id))).html.includes('En retard'),
      lists: [await read('retard'), await read('sans-reponse'), await read('reponse-recue'), await read('comite')],
      home: (await desk.get(label.coordination)).html,
    }
  }
  const before = await pages('2027-03-31')
  expect(before).toMatchObject({ structure: false, desk: false, lists: [false, true, false, false] })
  expect(before.home).toContain('signe=sans-reponse')
  expect(before.home).not.toContain('signe=retard')
  expect(await count('2027-04-01')).toEqual([2, 1, 1, 1])
  const after = await pages('2027-04-01')
  expect(after).toMatchObject({ structure: true, desk: true, lists: [true, true, false, false] })
  expect(after.home).toContain('1\u00a0procédure sur un label est en retard')
  const drome = await officer(db, 'yanis', ['label_coordinator'], await placeId(db, 'department', '26'))
  expect((await (await browse(at(services, '2027-04-01'), drome)).get(label.coordination)).html).not.toContain('signe=')
  expect(await count('2027-04-15')).toEqual([2, 1, 1, 2])
  expect(await count('2027-04-30')).toEqual([2, 1, 1, 3])
  expect(await count('2027-06-30')).toEqual([2, 1, 1, 3])
  expect(
    [...(await told(db, 'silent')), ...(await told(db, 'late'))].every((one) => one.to_address === coordinator.email),
  ).toBe(true)
  expect((await told(db, 'past')).map((one) => one.to_address)).toEqual([owner.email])

  const site = await browse(at(services, '2027-07-01'), owner)
  expect((await site.post(paths.answer(award.id), { text: 'Avec nos excuses.' })).status).toBe(303)
  expect(await pages('2027-07-01')).toMatchObject({ structure: false, desk: false, lists: [false, false, true, false] })
  expect(await count('2027-07-16')).toEqual([2, 1, 1, 3])
  expect(await count('2027-07-19')).toEqual([2, 1, 1, 4])
  expect((await told(db, 'late')).at(-1)?.text_body).toContain('a répondu le 1er juillet 2027')
})

test('a hearing is reminded before its term; once the committee has it, its own delay is told too', async ({
  services,
  db,
}) => {
  const { award, owner, coordinator, sheetId } = await awarded(services)
  const asked = { kind: 'withdrawal' as const, reasons: 'Plus personne ne répond.', criteria: [] }
  const opened = await open(services, coordinator, award.id, asked, on(drawnOn))
  if (!opened.ok) throw new Error(opened.refusal)
  const written = async () => (await mails(db)).filter(({ to }) => to === owner.email).length
  const days: string[] = []
  // every job that may write about a hearing, in the order of a night
  for (let day = drawnOn; day <= '2027-03-20'; day = addDays(day, 1)) {
    const before = await written()
    for (const job of [closeSilent, remindHeard, remindProcedures]) await job(at(services, day))
    days.push(...Array.from({ length: (await written()) - before }, () => day))
  }
  // five days before its term, on the fifteenth day, which is its term, and once the term has passed
  expect(days).toEqual(['2027-03-11', '2027-03-16', '2027-03-17'])
  expect((await told(db, 'reminder')).map((one) => one.to_address)).toEqual([owner.email, owner.email])
  expect([await told(db, 'past'), await told(db, 'silent')].flat()).toEqual([])
  expect(await statusOf(db, opened.value)).toBe('committee')
  const desk = await browse(at(services, '2027-03-17'), coordinator)
  expect((await desk.get(`${paths.list}?signe=comite`)).html).toContain(award.code)
  expect((await desk.get(label.coordination)).html).toContain('signe=comite')
  await remindProcedures(at(services, '2027-04-14'))
  expect(await told(db, 'late')).toEqual([])
  await remindProcedures(at(services, '2027-04-15'))
  expect((await told(db, 'late'))[0]?.text_body).toContain('attend le comité')

  // before the committee it still gives what it wants read; the label given back, nothing is read any more
  const site = await browse(at(services, '2027-04-15'), owner)
  const document = await given(services, owner, sheetId)
  await site.post(paths.documents(award.id), { documents: document, consent: 'oui' })
  const later = await browse(at(services, '2027-04-15'), coordinator)
  expect((await later.get(paths.file(opened.value, document))).status).toBe(200)
  expect((await site.post(paths.giveUp(award.id), { reason: 'Nous cessons.' })).status).toBe(303)
  expect(await statusOf(db, opened.value)).toBe('ended')
  expect(await sharedDocuments(db, { kind: 'label_procedure', id: opened.value })).toEqual([])
})
