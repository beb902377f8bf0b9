import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { indexProjects } from './index.fixture.ts'

const text = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/[^\S\u00a0]+/g, ' ')

const hrefs = (html: string) =>
  [...html.matchAll(/href="(\/annuaire[^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))

/** Nothing in the index but the geography. */
const emptySheets = (db: Database) => db.deleteFrom('search_entry').where('kind', '!=', 'territory').execute()

const [gueret, privas, lyon] = ['23096', '07186', '69123']

test('an address of nonsense is answered with what makes sense in it, and says what did not', async ({ services }) => {
  const site = appFor(services)
  for (const query of [
    'genre=licorne&stade=%00&tri=x&page=-4&vue=3d',
    'lieu=nulle-part-99999',
    'lieu=999999999',
    'departement=99',
    'defi=licornes&defi=..%2F',
    `q=${'a+'.repeat(4_000)}`,
    'q=%27%3B+drop+table+search_entry%3B--',
    'q=%00%ED%A0%80&autour=%00&autour_id=-1',
    'q=%26%7C%21%28%3A%2A&autour=%27%3A%2A',
  ]) {
    const response = await get(site, `/annuaire?${query}`)
    expect(response.status, query).toBe(200)
  }
  const page = text(await (await get(site, '/annuaire?genre=licorne&lieu=nulle-part-99999&defi=licornes')).text())
  expect(page).toContain('n’a pas servi\u00a0: genre=licorne, defi=licornes, lieu=nulle-part-99999.')
})

test('nothing found: ways that lead further', async ({ services, db }) => {
  await indexProjects(db, [{ title: 'Velomiette', communes: [gueret] }])
  const url = '/annuaire?q=velomiette&genre=projet&lieu=privas-07186&milieu=rural'
  const html = await (await get(appFor(services), url)).text()
  expect(text(html)).toContain('Aucun projet.')
  expect(hrefs(html)).toEqual(
    expect.arrayContaining([
      '/annuaire?q=velomiette&genre=projet&lieu=privas-07186',
      '/annuaire?q=velomiette&lieu=privas-07186&milieu=rural',
      '/annuaire?q=velomiette&genre=projet&lieu=ardeche-07&milieu=rural',
      expect.stringMatching(/^\/annuaire\/nouvelle-fiche\?genre=projet&lieu=\d+$/),
    ]),
  )
})

test('the page tells what was asked and what was found, with the kind of each filter', async ({ services, db }) => {
  await indexProjects(db, [
    { title: 'Velomiette du plateau', communes: [gueret], challenges: ['inclusion'], stage: 'emerging' },
    { title: 'Velomiette du bourg', communes: [privas], challenges: ['education'], stage: 'scaling' },
    { title: 'Velomiette de ville', communes: [lyon], kind: 'organisation', legalForm: 'association' },
  ])
  const html = await (await get(appFor(services), '/annuaire?q=velomiette&genre=projet')).text()
  expect(html).toContain('<h1>Projets pour «\u00a0velomiette\u00a0»</h1>')
  expect(text(html)).toContain('2\u00a0projets.')
  expect(text(html)).toMatch(/Tout 3 .*Projets 2 .*Structures 1 .*Territoires 0/)
  expect(html).toMatch(/href="[^"]*genre=projet[^"]*" aria-current="page"/)
  expect(html).toMatch(/value="emergent"[^>]*>.{0,80}Émergent.{0,80}>1</)
  expect(html).toMatch(/value="experimente" disabled/)
  expect(html).not.toContain('Velomiette de ville')
  expect(text(html)).toContain('Fictif Inclusion')
})

test('every link keeps the other filters; removing one keeps the rest', async ({ services, db }) => {
  const titles = Array.from({ length: 45 }, (_, rank) => `Velomiette ${String(rank).padStart(2, '0')}`)
  await indexProjects(
    db,
    titles.map((title) => ({ title, communes: [gueret], challenges: ['inclusion'], stage: 'emerging' })),
  )
  const site = appFor(services)
  const state = 'q=velomiette&genre=projet&defi=inclusion&lieu=creuse-23&stade=emergent&tri=nom'
  const html = await (await get(site, `/annuaire?${state}&page=2`)).text()
  expect(hrefs(html)).toEqual(
    expect.arrayContaining([
      `/annuaire?${state}`,
      `/annuaire?${state}&page=3`,
      '/annuaire?q=velomiette&genre=projet&lieu=creuse-23&stade=emergent&tri=nom',
      '/annuaire?q=velomiette&genre=projet&defi=inclusion&stade=emergent&tri=nom',
      '/annuaire?q=velomiette&genre=projet&defi=inclusion&lieu=creuse-23&tri=nom',
      '/annuaire?q=velomiette&genre=projet&tri=nom',
      `/annuaire?${state}&vue=carte`,
      `/annuaire.csv?${state}`,
    ]),
  )
  const seen: string[] = []
  for (const page of [1, 2, 3]) {
    const each = await (await get(site, `/annuaire?${state}&page=${page}`)).text()
    seen.push(...[...each.matchAll(/<h3[^>]*><a[^>]*>(Velomiette \d\d)<\/a>/g)].map(([, title]) => title ?? ''))
  }
  expect(seen).toEqual(titles)
  const past = await (await get(site, `/annuaire?${state}&page=4`)).text()
  expect(text(past)).toContain('Cette page de résultats n’existe pas')
})

test('a place in words: one is understood, several are asked, none is said', async ({ services, db }) => {
  await indexProjects(db, [
    { title: 'Velomiette du plateau', communes: [gueret] },
    { title: 'Velomiette de ville', communes: [lyon] },
  ])
  const site = appFor(services)
  const page = async (query: string) => (await get(site, `/annuaire?q=velomiette&${query}`)).text()
  const one = await page('autour=gueret')
  expect(text(one)).toContain('1\u00a0résultat. Lieu\u00a0: Guéret (Creuse, Nouvelle-Aquitaine).')
  expect(one).toContain('data-search="/annuaire?q=velomiette&amp;lieu=gueret-23096"')
  const several = await page('autour=saint-denis')
  expect(text(several)).toContain('Quel «\u00a0saint-denis\u00a0»\u00a0?')
  expect(hrefs(several)).toContain('/annuaire?q=velomiette&lieu=saint-denis-93066')
  const none = await page('autour=zzzzqqqq')
  expect(text(none)).toContain('Aucun lieu trouvé pour «\u00a0zzzzqqqq\u00a0»')
  expect(text(none)).toContain('2\u00a0résultats.')
  expect(text(await page('departement=69'))).toContain('Lieu\u00a0: Rhône (Auvergne-Rhône-Alpes).')
})

test('a misspelling is corrected aloud; the words may be searched as they were typed', async ({ services, db }) => {
  await indexProjects(db, [{ title: 'Velomiette', communes: [gueret], stage: 'emerging' }])
  const site = appFor(services)
  const page = async (query: string) => (await get(site, `/annuaire?q=velomyette&genre=projet${query}`)).text()
  const html = await page('')
  expect(text(html)).toContain(
    'Aucun résultat pour «\u00a0velomyette\u00a0». Voici ceux pour «\u00a0Velomiette\u00a0».',
  )
  expect(html).toContain('<h1>Projets pour «\u00a0Velomiette\u00a0»</h1>')
  expect(hrefs(html)).toContain('/annuaire?q=velomyette&genre=projet&tel-quel=1')
  expect(text(await page('&stade=essaimage'))).toContain('ni pour «\u00a0Velomiette\u00a0» avec ces filtres')
  const exact = await page('&tel-quel=1')
  expect(text(exact)).toContain('Aucun projet.')
  expect(hrefs(exact)).toContain('/annuaire?q=velomyette&genre=projet')
})

test('the map: each department leads to the same search there, and a table says the same', async ({ services, db }) => {
  await indexProjects(db, [
    { title: 'Velomiette du plateau', communes: [gueret] },
    { title: 'Velomiette de ville', communes: [lyon] },
  ])
  const html = await (await get(appFor(services), '/annuaire?q=velomiette&genre=projet&vue=carte')).text()
  expect(hrefs(html)).toContain('/annuaire?q=velomiette&genre=projet&departement=23&vue=carte')
  expect(html).toMatch(/<title>Creuse\u00a0: 1\u00a0projet<\/title>/)
  expect(html).toMatch(/<th scope="row"><a [^>]*>Creuse<\/a><\/th><td class="n" data-l="Projets">1<\/td>/)
})

test('a sub-challenge ticked with its challenge narrows it', async ({ services, db }) => {
  const rural = await db.selectFrom('challenge').select('id').where('slug', '=', 'ruralite').executeTakeFirstOrThrow()
  const root = await db
    .selectFrom('challenge')
    .select('id')
    .where('slug', '=', 'cohesion-des-territoires')
    .executeTakeFirstOrThrow()
  await indexProjects(db, [
    { title: 'Velomiette du plateau', challengeIds: [root.id, rural.id] },
    { title: 'Velomiette de ville', challengeIds: [root.id] },
  ])
  const site = appFor(services)
  const page = async (query: string) => text(await (await get(site, `/annuaire?q=velomiette&${query}`)).text())
  expect(await page('defi=cohesion-des-territoires')).toContain('2\u00a0résultats.')
  expect(await page('defi=cohesion-des-territoires&sous-defi=ruralite')).toContain('1\u00a0résultat.')
})

test('a challenge that was merged is still found under its old address', async ({ services, db }) => {
  const heir = await db.selectFrom('challenge').select('id').where('slug', '=', 'inclusion').executeTakeFirstOrThrow()
  await db
    .insertInto('challenge')
    .values({ slug: 'ancien-defi', name: 'Ancien', summary: 'x', merged_into_id: heir.id })
    .execute()
  await indexProjects(db, [{ title: 'Velomiette', challenges: ['inclusion'] }])
  const html = await (await get(appFor(services), '/annuaire?q=velomiette&defi=ancien-defi')).text()
  expect(html).toContain('data-search="/annuaire?q=velomiette&amp;defi=inclusion"')
  expect(text(html)).toContain('1\u00a0résultat.')
})

test('past what is counted to the end, the page says « more than » and closes no filter', async ({ services }) => {
  const site = appFor(services)
  const html = await (await get(site, '/annuaire?q=commune')).text()
  expect(text(html)).toContain('Plus de 10\u00a0000 résultats.')
  expect(text(html)).toContain('L’extraction s’arrête à 10\u00a0000 lignes')
  expect(html).not.toMatch(/value="emergent" disabled/)
  expect(hrefs(html)).toContain('/annuaire?q=commune&page=500')
  const last = await (await get(site, '/annuaire?q=commune&page=500')).text()
  expect(last.match(/<h3/g)?.length).toBe(20)
})

test('of many values ignored, the first five are named', async ({ services }) => {
  const site = appFor(services)
  const page = async (many: number) =>
    text(await (await get(site, `/annuaire?${Array.from({ length: many }, (_, i) => `stade=x${i}`).join('&')}`)).text())
  const five = 'servi\u00a0: stade=x0, stade=x1, stade=x2, stade=x3, stade=x4'
  expect(await page(5)).toContain(`${five}.`)
  expect(await page(6)).toContain(`${five} et 1\u00a0autre.`)
  expect(await page(90)).toContain(`${five} et 85\u00a0autres.`)
})

test('without words, projects and structures alone are listed, counted and mapped; territories keep their tab', async ({
  services,
  db,
}) => {
  await emptySheets(db)
  await indexProjects(db, [
    { title: 'Guéret à vélo', communes: [gueret], ruralities: ['rural'] },
    { title: 'Velomiette de ville', communes: [lyon], kind: 'organisation' },
  ])
  const site = appFor(services)
  const page = async (query: string) => (await get(site, `/annuaire${query}`)).text()
  const all = await page('')
  expect(all).toContain('<h1>Annuaire</h1>')
  expect(text(all)).toContain('2\u00a0résultats.')
  expect(text(all)).toMatch(/Projets et structures 2 .*Projets 1 .*Structures 1 .*Territoires 3\d\u202f?\u00a0?\d{3}/)
  expect(all.match(/<h3/g)?.length).toBe(2)
  const rural = text(await page('?milieu=rural'))
  expect(rural).toMatch(/Projets et structures 1 .*Projets 1 .*Structures 0 .*Territoires [\d\s]+\+/)
  const map = await page('?vue=carte')
  expect(map).toMatch(/<title>Creuse\u00a0: 1</)
  expect(map).toMatch(/data-l="Projets et structures">1</)
  const words = await page('?q=gueret&vue=carte')
  expect(text(words)).toMatch(/ Tout (?!1 )\d+ .*Projets 1 .*Territoires [1-9]/)
  expect(words).toMatch(/<title>Creuse\u00a0: 1</)
  const territories = await page('?genre=territoire&vue=carte')
  expect(text(territories)).toContain('territoires.')
  expect(territories).not.toContain('id="par-departement"')
  expect(territories).not.toContain('Voir sur la carte')
})
