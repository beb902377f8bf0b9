import { expect, test } from 'vitest'
import { cast } from '../../src/demo/cast.ts'
import { journeys, read } from '../support/journey.ts'

const { open, openAs } = journeys('together')
const phone = { viewport: { width: 390, height: 800 } }
const community = '/communautes/les-passerelles-grenobloises'

test('Lucie votes on a telephone: she chooses, reads again, votes once, and leaves with a receipt that nobody else has', async () => {
  const lucie = await openAs(cast.lucie, community, phone)
  await lucie
    .getByRole('link', { name: /^Réserver un quart du guichet commun/ })
    .first()
    .click()
  await lucie.getByRole('link', { name: 'Voter', exact: true }).click()
  await lucie.getByRole('radio', { name: 'Pour', exact: true }).check()
  await lucie.getByRole('main').getByRole('button').first().click()
  await lucie
    .getByRole('main')
    .getByRole('button', { name: /^Voter|Déposer/ })
    .click()
  const page = (await lucie.getByRole('main').textContent()) ?? ''
  const receipt = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(page)?.[0] ?? ''
  expect(receipt).not.toBe('')

  await lucie.goto(community)
  await lucie
    .getByRole('link', { name: /^Réserver un quart du guichet commun/ })
    .first()
    .click()
  expect(await lucie.getByRole('link', { name: 'Voter', exact: true }).count()).toBe(0)
  expect(await lucie.content()).not.toContain(receipt)
  const visitor = await open(new URL(lucie.url()).pathname)
  await read(visitor, '4 sur 8')
  expect(await visitor.content()).not.toContain(receipt)
})

test('Camille asks the local authority with her own words; the right department answers, and both close', async () => {
  const camille = await openAs(cast.camille, `${community}/directions`, phone)
  await camille.getByLabel('Votre sujet, avec vos mots').fill('occuper un rez-de-chaussée vide')
  await camille.getByRole('main').getByRole('button', { name: 'Chercher' }).click()
  await camille.getByRole('link', { name: 'Patrimoine et locaux' }).click()
  await camille.getByRole('link', { name: 'Poser une demande à cette direction' }).click()
  await camille.getByLabel('Sujet').fill('Un second rez-de-chaussée')
  await camille.getByLabel('Votre demande').fill('Six mois, rue des Alpes.')
  await camille.getByRole('button', { name: 'Envoyer la demande' }).click()
  await read(camille, 'Votre demande est partie.')

  const helene = await openAs(cast.helene, '/mes-demandes')
  await helene.getByRole('link', { name: 'Un second rez-de-chaussée' }).click()
  await helene.getByLabel('Votre réponse').fill('Oui, jusqu’en juin.')
  await helene.getByRole('button', { name: 'Envoyer la réponse' }).click()
  await camille.reload()
  await read(camille, 'Oui, jusqu’en juin.')
  await camille.getByRole('radio', { name: 'Ma question est réglée' }).check()
  await camille.getByRole('button', { name: 'Clore de mon côté' }).click()
  await helene.reload()
  await helene.getByRole('button', { name: 'Clore de mon côté' }).click()
  await read(helene, 'La demande est close.')
})
