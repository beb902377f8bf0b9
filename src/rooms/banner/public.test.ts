import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../demo/cast.ts'
import { editSheet } from '../directory/drafts/actions.ts'
import { archiveSheet } from '../directory/publication/actions.ts'
import { leaveBanner } from './memberships/actions.ts'
import { membershipOf } from './memberships/queries.ts'
import { tryLinks } from './openness/actions.ts'
import { paths } from './paths.ts'
import { allSaid, declared, now, on, published, today } from './room.fixture.ts'

const siteOf = (services: Services, day = today) => appFor({ ...services, clock: () => on(day) })
const text = async (services: Services, path: string, day = today) => (await get(siteOf(services, day), path)).text()

test('an unknown code, an unknown project and a project that never declared itself are not found', async ({
  services,
}) => {
  const { actor, sheet } = await declared(services, 'nadia')
  const never = await published(services, actor, 'Jamais déclaré')
  const site = siteOf(services)
  for (const path of [
    paths.proof('AAAAAAAAAA'),
    paths.badge('AAAAAAAAAA'),
    `${paths.proof('AAAAAAAAAA')}.json`,
    paths.proof('x'),
    `${paths.verify}?code=AAAAAAAAAA`,
    `${paths.verify}?code=`,
    `${paths.verify}?code=%00%2F..`,
    paths.project('inconnu'),
    paths.project(never.slug),
    `${paths.project(never.slug)}/badge`,
    paths.charterVersion(9),
  ])
    expect((await get(site, path)).status, path).toBe(404)
  expect((await get(site, paths.project(sheet.slug))).status).toBe(200)
})

test('a code read aloud is accepted in small letters; an unknown one is answered by a sentence and its field', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia')
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  const site = siteOf(services)
  const small = code.toLowerCase()
  for (const [typed, right] of [
    [paths.proof(small), paths.proof(code)],
    [`${paths.proof(small)}.json`, `${paths.proof(code)}.json`],
    [paths.badge(small), paths.badge(code)],
    [`${paths.verify}?code=${small.slice(0, 5)}%20${small.slice(5)}`, paths.proof(code)],
  ] as const)
    expect((await get(site, typed)).headers.get('location'), typed).toBe(right)
  for (const path of [paths.proof('AAAAAAAAAA'), `${paths.verify}?code=AAAAAAAAAA`]) {
    const html = await text(services, path)
    expect(html).toContain('Aucun projet n’a ce code.')
    expect(html).toContain('value="AAAAAAAAAA"')
  }
  for (const path of [paths.home, paths.register, paths.proof(code)])
    expect(await text(services, path), path).toContain(`href="${paths.verify}"`)
})

test('the declaration is public, criterion by criterion, without any score, and never shown as confirmed by anyone', async ({
  services,
}) => {
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
    'Sans voiture, on refuse un emploi.',
    '<h3 class="t2">Vos données sont-elles ouvertes',
    'href="/banniere#garanties"',
    `href="/projets/${sheet.slug}/signaler"`,
  ])
    expect(html).toContain(part)
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  // no figure out of another, no sum, no score, no tag of what is confirmed
  expect(main).not.toMatch(/\d\s*(?:\/|sur)\s*\d|\d\s*%|\d\s*points?|score/i)
  expect(main).not.toContain('tag conf')
  expect(main).not.toContain('échéance passée')
  expect(html).not.toContain(cast.nadia.email)
  expect(await text(services, paths.project(sheet.slug), '2027-07-01')).toContain('échéance passée')
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
  for (const rest of ['', '/badge']) {
    const moved = await get(siteOf(services), paths.project(sheet.slug) + rest)
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(paths.project('le-bon-permis') + rest)
  }
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  expect(await text(services, paths.proof(code))).toContain('Le bon permis')
  expect(await text(services, paths.badge(code))).toContain('Le bon permis')
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

test('the badge page gives a snippet to select, which leads to the proof', async ({ services, db }) => {
  const { sheet } = await declared(services, 'nadia')
  const code = (await membershipOf(db, sheet.id))?.code
  const html = await text(services, `${paths.project(sheet.slug)}/badge`)
  expect(html).toMatch(/<textarea[^>]*readonly/)
  expect(html).toContain(`&lt;a href=&quot;http://localhost:3000/banniere/verification/${code}&quot;`)
  expect(html).toContain('width=&quot;300&quot; height=&quot;88&quot;')
})

test('the badge says the name of the house, holds a long name, says when it is invented, and is undone for a former member', async ({
  services,
  db,
}) => {
  const { actor, sheet } = await declared(services, 'nadia', {
    name: 'Permis de bouger en montagne ardéchoise et au-delà',
  })
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  const member = await text(services, paths.badge(code))
  expect(member).toContain(`<title>${sheet.name}\u00a0: membre de la bannière · 2026 #FrenchImpact</title>`)
  expect(member).toMatch(/<text[^>]*>#FrenchImpact<\/text>/)
  expect(member).toMatch(/<text[^>]*>Permis de bouger en<\/text>/)
  expect(member).toMatch(/<text[^>]*>montagne ardéchoise et…<\/text>/)
  expect(member).toContain('<path class="a"')
  await db.updateTable('sheet').set({ fictional: true }).where('id', '=', sheet.id).execute()
  expect(await text(services, paths.badge(code))).toMatch(/<text[^>]*>#FrenchImpact · projet fictif<\/text>/)
  await leaveBanner(services, actor, sheet.id, '', now)
  const former = await text(services, paths.badge(code))
  expect(former).toContain('<path class="u"')
  expect(former).toContain('.u{stroke:')
  expect(former).not.toContain('<path class="a"')
})

test('the pages of the bannière say what it guarantees and what it does not; the guide answers', async ({
  services,
}) => {
  await declared(services, 'nadia')
  const home = await text(services, paths.home)
  expect(home).toContain('Ce qu’elle ne garantit pas')
  expect(home).toContain('proposition')
  expect(home).toContain('id="garanties"')
  const charter = await text(services, paths.charter)
  expect(charter).toContain('Proposée par\u00a0: ')
  expect(charter).not.toContain('Adoptée par')
  expect(await text(services, paths.comparison)).toContain('Candidatures ouvertes')
  expect(await text(services, paths.guide)).not.toContain('class="err-sum"')
  expect(await text(services, `${paths.guide}?carries=oui`)).toContain('Répondez par oui ou par non.')
  const both = await text(services, `${paths.guide}?carries=oui&recognises=oui&supports=oui&wants=oui`)
  expect(both).toContain('deux démarches séparées')
  const result = both.slice(both.indexOf('id="chemin"'), both.indexOf('name="carries"'))
  expect(result.match(/class="btn"/g)).toHaveLength(1)
  expect(await text(services, `${paths.guide}?carries=oui`)).toContain('Choisissez l’une des trois réponses.')
  const project = await text(services, `${paths.guide}?carries=oui&recognises=oui&supports=non&wants=oui`)
  expect(project).toContain('le label n’est pas pour les projets')
  expect(project).toContain('>La bannière, pour votre projet</h2>')
  expect(both).toContain(`href="${paths.declare}"`)
  expect(JSON.parse(await text(services, `${paths.charterVersion(1)}.json`)).criteria).toHaveLength(3)
})

test('what is open is listed with its address, found without its accents, and a page too far says so', async ({
  services,
}) => {
  await declared(services, 'nadia', {
    said: allSaid({ open_data: { url: 'https://donnees.example/', details: { what: 'Les départs' } } }),
  })
  const data = await text(services, `${paths.openness}?quoi=donnees`)
  expect(data).toMatch(/<h3[^>]*><a class="ext" href="https:\/\/donnees.example\/"[^>]*>Les départs/)
  expect(data).not.toContain('tag conf')
  expect(data).not.toContain('class="mono')
  expect(await text(services, `${paths.openness}?q=DEPARTS`)).toContain('Les départs')
  expect(await text(services, `${paths.openness}?q=inconnu`)).toContain('Rien d’ouvert')
  expect(await text(services, `${paths.openness}?page=9`)).toContain('Cette page est au-delà de la dernière')
})

test('a link that fails is tried again each week, not each night; lost after three tries, it is said where it is shown, and told once', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia', {
    said: allSaid({ open_data: { url: 'https://donnees.example/', details: { what: 'Les trajets' } } }),
  })
  const tried: string[] = []
  const night = (day: string, answer: 'missing' | 'reachable') =>
    tryLinks({ ...services, clock: () => on(day) }, async () => {
      tried.push(day)
      return answer
    })
  for (const day of ['2026-11-23', '2026-11-24', '2026-12-01', '2026-12-09', '2026-12-10', '2026-12-18', '2026-12-19'])
    await night(day, 'missing')
  expect(tried).toEqual(['2026-11-23', '2026-12-01', '2026-12-09', '2026-12-18'])
  for (const path of [paths.openness, paths.project(sheet.slug)]) {
    const html = (await text(services, path, '2026-12-19')).toLowerCase()
    expect(html, path).toContain('introuvable depuis le')
    expect(html, path).toContain('23 novembre 2026')
  }
  const mails = async () =>
    (await db.selectFrom('outgoing_mail').select('id').where('subject', 'like', '%lien ne répond plus%').execute())
      .length
  expect(await mails()).toBe(1)
  await night('2026-12-27', 'reachable')
  expect(await text(services, paths.project(sheet.slug), '2026-12-28')).not.toContain('introuvable')
})

test('the figures, the register and the proof say the same of an archived member until its term, and the proof says so', async ({
  services,
  db,
}) => {
  const { actor, sheet } = await declared(services, 'nadia')
  await archiveSheet(services, actor, sheet.id, 'Pause.', on('2026-12-01'))
  const register = await text(services, paths.register, '2026-12-02')
  expect(register).toContain('1\u00a0projet membre')
  expect(register).toContain('Fiche archivée')
  expect(await text(services, `${paths.register}?q=PERMIS`, '2026-12-02')).toContain(sheet.name)
  expect(await text(services, paths.home, '2026-12-02')).toMatch(/membre aujourd’hui<\/a><\/dt><dd>1</)
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  expect(await text(services, paths.proof(code), '2026-12-02')).toContain('La fiche du projet est archivée')
  expect(JSON.parse(await text(services, `${paths.proof(code)}.json`, '2026-12-02'))).toMatchObject({
    statut: 'membre',
    fiche: 'archivée',
  })
  expect(await text(services, paths.project(sheet.slug), '2026-12-02')).toContain('Fiche archivée')
})
