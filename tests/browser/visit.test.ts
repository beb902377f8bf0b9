import { expect, test } from 'vitest'
import { journeys, listed, reach, read } from '../support/journey.ts'

const { open } = journeys('visit')

test('someone without an account goes from the home page to a project, its territory, and a search kept to that place', async () => {
  const page = await open()
  const search = page.getByRole('search', { name: 'Que cherchez-vous ?' })
  await search.getByRole('searchbox').fill('mobilité')
  await search.getByRole('button', { name: 'Chercher' }).click()
  await reach(page, 'Tout pour « mobilité »')
  const all = await listed(page, 'Résultats')

  await page.getByRole('checkbox', { name: /^Inclusion/ }).check()
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click()
  await read(page, '2 résultats.')
  expect(await listed(page, 'Résultats')).toEqual(['Garage des deux vallées', 'Permis de bouger'])
  expect(await page.getByRole('checkbox', { name: /^Inclusion/ }).isChecked()).toBe(true)
  expect(all.length).toBeGreaterThan(2)

  await page.getByRole('link', { name: 'Permis de bouger' }).click()
  await reach(page, 'Permis de bouger')
  await page.getByRole('region', { name: 'Où', exact: true }).getByRole('link', { name: 'Creuse', exact: true }).click()
  await reach(page, 'Creuse')
  expect(await listed(page, 'Projets')).toContain('Permis de bouger')

  await page.getByRole('link', { name: 'Tous les projets ici' }).click()
  await reach(page, 'Projets')
  expect(await page.getByLabel('Dans ou autour de').inputValue()).toBe('Creuse')
  await page.getByLabel('Mots cherchés').fill('navette')
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click()
  await reach(page, 'Projets pour « navette »')
  expect(await page.getByLabel('Dans ou autour de').inputValue()).toBe('Creuse')
  expect(await listed(page, 'Résultats')).toEqual(['Navette du plateau'])
})

test.each([
  ['ronalpiya', 'Ronalpia', 'Ronalpya'],
  ['locaux motif', 'Locaux Motiv’', 'locaux motiv'],
  ['metropole lion', 'Métropole de Lyon', 'metropole Lyon'],
])('« %s », misspelt, finds %s and says what was searched instead', async (typed, found, used) => {
  const page = await open()
  await page.getByLabel('Chercher un projet, un soutien, un territoire').fill(typed)
  await page.getByLabel('Chercher un projet, un soutien, un territoire').press('Enter')
  await read(page, `Aucun résultat pour « ${typed} ». Voici ceux pour « ${used} ».`)
  expect((await listed(page, 'Résultats'))[0]).toBe(found)
  await page.getByRole('link', { name: `Chercher exactement « ${typed} »` }).click()
  await page.getByRole('heading', { name: 'Rien ne correspond à cette recherche' }).waitFor()
})

test('« ronalpya », as the archives spell it, is a name of Ronalpia: nothing to correct', async () => {
  const page = await open('/annuaire')
  await page.getByLabel('Mots cherchés').fill('ronalpya')
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click()
  await reach(page, 'Tout pour « ronalpya »')
  expect((await listed(page, 'Résultats'))[0]).toBe('Ronalpia')
  expect(await page.getByText('Voici ceux pour').count()).toBe(0)
})

test('a place that several bear: the search asks which, keeps the words, and goes on with the one chosen', async () => {
  const page = await open('/annuaire')
  await page.getByLabel('Mots cherchés').fill('agriculture')
  await page.getByLabel('Dans ou autour de').fill('saint-denis')
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click()
  await page.getByRole('heading', { name: 'Quel « saint-denis » ?' }).waitFor()
  expect(await page.getByLabel('Dans ou autour de').inputValue()).toBe('saint-denis')
  expect(await page.getByLabel('Mots cherchés').inputValue()).toBe('agriculture')
  await page.getByRole('listitem').filter({ hasText: 'La Réunion' }).getByRole('link', { name: 'Saint-Denis' }).click()
  await read(page, 'Lieu : Saint-Denis (La Réunion).')
  expect(await page.getByLabel('Mots cherchés').inputValue()).toBe('agriculture')

  await page.goto('/territoires')
  await page.getByLabel('Votre territoire').fill('saint-denis')
  await page.getByRole('button', { name: 'Voir ce territoire' }).click()
  await page.getByRole('heading', { name: '4 territoires répondent à cette recherche' }).waitFor()
  expect(await page.getByLabel('Votre territoire').inputValue()).toBe('saint-denis')
  await page.getByRole('listitem').filter({ hasText: 'Seine-Saint-Denis' }).getByRole('link').first().click()
  await reach(page, 'Saint-Denis')
})

test('light or dark: what one chooses holds from page to page, and in the next window', async () => {
  const page = await open('/', { colorScheme: 'light' })
  const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const light = await ground()
  await page.getByRole('button', { name: 'sombre' }).click()
  await page.getByRole('button', { name: 'sombre', pressed: true }).waitFor()
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.getByRole('link', { name: 'Territoires', exact: true }).first().click()
  await reach(page, 'Territoires')
  expect(await ground()).toBe(dark)
  expect(await page.getByRole('button', { name: 'sombre', pressed: true }).count()).toBe(1)

  const next = await page.context().newPage()
  await next.goto('/defis')
  expect(await next.getByRole('button', { name: 'sombre', pressed: true }).count()).toBe(1)
  await next.getByRole('button', { name: 'automatique' }).click()
  await next.getByRole('button', { name: 'automatique', pressed: true }).waitFor()
  expect(await next.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(light)
})

test('on paper there is the content, and nothing to press', async () => {
  const page = await open('/projets/toit-a-deux-voix')
  const tools = [
    page.getByRole('navigation', { name: 'Navigation principale' }),
    page.getByRole('navigation', { name: 'Pied de page' }),
    page.getByRole('search'),
    page.getByRole('button', { name: 'sombre' }),
    page.getByRole('link', { name: 'Écrire au projet' }),
  ]
  const visible = () => Promise.all(tools.map((tool) => tool.isVisible()))
  expect(await visible()).toEqual(tools.map(() => true))
  await page.emulateMedia({ media: 'print' })
  expect(await visible()).toEqual(tools.map(() => false))
  await reach(page, 'Toit à deux voix')
  await page.getByRole('region', { name: 'Le besoin' }).waitFor()
})

test('nothing moves for those who asked for stillness', async () => {
  const page = await open('/projets/toit-a-deux-voix', { reducedMotion: 'no-preference' })
  const slowest = async () => {
    const durations = await page.evaluate(
      "[...document.querySelectorAll('*')].map((one) => getComputedStyle(one)).flatMap((style) => [style.transitionDuration, style.animationDuration])",
    )
    return Math.max(...(durations as string[]).flatMap((text) => text.split(',').map(Number.parseFloat)))
  }
  expect(await slowest()).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await slowest()).toBe(0)
})
