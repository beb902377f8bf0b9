import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { placeId } from '../../directory/room.fixture.ts'
import { paths } from '../paths.ts'
import { applied, awarded, structure } from './register.fixture.ts'

const on = (day: string) => new Date(`${day}T10:00:00Z`)
const today = '2026-11-22'

const text = async (services: Services, path: string) =>
  (await get(appFor({ ...services, clock: () => on(today) }), path)).text()
const status = async (services: Services, path: string) =>
  (await get(appFor({ ...services, clock: () => on(today) }), path)).status

const commune = (db: Database, code: string) => placeId(db, 'commune', code)
const listOf = (html: string) => html.slice(html.indexOf('id="structures"'), html.indexOf('id="donnees"'))

test('a draft, an application under way and a refusal are nowhere: register, past dates, files, page of the structure', async ({
  services,
  db,
}) => {
  const names = ['Brouillon de toit', 'Candidate en cours', 'Refusée hier'] as const
  const statuses = ['draft', 'submitted', 'refused'] as const
  for (const [index, name] of names.entries()) {
    const sheet = await structure(services, name)
    await applied(db, sheet.id, { status: statuses[index] ?? 'draft' })
    expect(await status(services, paths.structure(sheet.slug)), name).toBe(404)
  }
  for (const path of [
    ...['', '?etat=suspendu', '?etat=termine', '?au=2026-02-01', '?q=candidate'].map((query) => paths.register + query),
    ...['csv', 'json'].map((format) => paths.registerFile(format as 'csv')),
    paths.coverage,
  ]) {
    const said = await text(services, path)
    for (const name of names) expect(said, path).not.toContain(name)
    expect(said, path).not.toContain('Motif tenu secret')
  }
})

test('what a label was on any day: before it began, suspended, active again, to its last day, and after', async ({
  services,
  db,
}) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  await awarded(db, sheet.id, {
    since: '2023-03-01',
    until: '2026-02-28',
    states: [
      ['2024-05-10', 'suspended'],
      ['2024-09-01', 'active'],
    ],
    places: [await commune(db, '23096')],
  })
  const at = async (day: string) => {
    for (const group of ['', 'suspendu', 'termine'])
      if (listOf(await text(services, `${paths.register}?au=${day}&etat=${group}`)).includes('Réseau des Cimes'))
        return group || 'en cours'
    return null
  }
  expect(await at('2023-02-28')).toBeNull()
  expect(await at('2023-03-01')).toBe('en cours')
  expect(await at('2024-05-09')).toBe('en cours')
  expect(await at('2024-05-10')).toBe('suspendu')
  expect(await at('2024-08-31')).toBe('suspendu')
  expect(await at('2024-09-01')).toBe('en cours')
  expect(await at('2026-02-28')).toBe('en cours')
  expect(await at('2026-03-01')).toBe('termine')
  const then = await text(services, `${paths.register}?au=2024-05-10&etat=suspendu`)
  expect(then).toContain('tel qu’il était le 10 mai 2024')
  expect(then).toContain('suspendu depuis le 10 mai 2024')
  const now = await text(services, `${paths.register}?etat=termine`)
  expect(now).toContain('arrivé à son terme le 28 février 2026')
  expect(now).not.toContain('tel qu’il était')
})

test('a day that does not exist and a day to come are said, and the register is that of today', async ({
  services,
  db,
}) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  await awarded(db, sheet.id, { places: [await commune(db, '23096')] })
  const wrong = await text(services, `${paths.register}?au=2026-02-30`)
  expect(wrong).toContain('Cette date n’existe pas')
  expect(listOf(wrong)).toContain('Réseau des Cimes')
  expect(await text(services, `${paths.register}?au=2031-01-01`)).toContain('Choisissez une date passée')
})

test('one line for a label and the one that renews it; withdrawn says the date and not the reasons', async ({
  services,
  db,
}) => {
  const renewed = await structure(services, 'Ronde des prêts')
  await awarded(db, renewed.id, {
    family: 'funder',
    since: '2023-03-01',
    until: '2026-02-28',
    states: [['2026-03-01', 'replaced']],
  })
  await awarded(db, renewed.id, { family: 'funder', since: '2026-03-01', until: '2029-02-28' })
  const fallen = await structure(services, 'Mesure juste')
  await awarded(db, fallen.id, { family: 'evaluator', states: [['2026-06-02', 'withdrawn']] })
  const current = await text(services, paths.register)
  expect(current).toContain('en cours, jusqu’au 28 février 2029')
  expect(listOf(current)).not.toContain('renouvelé')
  const ended = listOf(await text(services, `${paths.register}?etat=termine`))
  expect(ended).toContain('retiré le 2 juin 2026')
  expect(ended).not.toContain('Ronde des prêts')
  const { labels } = JSON.parse(await text(services, paths.registerFile('json')))
  expect(labels.map((one: { etat: string }) => one.etat).sort()).toEqual([
    'Label en cours',
    'Label renouvelé',
    'Label retiré',
  ])
})

test('found by place (itself, around, inside), family, role and word; each count leaves its own filter out', async ({
  services,
  db,
}) => {
  const names = { city: 'Fabrique de Guéret', region: 'Caisse du Sud-Ouest', far: 'Étude alpine' }
  const city = await structure(services, names.city)
  const region = await structure(services, names.region)
  const far = await structure(services, names.far)
  await awarded(db, city.id, { places: [await commune(db, '23096')], roles: ['accompany', 'host'] })
  await awarded(db, region.id, { family: 'funder', places: [await placeId(db, 'region', '75')], roles: ['finance'] })
  await awarded(db, far.id, { family: 'evaluator', places: [await commune(db, '38185')], roles: ['evaluate'] })
  const found = async (query: string) => {
    const html = listOf(await text(services, `${paths.register}?${query}`))
    return Object.values(names).filter((name) => html.includes(name))
  }
  expect(await found('q=introuvable')).toEqual([])
  expect(await found(`lieu=Gu%C3%A9ret&lieu_id=${await commune(db, '23096')}`)).toEqual([names.city, names.region])
  expect(await found(`lieu=Creuse&lieu_id=${await placeId(db, 'department', '23')}`)).toEqual([
    names.city,
    names.region,
  ])
  expect(await found(`lieu=Grenoble&lieu_id=${await commune(db, '38185')}`)).toEqual([names.far])
  expect(await found(`lieu=France&lieu_id=${await placeId(db, 'country', 'FR')}`)).toHaveLength(3)
  expect(await found('famille=funder')).toEqual([names.region])
  expect(await found('famille=funder&famille=evaluator')).toEqual([names.region, names.far])
  expect(await found('role=host')).toEqual([names.city])
  expect(await found('q=FABRYQUE')).toEqual([names.city])
  expect(await found('famille=nope&page=zz')).toHaveLength(3)
  const narrowed = await text(services, `${paths.register}?famille=funder`)
  expect(narrowed).toMatch(/Évaluateur<\/span><span class="n num">1</)
  expect(narrowed).toMatch(/Réseau d’accompagnement<\/span><span class="n num">1</)
  const unknown = await text(services, `${paths.register}?lieu=Zzzzqqq`)
  expect(unknown).toContain('Ce lieu n’est pas reconnu')
  expect(unknown).not.toContain(names.city)
})

test('the files: licence, date, day, documented columns, stable names, and nobody’s address', async ({
  services,
  db,
}) => {
  const sheet = await structure(services, 'Réseau, « dit » des Cimes')
  const { code } = await awarded(db, sheet.id, {
    since: '2025-02-01',
    states: [['2026-01-10', 'suspended']],
    places: [await commune(db, '23096')],
    commitments: [{ code: 'train_in_evaluation', target: 30, dueOn: '2026-12-31' }],
  })
  const csv = await text(services, paths.registerFile('csv'))
  const [head = '', line = ''] = csv.split('\r\n')
  expect(head.split(',').slice(0, 3)).toEqual(['numero', 'structure', 'adresse'])
  expect(head).toMatch(/,fictif,etat_au,licence,extrait_le$/)
  expect(line).toMatch(new RegExp(`^${code},"Réseau, « dit » des Cimes",`))
  expect(line).toContain('Label suspendu,2026-01-10,2025-02-01,2027-12-31')
  expect(line).toContain('Former des acteurs du territoire\u00a0: 30 personnes formées pour le 2026-12-31')
  expect(line).toContain('Licence Ouverte 2.0')
  const json = JSON.parse(await text(services, `${paths.registerFile('json')}?au=2026-01-09`))
  expect(json).toMatchObject({ etat_au: '2026-01-09', licence: { nom: 'Licence Ouverte 2.0' } })
  expect(json.labels[0]).toMatchObject({ numero: code, etat: 'Label en cours', territoires: ['commune:23096'] })
  expect(json.labels[0].engagements).toEqual([
    {
      ...{ engagement: 'Former des acteurs du territoire.', cible: 30, unite: 'personnes formées' },
      ...{ pour_le: '2026-12-31', realise: null, constate_le: null },
    },
  ])
  for (const name of Object.keys(json.labels[0])) expect(json.colonnes, name).toHaveProperty(name)
  expect(JSON.parse(await text(services, `${paths.registerFile('json')}?au=2025-01-31`)).labels).toEqual([])
  for (const said of [csv, JSON.stringify(json), await text(services, paths.register)])
    for (const { email } of Object.values(cast)) expect(said).not.toContain(email)
  const answer = await get(appFor({ ...services, clock: () => on(today) }), paths.registerFile('csv'))
  expect(answer.headers.get('ETag')).toMatch(/^W\/"/)
  expect(answer.headers.get('Content-Disposition')).toContain('registre-label-2026-11-22.csv')
})
