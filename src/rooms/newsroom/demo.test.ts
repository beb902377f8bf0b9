import { expect } from 'vitest'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../demo/cast.ts'
import { eraseDemo, loadDemo } from '../../demo/index.ts'
import { reportTitle } from './editorial/report.ts'

/** The words of the site find what they should, however they are written. */
const isFound = async (site: ReturnType<typeof appFor>) => {
  const search = async (q: string) => (await get(site, `/annuaire?q=${encodeURIComponent(q)}`)).text()
  for (const [q, ...found] of [
    ['FrenchImapct', 'Retour sur la présentation'],
    ['French Impact', 'Retour sur la présentation'],
    [
      'startup des territoires',
      'Start-Up de Territoire, Valence',
      'Retour sur la présentation',
      'Dans la Métropole de Lyon',
    ],
    ['Thibaut Guilluy', 'Retour sur la présentation'],
    ['Caroline Neyron', 'Retour sur la présentation'],
    ['accès à la donnée publique', '/chantiers/l-acces-a-la-donnee-publique'],
    ['charte', '/banniere/charte'],
    ['hacker public', 'À quoi servent les hackers publics'],
    ['labélisation', 'Quelle différence entre bannière et label'],
    ['bannière', 'Quelle différence entre bannière et label'],
    ['milliard', 'Le milliard'],
  ] as const) {
    const html = await search(q)
    for (const title of found) expect(html, q).toContain(title)
    const hits = [...html.matchAll(/<h3 class="t2"><a href="([^"]+)"/g)].map(([, href]) => href)
    expect(new Set(hits).size, `${q}: nothing twice`).toBe(hits.length)
  }
  const banner = await search('bannière')
  const first = banner.indexOf('<h3 class="t2"><a href="/banniere">')
  expect(first).toBeGreaterThan(banner.indexOf('id="reponses"'))
  expect(first).toBeLessThan(banner.search(/href="\/territoires\/bannieres-\d/))
  const members = await (await get(site, '/annuaire?banniere=oui')).text()
  expect(members).toContain('Toit à deux voix')
  expect(members).not.toContain('Permis de bouger</a>')
  const csv = await (await get(site, '/annuaire.csv?banniere=oui')).text()
  expect(csv.split('\r\n').filter((line) => line.startsWith('projet,'))).toHaveLength(8)
}

test('the world of the demonstration is found; the report of 2018 says only what its source says, is shown in Lyon, and stays when it goes', {
  timeout: 120_000,
}, async ({ services, db }) => {
  await loadDemo(services)
  const site = appFor(services)
  await isFound(site)
  await loadDemo(services)
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
    'Dit alors\u00a0: ',
    'Accueilli par',
  ])
    expect(report).toContain(said)
  for (const never of ['Rien n’est', 'se voir confier', 'href="https://www.eclaira.org/"', '; avec<'])
    expect(report, never).not.toContain(never)
  const parts = [
    'id="presentation"',
    'id="questions"',
    'id="metropole-de-lyon"',
    'id="pacte-de-croissance"',
    'id="depuis"',
  ]
  expect(parts.map((part) => report.indexOf(part))).toEqual(
    parts.map((part) => report.indexOf(part)).sort((a, b) => a - b),
  )
  const ids = [...report.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const context = await read('/orientations/mecenat-de-competences')
  expect(context).toContain('Présenté le')
  expect(context).not.toContain('Posée le')
  expect(await read('/orientations.csv')).toContain('fictif')
  const meeting = await read('/evenements/presentation-publique-de-frenchimpact-a-lyon')
  for (const said of [reportTitle, 'Qui anime les communautés']) expect(meeting).toContain(said)
  const group = await read('/evenements/un-groupe-de-travail-se-forme-a-lyon')
  expect(group).toContain('juillet 2017')
  expect(group).not.toContain('1er juillet')
  for (const path of ['/journal', '/journal/trois-garages-solidaires', '/journal/atom.xml', '/'])
    expect((await read(path)).toLowerCase(), path).toContain('fictif')
  expect(JSON.parse(await read('/journal/trois-garages-solidaires.json'))).toMatchObject({ fictif: true })
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
