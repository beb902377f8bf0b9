import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, parisDay } from '../../src/core/pure/dates.ts'
import { cast } from '../../src/demo/cast.ts'
import { followMail, journeys, openMail, reach, read } from '../support/journey.ts'
import { piece } from '../support/piece.ts'

const { open, openAs } = journeys('supporting')
const phone = { viewport: { width: 390, height: 800 } }

test('Maëlle refers a project; Camille agrees with one of two pieces, and the recipient accepts: each reads what the others did', async () => {
  const maelle = await openAs(cast.maelle, '/projets/la-haie-commune')
  await maelle.getByRole('link', { name: 'Proposer une orientation' }).click()
  await maelle.getByLabel('Nom, sigle ou mots').fill('Deux Rives')
  await maelle.getByRole('main').getByRole('button', { name: 'Chercher' }).click()
  await maelle.getByRole('radio', { name: /^Fondation des Deux Rives/ }).check()
  await maelle.getByRole('button', { name: 'Continuer avec cette structure' }).click()
  await maelle.getByLabel('Pourquoi cette structure').fill('Les plants se paient à l’automne.')
  await maelle.getByLabel('Ce que vous en attendez').fill('Une bourse de démarrage.')
  await maelle.getByRole('button', { name: 'Proposer au porteur' }).click()
  await read(maelle, 'Votre proposition est partie.')

  const camille = await openAs(cast.camille, '/soutien', phone)
  await openMail(camille, 'Atelier des Pentes propose d’orienter votre projet')
  await followMail(camille, /prescriptions/)
  await camille.getByRole('link', { name: 'Donner mon accord' }).click()
  await camille.getByRole('link', { name: 'Ouvrir le coffre du projet' }).click()
  for (const name of ['Budget', 'Carnet privé']) {
    await camille.getByRole('link', { name: 'Ajouter une pièce' }).click()
    await camille.getByLabel('Titre de la pièce').fill(name)
    await camille.getByLabel('Nature de la pièce').selectOption({ label: 'Autre pièce' })
    await camille.getByLabel('Fichier').setInputFiles(await piece('choisi.pdf'))
    await camille.getByRole('button', { name: 'Ajouter au coffre' }).click()
    await read(camille, 'est dans le coffre')
  }
  await camille.goto('/soutien')
  await camille.getByRole('link', { name: 'La Haie commune vers Fondation des Deux Rives' }).click()
  await camille.getByRole('checkbox', { name: /^Budget/ }).check()
  await camille.getByRole('button', { name: 'Je donne mon accord' }).click()
  await read(camille, 'Votre accord est noté.')

  const simon = await openAs(cast.simon, '/soutien')
  await openMail(simon, 'Atelier des Pentes vous adresse le projet La Haie commune')
  await followMail(simon, /prescriptions/)
  await simon.getByRole('link', { name: /^Budget/ }).waitFor()
  expect(await simon.getByText('Carnet privé').count()).toBe(0)
  await simon.getByRole('button', { name: 'Accepter de recevoir ce projet' }).click()
  await read(simon, 'Vous avez accepté.')
  await openMail(camille, 'Fondation des Deux Rives accepte de vous recevoir')
  await maelle.reload()
  await read(maelle, 'Acceptée par le destinataire')
})

test('a recipient who declines says why and where to go: the holder reads both', async () => {
  const simon = await openAs(cast.simon, '/soutien', phone)
  await simon.getByRole('link', { name: 'Navette du plateau vers Banque coopérative Demain' }).first().click()
  await simon.getByRole('link', { name: 'Décliner' }).click()
  await simon.getByLabel('Motif').fill('Nous ne faisons pas d’avance de moins de six mois.')
  await simon.getByLabel('Une autre voie').fill('La régie d’avances de l’intercommunalité.')
  await simon.getByRole('button', { name: 'Décliner' }).click()
  await read(simon, 'Vous avez décliné.')
  const nadia = await openAs(cast.nadia, '/soutien', phone)
  await openMail(nadia, 'Banque coopérative Demain décline, et propose une autre voie')
  await followMail(nadia, /prescriptions/)
  await read(nadia, 'Nous ne faisons pas d’avance de moins de six mois.')
  await read(nadia, 'La régie d’avances de l’intercommunalité.')
})

test('Maëlle offers to go along with a project, Nadia accepts from a telephone: a first session and its action are on both dashboards', async () => {
  const maelle = await openAs(cast.maelle, '/projets/l-auto-ecole-du-marche')
  await maelle.getByRole('link', { name: 'Proposer une orientation' }).click()
  await maelle.getByRole('link', { name: 'Plutôt l’accompagner vous-même' }).click()
  await maelle.getByLabel('Ce que vous proposez').fill('Six rendez-vous pour trouver la seconde voiture.')
  await maelle.getByRole('button', { name: 'Proposer au porteur' }).click()
  await read(maelle, 'Votre proposition est partie.')
  const nadia = await openAs(cast.nadia, '/soutien', phone)
  await openMail(nadia, 'Atelier des Pentes propose de vous accompagner')
  await followMail(nadia, /accompagnements/)
  await nadia.getByRole('link', { name: 'Accepter cet accompagnement' }).click()
  await nadia.getByRole('button', { name: 'J’accepte' }).click()
  await read(nadia, 'L’accompagnement est ouvert.')
  await maelle.reload()
  const inDays = (days: number) => addDays(parisDay(new Date()), days)
  await maelle.getByRole('link', { name: 'Prévoir une séance' }).click()
  await maelle.getByLabel('Sujet').fill('Comparer les contrats')
  await maelle.getByLabel('Jour').fill(inDays(2))
  await maelle.getByLabel('Heure').fill('14:30')
  await maelle.getByRole('button', { name: 'Enregistrer' }).click()
  await read(maelle, 'La séance est prévue.')
  await maelle
    .getByRole('region', { name: 'Séances' })
    .getByRole('link', { name: /^Ajouter une action/ })
    .click()
  await maelle.getByLabel('Quoi').fill('Demander deux devis')
  // from a session, that session is chosen already
  expect(await maelle.getByLabel('Décidée en séance').locator('option:checked').innerText()).toBe(
    'Comparer les contrats',
  )
  await maelle.getByRole('radio', { name: /porteur/ }).check()
  await maelle.getByLabel('Pour le').fill(inDays(1))
  await maelle.getByRole('button', { name: 'Enregistrer' }).click()
  await read(maelle, 'C’est enregistré.')
  await nadia.goto('/soutien')
  // each finds the session and what is to be done in what awaits, and the session itself on the page of both
  await nadia.getByRole('region', { name: 'À vous' }).getByRole('link', { name: 'Demander deux devis' }).waitFor()
  await maelle.goto('/soutien')
  for (const page of [nadia, maelle]) {
    await page.getByRole('region', { name: 'À vous' }).getByRole('link', { name: 'Comparer les contrats' }).click()
    await reach(page, 'L’Auto-école du marché avec Atelier des Pentes')
    await page.getByRole('region', { name: 'Séances' }).getByText('14\u00a0h\u00a030').waitFor()
    await page
      .getByRole('region', { name: 'Actions' })
      .getByText('Décidée en séance\u00a0: Comparer les contrats')
      .waitFor()
  }
})

test('an attestation is pasted, opened or dropped to be checked; with one letter changed, it is refused', async () => {
  const page = await open('/label/structures/atelier-des-pentes', { javaScriptEnabled: true })
  await page.getByRole('link', { name: 'Preuve vérifiable' }).click()
  const fileNamed = async (name: string) => {
    const path = await page.getByRole('link', { name }).getAttribute('href')
    return (await page.request.get(path ?? '')).body()
  }
  const [json, svg] = [await fileNamed('Fichier JSON signé'), await fileNamed('Image SVG')]
  const authentic = 'Cette attestation est authentique et valable aujourd’hui'
  const answer = (title: string) => page.getByRole('article').getByRole('heading', { name: title }).waitFor()
  const check = () => page.getByRole('button', { name: 'Vérifier ce document' }).click()

  await page.getByRole('contentinfo').getByRole('link', { name: 'Vérifier une attestation' }).click()
  await page.getByLabel('Ou son texte').fill(json.toString())
  await check()
  await answer(authentic)
  await page.getByRole('article').getByRole('link', { name: 'Atelier des Pentes' }).waitFor()
  await page.getByLabel('Ou son texte').fill(json.toString().replaceAll('Atelier des Pentes', 'Atelier des Pontes'))
  await check()
  await answer('Cette attestation n’est pas authentique\u00a0: elle a été modifiée')
  expect(await page.getByRole('article').innerText()).not.toContain('Pontes')

  await page.getByLabel('Fichier').setInputFiles({ name: 'badge.svg', mimeType: 'image/svg+xml', buffer: svg })
  await check()
  await answer(authentic)

  await page.goto('/verifier')
  const folder = mkdtempSync(join(tmpdir(), 'dropped-'))
  writeFileSync(join(folder, 'badge.json'), json)
  await dropOn(page.getByLabel('Fichier'), join(folder, 'badge.json'))
  await check()
  await answer(authentic)
  rmSync(folder, { recursive: true })
})

/** Drags a file from the desktop over a field, and lets it go there: as the browser itself does it. */
const dropOn = async (field: Locator, file: string) => {
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (!box) throw new Error('there is no field to drop on')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const browser = await field.page().context().newCDPSession(field.page())
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    })
}
