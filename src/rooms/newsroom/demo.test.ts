import { expect } from 'vitest'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../demo/cast.ts'
import { eraseDemo, loadDemo } from '../../demo/index.ts'

test('the words of the site find what they should, however they are written', async ({ services }) => {
  await loadDemo(services)
  const site = appFor(services)
  const search = async (q: string) => (await get(site, `/annuaire?q=${encodeURIComponent(q)}`)).text()
  for (const [q, ...found] of [
    ['FrenchImapct', 'Retour sur la présentation'],
    ['French Impact', 'Retour sur la présentation'],
    ['startup des territoires', 'Start-Up de Territoire, Valence'],
    ['hacker public', 'À quoi servent les hackers publics'],
    ['labélisation', 'Quelle différence entre bannière et label'],
    ['bannière', 'Quelle différence entre bannière et label'],
    ['milliard', 'Le milliard'],
  ] as const) {
    const html = await search(q)
    for (const title of found) expect(html, q).toContain(title)
  }
  const members = await (await get(site, '/annuaire?banniere=oui')).text()
  expect(members).toContain('Toit à deux voix')
  expect(members).not.toContain('Permis de bouger</a>')
  const csv = await (await get(site, '/annuaire.csv?banniere=oui')).text()
  expect(csv.split('\r\n').filter((line) => line.startsWith('projet,'))).toHaveLength(2)
})

test('the report of 2018 says only what its source says, is shown in Lyon, and stays when the demonstration goes', async ({
  services,
  db,
}) => {
  await loadDemo(services)
  await loadDemo(services)
  const site = appFor(services)
  const read = async (path: string) => (await get(site, path)).text()
  const report = await read('/journal/retour-sur-la-presentation-a-lyon')
  expect(report.match(/class="q /g)).toHaveLength(6)
  for (const said of [
    'Fonctions à la date',
    'juillet 2017',
    'liste non exhaustive',
    '[sic]',
    'NB\u00a0: 6\u00a0réponses',
    '3\u00a0commentaires',
  ])
    expect(report).toContain(said)
  expect(await read('/territoires/metropole-de-lyon')).toContain('Dans la Métropole de Lyon')
  const home = await read('/')
  for (const said of ['Ce qui est sûr', 'NB\u00a0:', 'À l’agenda', 'Bannière ou label']) expect(home).toContain(said)
  await eraseDemo(services)
  const after = await read('/journal/retour-sur-la-presentation-a-lyon')
  expect(after).toContain('0\u00a0commentaire')
  expect(after.match(/class="q /g)).toHaveLength(6)
  expect(await read('/banniere')).toContain('Aucun projet ne s’est encore déclaré')
  for (const path of ['/journal', '/evenements', '/orientations']) {
    const html = await read(path)
    expect(html, path).not.toContain('Fictif')
    for (const { name } of Object.values(cast)) expect(html, path).not.toContain(name)
  }
  const left = await db.selectFrom('app_user').select('id').where('demo', '=', true).execute()
  expect(left).toEqual([])
})
