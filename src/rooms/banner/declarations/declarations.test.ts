import { sql } from 'kysely'
import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { leaveBanner } from '../memberships/actions.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { allSaid, begun, declared, draft, now, on, person, today, write } from '../room.fixture.ts'
import { renewals, tidyDrafts } from '../upkeep/actions.ts'
import { beginDeclaration, declare, discardDeclaration, resumeByMail, saveStep } from './actions.ts'
import { currentDeclarationOf, declarationsOf, readDraft } from './queries.ts'

const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
])

test('only those who keep a project declare it, and never an organisation', async ({ services }) => {
  const { id, sheet } = await begun(services, 'nadia')
  const paul = await person(services.db, 'paul')
  await expect(beginDeclaration(services, paul, sheet.id, now)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(declare(services, paul, id, 1, now)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(leaveBanner(services, paul, sheet.id, '', now)).rejects.toMatchObject({ kind: 'not-found' })
  const site = appFor(services)
  const cookie = await openSession(services, paul.id)
  expect((await get(site, paths.step(id, 'interet-general'), cookie)).status).toBe(404)
  expect((await get(site, paths.step(id, 'interet-general'))).headers.get('location')).toContain('/connexion')
})

test('an incomplete declaration, or one that says no to a criterion, is kept and not made', async ({ services }) => {
  const { actor, id, sheet } = await begun(services, 'nadia', { said: allSaid({ open_data: { evidence: '' } }) })
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'incomplete' })
  await write(services, actor, sheet.id, allSaid({ general_interest: { answer: 'no' } }), now)
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'unmet' })
  expect(await declare(services, actor, id, 2, now)).toEqual({ ok: false, refusal: 'charter-changed' })
  expect(await membershipOf(services.db, sheet.id)).toBeNull()
})

test('a project whose sheet is a draft cannot declare yet', async ({ services }) => {
  const { actor } = await begun(services, 'nadia')
  const sheetId = await draft(services, actor, 'Un brouillon')
  const id = await write(services, actor, sheetId, allSaid(), now)
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'not-published' })
})

test('what was declared, and the charter it was declared under, are never rewritten', async ({ services, db }) => {
  const { id } = await declared(services, 'nadia')
  for (const attack of [
    sql`update banner_answer set evidence = 'autre' where declaration_id = ${id}`,
    sql`delete from banner_answer where declaration_id = ${id}`,
    sql`insert into banner_answer (declaration_id, question) values (${id}, 'autre')`,
    sql`update charter_version set preamble = 'autre' where number = 1`,
  ]) {
    await sql`savepoint attack`.execute(db)
    await expect(attack.execute(db)).rejects.toThrow('never rewritten')
    await sql`rollback to savepoint attack`.execute(db)
  }
})

test('declaring makes a member at once, marks the sheet, and tells those who keep it', async ({ services, db }) => {
  const { sheet } = await declared(services, 'nadia')
  const membership = await membershipOf(db, sheet.id)
  expect(membership).toMatchObject({ status: 'member', since: today, renewBy: '2027-11-22', endedOn: null })
  expect(membership?.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
  const marked = await db.selectFrom('sheet').select('banner').where('id', '=', sheet.id).executeTakeFirst()
  expect(marked?.banner).toBe('member')
  const found = await db
    .selectFrom('search_entry')
    .select('marks')
    .where('subject_id', '=', sheet.id)
    .executeTakeFirst()
  expect(found?.marks).toEqual(['banner'])
  const mails = await db.selectFrom('outgoing_mail').select(['subject', 'category']).execute()
  expect(mails.map(({ category }) => category)).toContain('banner')
})

test('leaving, at any time, makes a former member; declaring again brings the same code back', async ({
  services,
  db,
}) => {
  const { actor, sheet } = await declared(services, 'nadia')
  const before = await membershipOf(db, sheet.id)
  expect((await leaveBanner(services, actor, sheet.id, 'Nous fusionnons.', on('2027-01-10'))).ok).toBe(true)
  expect(await leaveBanner(services, actor, sheet.id, '', on('2027-01-11'))).toEqual({
    ok: false,
    refusal: 'not-a-member',
  })
  expect(await membershipOf(db, sheet.id)).toMatchObject({
    status: 'left',
    endedOn: '2027-01-10',
    endReason: 'Nous fusionnons.',
  })
  const site = appFor({ ...services, clock: () => on('2027-01-12') })
  const proof = await (await get(site, paths.proof(before?.code ?? ''))).text()
  expect(proof).toContain('Ancien membre de la bannière')
  expect(proof).not.toContain('est membre de la bannière')
  const badge = await get(site, paths.badge(before?.code ?? ''))
  expect(badge.headers.get('content-type')).toContain('image/svg+xml')
  expect(await badge.text()).toContain('Ancien membre')
  const id = await write(services, actor, sheet.id, allSaid(), on('2027-02-01'))
  expect(await declare(services, actor, id, 1, on('2027-02-01'))).toMatchObject({
    ok: true,
    value: { how: 'rejoined' },
  })
  expect(await membershipOf(db, sheet.id)).toMatchObject({ status: 'member', since: '2027-02-01', code: before?.code })
})

test('a renewal starts from the last declaration, and both stay', async ({ services, db }) => {
  const { actor, sheet } = await declared(services, 'nadia')
  const id = await beginDeclaration(services, actor, sheet.id, on('2027-11-01'))
  const { draft: again } = await readDraft(db, actor, id, '2027-11-01')
  expect(again.said).toHaveLength(6)
  await write(
    services,
    actor,
    sheet.id,
    allSaid({ open_data: { evidence: 'Trois jeux de données.' } }),
    on('2027-11-01'),
  )
  const site = appFor({ ...services, clock: () => on('2027-11-02') })
  const html = await (await get(site, paths.step(id, 'relecture'), await openSession(services, actor.id))).text()
  expect(html).toContain('<ins>Trois</ins>')
  expect(await declare(services, actor, id, 1, on('2027-11-02'))).toMatchObject({ ok: true, value: { how: 'renewed' } })
  expect((await declarationsOf(db, sheet.id)).map(({ status }) => status)).toEqual(['declared', 'replaced'])
  expect(await membershipOf(db, sheet.id)).toMatchObject({ since: today, renewBy: '2028-11-02' })
})

test('reminders leave once each, then the membership lapses, even before the night writes it down', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia')
  const night = (day: string) => renewals({ ...services, clock: () => on(day) })
  const reminders = async () =>
    (await db.selectFrom('outgoing_mail').select('subject').where('subject', 'like', '%renouveler%').execute()).length
  for (const [day, sent] of [
    ['2027-09-01', 0],
    ['2027-09-24', 1],
    ['2027-09-25', 1],
    ['2027-10-25', 2],
    ['2027-11-16', 3],
    ['2027-11-22', 4],
    ['2027-12-22', 4],
  ] as const) {
    await night(day)
    expect(await reminders(), day).toBe(sent)
  }
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  const late = appFor({ ...services, clock: () => on('2027-12-23') })
  expect(await (await get(late, `${paths.proof(code)}.json`)).json()).toMatchObject({ statut: 'ancien membre' })
  await night('2027-12-23')
  expect(await membershipOf(db, sheet.id)).toMatchObject({ status: 'lapsed', endedOn: '2027-12-23' })
  const marked = await db.selectFrom('sheet').select('banner').where('id', '=', sheet.id).executeTakeFirst()
  expect(marked?.banner).toBe('former')
})

test('of two who save the same step, the second sees both and loses nothing', async ({ services }) => {
  const { actor, id } = await begun(services, 'nadia')
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, actor.id)
  const fields = { version: '1', 'general_interest-reponse': 'yes', 'general_interest-preuve': 'Ma phrase à moi.' }
  const answer = await post(site, paths.step(id, 'interet-general'), fields, cookie)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('Quelqu’un a enregistré')
  expect(html).toContain('Ma phrase à moi.')
  expect(html).toContain('Un fait vérifiable.')
})

test('what cannot be read is refused with what was typed; a half-written step is kept', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'nadia')
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, actor.id)
  const wrong = await post(
    site,
    paths.step(id, 'ouverture'),
    { version: '2', 'open_data-lien': 'pas une adresse !', 'open_data-preuve': 'Gardez-moi.' },
    cookie,
  )
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Gardez-moi.')
  const half = await post(site, paths.step(id, 'ouverture'), { version: '2', 'open_data-preuve': 'À moitié.' }, cookie)
  expect(half.headers.get('location')).toBe(paths.step(id, 'relecture'))
  const { draft: kept } = await readDraft(db, actor, id, today)
  expect(kept.said.find(({ question }) => question === 'open_data')).toMatchObject({
    answer: null,
    evidence: 'À moitié.',
  })
  const review = await (await get(site, paths.step(id, 'relecture'), cookie)).text()
  expect(review).toContain('réponses à compléter')
  expect(review).not.toContain('Déclarer le projet sous la bannière</button>')
})

test('a proof is private until the project is declared, and goes with the draft that held it', async ({
  services,
  db,
}) => {
  const { actor, id, sheet } = await begun(services, 'nadia')
  const file = new File([png], 'statuts.png')
  const [said] = allSaid()
  if (!said) throw new Error('no answer')
  const saved = await saveStep(services, actor, id, { version: 2, said: [{ ...said, file, removesFile: false }] }, now)
  expect(saved.ok).toBe(true)
  const fileId = (await readDraft(db, actor, id, today)).draft.said.find((one) => one.fileId)?.fileId ?? ''
  const site = appFor(services)
  expect((await get(site, paths.evidence(fileId))).status).toBe(404)
  expect((await declare(services, actor, id, 1, now)).ok).toBe(true)
  const shown = await get(site, paths.evidence(fileId))
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-disposition')).toBe('inline; filename="preuve.png"')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  const again = await beginDeclaration(services, actor, sheet.id, now)
  await discardDeclaration(services, actor, again, now)
  expect((await get(site, paths.evidence(fileId))).status).toBe(200)
})

test('a script dressed as a picture is refused, what was typed stays', async ({ services }) => {
  const { actor, id } = await begun(services, 'nadia')
  const [said] = allSaid()
  if (!said) throw new Error('no answer')
  const file = new File(['<svg onload=alert(1)>'], 'preuve.png')
  const saved = await saveStep(services, actor, id, { version: 2, said: [{ ...said, file, removesFile: false }] }, now)
  expect(saved).toEqual({ ok: false, refusal: { question: 'general_interest', file: 'wrong-type' } })
})

test('the way back comes by mail, to the person who asked', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'nadia')
  expect(await resumeByMail(services, actor, id, 'ouverture', now)).toBe('ouverture')
  expect(await resumeByMail(services, actor, id, '../../ailleurs', on('2026-11-23'))).toBe('relecture')
  const mail = await db
    .selectFrom('outgoing_mail')
    .select(['to_address', 'text_body'])
    .where('category', '=', 'answer')
    .executeTakeFirst()
  expect(mail?.to_address).toBe(actor.email)
  expect(mail?.text_body).toContain(paths.step(id, 'ouverture'))
})

test('a draft nobody touches is told, then erased; a declaration never is', async ({ services, db }) => {
  const { id } = await begun(services, 'nadia', { at: on('2026-01-01') })
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix', at: on('2026-01-01') })
  await tidyDrafts({ ...services, clock: () => on('2026-12-05') })
  const told = await db.selectFrom('outgoing_mail').select('subject').where('subject', 'like', '%effacé%').execute()
  expect(told).toHaveLength(1)
  await tidyDrafts({ ...services, clock: () => on('2027-01-03') })
  const left = await db.selectFrom('banner_declaration').select('id').execute()
  expect(left.map((one) => one.id)).toEqual([camille.id])
  expect(left.map((one) => one.id)).not.toContain(id)
  expect(await currentDeclarationOf(db, camille.sheet.id)).not.toBeNull()
})
