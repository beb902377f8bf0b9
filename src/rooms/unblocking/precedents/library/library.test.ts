import { expect } from 'vitest'
import { everything } from '#core/search/lyon.fixture.ts'
import { search } from '#core/search/search.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { at, browse, challengeId, inProgress, now, placeId, today, world } from '../../room.fixture.ts'
import { publishedSheet, unpublished, written } from '../precedents.fixture.ts'
import { afterRetraction } from '../publication.ts'
import { loadFoundPrecedents } from '../search/actions.ts'

test('what is not published is found by no page, list, file, feed, search or neighbour', async ({ services, db }) => {
  const [creuse, mobility] = [await placeId(db, 'department', '23'), await challengeId(db, 'mobilite-du-quotidien')]
  const where = { territoryId: creuse, challengeIds: [mobility] }
  const seen = await publishedSheet(services, { ...where, title: 'Prêter une voiture à des apprentis' })
  const hidden = []
  for (const status of unpublished)
    hidden.push(await publishedSheet(services, { ...where, status, title: `Prêter une voiture, étape ${status}` }))
  await loadFoundPrecedents(db)
  const site = await browse(at(services, today))
  const pages = [
    ...[paths.precedents, paths.precedentsAt('q=voiture'), paths.precedentsAt('tri=useful&lieu=creuse-23')],
    ...[paths.precedent(seen.slug), paths.precedentsFile('csv'), paths.precedentsFile('json'), paths.precedentsFeed],
    ...[
      '/annuaire?q=voiture',
      '/defis/mobilite-du-quotidien',
      '/territoires/creuse-23',
      '/territoires/nouvelle-aquitaine',
    ],
  ]
  for (const path of pages) {
    const { status, html } = await site.get(path)
    expect([path, status]).toEqual([path, 200])
    expect(html, path).toContain(seen.title)
    for (const one of hidden) expect(html, path).not.toContain(one.title)
  }
  const found = await search(db, { ...everything, q: 'voiture', kinds: ['precedent'] })
  expect(found.hits.map(({ subjectId }) => subjectId)).toEqual([seen.id])
  for (const [n, one] of hidden.entries()) {
    const { status, html } = await site.get(paths.precedent(one.slug))
    expect(status).toBe(unpublished[n] === 'retracted' ? 410 : 404)
    for (const secret of [one.title, 'assureur', 'On reconnaît']) expect(html).not.toContain(secret)
    expect((await site.get(paths.precedentLetter(one.slug))).status).toBe(404)
  }
  for (const wrong of ['nulle-part', 'A%00', '..%2F']) expect((await site.get(paths.precedent(wrong))).status).toBe(404)
})

test('nothing public says from which case, whose, or by whom', async ({ services, db }) => {
  const here = await world(services)
  const caseId = await inProgress(services, here.nadia, 2, { sheetId: here.garage.id })
  const sheet = await publishedSheet(services, { caseId, territoryId: await placeId(db, 'commune', '23096') })
  const people = { written_by: here.helene.id, consented_by: here.nadia.id }
  await db.updateTable('precedent').set(people).where('id', '=', sheet.id).execute()
  const { number } = await db
    .selectFrom('blocker_case')
    .select('number')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const site = await browse(at(services, today))
  const files = [paths.precedentsFile('csv'), paths.precedentsFile('json'), paths.precedentsFeed]
  for (const path of [paths.precedents, paths.precedent(sheet.slug), paths.precedentLetter(sheet.slug), ...files]) {
    const { html } = await site.get(path)
    for (const secret of [
      caseId,
      String(number),
      'Garage solidaire',
      'garage solidaire',
      here.nadia.name,
      here.helene.name,
    ])
      expect(html, path).not.toContain(secret)
    // a place smaller than a department says too much, even written by hand
    expect(html, path).not.toContain('Guéret')
  }
})

test('the library finds by words, mistakes included, and by each filter; the files carry their licence', async ({
  services,
  db,
}) => {
  const creuse = await placeId(db, 'department', '23')
  const car = await publishedSheet(services, {
    territoryId: creuse,
    challengeIds: [await challengeId(db, 'mobilite-du-quotidien')],
  })
  const garden = {
    title: 'Vendre les légumes d’un jardin',
    blockage: 'Un jardin veut vendre ses légumes.',
    wayOut: 'Un avenant.',
  }
  await publishedSheet(services, {
    ...garden,
    rule: 'Code rural',
    matter: 'environment',
    how: 'rule',
    outcome: 'refused',
    demo: true,
  })
  const site = await browse(at(services, today))
  const found = async (query: string) => {
    const { html } = await site.get(paths.precedentsAt(query))
    return [car.title, garden.title].filter((title) => html.replaceAll('\u00a0', ' ').includes(title))
  }
  for (const query of [
    'q=voitures',
    'q=permi+probatoir',
    'domaine=transport',
    'lieu=creuse-23',
    'lieu=nouvelle-aquitaine',
    'defi=cohesion-des-territoires',
  ])
    expect([query, await found(query)]).toEqual([query, [car.title]])
  for (const query of ['q=jardin', 'blocage=rule', 'issue=refused', 'q=legumes&domaine=environment'])
    expect([query, await found(query)]).toEqual([query, [garden.title]])
  expect(await found('q=voiture+jardin')).toHaveLength(2)
  const nothing = await site.get(paths.precedentsAt('q=abattoir&niveau=5'))
  expect(nothing.html).toContain(`href="${paths.ask}"`)
  expect((await site.get(paths.precedentsAt('page=9'))).html).toContain('Cette page est au-delà de la dernière')
  for (const wrong of ['domaine=x&niveau=12&tri=zz&page=-3', 'q=%27%29%7C%26%3A%2A&lieu=..'])
    expect((await site.get(paths.precedentsAt(wrong))).status).toBe(200)
  const json = JSON.parse((await site.get(paths.precedentsFile('json'))).html)
  expect(json).toMatchObject({ licence: { nom: 'Licence Ouverte 2.0' } })
  expect(json.precedents).toHaveLength(2)
  expect((await site.get(paths.precedentsFile('csv'))).html).toContain('Licence Ouverte 2.0')
  expect((await site.get(paths.precedentLetter(car.slug))).html).toContain('[objet]')
})

test('« utile ? » counts each person once, who may change; visitors see the counts and a door', async ({
  services,
  db,
}) => {
  const { nadia, camille } = await world(services)
  const sheet = await publishedSheet(services)
  const invented = await written(db, { title: 'Une fiche inventée', demo: true })
  const [visitor, one, two] = [
    await browse(at(services, today)),
    await browse(at(services, today), nadia),
    await browse(at(services, today), camille),
  ]
  const to = paths.precedentUse(sheet.slug)
  expect((await visitor.post(to, { reponse: 'oui' })).status).not.toBe(200)
  expect((await one.post(paths.precedentUse(invented.slug), { reponse: 'oui' })).status).toBe(404)
  expect((await one.post(paths.precedentUse('nulle-part'), { reponse: 'oui' })).status).toBe(404)
  const counts = async () =>
    (await visitor.get(paths.precedent(sheet.slug))).html.match(/(\d+)\u00a0oui, (\d+)\u00a0non/)?.slice(1)
  expect(await counts()).toEqual(['0', '0'])
  await one.post(to, { reponse: 'peut-être' })
  for (const reponse of ['oui', 'oui']) expect((await one.post(to, { reponse })).status).toBe(303)
  await two.post(to, { reponse: 'non' })
  expect(await counts()).toEqual(['1', '1'])
  await one.post(to, { reponse: 'non' })
  expect(await counts()).toEqual(['0', '2'])
  expect((await one.get(paths.precedent(sheet.slug))).html).toContain('Vous avez répondu non')
  const { html } = await visitor.get(paths.precedent(sheet.slug))
  expect(html).toContain('/connexion?retour=')
  expect(html).not.toContain(`action="${to}"`)
  expect(html).toContain(`href="${paths.askAt('matter=transport')}`)
})

test('a sheet leaves the search when it is withdrawn', async ({ services, db }) => {
  const sheet = await publishedSheet(services)
  const found = async () =>
    (await search(db, { ...everything, q: 'permis probatoire', kinds: ['precedent'] })).hits.map(
      ({ subjectId }) => subjectId,
    )
  expect(await found()).toEqual([sheet.id])
  const gone = { status: 'retracted', retracted_at: now, retracted_reason: 'Essai.' }
  await db.updateTable('precedent').set(gone).where('id', '=', sheet.id).execute()
  await afterRetraction(db, sheet.id)
  expect(await found()).toEqual([])
  await loadFoundPrecedents(db)
  expect(await found()).toEqual([])
})
