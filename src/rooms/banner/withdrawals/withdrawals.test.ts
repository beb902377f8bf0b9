import { sql } from 'kysely'
import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { curator, joins, placeId } from '../../directory/room.fixture.ts'
import { beginDeclaration, declare } from '../declarations/actions.ts'
import { declarationsOf, readDraft } from '../declarations/queries.ts'
import { paths } from '../paths.ts'
import { allSaid, declared, now, person, picture, save, today } from '../room.fixture.ts'
import { withdraw } from './actions.ts'

const personal = { parts: ['text'], why: 'personal' } as const
const told = 'Madame Martin, 12 rue des Lilas, roule depuis mars.'
const said = allSaid({
  general_interest: { evidence: told, details: { effects: 'Voir Madame Martin.' }, url: 'https://exemple.org/martin' },
})

test('a stranger, a curator of one place and a visitor take nothing away', async ({ services, db }) => {
  const { id } = await declared(services, 'nadia', { said })
  const paul = await person(db, 'paul')
  const local = await curator(db, await placeId(db, 'department', '23'))
  for (const one of [paul, local])
    await expect(withdraw(services, one, id, 'general_interest', personal, now)).rejects.toMatchObject({
      kind: 'not-found',
    })
  const site = appFor({ ...services, clock: () => now })
  const path = paths.withdraw(id, 'general_interest')
  expect((await get(site, path)).headers.get('location')).toContain('/connexion')
  expect((await get(site, path, await openSession(services, paul.id))).status).toBe(404)
  expect((await get(site, paths.withdraw(id, 'inconnue'), await openSession(services, paul.id))).status).toBe(404)
})

test('nothing is taken away without saying what and why, nor twice', async ({ services }) => {
  const { actor, id } = await declared(services, 'nadia', { said })
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, actor.id)
  const empty = await post(site, paths.withdraw(id, 'general_interest'), {}, cookie)
  expect(empty.status).toBe(422)
  const html = await empty.text()
  expect(html).toContain('Choisissez ce qui doit être retiré.')
  expect(html).toContain('Choisissez le motif')
  expect((await withdraw(services, actor, id, 'general_interest', personal, now)).ok).toBe(true)
  expect(await withdraw(services, actor, id, 'general_interest', personal, now)).toEqual({
    ok: false,
    refusal: 'nothing',
  })
})

test('who keeps the project takes a passage away: its text is gone everywhere, its mark, date and reason stay', async ({
  services,
  db,
}) => {
  const { actor, id, sheet } = await declared(services, 'nadia', { said })
  const renewed = await beginDeclaration(services, actor, sheet.id, now)
  await declare(services, actor, renewed.id, 1, now)
  const again = await beginDeclaration(services, actor, sheet.id, now)
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, actor.id)
  const page = async () => (await get(site, paths.project(sheet.slug))).text()
  expect(await (await get(site, paths.project(sheet.slug), cookie)).text()).toContain('Retirer un passage')
  expect(await page()).not.toContain('Retirer un passage')
  const fields = { parts: ['text', 'link'], why: 'personal' }
  const answer = await post(site, paths.withdraw(renewed.id, 'general_interest'), fields, cookie)
  expect(answer.headers.get('location')).toBe(paths.project(sheet.slug))
  const html = await page()
  expect(html).not.toContain('Martin')
  expect(html).toContain('Passage retiré et lien retiré le')
  expect(html).toContain('22 novembre 2026')
  expect(html).toContain('une donnée personnelle s’y trouvait')
  const file = await (await get(site, paths.registerFile('json'))).text()
  expect(file).not.toContain('Martin')
  expect(JSON.parse(file).projets[0].reponses).toContainEqual(
    expect.objectContaining({ retire_le: today, retire_parce_que: 'une donnée personnelle s’y trouvait' }),
  )
  const everywhere = await sql<{ found: number }>`
    select count(*) as found from banner_answer where evidence like '%Martin%' or details::text like '%Martin%'`.execute(
    db,
  )
  expect(everywhere.rows[0]?.found).toBe(0)
  const first = (await declarationsOf(db, sheet.id)).find((one) => one.id === id)
  expect(first?.said.find(({ question }) => question === 'general_interest')).toMatchObject({
    answer: 'yes',
    withdrawn: ['text', 'link'],
  })
  // the draft was never public: it only has to be written again
  const { draft } = await readDraft(db, actor, again.id, today)
  expect(draft.said.find(({ question }) => question === 'general_interest')).toMatchObject({
    evidence: '',
    withdrawn: [],
  })
  const history = await db.selectFrom('history').select('is_public').where('verb', '=', 'banner.withdrawn').execute()
  expect(history).toEqual([{ is_public: true }])
})

test('a curator of the whole country may, and those who keep the project are told', async ({ services, db }) => {
  const { actor, id, sheet } = await declared(services, 'nadia', { said })
  const camille = await person(db, 'camille')
  await joins(db, camille, sheet.id, 'owner')
  const aicha = await curator(db)
  expect((await withdraw(services, aicha, id, 'general_interest', { parts: ['text'], why: 'law' }, now)).ok).toBe(true)
  const mails = await db
    .selectFrom('outgoing_mail')
    .select(['to_address', 'text_body'])
    .where('subject', 'like', '%retirée')
    .execute()
  expect(mails.map((mail) => mail.to_address).sort()).toEqual([actor.email, camille.email].sort())
  expect(mails[0]?.text_body).toContain('la loi demande de le retirer')
})

test('a piece taken away is not served any more, by any declaration', async ({ services, db }) => {
  const { actor, sheet } = await declared(services, 'nadia')
  const { id } = await beginDeclaration(services, actor, sheet.id, now)
  const [first] = allSaid()
  if (!first) throw new Error('no answer')
  await save(services, actor, id, [{ ...first, file: picture() }], now)
  await declare(services, actor, id, 1, now)
  const fileId = (await declarationsOf(db, sheet.id))[0]?.said.find((one) => one.fileId)?.fileId ?? ''
  const next = await beginDeclaration(services, actor, sheet.id, now)
  await declare(services, actor, next.id, 1, now)
  const site = appFor({ ...services, clock: () => now })
  expect((await get(site, paths.evidence(fileId))).status).toBe(200)
  await withdraw(services, actor, id, 'general_interest', { parts: ['file'], why: 'personal' }, now)
  expect((await get(site, paths.evidence(fileId))).status).toBe(404)
  expect(await db.selectFrom('stored_file').select('id').where('id', '=', fileId).execute()).toEqual([])
  expect(await (await get(site, paths.project(sheet.slug))).text()).toContain('Pièce retirée le')
})

test('the database allows that shape and no other', async ({ services, db }) => {
  const { id } = await declared(services, 'nadia', { said })
  const mark = sql`withdrawn = '{text}', withdrawn_on = '2026-11-22', withdrawn_why = 'law'`
  const blank = sql`evidence = '', commitment = '', details = '{}'`
  const where = sql`where declaration_id = ${id} and question = 'general_interest'`
  for (const attack of [
    sql`update banner_answer set ${blank} ${where}`,
    sql`update banner_answer set ${blank}, ${mark}, answer = 'no' ${where}`,
    sql`update banner_answer set ${blank}, ${mark}, url = null ${where}`,
    sql`update banner_answer set ${blank}, ${mark}, licence = 'autre' ${where}`,
    sql`update banner_answer set ${mark} ${where}`,
    sql`update banner_answer set ${blank}, withdrawn = '{text}' ${where}`,
  ]) {
    await sql`savepoint attack`.execute(db)
    await expect(attack.execute(db)).rejects.toThrow()
    await sql`rollback to savepoint attack`.execute(db)
  }
  await sql`update banner_answer set ${blank}, ${mark} ${where}`.execute(db)
  await sql`savepoint attack`.execute(db)
  await expect(
    sql`update banner_answer set withdrawn = '{}', withdrawn_on = null, withdrawn_why = null ${where}`.execute(db),
  ).rejects.toThrow('never rewritten')
  await sql`rollback to savepoint attack`.execute(db)
})
