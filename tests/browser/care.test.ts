import { expect, test } from 'vitest'
import { cast } from '../../src/demo/cast.ts'
import { followMail, journeys, listed, openMail, reach, read } from '../support/journey.ts'

const { open, openAs } = journeys('care')
const phone = { viewport: { width: 390, height: 800 } }

test('a neighbour corrects a sheet from a telephone, without an account; its keeper compares, accepts, and both read it', async () => {
  const neighbour = await open('/projets/permis-de-bouger', phone)
  await neighbour.getByRole('link', { name: 'Proposer une modification' }).click()
  await reach(neighbour, 'Proposer une modification')
  await neighbour.getByRole('link', { name: 'Le site et les liens' }).click()
  await reach(neighbour, 'Le site et les liens')
  await neighbour.getByLabel('Comment le savez-vous').fill('C’est l’adresse affichée sur la porte du garage.')
  await neighbour.getByLabel('Pour vous répondre').fill('odile@courrier.example')
  await neighbour.getByRole('button', { name: 'Envoyer la proposition' }).click()
  await read(neighbour, 'Rien n’a changé')
  expect(await neighbour.getByLabel('Comment le savez-vous').inputValue()).toContain('porte du garage')
  await neighbour.getByLabel('Site web').fill('https://garage-des-bourgs.example')
  await neighbour.getByRole('button', { name: 'Envoyer la proposition' }).click()
  await reach(neighbour, 'Permis de bouger')
  await read(neighbour, 'Votre proposition est reçue')

  const nadia = await openAs(cast.nadia, '/mes-fiches', phone)
  await openMail(nadia, 'Une correction est proposée pour «\u00a0Permis de bouger\u00a0»')
  await followMail(nadia, /propositions/)
  await reach(nadia, 'Une correction proposée pour «\u00a0Permis de bouger\u00a0»')
  await read(nadia, 'https://garage-des-bourgs.example')
  await nadia.getByRole('button', { name: 'Accepter et corriger la fiche' }).click()
  await read(nadia, 'La fiche est corrigée, la personne est prévenue.')
  await neighbour.reload()
  await read(neighbour, 'corrigée sur la proposition d’une autre personne')
  await openMail(neighbour, 'Votre correction de «\u00a0Permis de bouger\u00a0» est en ligne')
})

test('Paul is shown the sheets his own resembles; Aïcha compares two of one structure and merges them, both addresses lead there', async () => {
  const paul = await openAs(cast.paul, '/annuaire/nouvelle-fiche?genre=organisation')
  await paul.getByRole('radio', { name: 'Ma structure' }).check()
  await paul.getByLabel('Son nom').fill('Association Ronalpya')
  await paul.getByRole('button', { name: 'Commencer la fiche' }).click()
  await read(paul, 'Des fiches qui ressemblent à la vôtre')
  await paul.getByRole('link', { name: 'Reprendre cette fiche' }).waitFor()
  await paul.getByRole('button', { name: 'Aucune n’est la mienne' }).click()
  await reach(paul, 'L’essentiel')
  await paul.getByLabel('Résumé').fill('Un incubateur d’entrepreneurs sociaux, à Lyon.')
  await paul.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(paul, 'Le besoin')
  await paul.getByLabel('Premier défi').selectOption({ label: 'Alimentation durable' })
  await paul.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(paul, 'Les lieux')
  await paul.getByLabel('Où agissez-vous').fill('métropole de lyon')
  await paul.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(paul, 'L’identité')
  await paul.getByRole('link', { name: /Retrouver/ }).waitFor()
  await paul.getByLabel('Statut juridique').selectOption('association')
  await paul.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(paul, 'Le contact')
  await paul.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await read(paul, 'Des fiches qui ressemblent à la vôtre')
  await paul.getByRole('button', { name: 'Publier la fiche' }).click()
  await reach(paul, 'Association Ronalpya')

  const aicha = await openAs(cast.aicha, '/administration')
  await aicha.getByRole('main').getByRole('link', { name: 'Doublons possibles' }).click()
  await aicha
    .getByRole('row', { name: /Ronalpya/ })
    .getByRole('link', { name: 'Comparer' })
    .click()
  const title = await aicha.getByRole('heading', { level: 1 }).innerText()
  // the sheet that people keep stays; nobody keeps the one found in a source
  if (!title.startsWith('Fusionner «\u00a0Ronalpia')) {
    await aicha.getByRole('link', { name: 'Fusionner dans l’autre sens' }).click()
  }
  await reach(aicha, 'Fusionner «\u00a0Ronalpia\u00a0» dans «\u00a0Association Ronalpya\u00a0»\u00a0?')
  await aicha.getByRole('button', { name: 'Fusionner les deux fiches' }).click()
  await reach(aicha, 'Association Ronalpya')
  await read(aicha, 'qui disait la même chose, est fusionnée dans celle-ci')
  const visitor = await open('/organisations/ronalpia')
  await reach(visitor, 'Association Ronalpya')
  await openMail(paul, 'Une autre fiche est fusionnée dans «\u00a0Association Ronalpya\u00a0»')
})

test('Lucie keeps a search to be told of what is new', async () => {
  const lucie = await openAs(cast.lucie, '/annuaire?genre=projet&q=garage', phone)
  await lucie.getByRole('link', { name: /prévenu/ }).click()
  await lucie.getByRole('button', { name: 'Enregistrer' }).click()
  await reach(lucie, 'Mes recherches')
  expect((await listed(lucie, 'Vos recherches')).join()).toContain('Garage')
})
