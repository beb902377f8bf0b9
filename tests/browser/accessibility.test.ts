import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { cast } from '../../src/demo/cast.ts'
import { examiner, faultsIn, overflowAcross } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { validator } from '../support/html.ts'
import { startSite } from '../support/site.ts'

/** One of each kind of public page. */
const kinds = [
  '/',
  '/annuaire',
  '/annuaire?q=ronalpya',
  '/annuaire?q=zzzzqqq&genre=projet',
  '/annuaire?genre=projet&vue=carte',
  '/projets/toit-a-deux-voix',
  '/organisations/ronalpia',
  '/projets/toit-a-deux-voix/ecrire',
  '/projets/toit-a-deux-voix/signaler',
  '/projets/toit-a-deux-voix/proposer',
  '/projets/toit-a-deux-voix/proposer/besoin',
  '/organisations/toits-partages/proposer/identite',
  '/territoires',
  '/territoires/metropole-de-lyon',
  '/territoires/lyon-69123',
  '/defis',
  '/defis/inclusion',
  '/banniere',
  '/banniere/guide?carries=oui',
  '/banniere/banniere-ou-label',
  '/banniere/charte',
  '/banniere/registre',
  '/banniere/ouvert',
  '/banniere/projets/toit-a-deux-voix',
  '/banniere/projets/toit-a-deux-voix/badge',
  '/banniere/projets/dernier-kilometre',
  '/banniere/declarer',
  '/banniere/verification',
  '/banniere/verification?code=inconnu',
  '/banniere/registre?statut=anciens&lieu=Saint-Martin',
  '/banniere/charte/propositions',
  '/banniere/animation',
  '/banniere/questionnements',
  '/communautes?vue=carte',
  '/communautes/commencer?lieu=Guéret',
  '/communautes/les-passerelles-grenobloises',
  '/communautes/acteurs-lyonnais-de-l-innovation-sociale/membres?au=2018-02-22',
  '/communautes/les-passerelles-grenobloises/mandat',
  '/communautes/les-passerelles-grenobloises/feuille-de-route',
  '/communautes/les-passerelles-grenobloises/feuille-de-route/tableau',
  '/communautes/les-passerelles-grenobloises/decisions',
  '/communautes/les-passerelles-grenobloises/directions',
  '/communautes/les-passerelles-grenobloises/campagnes',
  '/communautes/les-passerelles-grenobloises/agenda',
  '/communautes/creuse-en-commun/demarche',
  '/communautes/creuse-en-commun/demarche/cartographier',
  '/groupes/locaux-vides',
  '/demarches',
  '/debloquer',
  '/debloquer/hackers-publics',
  '/debloquer/precedents',
  '/debloquer/precedents/preter-une-salle-de-classe-en-dehors-des-heures-d-ecole',
  '/debloquer/chiffres',
  '/debloquer/vers-la-loi',
  '/journal',
  '/journal/retour-sur-la-presentation-a-lyon',
  '/journal/retour-sur-la-presentation-a-lyon/historique',
  '/journal/retour-sur-la-presentation-a-lyon/historique/1',
  '/journal/retour-sur-la-presentation-a-lyon/commenter',
  '/orientations',
  '/orientations/entreprises-a-mission',
  '/orientations/poser-une-question',
  '/orientations/le-milliard/suivre',
  '/chantiers',
  '/chantiers/l-acces-a-la-donnee-publique',
  '/evenements',
  '/evenements/start-up-de-territoire-valence',
  '/inscription',
  '/connexion',
  '/informations-oubliees',
  '/contact',
  '/mentions-legales',
  '/confidentialite',
  '/accessibilite',
  '/donnees',
  '/cette-page-n-existe-pas',
]

let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser

beforeAll(async () => {
  site = await startSite('axe')
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

test('no accessibility fault, on a telephone in light nor on a screen in dark; nothing overflows sideways, from 320 to 1280 px', async () => {
  const page = await examiner(browser, site.origin)
  const faults: string[] = []
  for (const path of kinds) {
    await page.goto(path)
    faults.push(...(await faultsIn(page, path)), ...(await overflowAcross(page, path)))
  }
  await page.context().close()
  expect(faults).toEqual([])
}, 240_000)

/** What a person finds once signed in: the addresses hold the numbers of the demonstration world. */
const signedIn = async (): Promise<[email: string, paths: string[]][]> => {
  const { db } = site.services
  const declarations = db
    .selectFrom('banner_declaration')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['banner_declaration.id', 'sheet.id as sheetId'])
  const begun = await declarations
    .where('banner_declaration.status', '=', 'draft')
    .where('sheet.slug', '=', 'permis-de-bouger')
    .executeTakeFirstOrThrow()
  const made = await declarations
    .where('banner_declaration.status', '=', 'declared')
    .where('sheet.slug', '=', 'toit-a-deux-voix')
    .executeTakeFirstOrThrow()
  const steps = ['interet-general', 'gouvernance-et-valeur', 'ouverture', 'relecture', 'abandonner']
  const proposal = await db.selectFrom('sheet_proposal').select(['id', 'sheet_id']).executeTakeFirstOrThrow()
  const sheetAt = async (slug: string) =>
    (await db.selectFrom('sheet').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
  const [bearer, hedge] = [await sheetAt('toits-partages'), await sheetAt('la-haie-commune')]
  return [
    [cast.nadia.email, ['/banniere/declarer', ...steps.map((step) => `/banniere/declarations/${begun.id}/${step}`)]],
    [cast.paul.email, ['/mes-fiches', '/mes-recherches', '/mes-recherches/nouvelle?q=garage', '/orientations/suivies']],
    [
      cast.aicha.email,
      ['/administration', '/administration/propositions', '/administration/doublons', '/administration/revendications'],
    ],
    [cast.lea.email, ['/redaction', '/administration/commentaires']],
    [
      cast.camille.email,
      [
        '/mes-fiches',
        `/propositions/${proposal.id}`,
        `/fiches/${bearer}/entreprise`,
        `/fiches/${proposal.sheet_id}/fusionner`,
        `/fiches/${hedge}/fusionner/${proposal.sheet_id}`,
        '/banniere/declarer',
        '/banniere/projets/toit-a-deux-voix',
        `/banniere/adhesions/${made.sheetId}/quitter`,
        `/banniere/retraits/${made.id}/general_interest`,
      ],
    ],
  ]
}

const cookieOf = async (email: string): Promise<string> => {
  const { db } = site.services
  const { id } = await db.selectFrom('app_user').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  return openSession(site.services, id)
}

test('nor on the pages of someone signed in, refused steps included', async () => {
  const faults: string[] = []
  for (const [email, paths] of await signedIn()) {
    const page = await examiner(browser, site.origin, await cookieOf(email))
    for (const path of paths) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      faults.push(...(await faultsIn(page, path)))
      if (!path.endsWith('/ouverture')) continue
      await page.evaluate("document.querySelector('#etape').noValidate = true")
      await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
      await page.getByText('C’est enregistré, et il reste à compléter').waitFor()
      faults.push(...(await faultsIn(page, `${path}, refusé`)))
    }
    await page.context().close()
  }
  expect(faults).toEqual([])
}, 240_000)

test('the HTML of these pages is valid too', async () => {
  const wrong: string[] = []
  for (const [email, paths] of await signedIn()) {
    const cookie = await cookieOf(email)
    for (const path of paths) {
      const html = await (await fetch(site.origin + path, { headers: { Cookie: cookie } })).text()
      const report = await validator.validateString(html)
      for (const { messages } of report.results)
        for (const { ruleId, message, line } of messages) wrong.push(`${path}:${line}: ${ruleId} ${message}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)
