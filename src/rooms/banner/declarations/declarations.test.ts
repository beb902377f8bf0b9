import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { leaveBanner } from '../memberships/actions.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { allSaid, begun, declared, draft, now, on, person, published, save, today, write } from '../room.fixture.ts'
import { beginDeclaration, declare, resumeByMail } from './actions.ts'
import { declarationsOf, readDraft } from './queries.ts'

test('only those who keep a project begin, write, declare, discard or leave; a stranger finds nothing, a visitor the way in', async ({
  services,
}) => {
  const { actor, id, sheet } = await begun(services, 'nadia')
  const other = await declared(services, 'camille', { name: 'Toit à deux voix' })
  const paul = await person(services.db, 'paul')
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, paul.id)
  const posts = [
    `${paths.declare}/${sheet.id}`,
    paths.step(id, 'interet-general'),
    paths.declaration(id),
    paths.discard(id),
    paths.resume(id),
    paths.leave(other.sheet.id),
    paths.withdraw(other.id, 'general_interest'),
  ]
  const fields = { charter: '1', sincere: 'oui', parts: 'text', why: 'law', stamp: '' }
  for (const path of posts) {
    expect((await post(site, path, fields, cookie)).status, path).toBe(404)
    const visited = await post(site, path, fields)
    expect([303, 401], path).toContain(visited.status)
  }
  for (const path of [paths.step(id, 'interet-general'), paths.step(id, 'relecture'), paths.discard(id)]) {
    expect((await get(site, path, cookie)).status, path).toBe(404)
    expect((await get(site, path)).headers.get('location'), path).toContain('/connexion?retour=')
  }
  expect((await readDraft(services.db, actor, id, today)).draft.said).toHaveLength(6)
  expect(await membershipOf(services.db, sheet.id)).toBeNull()
  expect(await membershipOf(services.db, other.sheet.id)).toMatchObject({ status: 'member' })
})

test('an organisation never declares itself, even by those who keep it', async ({ services }) => {
  const { actor } = await begun(services, 'nadia')
  const organisation = await published(services, actor, 'Une association', { kind: 'organisation' })
  await expect(beginDeclaration(services, actor, organisation.id, now)).rejects.toMatchObject({ kind: 'not-found' })
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, actor.id)
  expect((await post(site, `${paths.declare}/${organisation.id}`, {}, cookie)).status).toBe(404)
  expect(await (await get(site, paths.declare, cookie)).text()).not.toContain('Une association')
})

test('an incomplete declaration, or one that says no to a criterion, is kept and not made', async ({ services }) => {
  const { actor, id, sheet } = await begun(services, 'nadia', { said: allSaid({ open_data: { evidence: '' } }) })
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'incomplete' })
  await write(services, actor, sheet.id, allSaid({ general_interest: { answer: 'no' } }), now)
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'unmet' })
  expect(await declare(services, actor, id, 2, now)).toEqual({ ok: false, refusal: 'charter-changed' })
  expect(await membershipOf(services.db, sheet.id)).toBeNull()
  expect((await readDraft(services.db, actor, id, today)).draft.said).toHaveLength(6)
})

test('the sheet says the need and for whom before the project declares itself, and the review leads there', async ({
  services,
  db,
}) => {
  const { actor } = await begun(services, 'nadia')
  const bare = await published(services, actor, 'Sans besoin dit')
  const id = await write(services, actor, bare.id, allSaid(), now)
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'incomplete' })
  const site = appFor({ ...services, clock: () => now })
  const html = await (await get(site, paths.step(id, 'relecture'), await openSession(services, actor.id))).text()
  expect(html).toContain(`href="/fiches/${bare.id}/besoin">Sur la fiche du projet`)
  expect(html).toContain('le besoin social auquel il répond')
  expect(html).not.toContain('Déclarer le projet sous la bannière</button>')
  expect(await db.selectFrom('banner_membership').select('code').execute()).toEqual([])
})

test('a project whose sheet is a draft cannot declare yet', async ({ services }) => {
  const { actor } = await begun(services, 'nadia')
  const sheetId = await draft(services, actor, 'Un brouillon')
  const id = await write(services, actor, sheetId, allSaid(), now)
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'not-published' })
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

test('what the sheet said that day is kept with the declaration, whatever the sheet says afterwards', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia')
  await db.updateTable('sheet').set({ need: 'Tout autre chose.' }).where('id', '=', sheet.id).execute()
  const [made] = await declarationsOf(db, sheet.id)
  expect(made?.projectSaid).toEqual({
    need: 'Sans voiture, on refuse un emploi.',
    publics: ['Personnes qui cherchent un emploi'],
    places: ['Guéret'],
    challenges: ['Mobilité du quotidien'],
  })
  const html = await (await get(appFor({ ...services, clock: () => now }), paths.project(sheet.slug))).text()
  expect(html).toContain('Sans voiture, on refuse un emploi.')
  expect(html).not.toContain('Tout autre chose.')
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
  expect(await (await get(site, paths.project(sheet.slug))).text()).toContain('«\u00a0Nous fusionnons\u00a0».')
  const cookie = await openSession(services, actor.id)
  expect(await (await get(site, paths.declare, cookie)).text()).toContain('Revenir sous la bannière')
  const id = await write(services, actor, sheet.id, allSaid(), on('2027-02-01'))
  expect(await declare(services, actor, id, 1, on('2027-02-01'))).toMatchObject({
    ok: true,
    value: { how: 'rejoined' },
  })
  expect(await membershipOf(db, sheet.id)).toMatchObject({ status: 'member', since: '2027-02-01', code: before?.code })
})

test('a renewal starts from the last declaration, says what changes in answers, details and dates, and both stay', async ({
  services,
  db,
}) => {
  const { actor, sheet } = await declared(services, 'nadia', {
    said: allSaid({ open_source: { answer: 'on_the_way', commitment: 'Publier.', dueOn: '2027-12-01' } }),
  })
  const { id, how } = await beginDeclaration(services, actor, sheet.id, on('2027-11-01'))
  expect(how).toBe('renewing')
  const { draft: again } = await readDraft(db, actor, id, '2027-11-01')
  expect(again.said).toHaveLength(6)
  const site = appFor({ ...services, clock: () => on('2027-11-02') })
  const cookie = await openSession(services, actor.id)
  const review = async () => (await get(site, paths.step(id, 'relecture'), cookie)).text()
  expect(await review()).toContain('Rien n’a changé')
  const changes = {
    open_data: { evidence: 'Trois jeux de données.', details: { what: 'Les trajets' } },
    open_source: { answer: 'on_the_way' as const, commitment: 'Publier.', dueOn: '2028-01-01' },
  }
  await save(services, actor, id, allSaid(changes), on('2027-11-01'))
  const html = await review()
  expect(html).toContain('<ins>Trois</ins>')
  expect(html).toContain('Quelles données\u00a0? Les trajets')
  expect(html).toMatch(/<ins>[^<]*janvier/)
  expect(await declare(services, actor, id, 1, on('2027-11-02'))).toMatchObject({ ok: true, value: { how: 'renewed' } })
  expect(await membershipOf(db, sheet.id)).toMatchObject({ since: today, renewBy: '2028-11-02' })
  const all = await declarationsOf(db, sheet.id)
  expect(all.map(({ status }) => status)).toEqual(['declared', 'replaced'])
})

test('pressed twice, the button leads to the declaration made; so do its old addresses', async ({ services, db }) => {
  const { actor, id, sheet } = await begun(services, 'nadia')
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, actor.id)
  const fields = { charter: '1', sincere: 'oui' }
  for (const _ of [1, 2]) {
    const answer = await post(site, paths.declaration(id), fields, cookie)
    expect(answer.headers.get('location')).toBe(paths.project(sheet.slug))
  }
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'not-a-draft' })
  for (const step of ['ouverture', 'relecture', 'abandonner'])
    expect((await get(site, paths.step(id, step), cookie)).headers.get('location')).toBe(paths.project(sheet.slug))
  await expect(resumeByMail(services, actor, id, 'ouverture', now)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await declarationsOf(db, sheet.id)).toHaveLength(1)
})
