import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { cast } from '../../src/demo/cast.ts'
import { examiner, faultsIn, looks, overflowAcross } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { validator } from '../support/html.ts'
import { startSite } from '../support/site.ts'

/** One of each kind of public page of the label and of what labelled structures do. */
const kinds = [
  '/label',
  '/label/delais',
  '/label/guide',
  '/label/referentiels',
  '/label/referentiels/support_network',
  '/label/referentiels/funder/1',
  '/label/registre',
  '/label/registre?au=2020-01-01',
  '/label/registre?famille=funder&q=demain',
  '/label/structures/atelier-des-pentes',
  '/label/couverture',
  '/label/couverture?famille=evaluator',
  '/label/controles',
  '/label/candidater',
  '/verifier',
  '/verifier?code=inconnu',
  '/soutien',
  '/soutien/chiffres',
  '/organisations/atelier-des-pentes',
]

let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser

beforeAll(async () => {
  site = await startSite('label')
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

type Visitor = { who: keyof typeof cast; paths: string[] }

/** What each person of the label opens: the addresses hold the numbers of the demonstration. */
const visits = async (): Promise<Visitor[]> => {
  const { db } = site.services
  const fileOf = async (name: string) =>
    (
      await db
        .selectFrom('label_application')
        .innerJoin('sheet', 'sheet.id', 'label_application.organisation_id')
        .select('label_application.id')
        .where('sheet.name', '=', name)
        .executeTakeFirstOrThrow()
    ).id
  const sheetOf = async (name: string) =>
    (await db.selectFrom('sheet').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  const award = await db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .select(['label_award.id', 'label_award.code'])
    .where('sheet.name', '=', 'Atelier des Pentes')
    .executeTakeFirstOrThrow()
  const session = await db
    .selectFrom('label_session')
    .select('id')
    .where('status', '=', 'planned')
    .executeTakeFirstOrThrow()
  const draft = await fileOf('Collectif Drôme solidaire')
  const [late, expert, committee] = [
    await fileOf('Relais cévenol'),
    await fileOf('Labo des possibles'),
    await fileOf('Coop’Invest Ouest'),
  ]
  const expertise = await db.selectFrom('label_expertise').select('id').executeTakeFirstOrThrow()
  const accompaniments = await db
    .selectFrom('accompaniment')
    .innerJoin('sheet', 'sheet.id', 'accompaniment.organisation_id')
    .select('accompaniment.id')
    .where('sheet.name', '=', 'Atelier des Pentes')
    .execute()
  const referral = await db
    .selectFrom('referral')
    .innerJoin('sheet', 'sheet.id', 'from_id')
    .select('referral.id')
    .where('sheet.name', '=', 'Atelier des Pentes')
    .executeTakeFirstOrThrow()
  return [
    {
      who: 'ibrahim',
      paths: [
        '/label/candidatures',
        `/label/candidatures/${draft}`,
        ...['structure', 'soutien', 'criteres', 'criteres/identify', 'engagements', 'relecture', 'abandonner'].map(
          (step) => `/label/candidatures/${draft}/${step}`,
        ),
      ],
    },
    {
      who: 'hugo',
      paths: [
        `/label/candidatures/${await fileOf('La Passerelle du Nord')}`,
        `/label/candidatures/${await fileOf('Tiers-lieu du Port')}`,
        `/label/candidatures/${await fileOf('Semences d’Auvergne')}`,
        `/label/candidatures/${await fileOf('Semences d’Auvergne')}/decision`,
      ],
    },
    {
      who: 'maelle',
      paths: [
        '/coffre',
        `/coffre/${await sheetOf('Atelier des Pentes')}`,
        `/label/labels/${award.id}`,
        '/soutien',
        '/soutien/agenda',
        `/soutien/projets/${await sheetOf('Toit à deux voix')}/orienter`,
        '/soutien/reperages',
        '/soutien/prescriptions',
        `/soutien/prescriptions/${referral.id}`,
        ...accompaniments.map(({ id }) => `/soutien/accompagnements/${id}`),
      ],
    },
    {
      who: 'camille',
      paths: [
        `/soutien/projets/${await sheetOf('Toit à deux voix')}`,
        '/soutien/agenda',
        `/soutien/demander?projet=${await sheetOf('Toit à deux voix')}`,
        `/soutien/demander?projet=${await sheetOf('Toit à deux voix')}&vers=${await sheetOf('Atelier des Pentes')}`,
      ],
    },
    {
      who: 'jeanne',
      paths: [
        '/label/instruction',
        `/label/instruction/dossiers/${late}`,
        `/label/instruction/dossiers/${expert}`,
        '/label/instruction/seances',
        `/label/instruction/seances/${session.id}`,
        '/label/instruction/labels',
        `/label/instruction/labels/${award.id}`,
        '/label/instruction/tirages',
        '/label/coordination',
        '/label/coordination/referentiels/funder',
        '/label/coordination/delais',
        '/label/coordination/equipe',
      ],
    },
    { who: 'julie', paths: ['/label/instruction', `/label/instruction/dossiers/${late}/avis`] },
    { who: 'martine', paths: [`/label/instruction/dossiers/${committee}/decision`] },
    { who: 'bruno', paths: [`/label/expertises/${expertise.id}`] },
    { who: 'georges', paths: ['/administration/cles'] },
  ]
}

const cookieOf = async (who: keyof typeof cast): Promise<string> => {
  const { db } = site.services
  const { id } = await db
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', cast[who].email)
    .executeTakeFirstOrThrow()
  return openSession(site.services, id)
}

test('no accessibility fault, on a telephone in light nor on a screen in dark; nothing overflows sideways, from 320 to 1280 px', async () => {
  const page = await examiner(browser, site.origin)
  const faults: string[] = []
  for (const path of kinds) {
    const answer = await page.goto(path)
    if (answer?.status() !== (path.includes('inconnu') ? 422 : 200)) faults.push(`${path}: ${answer?.status()}`)
    faults.push(...(await faultsIn(page, path)), ...(await overflowAcross(page, path)))
  }
  await page.context().close()
  expect(faults).toEqual([])
}, 240_000)

test('nor on the pages of people signed in', async () => {
  const faults: string[] = []
  for (const { who, paths } of await visits()) {
    const page = await examiner(browser, site.origin, await cookieOf(who))
    for (const path of paths) {
      const answer = await page.goto(path)
      if (answer?.status() !== 200) faults.push(`${who} ${path}: ${answer?.status()}`)
      // what is seen once signed in is made of the same pieces: it is read once
      faults.push(...(await faultsIn(page, path, [looks[0]])))
    }
    await page.context().close()
  }
  expect(faults).toEqual([])
}, 240_000)

test('the HTML of the pages of people signed in is valid', async () => {
  const wrong: string[] = []
  for (const { who, paths } of await visits()) {
    const cookie = await cookieOf(who)
    for (const path of paths) {
      const html = await (await fetch(site.origin + path, { headers: { Cookie: cookie } })).text()
      const report = await validator.validateString(html)
      for (const { messages } of report.results)
        for (const { ruleId, message, line } of messages) wrong.push(`${path}:${line}: ${ruleId} ${message}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)
