import { sql } from 'kysely'
import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { content, desk, draftArticle, mails, now, person, publishedArticle, save } from '../room.fixture.ts'
import { approveDraft, correctArticle, sendBack, submitDraft } from './actions.ts'
import { addImage, archiveArticle, restoreArticle } from './actions-life.ts'
import { factsFrom, peopleFrom } from './forms.ts'
import { openRevision } from './queries.ts'

const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
])

test('an author never publishes alone, even a text they wrote one word of', async ({ services, db }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  expect(await approveDraft(services, room.marc, id, now)).toEqual({ ok: false, refusal: 'not-in-review' })
  await save(services, room.marc, id, content({ body: 'Marc y ajoute un mot.' }))
  await submitDraft(services, room.lea, id, now)
  for (const author of [room.lea, room.marc])
    expect(await approveDraft(services, author, id, now)).toEqual({ ok: false, refusal: 'own-text' })
  const site = appFor(services)
  const posted = await post(site, `/redaction/${id}/publication`, {}, await openSession(services, room.lea.id))
  expect(posted.status).toBe(303)
  expect((await get(site, '/journal/un-compte-rendu')).status).toBe(404)
  await sql`savepoint attack`.execute(db)
  const forced = sql`update article_revision set status = 'approved', reviewed_by = ${room.lea.id}, reviewed_at = now() where article_id = ${id}`
  await expect(forced.execute(db)).rejects.toThrow('check constraint')
  await sql`rollback to savepoint attack`.execute(db)
})

test('the desk is closed to everyone else', async ({ services }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const site = appFor(services)
  const paul = await openSession(services, (await person(services.db, 'paul')).id)
  for (const path of ['/redaction', `/redaction/${id}`, '/redaction/questions', '/redaction/chantiers']) {
    expect((await get(site, path, paul)).status, path).toBe(404)
    expect((await get(site, path)).status, path).toBe(303)
  }
  expect((await post(site, `/redaction/${id}/publication`, {}, paul)).status).toBe(404)
})

test('an incomplete text is not submitted; one sent back says why, to its author', async ({ services, db }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room, content({ lede: '' }))
  expect(await submitDraft(services, room.lea, id, now)).toEqual({ ok: false, refusal: 'incomplete' })
  await save(services, room.lea, id, content())
  expect((await submitDraft(services, room.lea, id, now)).ok).toBe(true)
  expect((await mails(db)).map(({ to, subject }) => [to, subject])).toEqual([
    [cast.marc.email, 'À relire\u00a0: Un compte rendu'],
  ])
  expect(await sendBack(services, room.marc, id, '', now)).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(await sendBack(services, room.lea, id, 'Non.', now)).toEqual({ ok: false, refusal: 'own-text' })
  expect((await sendBack(services, room.marc, id, 'Citez la source.', now)).ok).toBe(true)
  expect((await openRevision(db, id))?.reviewNote).toBe('Citez la source.')
  expect((await mails(db)).at(-1)).toMatchObject({ to: cast.lea.email, subject: 'À reprendre\u00a0: Un compte rendu' })
})

test('a published text is in the journal, in the feed, in the search; nobody’s address is', async ({ services }) => {
  const room = await desk(services)
  await publishedArticle(
    services,
    room,
    content({ body: '## Un intertitre\n\nDu **gras** & <script>alert(1)</script>' }),
  )
  const site = appFor(services)
  for (const path of [
    '/journal',
    '/journal/un-compte-rendu',
    '/journal/atom.xml',
    '/annuaire?q=compte+rendu',
    '/journal/un-compte-rendu.json',
    '/journal/un-compte-rendu/historique',
  ]) {
    const text = await (await get(site, path)).text()
    expect(text, path).toContain('Un compte rendu')
    expect(text, path).not.toMatch(/@[a-z-]+\.example/)
    expect(text, path).not.toContain('<script>alert')
  }
  const feed = await get(site, '/journal/atom.xml')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  const atom = await feed.text()
  expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
  expect(atom).toContain('<link href="http://localhost:3000/journal/un-compte-rendu"')
})

test('a correction goes the same way; both versions and what separates them stay', async ({ services }) => {
  const room = await desk(services)
  const article = await publishedArticle(services, room)
  await correctArticle(services, room.lea, article.id, now)
  await save(services, room.lea, article.id, content({ body: 'Un second paragraphe.' }))
  const site = appFor(services)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain('Un premier paragraphe.')
  await submitDraft(services, room.lea, article.id, now)
  expect((await approveDraft(services, room.marc, article.id, new Date('2026-12-01T10:00:00Z'))).ok).toBe(true)
  const html = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(html).toContain('Un second paragraphe.')
  expect(html).toContain('Corrigé le')
  const history = await (await get(site, '/journal/un-compte-rendu/historique')).text()
  expect(history).toContain('<del>premier</del><ins>second</ins>')
})

test('what was approved is never rewritten', async ({ services, db }) => {
  const article = await publishedArticle(services, await desk(services))
  await sql`savepoint attack`.execute(db)
  const attack = sql`update article_revision set content = '{"title":"autre"}' where id = ${article.revisionId}`
  await expect(attack.execute(db)).rejects.toThrow('never rewritten')
  await sql`rollback to savepoint attack`.execute(db)
})

test('former addresses lead to the article for ever, and nobody else takes them', async ({ services }) => {
  const room = await desk(services)
  const article = await publishedArticle(services, room)
  await correctArticle(services, room.lea, article.id, now)
  expect((await save(services, room.lea, article.id, content(), { slug: 'retour' })).ok).toBe(true)
  const site = appFor(services)
  const former = await get(site, '/journal/un-compte-rendu')
  expect([former.status, former.headers.get('location')]).toEqual([301, '/journal/retour'])
  const other = await draftArticle(services, room, content({ title: 'Autre' }))
  expect(await save(services, room.lea, other, content(), { slug: 'un-compte-rendu' })).toEqual({
    ok: false,
    refusal: 'slug-taken',
  })
})

test('of two who write at once, the second loses nothing', async ({ services }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const site = appFor(services)
  const cookie = await openSession(services, room.marc.id)
  const fields = { version: '1', title: 'Mon titre à moi', slug: 'un-compte-rendu', lede: 'x', body: 'y' }
  const answer = await post(site, `/redaction/${id}`, fields, cookie)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('Mon titre à moi')
  expect(html).toContain('Quelqu’un a enregistré ce texte avant vous')
  expect(html).toContain('name="version" value="2"')
})

test('a preview saves nothing; what cannot be read is said beside its field', async ({ services, db }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const site = appFor(services)
  const cookie = await openSession(services, room.lea.id)
  const fields = { version: '2', title: 'T', slug: 'un-compte-rendu', body: '**Aperçu**', go: 'preview' }
  const preview = await (await post(site, `/redaction/${id}`, fields, cookie)).text()
  expect(preview).toContain('<strong>Aperçu</strong>')
  expect((await openRevision(db, id))?.content.title).toBe('Un compte rendu')
  const wrong = await post(
    site,
    `/redaction/${id}`,
    {
      ...fields,
      go: 'save',
      slug: 'Pas Bon',
      facts: 'hier | quoi',
      'section-1-title': 'S',
      'section-1-people': 'chante | Léa',
      'section-1-place': 'Nullepart-les-Oies',
    },
    cookie,
  )
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  for (const said of ['Des lettres minuscules', 'Chaque ligne\u00a0: Date', 'Chaque ligne\u00a0: Rôle'])
    expect(html).toContain(said)
})

test('people keep the function they had that day; lines that cannot be read are refused whole', () => {
  expect(peopleFrom('en présence de | Caroline Neyron | déléguée générale | Mouves\n')).toEqual([
    { role: 'attends', name: 'Caroline Neyron', function: 'déléguée générale', organisation: 'Mouves' },
  ])
  expect(peopleFrom('danse | Qui')).toBeNull()
  expect(factsFrom('2019-05-22 | La loi | Légifrance | https://x.fr')).toHaveLength(1)
  expect(factsFrom('2019-05-22 | La loi | Légifrance | javascript:alert(1)')).toBeNull()
})

test('a section about a place is shown there and found there', async ({ services, db }) => {
  const room = await desk(services)
  const lyon = await db
    .selectFrom('territory')
    .select(['id', 'slug'])
    .where('code', '=', '200046977')
    .executeTakeFirstOrThrow()
  const section = {
    anchor: 'lyon',
    title: 'À Lyon, un groupe',
    body: 'Dix acteurs.',
    territoryId: lyon.id,
    measure: '',
    people: [],
  }
  const article = await publishedArticle(services, room, content({ sections: [section] }))
  const found = await db
    .selectFrom('search_entry')
    .select(['path', 'place_ids'])
    .where('kind', '=', 'section')
    .execute()
  expect(found[0]?.path).toBe('/journal/un-compte-rendu#lyon')
  expect(found[0]?.place_ids).toContain(lyon.id)
  await archiveArticle(services, room.lea, article.id, 'Doublon.', now)
  expect(
    await db.selectFrom('search_entry').select('id').where('kind', 'in', ['section', 'article']).execute(),
  ).toEqual([])
  const archived = await (await get(appFor(services), '/journal/un-compte-rendu')).text()
  expect(archived).toContain('Doublon.')
  await restoreArticle(services, room.lea, article.id, now)
  expect(await (await get(appFor(services), '/journal')).text()).toContain('Un compte rendu')
})

test('a picture has words, is a picture, and is public only with its article', async ({ services }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const picture = { alt: 'La salle', credit: '' }
  const svg = new File(['<svg onload=alert(1)>'], 'x.png')
  expect(await addImage(services, room.lea, id, { ...picture, file: svg }, now)).toEqual({
    ok: false,
    refusal: 'wrong-type',
  })
  const added = await addImage(services, room.lea, id, { ...picture, file: new File([png], 'salle.png') }, now)
  if (!added.ok) throw new Error(added.refusal)
  const site = appFor(services)
  expect((await get(site, `/journal/images/${added.value}`)).status).toBe(404)
  await save(services, room.lea, id, content({ body: `![](${added.value})` }))
  await submitDraft(services, room.lea, id, now)
  await approveDraft(services, room.marc, id, now)
  expect((await get(site, `/journal/images/${added.value}`)).status).toBe(200)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain('alt="La salle"')
})
