import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { correctArticle } from '../articles/actions.ts'
import { submitDraft } from '../articles/actions-review.ts'
import { factsFrom, factsText, peopleFrom } from '../articles/forms.ts'
import { openRevision } from '../articles/queries-desk.ts'
import { anchored } from '../articles/rules.ts'
import { approve, content, desk, draftArticle, now, person, publishedArticle, save } from '../room.fixture.ts'

const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
])
const picture = () => ({ file: new File([png], 'salle.png'), alt: 'La salle', credit: '' })

test('the desk is closed to everyone else, and so is every step of a text', async ({ services, db }) => {
  const room = await desk(services)
  const draft = await draftArticle(services, room)
  const { id } = await publishedArticle(services, room, content({ title: 'En ligne' }))
  const site = appFor(services)
  const paul = await openSession(services, (await person(db, 'paul')).id)
  for (const path of ['/redaction', `/redaction/${draft}`, `/redaction/${draft}/abandon`]) {
    expect((await get(site, path, paul)).status, path).toBe(404)
    expect((await get(site, path)).status, path).toBe(303)
  }
  const others = [
    await openSession(services, (await person(db, 'georges', ['moderator'])).id),
    await openSession(services, (await person(db, 'nadia', ['spokesperson'])).id),
    paul,
  ]
  const steps = [
    ...['publication', 'renvoi', 'reprise', 'abandon'].map((step) => `${draft}/${step}`),
    ...['archivage', 'restauration', 'correction', 'commentaires'].map((step) => `${id}/${step}`),
    draft,
  ]
  for (const cookie of others)
    for (const step of steps) {
      const fields = { reason: 'Parce que.', open: 'non', title: 'Volé', slug: 'vole', version: '2' }
      expect((await post(site, `/redaction/${step}`, fields, cookie)).status, step).toBe(404)
      expect((await post(site, `/redaction/${step}`, fields)).status, step).toBe(401)
    }
  expect((await post(site, '/redaction', { kind: 'news', title: 'Non' }, paul)).status).toBe(404)
  expect((await openRevision(db, draft))?.content.title).toBe('Un compte rendu')
  expect((await get(site, '/journal/en-ligne')).status).toBe(200)
})

test('a button pressed twice begins one text; the same title later begins another', async ({ services }) => {
  const room = await desk(services)
  const site = appFor({ ...services, clock: () => now })
  const lea = await openSession(services, room.lea.id)
  const begin = async () =>
    (await post(site, '/redaction', { kind: 'news', title: 'Deux fois' }, lea)).headers.get('location')
  const first = await begin()
  expect(await begin()).toBe(first)
  const later = appFor({ ...services, clock: () => new Date(now.getTime() + 120_000) })
  const again = await post(later, '/redaction', { kind: 'news', title: 'Deux fois' }, lea)
  expect(again.headers.get('location')).not.toBe(first)
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

test('a preview saves nothing, and says what is missing in what is typed; what cannot be read is said beside its field', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const site = appFor(services)
  const cookie = await openSession(services, room.lea.id)
  const fields = { version: '2', title: 'T', slug: 'un-compte-rendu', body: '**Aperçu** ![](absente)', go: 'preview' }
  const preview = await (await post(site, `/redaction/${id}`, fields, cookie)).text()
  expect(preview).toContain('<strong>Aperçu</strong>')
  expect(preview).toContain('Il manque\u00a0: un chapô, une image que le texte nomme')
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

test('an event that is not announced is not told: it is said beside its field', async ({ services, db }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const dates = { precision: 'day', starts_on: '2026-01-02', ends_on: '2026-01-02' }
  const draft = await db
    .insertInto('event')
    .values({ slug: 'e', title: 'Secret', ...dates })
    .returning('id')
    .executeTakeFirstOrThrow()
  const site = appFor(services)
  const cookie = await openSession(services, room.lea.id)
  expect(await (await get(site, `/redaction/${id}`, cookie)).text()).not.toContain('Secret')
  const fields = { version: '2', title: 'T', slug: 'un-compte-rendu', event: draft.id }
  const refused = await post(site, `/redaction/${id}`, fields, cookie)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Cet événement n’est pas annoncé')
})

test('people keep the function they had that day; lines that cannot be read are refused whole', () => {
  expect(peopleFrom('en présence de | Caroline Neyron | déléguée générale | Mouves\n')).toEqual([
    { role: 'attends', name: 'Caroline Neyron', function: 'déléguée générale', organisation: 'Mouves' },
  ])
  expect(peopleFrom('danse | Qui')).toBeNull()
  expect(factsFrom('2019-05-22 | La loi | Légifrance | javascript:alert(1)')).toBeNull()
  expect(factsFrom('2019-05-22 | La loi')).toBeNull()
  for (const line of [
    '2019-05-22 | La loi | Légifrance | https://x.fr',
    '2019-05-22 | La loi | Légifrance | ',
    '2019-05-22 | La loi | Légifrance |  | Une piste.',
  ]) {
    const facts = factsFrom(line)
    expect(facts, line).toHaveLength(1)
    expect(factsFrom(factsText(facts ?? []))).toEqual(facts)
  }
})

test('no part of a text takes a name that its page bears already', () => {
  const section = { anchor: '', title: 'Commentaires', body: '', territoryId: null, measure: '', people: [] }
  const { sections } = anchored(
    content({
      body: '## Lyon',
      sections: ['Commentaires', 'Qui', 'Lyon', 'Le milliard', 'Lyon'].map((title) => ({ ...section, title })),
    }),
    ['le-milliard'],
  )
  expect(sections.map(({ anchor }) => anchor)).toEqual(['commentaires-2', 'qui-2', 'lyon-2', 'le-milliard-2', 'lyon-3'])
})

test('a picture is a picture, has words, and a refusal loses nothing of the text', async ({ services, db }) => {
  const room = await desk(services)
  const id = await draftArticle(services, room)
  const svg = new File(['<svg onload=alert(1)>'], 'x.png')
  expect(await save(services, room.lea, id, content(), { picture: { ...picture(), file: svg } })).toEqual({
    ok: false,
    refusal: 'wrong-type',
  })
  const site = appFor(services)
  const cookie = await openSession(services, room.lea.id)
  const send = (fields: Record<string, string | File>) => {
    const body = new FormData()
    const typed = { version: '2', title: 'Tapé', slug: 'un-compte-rendu', lede: 'Tapé aussi', ...fields }
    for (const [name, value] of Object.entries(typed)) body.set(name, value)
    const headers = { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie }
    return site.request(`/redaction/${id}`, { method: 'POST', body, headers })
  }
  for (const [fields, said] of [
    [{ go: 'image' }, 'Choisissez une image.'],
    [{ go: 'image', image: picture().file }, 'Dites ce que l’image montre.'],
    [{ go: 'image', image: svg, image_alt: 'La salle' }, 'n’est pas une image'],
  ] as const) {
    const refused = await send(fields)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    for (const kept of [said, 'Tapé aussi']) expect(html).toContain(kept)
  }
  const added = await send({ go: 'image', image: picture().file, image_alt: 'La salle' })
  expect(added.headers.get('location')).toBe(`/redaction/${id}#images`)
  const saved = (await openRevision(db, id))?.content
  expect(saved).toMatchObject({ title: 'Tapé', lede: 'Tapé aussi', images: [{ alt: 'La salle' }] })
  const image = saved?.images[0]?.id ?? ''
  const kept = { version: '3', 'image-1-id': image, 'image-1-alt': 'La grande salle', 'image-1-credit': 'Tuba' }
  await send({ ...kept, body: `![](${image})` })
  expect((await openRevision(db, id))?.content.images).toEqual([{ id: image, alt: 'La grande salle', credit: 'Tuba' }])
  await send({ ...kept, version: '4', 'image-1-remove': 'oui', body: `![](${image})` })
  const html = await (await get(site, `/redaction/${id}`, cookie)).text()
  expect(html).toContain('une image que le texte nomme')
  await send({ version: '5' })
  expect((await get(site, `/journal/images/${image}`, cookie)).status).toBe(404)
})

test('a picture of another article cannot be shown', async ({ services, db }) => {
  const room = await desk(services)
  const one = await draftArticle(services, room)
  await save(services, room.lea, one, content(), { picture: picture() })
  const [image] = (await openRevision(db, one))?.content.images ?? []
  const other = await draftArticle(services, room, content({ title: 'Autre' }))
  await save(services, room.lea, other, content({ title: 'Autre', images: image ? [image] : [] }))
  expect((await openRevision(db, other))?.content.images).toEqual([])
})

test('visitors see a picture once a text that shows it was read by someone else, and not before', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const site = appFor(services)
  const { id } = await publishedArticle(services, room)
  await correctArticle(services, room.lea, id, now)
  await save(services, room.lea, id, content(), { picture: picture() })
  const images = (await openRevision(db, id))?.content.images ?? []
  const path = `/journal/images/${images[0]?.id}`
  await save(services, room.lea, id, content({ body: `![](${images[0]?.id})`, images }))
  expect((await get(site, path)).status).toBe(404)
  const lea = await get(site, path, await openSession(services, room.lea.id))
  expect([lea.status, lea.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  await submitDraft(services, room.lea, id, now)
  expect((await get(site, path)).status).toBe(404)
  await approve(services, room.marc, id)
  expect((await get(site, path)).status).toBe(200)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain('alt="La salle"')
  // gone from the text in line, it is still in the version that showed it
  await correctArticle(services, room.lea, id, now)
  await save(services, room.lea, id, content())
  await submitDraft(services, room.lea, id, now)
  await approve(services, room.marc, id)
  expect(await (await get(site, '/journal/un-compte-rendu/historique/2')).text()).toContain('alt="La salle"')
  expect((await get(site, path)).status).toBe(200)
})
