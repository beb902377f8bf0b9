import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { demoCode } from '#rooms/accounts/index.ts'
import { totpCode } from '#rooms/accounts/second-factor/totp.ts'
import { cast, castPassword } from '../../src/demo/cast.ts'
import { followMail, followMenu, journeys, openMail, reach, read, signIn } from '../support/journey.ts'

const { open, openAs } = journeys('accounts')
const noSuchPage = 'Cette page n’existe pas, ou pas pour vous'

test('Camille has forgotten her password: the mail gives a link that serves once, and the old password is dead', async () => {
  const page = await open()
  const askFor = async (email: string) => {
    await page.goto('/connexion')
    await page.getByRole('link', { name: 'Identifiant ou mot de passe oublié ?' }).click()
    const form = page.getByRole('region', { name: 'Mot de passe oublié' })
    await form.getByLabel('Adresse électronique').fill(email)
    await form.getByRole('button', { name: 'Recevoir le lien' }).click()
    await page.getByRole('status').filter({ hasText: 'Un message vient de partir à cette adresse.' }).waitFor()
  }
  await askFor('personne@inconnue.example')
  await askFor(cast.camille.email)
  await openMail(page, 'Choisissez un nouveau mot de passe')
  await followMail(page)
  await reach(page, 'Choisir un nouveau mot de passe')
  const link = page.url()
  await page.getByLabel('Nouveau mot de passe').fill('Camille Roux 2026!')
  await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click()
  await page.getByRole('link', { name: 'Ce mot de passe contient votre nom' }).waitFor()
  const chosen = 'des tuiles rouges sur un toit à deux voix'
  await page.getByLabel('Nouveau mot de passe').fill(chosen)
  await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click()
  await read(page, 'Votre mot de passe est changé. Connectez-vous avec le nouveau.')

  await signIn(page, cast.camille)
  await page.getByRole('link', { name: 'Adresse électronique ou mot de passe incorrects.' }).waitFor()
  expect(await page.getByLabel('Adresse électronique').inputValue()).toBe(cast.camille.email)
  await signIn(page, cast.camille, chosen)
  await reach(page, 'Mon compte')

  const other = await open(link)
  await reach(other, 'Ce lien ne marche plus')
})

test('the administration opens to Aïcha with her second factor, to nobody else', async () => {
  const visitor = await open('/administration')
  await reach(visitor, 'Se connecter')
  const paul = await openAs(cast.paul, '/administration')
  await reach(paul, noSuchPage)
  await paul.getByRole('button', { name: cast.paul.name }).click()
  await paul.getByRole('link', { name: 'Mes fiches' }).waitFor()
  expect(await paul.getByRole('link', { name: 'Administration' }).count()).toBe(0)

  await signIn(visitor, cast.aicha)
  await reach(visitor, 'Second facteur')
  await visitor.goto('/administration')
  await signIn(visitor, cast.aicha)
  const code = demoCode(new Date())
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const field = visitor.getByLabel('Code à six chiffres, ou code de secours')
  await field.fill(wrong)
  await visitor.getByRole('button', { name: 'Continuer' }).click()
  await visitor.getByRole('link', { name: 'Ce code n’est pas le bon.' }).waitFor()
  await field.fill(demoCode(new Date()))
  await visitor.getByRole('button', { name: 'Continuer' }).click()
  await reach(visitor, 'Administration')
  await visitor.goto('/administration/journal')
  await reach(visitor, noSuchPage)
})

test('Georges appoints Ibrahim for the Drôme, by an act; Ibrahim must first set up a second factor; the function is withdrawn', async () => {
  const georges = await openAs(cast.georges)
  await followMenu(georges, cast.georges.name, 'Administration')
  const parts = georges.getByRole('list', { name: 'Parties de l’administration' })
  await parts.getByRole('link', { name: 'Fonctions' }).click()
  await georges.getByRole('link', { name: 'Nommer quelqu’un' }).click()
  await reach(georges, 'Nommer quelqu’un')
  await georges.getByLabel('Son adresse électronique').fill(cast.ibrahim.email)
  await georges.getByRole('radio', { name: 'Tenue de l’annuaire' }).check()
  await georges.getByRole('radio', { name: 'Un territoire et tout ce qu’il contient' }).check()
  await georges.getByLabel('Ce territoire').fill('drome')
  const start = await georges.getByLabel('Premier jour').inputValue()
  await georges.getByLabel('Dernier jour').fill(`${Number(start.slice(0, 4)) + 5}${start.slice(4, 8)}01`)
  await georges.getByLabel('Acte qui nomme').fill('Décision du 3 mars 2026 du bureau')
  await georges.getByRole('button', { name: 'Vérifier avant de nommer' }).click()
  await reach(georges, 'Vérifier la nomination')
  await georges.getByRole('button', { name: 'Nommer' }).click()
  await georges.getByRole('link', { name: 'Une nomination dure trois ans au plus' }).waitFor()
  expect(await georges.getByLabel('Acte qui nomme').inputValue()).toBe('Décision du 3 mars 2026 du bureau')
  await georges.getByLabel('Dernier jour').fill(`${Number(start.slice(0, 4)) + 1}${start.slice(4, 8)}01`)
  await georges.getByRole('button', { name: 'Vérifier avant de nommer' }).click()
  await reach(georges, 'Vérifier la nomination')
  await georges.getByRole('definition').filter({ hasText: 'Drôme' }).waitFor()
  await georges.getByRole('button', { name: 'Nommer' }).click()
  await read(georges, 'Ibrahim Sow reçoit cette fonction et un courriel qui le lui dit.')

  const ibrahim = await open()
  await openMail(ibrahim, 'Une fonction vous est confiée : tenue de l’annuaire')
  await read(ibrahim, 'Acte : Décision du 3 mars 2026 du bureau')
  await followMail(ibrahim)
  await signIn(ibrahim, cast.ibrahim)
  await read(ibrahim, 'Vous exercez une fonction sur le site. Elle ne s’ouvre qu’avec un second facteur.')
  await ibrahim.goto('/administration')
  await reach(ibrahim, 'Second facteur')
  await ibrahim.getByLabel('Mot de passe actuel').fill(castPassword)
  await ibrahim.getByRole('button', { name: 'Commencer' }).click()
  await reach(ibrahim, 'Mettre en place le second facteur')
  const key = await ibrahim.getByRole('region', { name: 'Photographiez ce dessin' }).locator('code').innerText()
  await ibrahim.getByLabel('Code à six chiffres').fill(totpCode(fromBase32(key), new Date()))
  await ibrahim.getByRole('button', { name: 'Activer le second facteur' }).click()
  await reach(ibrahim, 'Vos codes de secours')
  await ibrahim.getByRole('link', { name: 'Je les ai gardés' }).click()
  await reach(ibrahim, 'Second facteur')
  await followMenu(ibrahim, cast.ibrahim.name, 'Administration')
  await reach(ibrahim, 'Administration')
  const his = ibrahim.getByRole('list', { name: 'Parties de l’administration' })
  expect(await his.getByRole('link').allInnerTexts()).toEqual([
    'Revendications',
    'Modifications proposées',
    'Doublons possibles',
    'Signalements',
    'Fiches à vérifier',
  ])

  await georges.getByRole('link', { name: 'Retirer… Tenue de l’annuaire, Ibrahim Sow' }).click()
  await georges.getByLabel('Motif').fill('Le mandat du bureau est fini.')
  await georges.getByRole('button', { name: 'Retirer la fonction' }).click()
  await read(georges, 'Ibrahim Sow n’exerce plus cette fonction.')
  await ibrahim.goto('/administration')
  await reach(ibrahim, noSuchPage)
  await openMail(ibrahim, 'Une fonction vous est retirée')
  await read(ibrahim, 'Motif : Le mandat du bureau est fini.')

  await georges.goto('/administration/journal')
  for (const sentence of ['a confié une fonction', 'a retiré une fonction']) {
    const row = georges.getByRole('row').filter({ hasText: sentence }).first()
    expect(await row.innerText()).toMatch(/Georges Lavigne.*Tenue de l’annuaire/s)
  }
})

test('Hélène writes to the team: a number and a date at once, then Aïcha’s answer in her mailbox', async () => {
  const page = await open('/contact')
  await page.getByRole('radio', { name: 'Une question générale' }).check()
  await page.getByLabel('Objet').fill('Une réunion à la préfecture')
  await page.getByLabel('Votre message').fill('Qui peut venir présenter l’annuaire ?')
  await page.getByLabel('Vos prénom et nom').fill(cast.helene.name)
  await page.getByLabel('Votre adresse électronique').fill(cast.helene.email)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await reach(page, 'Votre message est arrivé')
  const facts = (await page.getByRole('definition').allInnerTexts()) as [string, string]
  expect(facts[0]).toMatch(/^\d+$/)
  expect(facts[1]).toMatch(/^\d{1,2}(er)? \p{L}+ \d{4}$/u)
  await openMail(page, `Votre message nº ${facts[0]} est bien arrivé`)
  await read(page, facts[1])

  const aicha = await openAs(cast.aicha, '/administration')
  await aicha.getByRole('link', { name: 'Tous les messages' }).click()
  await aicha.getByRole('link', { name: 'Une réunion à la préfecture' }).click()
  await read(aicha, 'Qui peut venir présenter l’annuaire ?')
  await aicha.getByRole('button', { name: 'Prendre en charge' }).click()
  await read(aicha, 'Ce message est à vous.')
  await aicha.getByLabel('Votre réponse').fill('Moi, en décembre.')
  await aicha.getByRole('button', { name: 'Envoyer la réponse' }).click()
  await read(aicha, 'Votre réponse est partie.')
  await page.goto('/dev/courriels')
  await page.getByRole('row').filter({ hasText: 'h…@prefecture.example' }).first().getByRole('link').click()
  await read(page, 'Moi, en décembre.')
})

test('Paul takes away all that is his; as he alone answers for sheets, he cannot erase his account yet', async () => {
  const page = await openAs(cast.paul)
  await followMenu(page, cast.paul.name, 'Mon compte')
  await page.getByRole('link', { name: 'Mes données' }).click()
  await reach(page, 'Mes données')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger mes données' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^mes-donnees-frenchimpact-\d{4}-\d\d-\d\d\.json$/)
  const data = await readFile(await file.path(), 'utf8')
  expect(JSON.parse(data)).toMatchObject({ account: { name: cast.paul.name, email: cast.paul.email } })
  expect(data).toContain('ma mère a 81 ans')
  expect(data).toContain('Une épicerie associative vient d’ouvrir')

  await page.getByRole('link', { name: 'Effacer mon compte…' }).click()
  await read(page, 'Personne d’autre que vous ne répond de')
  expect(await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).count()).toBe(0)
})

test('Hélène erases her account with her password: she is signed out, and nobody signs in there again', async () => {
  const page = await openAs(cast.helene, '/mon-compte/mes-donnees')
  await page.getByRole('link', { name: 'Effacer mon compte…' }).click()
  await page.getByLabel('Mot de passe actuel').fill('ce n’est pas le bon')
  await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).click()
  await page.getByRole('link', { name: 'Ce n’est pas votre mot de passe actuel.' }).waitFor()
  await page.getByLabel('Mot de passe actuel').fill(castPassword)
  await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).click()
  await read(page, 'Votre compte et ce qui permettait de vous reconnaître sont effacés.')
  await page.goto('/mon-compte')
  await signIn(page, cast.helene)
  await page.getByRole('link', { name: 'Adresse électronique ou mot de passe incorrects.' }).waitFor()
})

/** What an authenticator does with the key one types. */
const fromBase32 = (spelled: string): string => {
  const letters = [...spelled.replaceAll(' ', '')]
  const bits = letters.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString()
}
