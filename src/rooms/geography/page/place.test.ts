import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { indexEntry } from '#core/search/index-entry.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { ancestorsOf } from '../queries.ts'

const idOf = async (db: Database, slug: string): Promise<number> =>
  (await db.selectFrom('territory').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id

type Kind = 'project' | 'organisation'

/** A published sheet attached to places, in the index as the directory puts it. */
const publish = async (db: Database, kind: Kind, name: string, ...slugs: string[]) => {
  const placeIds = await Promise.all(slugs.map((slug) => idOf(db, slug)))
  const sheet = await db
    .insertInto('sheet')
    .values({ kind, name, slug: name.toLowerCase().replaceAll(' ', '-'), summary: name, status: 'published' })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow()
  for (const territory_id of placeIds) {
    await db.insertInto('sheet_territory').values({ sheet_id: sheet.id, territory_id }).execute()
  }
  await indexEntry(db, {
    ...{ kind, subjectId: sheet.id, path: `/fiches/${sheet.slug}`, title: name, summary: name, aliases: [], text: '' },
    ...{ placeLabel: '', challengeIds: [], placeIds: await ancestorsOf(db, placeIds), departmentCodes: [] },
    ...{
      ruralities: [],
      stage: null,
      legalForm: null,
      marks: [],
      prominence: 0,
      fictional: false,
      changedAt: new Date(),
    },
  })
}

test.for(['nope', 'lyon', 'zz-99999', '-', 'lyon-69999', 'etc%2Fpasswd', 'lyon%00', '%C3%A9', "'-69123x"])(
  'no territory at %s',
  async (slug, { services }) => {
    const site = appFor(services)
    expect((await get(site, `/territoires/${slug}`)).status).toBe(404)
    expect((await get(site, `/territoires/${slug}.json`)).status).toBe(404)
  },
)

test.for([
  ['/territoires/lyonn-69123', '/territoires/lyon-69123'],
  ['/territoires/x-2B033', '/territoires/bastia-2b033'],
  ['/territoires/grand-lyon-200046977', '/territoires/metropole-de-lyon'],
  ['/territoires/departement-du-rhone-69', '/territoires/rhone-69'],
  ['/territoires/lyonn-69123.json', '/territoires/lyon-69123.json'],
] as const)('an old address, %s, leads to the present one', async ([old, now], { services }) => {
  const answer = await get(appFor(services), old)
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, now])
})

test.for([
  ['majastres-04107', ['Majastres', 'Alpes-de-Haute-Provence', '>5<', '>Périurbain<']],
  ['rochefourchat-26274', ['Drôme, Auvergne-Rhône-Alpes', '>2<', '>Rural<']],
  ['cc-ventoux-sud', ['Communauté de communes', 'à cheval sur Drôme et Vaucluse', 'Sault', '11']],
  ['mayotte', ['Région d’outre-mer', 'Outre-mer', 'mayotte-976']],
  ['mayotte-976', ['Département d’outre-mer', 'Outre-mer', 'CC du Sud']],
  ['saint-pierre-et-miquelon', ['Collectivité d’outre-mer', 'saint-pierre-et-miquelon-975']],
  ['saint-pierre-97502', ['Saint-Pierre-et-Miquelon', '5\u00a0194', '97500']],
  ['ile-de-clipperton-98901', ['Île de Clipperton', '98799']],
  ['paris-75056', ['21 codes, de 75001 à 75116', 'Paris 1er Arrondissement, Paris 2e Arrondissement']],
  ['lyon-69123', ['Métropole de Lyon', '519\u00a0127', 'Urbain', '9 codes, de 69001 à 69009']],
  ['marseille-13055', ['16 codes, de 13001 à 13016', 'Bouches-du-Rhône']],
  ['finistere-29', ['Brest Métropole', 'Ouessant']],
  ['ca-redon-agglomeration', ['à cheval sur Ille-et-Vilaine, Loire-Atlantique et Morbihan']],
  ['morbihan-56', ['CA Redon Agglomération', 'en partie']],
  ['ca-du-pays-basque', ['Voir les 108 autres']],
  ['france', ['Bretagne', '68\u00a0952\u00a0941', '34\u00a0969']],
] as const)('the page of %s', async ([slug, said], { services }) => {
  const answer = await get(appFor(services), `/territoires/${slug}`)
  expect(answer.status).toBe(200)
  const html = await answer.text()
  for (const words of said) expect(html).toContain(words)
})

test('a place where nothing is invites, and shows the nearest one where there is something', async ({
  services,
  db,
}) => {
  await publish(db, 'project', 'Permis de bouger', 'gueret-23096')
  const html = await (await get(appFor(services), '/territoires/royere-de-vassiviere-23165')).text()
  expect(html).toContain('Personne n’a encore mis de projet sur la carte ici')
  expect(html).toContain(
    `/annuaire/nouvelle-fiche?genre=projet&amp;lieu=${await idOf(db, 'royere-de-vassiviere-23165')}`,
  )
  expect(html).toContain('Creuse en compte 1.')
  expect(sectionOf(html, 'autour')).toContain('/territoires/gueret-23096')
})

test('a sheet shows where it acts and in all that contains it, not elsewhere', async ({ services, db }) => {
  await publish(db, 'project', 'Toit partagé', 'lyon-69123')
  const site = appFor(services)
  for (const slug of ['lyon-69123', 'metropole-de-lyon', 'rhone-69', 'auvergne-rhone-alpes', 'france']) {
    const html = await (await get(site, `/territoires/${slug}`)).text()
    expect(sectionOf(html, 'projets')).toContain('Toit partagé')
  }
  const html = await (await get(site, '/territoires/villeurbanne-69266')).text()
  expect(sectionOf(html, 'projets')).not.toContain('Toit partagé')
  expect(sectionOf(html, 'autour')).toContain('/territoires/lyon-69123')
})

test('who acts from further up is told apart, with the perimeter that brings it here', async ({ services, db }) => {
  await publish(db, 'organisation', 'Réseau de région', 'auvergne-rhone-alpes')
  await publish(db, 'organisation', 'Voisins de palier', 'grenoble-38185')
  const html = await (await get(appFor(services), '/territoires/lyon-69123')).text()
  expect(sectionOf(html, 'structures')).not.toContain('Réseau de région')
  expect(sectionOf(html, 'de-plus-loin')).toContain('Réseau de région')
  expect(sectionOf(html, 'de-plus-loin')).toContain('Périmètre\u00a0: Auvergne-Rhône-Alpes')
  expect(html).not.toContain('Voisins de palier')
})

test('what is not published is nowhere', async ({ services, db }) => {
  await publish(db, 'project', 'Brouillon', 'lyon-69123')
  await db.updateTable('sheet').set({ status: 'draft' }).where('name', '=', 'Brouillon').execute()
  await db.deleteFrom('search_entry').where('title', '=', 'Brouillon').execute()
  const site = appFor(services)
  for (const slug of ['lyon-69123', 'villeurbanne-69266', 'bron-69029']) {
    const html = await (await get(site, `/territoires/${slug}`)).text()
    expect(html).not.toContain('Brouillon')
    expect(sectionOf(html, 'autour')).not.toContain('lyon-69123')
  }
})

test('the Métropole de Lyon tells where it began, with its source and its limits', async ({ services }) => {
  const html = await (await get(appFor(services), '/territoires/metropole-de-lyon')).text()
  expect(html).toContain('En juillet 2017')
  expect(html).toContain('n’est pas exhaustive')
  expect(html).toContain('22 février 2018')
})

test('the same territory for machines, with licence, source and date', async ({ services }) => {
  const answer = await get(appFor(services), '/territoires/metropole-de-lyon.json')
  expect(answer.headers.get('Content-Type')).toContain('application/json')
  expect(await answer.json()).toMatchObject({
    licence: 'Licence Ouverte 2.0',
    source: expect.stringContaining('@etalab/decoupage-administratif 6.'),
    charge_le: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    nom: 'Métropole de Lyon',
    code_officiel: '200046977',
    population: 1_436_354,
    contient: { commune: 58 },
  })
})
