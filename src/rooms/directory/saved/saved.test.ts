import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { directoryPersonalData } from '../personal-data.ts'
import { browse, person, published } from '../room.fixture.ts'
import { savedBy } from './queries.ts'
import { maxSaved } from './rules.ts'
import { save } from './saved.fixture.ts'
import { refusals } from './words.ts'

const stranger = '0198a5d0-0000-7000-8000-000000000000'
const weekly = { name: 'Garages solidaires', frequency: 'weekly' }
const queriesOf = async (db: Database, userId: string) => (await savedBy(db, userId)).map(({ query }) => query)

test('a visitor signs in first, and finds the search again afterwards', async ({ services }) => {
  const visitor = await browse(services)
  const wanted = '/mes-recherches/nouvelle?q=garage&genre=projet&lieu=creuse-23'
  const page = await visitor.get('/annuaire?q=garage&genre=projet&lieu=creuse-23&vue=carte&page=2')
  expect(page.html).toContain(`href="${wanted.replaceAll('&', '&amp;')}"`)
  expect(await visitor.get(wanted)).toMatchObject({
    status: 303,
    to: `/connexion?retour=${encodeURIComponent(wanted)}`,
  })
  const posted = await visitor.post(wanted, weekly)
  expect(posted.status).toBe(401)
  expect(posted.html).toContain(`action="${wanted.replaceAll('&', '&amp;')}"`)
  expect((await visitor.get('/mes-recherches')).status).toBe(303)
})

test('the search of someone else is not found: neither shown, changed nor deleted', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await save(db, nadia, 'q=garage', { name: 'Garages de Nadia' })
  const other = await browse(services, paul)
  for (const path of [id, stranger, 'pas-un-numero'].flatMap((one) => [
    `/mes-recherches/${one}`,
    `/mes-recherches/${one}/supprimer`,
  ])) {
    expect((await other.get(path)).status, path).toBe(404)
    expect((await other.post(path, weekly)).status, path).toBe(404)
  }
  expect((await other.get('/mes-recherches')).html).not.toContain('Garages de Nadia')
  expect(await savedBy(db, nadia.id)).toMatchObject([{ name: 'Garages de Nadia', frequency: 'daily' }])
})

test('what is missing is said and what was typed is kept', async ({ services, db }) => {
  const paul = await person(db, 'paul')
  const { get, post } = await browse(services, paul)
  const path = '/mes-recherches/nouvelle?q=garage'
  const nameless = await post(path, { name: ' ', frequency: 'daily' })
  expect(nameless.status).toBe(422)
  expect(nameless.html).toContain('Donnez un nom à cette recherche.')
  expect(nameless.html).toMatch(/value="daily" checked/)
  const paceless = await post(path, { name: 'Mes garages' })
  expect(paceless.status).toBe(422)
  expect(paceless.html).toContain('value="Mes garages"')
  expect((await post(path, { name: 'x', frequency: 'hourly' })).status).toBe(422)

  const wide = await post('/mes-recherches/nouvelle?genre=projet', { name: 'Tout', frequency: 'daily' })
  expect(wide.status).toBe(422)
  expect(wide.html).toContain(refusals['too-wide'])
  expect((await get('/mes-recherches/nouvelle?genre=projet')).html).toMatch(/value="daily" disabled/)
  expect(await queriesOf(db, paul.id)).toEqual([])
})

test('one more than the limit is refused; one already kept can still be changed', async ({ services, db }) => {
  const paul = await person(db, 'paul')
  for (let rank = 0; rank < maxSaved; rank += 1) await save(db, paul, `q=garage${rank}`)
  const { get, post } = await browse(services, paul)
  const page = await get('/mes-recherches/nouvelle?q=autre')
  expect(page.html).toContain(refusals['too-many'])
  expect(page.html).not.toContain('name="frequency"')
  const refused = await post('/mes-recherches/nouvelle?q=autre', { name: 'Ce que j’ai écrit', frequency: 'daily' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain(refusals['too-many'])
  expect(refused.html).toContain('value="Ce que j’ai écrit"')
  expect(await savedBy(db, paul.id)).toHaveLength(maxSaved)
  expect((await post('/mes-recherches/nouvelle?q=garage3', weekly)).status).toBe(303)
})

test('the page says the search in plain words, how many answers it has, and a name', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await published(services, nadia, 'Garage solidaire')
  const { get } = await browse(services, paul)
  const page = await get('/mes-recherches/nouvelle?q=garage&genre=projet&lieu=creuse-23&stade=emergent')
  expect(page.html).toContain('1\u00a0projet répond aujourd’hui à cette recherche.')
  expect(page.html).toContain('«\u00a0garage\u00a0»')
  for (const label of ['Projets', 'Creuse', 'Émergent'])
    expect(page.html).toMatch(new RegExp(`<(dd|span[^>]*)>${label}<`))
  expect(page.html).toContain('value="Garage, Creuse"')
  expect(page.html).toContain('noindex')
  expect((await get('/mes-recherches/nouvelle?q=zzzzqq')).html).toContain('Aucune fiche ne répond aujourd’hui')
  expect((await get('/mes-recherches/nouvelle?defi=inclusion&genre=organisation')).html).toContain('value="Inclusion"')
  expect((await get('/mes-recherches/nouvelle')).html).toContain('value="Projets et structures"')
})

test('the same search is one row, however its address was written; junk is dropped', async ({ services, db }) => {
  const paul = await person(db, 'paul')
  const { get, post } = await browse(services, paul)
  const saved = await post('/mes-recherches/nouvelle?q=garage&lieu=creuse-23&genre=projet', weekly)
  expect(saved).toMatchObject({ status: 303, to: '/mes-recherches' })
  for (const address of [
    'genre=projet&lieu=CREUSE-23&q=Garage&page=4&vue=carte&tri=nom',
    'lieu=creuse-23&q=++garage+&genre=projet&utm_source=x&stade=licorne&defi=nulle-part&tel-quel=0',
    'departement=23&q=garage&genre=projet',
  ]) {
    expect((await get(`/mes-recherches/nouvelle?${address}`)).html, address).toContain(
      'Vous gardez déjà cette recherche',
    )
    const again = await post(`/mes-recherches/nouvelle?${address}`, { name: 'Autre nom', frequency: 'never' })
    expect(again.status).toBe(303)
  }
  expect(await savedBy(db, paul.id)).toMatchObject([
    { name: 'Autre nom', frequency: 'never', query: 'q=garage&genre=projet&lieu=creuse-23' },
  ])
})

test('what is saved is what the page showed: misspelled words corrected, a place not understood left out, sheets only', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await published(services, nadia, 'Velomiette du plateau')
  const { get, post } = await browse(services, paul)
  await post('/mes-recherches/nouvelle?q=vellomiette', weekly)
  await post('/mes-recherches/nouvelle?q=vellomiette&tel-quel=1', weekly)
  await post('/mes-recherches/nouvelle?q=train&autour=saint-denis', weekly)
  await post('/mes-recherches/nouvelle?genre=territoire&q=vallon', weekly)
  expect((await queriesOf(db, paul.id)).sort()).toEqual([
    'q=train',
    'q=vallon',
    'q=vellomiette&tel-quel=1',
    'q=velomiette',
  ])
  expect((await get('/mes-recherches/nouvelle?q=train&autour=saint-denis')).html).toContain(
    'n’a pas servi\u00a0: autour=saint-denis.',
  )
  expect((await get('/annuaire?genre=territoire')).html).not.toContain('/mes-recherches/nouvelle')
})

test('one finds, renames and deletes what one keeps', async ({ services, db }) => {
  const paul = await person(db, 'paul')
  const { get, post } = await browse(services, paul)
  const empty = await get('/mes-recherches')
  expect(empty.html).toContain('Vous ne gardez aucune recherche')
  expect(empty.html).toContain('href="/annuaire"')
  const { id } = await save(db, paul, 'q=garage&genre=projet')
  const list = await get('/mes-recherches')
  expect(list.html).toContain('href="/annuaire?q=garage&amp;genre=projet"')
  expect(list.html).toContain('Alerte chaque jour')
  expect(list.html).toContain('20 novembre 2026')

  expect((await post(`/mes-recherches/${id}`, { name: '', frequency: 'never' })).status).toBe(422)
  const changed = await post(`/mes-recherches/${id}`, { name: 'Réparer', frequency: 'never' })
  expect(changed.to).toBe('/mes-recherches')
  expect(await savedBy(db, paul.id)).toMatchObject([{ name: 'Réparer', frequency: 'never' }])

  expect((await get(`/mes-recherches/${id}/supprimer`)).html).toContain(
    'Supprimer la recherche «\u00a0Réparer\u00a0»\u00a0?',
  )
  expect(await savedBy(db, paul.id)).toHaveLength(1)
  expect((await post(`/mes-recherches/${id}/supprimer`)).to).toBe('/mes-recherches')
  expect(await savedBy(db, paul.id)).toEqual([])
  expect((await post(`/mes-recherches/${id}/supprimer`)).status).toBe(404)
})

test('someone who refused these mails is told that none will come', async ({ services, db }) => {
  const paul = await person(db, 'paul')
  await save(db, paul, 'q=garage')
  const { get } = await browse(services, paul)
  const said = 'Vous avez refusé ces messages'
  for (const path of ['/mes-recherches', '/mes-recherches/nouvelle?q=velo'])
    expect((await get(path)).html, path).not.toContain(said)
  await db.insertInto('notification_choice').values({ user_id: paul.id, category: 'alert', enabled: false }).execute()
  for (const path of ['/mes-recherches', '/mes-recherches/nouvelle?q=velo'])
    expect((await get(path)).html, path).toContain(said)
})

test('the person’s file holds their searches and no one else’s; erased, they are gone', async ({ db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await save(db, paul, 'q=garage', { name: 'Garages de Paul' })
  await save(db, nadia, 'q=velo', { name: 'Vélos de Nadia' })
  const data = await directoryPersonalData.read(db, paul.id)
  expect(data).toMatchObject({ savedSearches: [{ name: 'Garages de Paul', query: 'q=garage', frequency: 'daily' }] })
  expect(JSON.stringify(data)).not.toContain('Nadia')
  await db.deleteFrom('app_user').where('id', '=', paul.id).execute()
  expect(await db.selectFrom('saved_search').select('name').execute()).toEqual([{ name: 'Vélos de Nadia' }])
})
