import { sql } from 'kysely'
import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { approve, content, desk, draftArticle, mails, now, publishedArticle, save, seen } from '../room.fixture.ts'
import { correctArticle } from './actions.ts'
import { archiveArticle, openComments, restoreArticle } from './actions-life.ts'
import { approveDraft, dropDraft, sendBack, submitDraft, withdrawDraft } from './actions-review.ts'
import { articleById } from './queries.ts'
import { openRevision } from './queries-desk.ts'

/** The hidden fields of the form that someone has just opened. */
const form = async (services: Parameters<typeof seen>[0], id: string) => {
  const { revision, version } = await seen(services, id)
  return { revision, version: String(version) }
}

test('an author never publishes alone, even a text they wrote one word of', async ({ services, db }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  expect(await approve(services, room.marc, id)).toEqual({ ok: false, refusal: 'not-in-review' })
  await save(services, room.marc, id, content({ body: 'Marc y ajoute un mot.' }))
  await submitDraft(services, room.lea, id, now)
  for (const author of [room.lea, room.marc])
    expect(await approve(services, author, id)).toEqual({ ok: false, refusal: 'own-text' })
  const site = appFor(services)
  const posted = await post(
    site,
    `/redaction/${id}/publication`,
    await form(services, id),
    await openSession(services, room.lea.id),
  )
  expect(posted.status).toBe(303)
  expect((await get(site, '/journal/un-compte-rendu')).status).toBe(404)
  await sql`savepoint attack`.execute(db)
  const forced = sql`update article_revision set status = 'approved', reviewed_by = ${room.lea.id}, reviewed_at = now() where article_id = ${id}`
  await expect(forced.execute(db)).rejects.toThrow('check constraint')
  await sql`rollback to savepoint attack`.execute(db)
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
  const read = await seen(services, id)
  expect(await sendBack(services, room.marc, id, read, '', now)).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(await sendBack(services, room.lea, id, read, 'Non.', now)).toEqual({ ok: false, refusal: 'own-text' })
  expect((await sendBack(services, room.marc, id, read, 'Citez la source.', now)).ok).toBe(true)
  expect((await openRevision(db, id))?.reviewNote).toBe('Citez la source.')
  expect((await mails(db)).at(-1)).toMatchObject({ to: cast.lea.email, subject: 'À reprendre\u00a0: Un compte rendu' })
})

test('what was not read is not published: a text taken back and rewritten refuses the form opened before', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const site = appFor(services)
  const marc = await openSession(services, room.marc.id)
  await submitDraft(services, room.lea, id, now)
  const opened = await form(services, id)
  const page = await (await get(site, `/redaction/${id}`, marc)).text()
  expect(page.match(/name="version" value="3"/g)).toHaveLength(2)
  expect(page.indexOf('Un premier paragraphe.')).toBeLessThan(page.indexOf('Publier ce texte'))
  expect(page).toContain('Soumis par Léa')
  await withdrawDraft(services, room.lea, id, now)
  expect(await approveDraft(services, room.marc, id, await seen(services, id), now)).toEqual({
    ok: false,
    refusal: 'not-in-review',
  })
  await save(services, room.lea, id, content({ body: 'Tout autre chose.' }))
  await submitDraft(services, room.lea, id, now)
  const late = await post(site, `/redaction/${id}/publication`, opened, marc)
  expect([late.status, late.headers.get('location')]).toEqual([303, `/redaction/${id}`])
  const told = await (await get(site, `/redaction/${id}`, late.headers.get('set-cookie') + ';' + marc)).text()
  expect(told).toContain('Ce texte a changé depuis que vous l’avez ouvert')
  const back = await post(site, `/redaction/${id}/renvoi`, { ...opened, reason: 'Une coquille.' }, marc)
  expect(back.status).toBe(409)
  const again = await back.text()
  for (const said of ['Une coquille.', 'Tout autre chose.', 'name="version" value="6"']) expect(again).toContain(said)
  expect((await articleById(db, id)).status).toBe('draft')
  expect((await post(site, `/redaction/${id}/publication`, {}, marc)).headers.get('location')).toBe(`/redaction/${id}`)
  const done = await post(site, `/redaction/${id}/publication`, await form(services, id), marc)
  expect(done.headers.get('location')).toBe('/journal/un-compte-rendu')
})

test('taken back and sent again, even unchanged, it is not what was opened', async ({ services }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  await submitDraft(services, room.lea, id, now)
  const opened = await seen(services, id)
  expect(await withdrawDraft(services, room.marc, id, now)).toEqual({ ok: false, refusal: 'not-author' })
  await withdrawDraft(services, room.lea, id, now)
  expect(await withdrawDraft(services, room.lea, id, now)).toEqual({ ok: false, refusal: 'not-in-review' })
  await submitDraft(services, room.lea, id, now)
  expect(await approveDraft(services, room.marc, id, opened, now)).toEqual({ ok: false, refusal: 'stale' })
  expect(await sendBack(services, room.marc, id, opened, 'Non.', now)).toEqual({ ok: false, refusal: 'stale' })
  expect(await dropDraft(services, room.lea, id, opened, now)).toEqual({ ok: false, refusal: 'stale' })
  expect((await approve(services, room.marc, id)).ok).toBe(true)
})

test('an author alone changes neither the address nor the event of what is public', async ({ services, db }) => {
  const room = await desk(services)
  const event = await db
    .insertInto('event')
    .values({ slug: 'e', title: 'E', precision: 'day', starts_on: '2026-01-02', ends_on: '2026-01-02' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const article = await publishedArticle(services, room)
  const { id } = article
  await correctArticle(services, room.lea, id, now)
  await save(services, room.lea, id, content({ eventId: event.id }), { slug: 'retour' })
  expect(await articleById(db, id)).toMatchObject({ slug: 'un-compte-rendu', eventId: null })
  await submitDraft(services, room.lea, id, now)
  const site = appFor(services)
  const review = await (await get(site, `/redaction/${id}`, await openSession(services, room.marc.id))).text()
  expect(review).toMatch(/Adresse<\/h3>.*<ins>retour<\/ins>/s)
  expect(review).toMatch(/Événement raconté<\/h3>.*<ins>E<\/ins>/s)
  // a draft of an event is told to nobody: it is left out
  await approve(services, room.marc, id)
  expect(await articleById(db, id)).toMatchObject({ slug: 'retour', eventId: null })
})

test('an address taken between the writing and the reading is refused to the reader', async ({ services }) => {
  const room = await desk(services)
  const first = await draftArticle(services, room, content({ title: 'Premier', slug: 'voulu' }))
  const second = await draftArticle(services, room, content({ title: 'Second', slug: 'voulu' }))
  for (const id of [first, second]) await submitDraft(services, room.lea, id, now)
  expect((await approve(services, room.marc, first)).ok).toBe(true)
  expect(await approve(services, room.marc, second)).toEqual({ ok: false, refusal: 'slug-taken' })
})

test('a published text is in the journal, in the feed, in the search; nobody’s address is', async ({ services }) => {
  const room = await desk(services)
  await publishedArticle(
    services,
    room,
    content({
      title: 'Un compte rendu <script>alert(1)</script>',
      lede: 'Chapô <img src=x onerror=alert(1)> & suite',
      slug: 'un-compte-rendu',
      body: '## Un intertitre\n\nDu **gras** & <script>alert(1)</script>',
    }),
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
    const answer = await get(site, path)
    const text = await answer.text()
    expect(text, path).toContain('Un compte rendu')
    expect(text, path).not.toMatch(/@[a-z-]+\.example/)
    if (!path.endsWith('.json')) expect(text, path).not.toMatch(/<script>alert|<img src=x/)
  }
  const feed = await get(site, '/journal/atom.xml')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  const atom = await feed.text()
  expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
  expect(atom).toContain('<link href="http://localhost:3000/journal/un-compte-rendu"')
  // what a reader decodes as HTML is still only text
  expect(atom).toContain('Un compte rendu &lt;script&gt;alert(1)&lt;/script&gt;')
  expect(atom).toContain('Chapô &lt;img src=x onerror=alert(1)&gt; &amp; suite')
})

test('a correction goes the same way; both versions and what separates them stay', async ({ services }) => {
  const room = await desk(services)
  const article = await publishedArticle(services, room)
  await correctArticle(services, room.lea, article.id, now)
  await save(services, room.lea, article.id, content({ body: 'Un second paragraphe.' }))
  const site = appFor(services)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain('Un premier paragraphe.')
  await submitDraft(services, room.lea, article.id, now)
  expect((await approve(services, room.marc, article.id, new Date('2026-12-01T10:00:00Z'))).ok).toBe(true)
  const html = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(html).toContain('Un second paragraphe.')
  expect(html).toContain('Corrigé le')
  const history = await (await get(site, '/journal/un-compte-rendu/historique')).text()
  expect(history).toContain('<del>premier</del><ins>second</ins>')
  expect(history).toContain('Première version publiée.')
  const former = await (await get(site, '/journal/un-compte-rendu/historique/1')).text()
  for (const said of ['Un premier paragraphe.', 'qui a été remplacée']) expect(former).toContain(said)
  expect(await (await get(site, '/journal/un-compte-rendu/historique/2')).text()).not.toContain('qui a été remplacée')
  for (const number of ['3', '0', 'x', '01'])
    expect((await get(site, `/journal/un-compte-rendu/historique/${number}`)).status, number).toBe(404)
})

test('a draft is no version: its number is not found', async ({ services }) => {
  const room = await desk(services)
  const article = await publishedArticle(services, room)
  await correctArticle(services, room.lea, article.id, now)
  expect((await get(appFor(services), '/journal/un-compte-rendu/historique/2')).status).toBe(404)
})

test('what was approved is never rewritten', async ({ services, db }) => {
  const article = await publishedArticle(services, await desk(services))
  await sql`savepoint attack`.execute(db)
  const attack = sql`update article_revision set content = '{"title":"autre"}' where id = ${article.revisionId}`
  await expect(attack.execute(db)).rejects.toThrow('never rewritten')
  await sql`rollback to savepoint attack`.execute(db)
})

test('former addresses lead to the article for ever, whatever is asked of it, and nobody else takes them', async ({
  services,
}) => {
  const room = await desk(services)
  const article = await publishedArticle(services, room)
  await correctArticle(services, room.lea, article.id, now)
  expect((await save(services, room.lea, article.id, content(), { slug: 'retour' })).ok).toBe(true)
  const site = appFor(services)
  expect((await get(site, '/journal/retour')).status).toBe(404)
  await submitDraft(services, room.lea, article.id, now)
  await approve(services, room.marc, article.id)
  for (const [from, to] of [
    ['/journal/un-compte-rendu', '/journal/retour'],
    ['/journal/un-compte-rendu.json', '/journal/retour.json'],
    ['/journal/un-compte-rendu/historique', '/journal/retour/historique'],
    ['/journal/un-compte-rendu/historique/1', '/journal/retour/historique/1'],
    ['/pages/retour', '/journal/retour'],
  ] as const) {
    const former = await get(site, from)
    expect([former.status, former.headers.get('location')], from).toEqual([301, to])
    expect((await get(site, to)).status, to).toBe(200)
  }
  const other = await draftArticle(services, room, content({ title: 'Autre' }))
  expect(await save(services, room.lea, other, content(), { slug: 'un-compte-rendu' })).toEqual({
    ok: false,
    refusal: 'slug-taken',
  })
})

test('a page of the site is written, read by someone else, and renamed under its own root; it never enters the journal', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const site = appFor(services)
  const [lea, marc] = [await openSession(services, room.lea.id), await openSession(services, room.marc.id)]
  const begun = await post(site, '/redaction', { kind: 'page', title: 'Qui nous sommes' }, lea)
  const id = begun.headers.get('location')?.split('/').at(-1) ?? ''
  expect((await get(site, '/pages/qui-nous-sommes')).status).toBe(404)
  await save(services, room.lea, id, content({ title: 'Qui nous sommes' }))
  await submitDraft(services, room.lea, id, now)
  const own = await post(site, `/redaction/${id}/publication`, await form(services, id), lea)
  expect(own.headers.get('location')).toBe(`/redaction/${id}`)
  expect((await get(site, '/pages/qui-nous-sommes')).status).toBe(404)
  expect((await post(site, `/redaction/${id}/publication`, await form(services, id), marc)).status).toBe(303)
  expect(await (await get(site, '/pages/qui-nous-sommes')).text()).toContain('Un premier paragraphe.')
  expect(await (await get(site, '/journal/atom.xml')).text()).not.toContain('Qui nous sommes')

  await correctArticle(services, room.lea, id, now)
  expect((await save(services, room.lea, id, content({ title: 'Qui nous sommes' }), { slug: 'equipe' })).ok).toBe(true)
  await submitDraft(services, room.lea, id, now)
  await approve(services, room.marc, id)
  for (const former of ['/pages/qui-nous-sommes', '/journal/equipe']) {
    const answer = await get(site, former)
    expect([answer.status, answer.headers.get('location')], former).toEqual([301, '/pages/equipe'])
  }
  const journal = await (await get(site, '/journal')).text()
  expect(journal).toContain('href="/pages/equipe"')
  expect((await articleById(db, id)).kind).toBe('page')
})

test('a text never published goes for good and frees its address; a correction given up leaves what is in line', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  expect(await dropDraft(services, room.lea, id, await seen(services, id), now)).toEqual({
    ok: true,
    value: { gone: true },
  })
  await expect(articleById(db, id)).rejects.toThrow()
  const article = await publishedArticle(services, room)
  expect(article.slug).toBe('un-compte-rendu')
  await correctArticle(services, room.lea, article.id, now)
  const site = appFor(services)
  const lea = await openSession(services, room.lea.id)
  const page = await (await get(site, `/redaction/${article.id}/abandon`, lea)).text()
  expect(page).toContain('La version publiée ne change pas.')
  await post(site, `/redaction/${article.id}/abandon`, await form(services, article.id), lea)
  expect(await openRevision(db, article.id)).toBeNull()
  expect((await get(site, '/journal/un-compte-rendu')).status).toBe(200)
})

test('a correction of an archived article leaves it archived, out of the journal and of the search', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { id } = await publishedArticle(services, room)
  await archiveArticle(services, room.lea, id, 'Doublon.', now)
  await correctArticle(services, room.lea, id, now)
  await save(services, room.lea, id, content({ title: 'Un compte rendu corrigé' }))
  await submitDraft(services, room.lea, id, now)
  const site = appFor(services)
  const marc = await openSession(services, room.marc.id)
  await post(site, `/redaction/${id}/publication`, await form(services, id), marc)
  expect(await articleById(db, id)).toMatchObject({ status: 'archived', archivedReason: 'Doublon.' })
  expect((await mails(db)).at(-1)?.text).toContain('reste archivé')
  expect(await (await get(site, '/journal')).text()).not.toContain('corrigé')
  expect(await (await get(site, '/redaction', marc)).text()).toMatch(/Archivés<\/h2>.*Un compte rendu corrigé/s)
  const found = await db.selectFrom('search_entry').select('id').where('kind', '=', 'article').execute()
  expect(found).toEqual([])
  const data = JSON.parse(await (await get(site, '/journal/un-compte-rendu.json')).text())
  expect(data).toMatchObject({ etat: 'archivé', motif_archivage: 'Doublon.', fictif: false })
  await restoreArticle(services, room.lea, id, now)
  expect(await (await get(site, '/journal')).text()).toContain('Un compte rendu corrigé')
})

test('all that changes is shown: a source, a function, a place, a measure, a question, a picture', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const lyon = await db.selectFrom('territory').select('id').where('code', '=', '200046977').executeTakeFirstOrThrow()
  const guest = { name: 'Léna Geitner', function: 'cofondatrice', organisation: '', role: 'with' as const }
  const section = { anchor: 's', title: 'S', body: 'b', territoryId: null, measure: 'Pacte', people: [guest] }
  const fact = { on: '2019-05-22', text: 'La loi', source: 'Légifrance', url: 'https://a.fr/1', said: '' }
  const { id } = await publishedArticle(services, room, content({ sections: [section], facts: [fact] }))
  await correctArticle(services, room.lea, id, now)
  const changed = {
    ...section,
    territoryId: lyon.id,
    measure: 'Plan',
    people: [{ ...guest, role: 'presents' as const, function: 'directrice' }],
  }
  const facts = [{ ...fact, url: 'https://a.fr/2', said: 'Une piste.' }]
  await save(services, room.lea, id, content({ sections: [changed], facts, questionsAfter: 0 }))
  await submitDraft(services, room.lea, id, now)
  const marc = await openSession(services, room.marc.id)
  const site = appFor(services)
  const review = await (await get(site, `/redaction/${id}`, marc)).text()
  await approve(services, room.marc, id)
  const history = await (await get(site, '/journal/un-compte-rendu/historique')).text()
  for (const html of [review, history])
    for (const said of [
      'Métropole de Lyon',
      '<ins>Plan</ins>',
      '<ins>directrice</ins>',
      '<del>avec</del>',
      'Une piste.',
      '<ins>2</ins>',
    ])
      expect(html).toContain(said)
})

test('comments are open or closed as an editor says, and what was said stays', async ({ services }) => {
  const room = await desk(services)
  const { id } = await publishedArticle(services, room)
  const site = appFor(services)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain(
    'action="/journal/un-compte-rendu/commenter"',
  )
  await openComments(services, room.lea, id, false, now)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).not.toContain(
    'action="/journal/un-compte-rendu/commenter"',
  )
})

test('a measure leads to what the journal says of it; pages are reached from the journal', async ({ services }) => {
  const room = await desk(services)
  const section = { anchor: 's', title: 'S', body: 'b', territoryId: null, measure: 'Pacte de croissance', people: [] }
  await publishedArticle(services, room, content({ sections: [section] }))
  await publishedArticle(services, room, content({ title: 'Sans mesure' }))
  const site = appFor(services)
  const article = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(article).toContain('href="/journal?mesure=Pacte%20de%20croissance"')
  const one = await (await get(site, '/journal?mesure=Pacte%20de%20croissance')).text()
  expect(one).toContain('Un compte rendu')
  expect(one).not.toContain('Sans mesure')
  expect(await (await get(site, '/journal?mesure=Rien')).text()).toContain('Aucun article publié')
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
