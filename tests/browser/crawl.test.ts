import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../../src/demo/cast.ts'
import { outcomes, statuses } from '../../src/rooms/unblocking/rules.ts'
import { crawl, danglingFragments, shapeOf, type Visit } from '../support/crawl.ts'
import { validator } from '../support/html.ts'
import { startSite } from '../support/site.ts'

const start = [
  '/',
  '/annuaire',
  '/annuaire?q=ronalpya',
  '/annuaire?q=zzzzqqq',
  '/annuaire?genre=projet&vue=carte',
  '/annuaire?lieu=metropole-de-lyon&milieu=rural&stade=experimente',
  '/annuaire.csv',
  '/annuaire.json',
  '/annuaire.geojson',
  '/territoires/chercher.json?q=lyon',
  '/territoires/lyon-69123.json',
  '/territoires/mamoudzou-97608',
  '/territoires/saint-pierre-et-miquelon',
  '/healthz',
  '/readyz',
  '/robots.txt',
  '/connexion?retour=%2Fmes-fiches',
  '/informations-oubliees',
  '/inscription',
  '/contact',
  '/banniere/guide?carries=oui&recognises=oui&supports=oui&wants=oui',
  '/banniere/registre?statut=anciens',
  '/communautes.json',
  '/communautes/les-passerelles-grenobloises/atom.xml',
  '/communautes/les-passerelles-grenobloises/agenda.ics',
  '/journal/atom.xml',
  '/orientations.csv',
  '/orientations.json',
]

let site: Awaited<ReturnType<typeof startSite>>
let visits: Visit[]
const pages = () => visits.filter(({ type, status }) => type.startsWith('text/html') && status === 200)

beforeAll(async () => {
  site = await startSite('crawl')
  visits = await crawl({
    origin: site.origin,
    start,
    // filters combine without end, exports are counted, and every sheet may be corrected or reported: a few of each say it all
    most: (shape) =>
      /^\/annuaire\.|\/(proposer|signaler|ecrire)/.test(shape)
        ? 5
        : /\?.*&/.test(shape)
          ? 2
          : shape.includes('?')
            ? 6
            : 40,
    skip: (path) => path.startsWith('/dev/'), // the local mailbox, which production does not have
  })
}, 240_000)
afterAll(() => site?.stop())

test('the demonstration shows blocked projects in every state and with every outcome', async () => {
  const { db } = site.services
  const cases = await db.selectFrom('blocker_case').select(['status', 'demo', 'climbs', 'lacked_level_at']).execute()
  expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(statuses))
  expect(cases.every(({ demo }) => demo)).toBe(true)
  expect(cases.some(({ climbs }) => climbs > 0)).toBe(true)
  expect(cases.some((one) => one.lacked_level_at !== null)).toBe(true)
  const given = await db.selectFrom('blocker_outcome').select('kind').execute()
  expect(new Set(given.map(({ kind }) => kind))).toEqual(new Set(outcomes))
  const sheets = await db.selectFrom('precedent').select('id').where('status', '=', 'published').execute()
  expect(sheets.length).toBeGreaterThan(4)
  const tests = await db.selectFrom('learning_test').select('status').orderBy('status').execute()
  expect(tests.map(({ status }) => status)).toEqual(['decided', 'running'])
  expect(await db.selectFrom('watch_alert').select('cases').execute()).not.toEqual([])
})

test('the crawl went far enough to mean something', () => {
  const shapes = new Set(visits.map(({ path }) => shapeOf(path)))
  expect(visits.length).toBeGreaterThan(300)
  for (const shape of [
    '/',
    '/annuaire',
    '/annuaire.csv',
    '/projets/*',
    '/organisations/*',
    '/territoires/*',
    '/defis/*',
    '/contact',
    '/projets/*/proposer/essentiel',
    '/organisations/*/proposer/identite',
    '/journal/*',
    '/orientations/*',
    '/evenements/*',
    '/banniere/projets/*',
    '/banniere/verification/*',
  ]) {
    expect(shapes, shape).toContain(shape)
  }
})

test('no link leads nowhere and nothing breaks', () => {
  const broken = visits.filter(({ status }) => status >= 400)
  expect(broken.map(({ path, from, status }) => `${status} ${path} (depuis ${from})`)).toEqual([])
})

test('no e-mail address is in any page, file, feed or API, but those a sheet chose to show', async () => {
  const addresses = Object.values(cast).map(({ email }) => email)
  const leaks = visits.flatMap(({ path, body }) =>
    addresses.filter((one) => body.includes(one)).map((one) => `${path}: ${one}`),
  )
  expect(leaks).toEqual([])
  const consented = await site.services.db
    .selectFrom('sheet')
    .select('contact_email')
    .where('contact_email_public', '=', true)
    .where('status', '=', 'published')
    .execute()
  const allowed = new Set(consented.map((row) => row.contact_email))
  const others = visits.flatMap(({ path, body }) =>
    [...body.matchAll(/[\w.+-]+@[\w.-]+\.[a-z]{2,}/gi)]
      .filter(([found]) => !allowed.has(found))
      .map(([found]) => `${path}: ${found}`),
  )
  expect(others).toEqual([])
})

test('every page has its language, one h1, a way past the header, and no inline script or style', () => {
  const wrong = pages().flatMap(({ path, body }) => {
    const faults = [
      !/^<!doctype html>\s*<html lang="fr"/i.test(body) && 'langue',
      (body.match(/<h1[\s>]/g) ?? []).length !== 1 && 'h1',
      !body.includes('href="#contenu"') && 'évitement',
      !/<main[^>]* id="contenu"|<main id="contenu"/.test(body) && 'main',
      /<script(?![^>]*\ssrc=)/.test(body) && 'script en ligne',
      /<style|\sstyle="|\son[a-z]+="/.test(body) && 'style ou gestionnaire en ligne',
      danglingFragments(body).length > 0 && `ancres perdues : ${danglingFragments(body).join(', ')}`,
    ]
    return faults.filter(Boolean).map((fault) => `${path}: ${fault}`)
  })
  expect(wrong).toEqual([])
})

test('the HTML of every kind of page is valid', async () => {
  const perShape = new Map<string, Visit[]>()
  for (const page of pages()) {
    const shape = shapeOf(page.path)
    const known = perShape.get(shape) ?? []
    if (known.length < 2) perShape.set(shape, [...known, page])
  }
  const wrong: string[] = []
  for (const page of [...perShape.values()].flat()) {
    const report = await validator.validateString(page.body)
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages) wrong.push(`${page.path}:${line} ${ruleId} ${message}`)
  }
  expect([...new Set(wrong)]).toEqual([])
}, 240_000)
