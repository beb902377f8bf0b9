import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../demo/cast.ts'
import { editSheet } from '../directory/drafts/actions.ts'
import { leaveBanner } from './memberships/actions.ts'
import { membershipOf } from './memberships/queries.ts'
import { tryLinks } from './openness/actions.ts'
import { paths } from './paths.ts'
import { allSaid, declared, now, on, today } from './room.fixture.ts'

const siteOf = (services: Services, day = today) => appFor({ ...services, clock: () => on(day) })
const text = async (services: Services, path: string, day = today) => (await get(siteOf(services, day), path)).text()

test('an unknown code, an unknown project and a project that never declared itself are not found', async ({
  services,
}) => {
  const { sheet } = await declared(services, 'nadia')
  const site = siteOf(services)
  for (const path of [
    paths.proof('AAAAAAAAAA'),
    paths.badge('AAAAAAAAAA'),
    paths.proof('x'),
    paths.project('inconnu'),
    paths.charterVersion(9),
  ])
    expect((await get(site, path)).status, path).toBe(404)
  expect((await get(site, paths.project(sheet.slug))).status).toBe(200)
})

test('the declaration is public, criterion by criterion, without any score', async ({ services }) => {
  const said = allSaid({
    open_data: { answer: 'on_the_way', commitment: 'Publier les trajets.', dueOn: '2027-06-30' },
    open_source: { answer: 'not_relevant', evidence: 'Ni code ni plan.' },
  })
  const { sheet } = await declared(services, 'nadia', { said })
  const html = await text(services, paths.project(sheet.slug))
  for (const part of [
    'En chemin',
    'Publier les trajets.',
    '30 juin 2027',
    'Sans objet',
    'Ni code ni plan.',
    'CC BY-SA 4.0',
    'Charte, version',
  ])
    expect(html).toContain(part)
  expect(html).not.toMatch(/\d\s*\/\s*\d|score/i)
  expect(html).not.toContain(cast.nadia.email)
})

test('when the project changes its name, the old addresses of its declaration and of its badge go on', async ({
  services,
  db,
}) => {
  const { actor, sheet } = await declared(services, 'nadia')
  const version = await db.selectFrom('sheet').select('version').where('id', '=', sheet.id).executeTakeFirstOrThrow()
  const renamed = await editSheet(
    services,
    actor,
    sheet.id,
    { step: 'essentiel', ...version, patch: { name: 'Le bon permis' } },
    now,
  )
  expect(renamed.ok).toBe(true)
  const moved = await get(siteOf(services), paths.project(sheet.slug))
  expect(moved.status).toBe(301)
  expect(moved.headers.get('location')).toBe(paths.project('le-bon-permis'))
})

test('the register shows members and former members apart, finds by word, and gives its files without any address', async ({
  services,
}) => {
  const nadia = await declared(services, 'nadia')
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix' })
  await leaveBanner(services, camille.actor, camille.sheet.id, '', on('2026-11-22'))
  const members = await text(services, paths.register)
  expect(members).toContain(nadia.sheet.name)
  expect(members).not.toContain('Toit à deux voix')
  expect(await text(services, `${paths.register}?statut=anciens`)).toContain('Toit à deux voix')
  expect(await text(services, `${paths.register}?q=permis`)).toContain(nadia.sheet.name)
  expect(await text(services, `${paths.register}?q=introuvable`)).toContain('Aucun membre ne répond')
  const csv = await text(services, paths.registerFile('csv'))
  expect(csv).toContain('ancien membre')
  const json = JSON.parse(await text(services, paths.registerFile('json')))
  expect(json.projets).toHaveLength(2)
  expect(json.licence.nom).toBe('Licence Ouverte 2.0')
  for (const file of [csv, JSON.stringify(json)]) expect(file).not.toMatch(/@/)
})

test('the badge stands on the sheet, in its data and in the search, and changes with the project', async ({
  services,
}) => {
  const { actor, sheet } = await declared(services, 'nadia')
  const both = async () => [await text(services, `/projets/${sheet.slug}`), await text(services, '/annuaire?q=permis')]
  for (const html of await both()) expect(html).toContain('Bannière</span>')
  expect(JSON.parse(await text(services, `/projets/${sheet.slug}.json`)).banniere).toBe('membre')
  await leaveBanner(services, actor, sheet.id, '', now)
  const [page, found] = await both()
  expect(page).toContain('Ancien membre')
  expect(found).not.toContain('Bannière</span>')
})

test('the badge page gives a snippet that leads to the proof', async ({ services, db }) => {
  const { sheet } = await declared(services, 'nadia')
  const code = (await membershipOf(db, sheet.id))?.code
  const html = await text(services, `${paths.project(sheet.slug)}/badge`)
  expect(html).toContain(`&lt;a href=&quot;http://localhost:3000/banniere/verification/${code}&quot;`)
  const svg = await text(services, paths.badge(code ?? ''))
  expect(svg).toContain(`<title>${sheet.name}\u00a0: membre de la bannière · 2026 #FrenchImpact</title>`)
})

test('the pages of the bannière say what it guarantees and what it does not; the guide answers', async ({
  services,
}) => {
  await declared(services, 'nadia')
  const home = await text(services, paths.home)
  expect(home).toContain('Ce qu’elle ne garantit pas')
  expect(home).toContain('proposition')
  expect(await text(services, paths.comparison)).toContain('Pas encore ouvert')
  expect(await text(services, paths.guide)).not.toContain('class="err-sum"')
  expect(await text(services, `${paths.guide}?carries=oui`)).toContain('Répondez par oui ou par non.')
  const both = await text(services, `${paths.guide}?carries=oui&recognises=oui&supports=oui&wants=oui`)
  expect(both).toContain('deux démarches séparées')
  expect(both).toContain(`href="${paths.declare}"`)
  expect(JSON.parse(await text(services, `${paths.charterVersion(1)}.json`)).criteria).toHaveLength(3)
})

test('what is open is listed; a link lost three times is said, and told once', async ({ services, db }) => {
  const { sheet } = await declared(services, 'nadia', {
    said: allSaid({ open_data: { url: 'https://donnees.example/', details: { what: 'Les trajets' } } }),
  })
  expect(await text(services, `${paths.openness}?quoi=donnees`)).toContain('Les trajets')
  expect(await text(services, `${paths.openness}?q=inconnu`)).toContain('Rien d’ouvert')
  const tried: string[] = []
  for (const day of ['2026-11-23', '2026-12-01', '2026-12-09', '2026-12-10', '2026-12-17']) {
    await tryLinks({ ...services, clock: () => on(day) }, async (url) => {
      tried.push(`${day} ${url}`)
      return 'missing'
    })
  }
  expect(tried).toHaveLength(4)
  expect(await text(services, paths.openness, '2026-12-18')).toContain('Lien introuvable depuis le')
  const mails = await db
    .selectFrom('outgoing_mail')
    .select('subject')
    .where('subject', 'like', '%lien ne répond plus%')
    .execute()
  expect(mails).toHaveLength(1)
  expect(await text(services, paths.openness, '2026-12-18')).toContain(sheet.name)
})
