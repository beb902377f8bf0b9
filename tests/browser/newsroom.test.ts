import { expect, test } from 'vitest'
import { cast } from '../../src/demo/cast.ts'
import { journeys, openMail, reach, read } from '../support/journey.ts'

const { open, openAs } = journeys('newsroom')
const report = '/journal/retour-sur-la-presentation-a-lyon'

test('Nadia takes her declaration up again on a telephone, declares her project, shows its badge, then leaves', async () => {
  const phone = { viewport: { width: 390, height: 800 } }
  const page = await openAs(cast.nadia, '/banniere/declarer', phone)
  await page.getByRole('button', { name: /Reprendre.*Permis de bouger/ }).click()
  await reach(page, 'Le pouvoir et la valeur partagés')
  // one answer given, no sentence yet: leaving keeps it, and nothing stops her
  await page
    .getByRole('radio', { name: /^En chemin/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Enregistrer et reprendre plus tard' }).click()
  await read(page, 'La déclaration vous attend')
  await page.getByRole('button', { name: /Reprendre.*Permis de bouger/ }).click()
  expect(
    await page
      .getByRole('radio', { name: /^En chemin/ })
      .first()
      .isChecked(),
  ).toBe(true)
  for (const [answer, proof] of [
    [0, 'Les bénévoles et les conducteurs votent.'],
    [1, 'Aucun salaire, tout excédent est réinvesti.'],
  ] as const) {
    await page.getByRole('radio', { name: /^Oui/ }).nth(answer).check()
    await page.getByLabel('La phrase qui le montre').nth(answer).fill(proof)
  }
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(page, 'L’ouverture')
  await page.getByRole('radio', { name: /^Oui/ }).first().check()
  await page.getByLabel('La phrase qui le montre').first().fill('Notre guide est en ligne.')
  for (const other of [0, 1]) {
    await page
      .getByRole('radio', { name: /^Sans objet/ })
      .nth(other + 1)
      .check()
    await page
      .getByLabel('La phrase qui le montre')
      .nth(other + 1)
      .fill('La question ne se pose pas.')
  }
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(page, 'L’ouverture')
  await read(page, 'C’est enregistré, et il reste à compléter')
  await page.getByRole('link', { name: 'Dites sous quelle licence c’est ouvert.' }).click()
  await page.getByLabel('Licence', { exact: true }).first().fill('CC BY-SA 4.0')
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await page.getByRole('checkbox', { name: /Nos réponses sont sincères/ }).check()
  await page.getByRole('button', { name: 'Déclarer le projet sous la bannière' }).click()
  await reach(page, 'La déclaration de «\u00a0Permis de bouger\u00a0»')
  await page.getByRole('link', { name: 'Page de vérification' }).click()
  await read(page, 'est membre de la bannière')
  await page.goto('/banniere/declarer')
  await page.getByRole('link', { name: 'Quitter la bannière' }).first().click()
  await page.getByRole('button', { name: 'Quitter la bannière' }).click()
  await read(page, 'Ce projet n’est plus membre')
  await openMail(page, '«\u00a0Permis de bouger\u00a0» est sous la bannière')
}, 60_000)

test('Paul answers the report without an account; Léa reads it and publishes it; his address is nowhere', async () => {
  const paul = await open(report)
  await read(paul, '3\u00a0commentaires')
  await paul.getByRole('textbox', { name: /^Votre message/ }).fill('Et dans la Drôme, qui anime ?')
  await paul.getByRole('textbox', { name: /^Nom affiché/ }).fill('Paul T.')
  await paul.getByRole('textbox', { name: /^Adresse électronique/ }).fill('paul.t@courrier.example')
  await paul.getByRole('button', { name: 'Envoyer à la relecture' }).click()
  await read(paul, 'En attente de relecture')

  const lea = await openAs(cast.lea, '/administration/commentaires')
  await read(lea, 'Et dans la Drôme')
  await lea.getByRole('link', { name: 'Paul T.' }).click()
  await read(lea, 'paul.t@courrier.example')
  await lea.getByRole('button', { name: 'Publier' }).click()
  await read(lea, 'C’est décidé.')

  await paul.reload()
  await read(paul, 'Publié')
  await paul.goto(report)
  await read(paul, '4\u00a0commentaires')
  expect(await paul.content()).not.toContain('paul.t@')
}, 60_000)

test('Léa writes, cannot publish, Marc does; then Marc confirms an orientation and its notice goes', async () => {
  const lea = await openAs(cast.lea, '/redaction')
  await lea.getByRole('radio', { name: 'Actualité' }).check()
  await lea.getByRole('textbox', { name: /^Titre/ }).fill('La soirée de Villeurbanne')
  await lea.getByRole('button', { name: 'Commencer' }).click()
  await lea.getByRole('textbox', { name: 'Chapô' }).fill('Onze tables, quarante idées.')
  await lea.getByRole('textbox', { name: 'Texte', exact: true }).fill('## Onze tables\n\nOn y a parlé de **cantines**.')
  await lea.getByRole('button', { name: 'Aperçu' }).click()
  await read(lea, 'rien n’est enregistré')
  await lea.getByRole('button', { name: 'Enregistrer et demander la relecture' }).click()
  await read(lea, 'une autre personne doit le relire')

  const marc = await openAs(cast.marc, '/redaction')
  await marc.getByRole('link', { name: 'La soirée de Villeurbanne' }).click()
  await marc.getByRole('button', { name: 'Publier ce texte' }).click()
  await reach(marc, 'La soirée de Villeurbanne')

  await marc.goto('/orientations/cotisations-des-premieres-annees')
  await read(marc, 'À lire avant tout')
  await marc.getByRole('link', { name: 'Modifier la réponse' }).click()
  await marc.getByRole('radio', { name: 'Confirmée' }).check()
  await marc.getByRole('textbox', { name: /^La réponse/ }).fill('Réponse d’essai.')
  await marc.getByLabel('Dite ou décidée le').fill('2026-11-20')
  await marc.getByRole('button', { name: 'Enregistrer la suite' }).click()
  await read(marc, 'Une confirmation cite sa source')
  await marc.getByRole('textbox', { name: 'Source', exact: true }).fill('Décision d’essai')
  await marc.getByRole('textbox', { name: 'Adresse de la source' }).fill('https://exemple.fr/decision')
  await marc.getByRole('textbox', { name: 'Qui a décidé' }).fill('Une assemblée')
  await marc.getByRole('button', { name: 'Enregistrer la suite' }).click()
  await read(marc, 'Décidé par')
  expect(await marc.content()).not.toContain('À lire avant tout')
}, 60_000)
