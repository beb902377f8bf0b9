import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cast } from '../../src/demo/cast.ts'
import { journeys, reach, read } from '../support/journey.ts'
import { type Focused, focused, tabTo } from '../support/keyboard.ts'

const { open, openAs } = journeys('keyboard')

/** Tab after tab through the whole page, until the keyboard leaves it. */
const walk = async (page: Page): Promise<Focused[]> => {
  const steps: Focused[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (here.place === 'body' || steps.length > 400) return steps
    steps.push(here)
  }
}

test('with the keyboard alone: past the header, then every menu, filter and department, each in plain sight', async () => {
  const page = await open('/annuaire?genre=projet&vue=carte', { viewport: { width: 1280, height: 800 } })
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'Aller au contenu', seen: true })
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#contenu')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'Accueil', place: 'contenu' })

  await page.goto('/annuaire?genre=projet&vue=carte')
  const steps = await walk(page)
  expect(steps.filter(({ seen }) => !seen)).toEqual([])
  const names = (place: string) => steps.filter((step) => step.place === place).map(({ name }) => name)
  expect(names('menu')).toEqual([
    'Projets',
    'Structures',
    'Territoires',
    'Défis',
    'Bannière',
    'Label',
    'Débloquer',
    'Orientations',
    'Journal',
  ])
  expect(names('filtres')).toEqual(
    expect.arrayContaining(['Mots cherchés', 'Dans ou autour de', 'Appliquer les filtres']),
  )
  expect(names('filtres').some((name) => name.startsWith('Éducation'))).toBe(true)
  const departments = names('map')
  expect(new Set(departments).size).toBe(101)
  expect(departments).toContain('Creuse : 2 projets')
  expect(steps.findIndex(({ name }) => name === 'Passer la carte, lire le tableau')).toBeLessThan(
    steps.findIndex(({ place }) => place === 'map'),
  )
})

test('on a telephone: the menu and the filters open, are walked and close with the keyboard, without script', async () => {
  const page = await open('/annuaire?genre=projet', { viewport: { width: 390, height: 800 } })
  for (const [button, panel, first] of [
    ['Menu', page.getByRole('navigation', { name: 'Navigation principale' }), 'Projets'],
    ['Filtrer', page.getByRole('region', { name: 'Filtrer' }), 'Mots cherchés'],
  ] as const) {
    const opener = page.getByRole('button', { name: button, exact: true })
    expect(await panel.isVisible(), button).toBe(false)
    await opener.focus()
    await page.keyboard.press('Enter')
    await panel.waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ name: first, seen: true })
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await focused(page)).toMatchObject({ name: button, seen: true })

    await page.keyboard.press('Enter')
    const close = panel.getByRole('button', { name: /^Fermer/ })
    await close.focus()
    await page.keyboard.press('Enter')
    await panel.waitFor({ state: 'hidden' })
  }
  await page.getByRole('button', { name: 'Menu' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await reach(page, 'Structures')
})

test('with script: a filter refreshes the results in place, keeps the keyboard where it was, and « back » undoes it', async () => {
  const page = await open('/annuaire?q=mobilit%C3%A9', { javaScriptEnabled: true })
  await page.evaluate('window.samePage = true')
  const box = page.getByRole('checkbox', { name: /^Inclusion/ })
  const status = page.locator('main').getByRole('status')
  await box.focus()
  await page.keyboard.press('Space')
  await status.filter({ hasText: 'Résultats mis à jour : 2 résultats.' }).waitFor({ state: 'attached' })
  expect(new URL(page.url()).search).toBe('?q=mobilit%C3%A9&defi=inclusion')
  expect(await box.isChecked()).toBe(true)
  expect(await box.and(page.locator(':focus')).count()).toBe(1)

  await page.goBack()
  await status.filter({ hasText: /:\s(?!2\s)\d+\srésultats\./ }).waitFor({ state: 'attached' })
  expect(await box.isChecked()).toBe(false)
  expect(new URL(page.url()).search).toBe('?q=mobilit%C3%A9')

  await page.getByLabel('Mots cherchés').fill('mobilité des apprentis')
  await status.filter({ hasText: 'Résultats mis à jour : 1 résultat.' }).waitFor({ state: 'attached' })
  expect(await page.getByLabel('Mots cherchés').and(page.locator(':focus')).count()).toBe(1)
  expect(await page.evaluate('window.samePage')).toBe(true)
})

test('with script: a place is proposed while one types, counted aloud, chosen with the arrows, dismissed with Escape', async () => {
  const page = await open('/annuaire?genre=projet', { javaScriptEnabled: true })
  const field = page.getByRole('combobox', { name: 'Dans ou autour de' })
  await field.pressSequentially('gueret')
  await page
    .getByRole('status')
    .filter({ hasText: /proposés?\./ })
    .first()
    .waitFor({ state: 'attached' })
  await field.press('Escape')
  expect(await page.getByRole('listbox').isVisible()).toBe(false)
  expect(await field.inputValue()).toBe('gueret')
  await field.press('ArrowDown')
  await page.getByRole('listbox').waitFor()
  await field.press('ArrowDown')
  expect(await page.getByRole('listbox').getByRole('option', { selected: true }).innerText()).toMatch(/^Guéret\n/)
  await field.press('Enter')
  await page.getByText('Lieu : Guéret (Creuse, Nouvelle-Aquitaine).').waitFor()
  expect(await field.inputValue()).toBe('Guéret')
  expect(await field.and(page.locator(':focus')).count()).toBe(1)
  expect(new URL(page.url()).search).toContain('lieu=')
})

test('with script: the desk of the label is worked with the keyboard alone, which is never lost: a file read, others given to someone, and taken back', async () => {
  const wide = { javaScriptEnabled: true, viewport: { width: 1280, height: 800 } }
  const page = await openAs(cast.jeanne, '/label/instruction', wide)
  await read(page, 'Au clavier\u00a0: j et k passent d’un dossier à l’autre, x le coche, Entrée l’ouvre.')
  /** j as long as it takes to be on this file. */
  const downTo = async (name: string) => {
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('j')
      const here = await focused(page)
      expect(here.seen, here.name).toBe(true)
      if (here.name === name) return
    }
    throw new Error(`The keyboard did not come to ${name}`)
  }
  await downTo('Fonds Littoral')
  await page.keyboard.press('k')
  expect((await focused(page)).name).not.toBe('Fonds Littoral')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await reach(page, 'Fonds Littoral')
  await tabTo(page, 'Retour à la liste')
  await page.keyboard.press('Enter')
  await reach(page, 'Bureau d’instruction')

  for (const name of ['Fonds Littoral', 'Labo des possibles']) {
    await downTo(name)
    await page.keyboard.press('x')
  }
  expect(await page.getByRole('checkbox', { name: /^Choisir /, checked: true }).count()).toBe(2)
  await tabTo(page, 'Pour la sélection')
  await page.keyboard.press('ArrowDown')
  // the letters that move through the list are those of a field, here
  await page.keyboard.press('j')
  expect((await focused(page)).name).toBe('Pour la sélection')
  await tabTo(page, 'Appliquer')
  await page.keyboard.press('Enter')
  await reach(page, 'Attribuer 2\u00a0dossiers')
  await tabTo(page, /^Qui instruit/)
  await page.keyboard.type('Julie')
  await tabTo(page, 'Voir ce qui sera fait')
  await page.keyboard.press('Enter')
  await read(page, 'L’avis de cette personne est déjà demandé.')
  await tabTo(page, 'Confirmer pour 1 dossier')
  await page.keyboard.press('Enter')
  await reach(page, 'Attribuer à quelqu’un\u00a0: c’est fait')
  await tabTo(page, 'Annuler ce lot')
  await page.keyboard.press('Enter')
  await reach(page, 'Attribuer à quelqu’un\u00a0: annulé')
  await tabTo(page, 'Revenir à la liste')
  await page.keyboard.press('Enter')
  await page
    .getByRole('row', { name: /Fonds Littoral/ })
    .getByRole('link', { name: 'Attribuer' })
    .waitFor()
})
