import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parisDay } from '../../src/core/pure/dates.ts'
import { cast } from '../../src/demo/cast.ts'
import { followMail, journeys, openMail, reach, read } from '../support/journey.ts'
import { piece } from '../support/piece.ts'

const { open, openAs } = journeys('labelled')
const phone = { viewport: { width: 390, height: 800 } }

/** What Ibrahim still has to say: the figures in the order of the form. */
const toSay = [
  { title: 'Réorienter ceux que l’on n’accompagne pas', figures: ['20', '20'], proof: 'link' },
  {
    title: 'Une méthode d’accompagnement que l’on peut lire',
    figures: ['9', 'Diagnostic, essai, bilan.'],
    proof: 'file',
  },
  { title: 'Une équipe à la mesure', figures: ['24', '2,5'], proof: null },
  { title: 'Gratuit, ou à prix affiché', figures: ['0', 'Le département et deux fondations.'], proof: 'link' },
  { title: 'Rendre compte', figures: ['2025', '19'], proof: 'link' },
] as const satisfies readonly Saying[]

type Saying = { title: string; figures: readonly string[]; proof: 'link' | 'file' | null }

const answer = async (page: Page, { title, figures, proof }: Saying) => {
  await reach(page, title)
  await page.getByLabel('Votre réponse').fill('Chaque personne est rappelée sous dix jours, avec une raison et un nom.')
  const fields = page.getByRole('group', { name: 'Vos chiffres' }).getByRole('textbox')
  for (const [index, figure] of figures.entries()) await fields.nth(index).fill(figure)
  await page.getByRole('radio', { name: /^2\. En place/ }).check()
  if (proof === 'link') {
    await page.getByText('Ajouter un lien').first().click()
    await page.getByLabel('Ajouter un lien').fill('https://drome-solidaire.example/bilan')
    await page.getByLabel('Ce que montre ce lien').fill('Notre bilan')
  }
  if (proof === 'file') await page.getByLabel('Ajouter une pièce').setInputFiles(await piece('livret.pdf'))
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
}

test('Ibrahim goes on with a draft from a telephone, is told what is missing, submits; Jeanne finds the file and gives it to who has the least to read', async () => {
  const ibrahim = await openAs(cast.ibrahim, '/label', phone)
  await ibrahim.getByRole('main').getByRole('link', { name: 'Demander le label' }).click()
  await ibrahim.getByRole('link', { name: /^L-.*Réseau d’accompagnement/ }).click()
  await ibrahim.getByRole('link', { name: 'Relire et déposer' }).click()
  await reach(ibrahim, 'Relire et déposer')
  await read(ibrahim, '25\u00a0points à compléter')
  expect(await ibrahim.getByRole('button', { name: 'Déposer la candidature' }).count()).toBe(0)
  await ibrahim.getByRole('main').getByRole('link', { name: toSay[0].title }).first().click()
  // without a proof: what is said is kept, what lacks is told
  await answer(ibrahim, { ...toSay[0], proof: null })
  await read(ibrahim, 'C’est enregistré, et il reste à compléter')
  await read(ibrahim, 'Joignez au moins une pièce ou un lien.')
  expect(await ibrahim.getByLabel('Votre réponse').inputValue()).toContain('sous dix jours')
  for (const said of toSay) await answer(ibrahim, said)
  await reach(ibrahim, 'Engagements')
  const inAYear = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10)
  for (const [index, target] of ['12', '2'].entries()) {
    const pledge = ibrahim.getByRole('group').filter({ hasText: 'Demandé à toute la famille' }).nth(index)
    await pledge.getByLabel('Combien').fill(target)
    await pledge.getByLabel('Pour quand').fill(inAYear)
    await pledge.getByLabel('Comment ferez-vous').fill('Avec les équipes voisines, une fois par saison.')
  }
  await ibrahim.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await reach(ibrahim, 'Relire et déposer')
  await ibrahim.getByRole('link', { name: 'livret' }).waitFor()
  await ibrahim.getByLabel('Ce que nous disons est sincère').check()
  await ibrahim.getByRole('button', { name: 'Déposer la candidature' }).click()
  await read(ibrahim, /^La candidature L-\d{4}-\d{4} est déposée/)
  const number = (await ibrahim.getByRole('heading', { level: 1 }).innerText()).replace('Candidature ', '')
  await read(ibrahim, /^avant le \d/)
  await openMail(ibrahim, `Candidature ${number} déposée`)
  await followMail(ibrahim)

  const jeanne = await openAs(cast.jeanne, '/label/instruction')
  await jeanne.getByRole('combobox', { name: 'Étape' }).selectOption({ label: 'Nouvelle' })
  await jeanne.getByRole('combobox', { name: 'Chez' }).selectOption({ label: 'Personne encore' })
  await jeanne.getByRole('button', { name: 'Filtrer' }).click()
  const line = jeanne.getByRole('row', { name: /Collectif Drôme solidaire/ })
  await line.getByRole('link', { name: 'Attribuer' }).click()
  await jeanne.getByRole('button', { name: 'Attribuer automatiquement' }).click()
  await read(jeanne, 'Dossier attribué à Amine Morel et Julie Diallo. Chacun est prévenu.')
  await jeanne.getByRole('button', { name: 'Déclarer recevable' }).click()
  await read(jeanne, 'La candidature est recevable.')
  await ibrahim.reload()
  await read(ibrahim, 'Candidature recevable, instruction ouverte')

  // asked first what ties them: Julie has nothing to say, Amine has, and the file is shut to him
  const [julie, amine] = [await openAs(cast.julie, '/label', phone), await openAs(cast.amine)]
  for (const reviewer of [julie, amine]) {
    await openMail(reviewer, `Un dossier du label vous est confié\u00a0: ${number}`)
    await followMail(reviewer)
    await reach(reviewer, 'Avant d’ouvrir le dossier')
  }
  await julie.getByRole('radio', { name: /^Je n’ai aucun lien/ }).check()
  await julie.getByRole('button', { name: 'Déclarer' }).click()
  await reach(julie, 'Collectif Drôme solidaire')
  await amine.getByRole('radio', { name: /^J’ai un lien/ }).check()
  await amine.getByLabel('Quel lien').fill('J’y ai travaillé deux ans.')
  await amine.getByRole('button', { name: 'Déclarer' }).click()
  await reach(amine, 'Bureau d’instruction')
  expect((await amine.goto(julie.url()))?.status()).toBe(404)
})

test('Julie gives the awaited opinion, the committee meets: one proposes, another signs, and everyone reads the label', async () => {
  const julie = await openAs(cast.julie, '/label/instruction', phone)
  await julie.getByRole('link', { name: 'Relais cévenol' }).click()
  await julie.getByRole('link', { name: 'Donner mon avis' }).click()
  const opinions = julie.getByRole('group', { name: /^Mon avis/ })
  for (const opinion of await opinions.all()) {
    await opinion.getByRole('radio', { name: /^2,/ }).check()
    await opinion.getByLabel('Ce qui fonde la note').fill('Trois dossiers ouverts au hasard le confirment.')
  }
  await julie.getByRole('radio', { name: 'Favorable', exact: true }).check()
  await julie.getByLabel('Ma conclusion').fill('Deux porteurs appelés disent la même chose.')
  await julie.getByRole('button', { name: 'Relire et rendre mon avis' }).click()
  await read(julie, 'Cochez la pièce qui fonde cette note')
  expect(await opinions.first().getByLabel('Ce qui fonde la note').inputValue()).toContain('au hasard')
  for (const opinion of await opinions.all()) await opinion.getByRole('checkbox').first().check()
  await julie.getByRole('button', { name: 'Relire et rendre mon avis' }).click()
  await julie.getByRole('button', { name: 'Rendre mon avis' }).click()
  await read(julie, 'Votre avis est rendu.')

  const jeanne = await openAs(cast.jeanne, '/label/instruction')
  const line = jeanne.getByRole('row', { name: /Relais cévenol/ })
  await line.getByRole('link', { name: 'Saisir le comité' }).click()
  await jeanne.getByRole('button', { name: 'Saisir le comité' }).click()
  await read(jeanne, 'Le comité est saisi.')
  await jeanne.getByRole('link', { name: 'Bureau d’instruction' }).click()
  await jeanne.getByRole('link', { name: 'Séances du comité' }).click()
  await jeanne.getByRole('link', { name: 'Convoquer une séance' }).click()
  await jeanne.getByLabel('Jour').fill(parisDay(new Date()))
  await jeanne.getByLabel('Lieu').fill('En visioconférence')
  const members = [cast.martine, cast.olivier, cast.fatou].map(({ name }) => name)
  for (const name of ['Relais cévenol', ...members]) await jeanne.getByRole('checkbox', { name }).check()
  await jeanne.getByRole('button', { name: 'Convoquer' }).click()
  await read(jeanne, 'La séance est convoquée.')
  await jeanne.getByRole('checkbox', { name: cast.martine.name }).check()
  await jeanne.getByRole('button', { name: 'Ouvrir la séance' }).click()
  await read(jeanne, 'Le quorum n’est pas atteint')
  for (const name of members) await jeanne.getByRole('checkbox', { name }).check()
  await jeanne.getByRole('button', { name: 'Ouvrir la séance' }).click()
  await read(jeanne, 'La séance est ouverte.')

  const sit = async (page: Page) => {
    await page.getByRole('link', { name: 'Séances du comité' }).click()
    await page
      .getByRole('row', { name: /Ouverte/ })
      .getByRole('link')
      .click()
    await page.getByRole('link', { name: /Relais cévenol/ }).click()
  }
  const martine = await openAs(cast.martine, '/label/instruction', phone)
  await sit(martine)
  await martine.getByRole('radio', { name: 'Accorder le label' }).check()
  await martine.getByLabel('Raisons *').fill('Les deux avis concordent, et les porteurs le confirment.')
  await martine.getByRole('button', { name: 'Proposer et signer' }).click()
  await read(martine, 'Une autre personne présente doit la signer.')
  expect(await martine.getByRole('button', { name: /^Signer/ }).count()).toBe(0)
  const visitor = await open('/label/registre', phone)
  expect(await visitor.getByRole('link', { name: 'Relais cévenol' }).count()).toBe(0)

  const olivier = await openAs(cast.olivier, '/label/instruction')
  await sit(olivier)
  await olivier.getByRole('button', { name: 'Signer cette décision' }).click()
  await read(olivier, /^La décision D-\d{4}-\d{4} est prise/)
  await visitor.reload()
  await visitor.getByRole('link', { name: 'Relais cévenol', exact: true }).click()
  await reach(visitor, 'Label de Relais cévenol')
  await read(visitor, 'Cette structure est labellisée aujourd’hui.')
  const hugo = await openAs(cast.hugo, '/label', phone)
  await openMail(hugo, 'Le label est accordé à «\u00a0Relais cévenol\u00a0»')
  await followMail(hugo)
  await read(hugo, 'Les deux avis concordent')
})

test('Hugo reads what a decision put off asks, completes it and sends it back; whoever reviewed finds the former opinion as a draft', async () => {
  const hugo = await openAs(cast.hugo, '/label/candidatures', phone)
  await hugo
    .getByRole('row', { name: /Compter pour voir/ })
    .getByRole('link')
    .click()
  await read(hugo, /puis renvoyez-la avant le \d/)
  await read(hugo, 'Joindre la liste des financeurs des trois dernières années.')
  await hugo.getByRole('link', { name: /^Compléter cette partie/ }).click()
  await read(hugo, 'Joindre la liste des financeurs des trois dernières années.')
  await hugo.getByLabel('Ajouter une pièce').setInputFiles(await piece('financeurs.pdf'))
  await hugo.getByRole('button', { name: 'Enregistrer et reprendre plus tard' }).click()
  await hugo
    .getByRole('row', { name: /Compter pour voir/ })
    .getByRole('link')
    .click()
  await hugo.getByLabel('Ce que vous avez complété').fill('La liste des financeurs est jointe.')
  await hugo.getByRole('button', { name: 'Renvoyer à l’instruction' }).click()
  await read(hugo, 'La candidature est renvoyée à l’instruction.')

  const number = (await hugo.getByRole('heading', { level: 1 }).innerText()).replace('Candidature ', '')

  const julie = await openAs(cast.julie, '/label')
  await openMail(julie, `Candidature ${number} complétée\u00a0: votre avis est demandé`)
  await followMail(julie, /mon-avis/)
  await reach(julie, 'Compter pour voir')
  expect(await julie.getByLabel('Ma conclusion').inputValue()).toBe('À compléter avant de décider.')
  expect(await julie.getByRole('radio', { name: 'Réservé', exact: true }).isChecked()).toBe(true)
  await julie.getByRole('link', { name: 'Échanges' }).click()
  await read(julie, 'La liste des financeurs est jointe.')
})
