import { describe, expect } from 'vitest'
import { z } from 'zod'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { loadLabel } from './load.ts'
import { changesBetween, isSame } from './rules.ts'
import { shipped } from './version-1.ts'

describe('what is not there', () => {
  test.for([
    paths.referential('nobody'),
    paths.referentialVersion('funder', 2),
    paths.referentialVersion('funder', 0),
    paths.referentialVersion('funder', '01'),
    paths.referentialVersion('funder', 'x'),
    `${paths.referentialVersion('funder', 2)}.json`,
  ])('%s', async (path, { services, db }) => {
    await loadLabel(db)
    expect((await get(appFor(services), path)).status).toBe(404)
  })

  test('a draft is nobody’s to read', async ({ services, db }) => {
    await loadLabel(db)
    await db
      .insertInto('label_referential')
      .values({ family: 'funder', number: 2, title: 'Secret', preamble: 'Encore un brouillon' })
      .execute()
    const site = appFor(services)
    for (const path of [paths.referentialVersion('funder', 2), `${paths.referentialVersion('funder', 2)}.json`])
      expect((await get(site, path)).status).toBe(404)
    expect(await (await get(site, paths.referential('funder'))).text()).not.toContain('Encore un brouillon')
  })
})

test('everyone reads the families, the roles and the acts they come from', async ({ services, db }) => {
  await loadLabel(db)
  const html = await (await get(appFor(services), paths.referentials)).text()
  for (const said of ['Réseau d’accompagnement', 'Financeur', 'Évaluateur', 'Mettre en réseau', '22 février 2018'])
    expect(html.replaceAll('\u00a0', ' ')).toContain(said)
})

test('everyone reads a version: a proposal, its criteria, levels, commitments and act', async ({ services, db }) => {
  await loadLabel(db)
  const html = await (await get(appFor(services), paths.referential('evaluator'))).text()
  for (const said of [
    'Proposition',
    'L’indépendance',
    'Exemplaire',
    'personnes formées',
    'Exemple inventé',
    'C’est la première version.',
  ])
    expect(html).toContain(said)
})

test('anyone takes it away, with its licence and its date', async ({ services, db }) => {
  await loadLabel(db)
  const answer = await get(appFor(services), `${paths.referentialVersion('funder', 1)}.json`)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const file = z.looseObject({ criteres: z.array(z.unknown()), extrait_le: z.string() }).parse(await answer.json())
  expect(file).toMatchObject({
    licence: { nom: 'Licence Ouverte 2.0' },
    famille: { code: 'funder', nom: 'Financeur' },
    version: 1,
    publiee_le: '2026-11-22',
    maturite: 'proposition',
  })
  expect(file.criteres).toHaveLength(7)
  expect(file.extrait_le).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(Object.keys(file)).not.toContain('id')
})

describe('what changes between two versions', () => {
  const [network] = shipped
  if (!network) throw new Error('nothing is shipped')
  const [first, second, ...others] = network.criteria
  if (!first || !second) throw new Error('too few criteria')
  const unmoved = { ...network, criteria: [first, second] }

  test('nothing', () => {
    expect(isSame(changesBetween(network, structuredClone(network)))).toBe(true)
    expect(isSame(changesBetween(network, { ...network, title: 'Autre' } as typeof network))).toBe(true)
  })

  test('words, a proof, a question, each named', () => {
    const after = { ...first, title: 'Autre', evidence: !first.evidence, details: first.details.slice(1) }
    const changes = changesBetween(unmoved, { ...unmoved, criteria: [after, second] })
    expect(changes.lines).toMatchObject([{ kind: 'changed', code: first.code, list: 'criteria' }])
    const [line] = changes.lines
    expect(line?.kind === 'changed' && line.parts.map(({ name }) => name)).toEqual(['title', 'evidence', 'details'])
    expect(changes.moved).toEqual([])
  })

  test('what was added and removed, without saying that the rest moved', () => {
    const changes = changesBetween(unmoved, { ...unmoved, criteria: [...others.slice(0, 1), second] })
    expect(changes.lines.map(({ kind, code }) => [kind, code])).toEqual([
      ['added', others[0]?.code],
      ['removed', first.code],
    ])
    expect(changes.moved).toEqual([])
  })

  test('an order, a commitment, the preamble', () => {
    const commitments = network.commitments.map((one) => ({ ...one, required: true }))
    const changes = changesBetween(unmoved, { ...unmoved, criteria: [second, first], commitments, preamble: 'Autre' })
    expect(changes.moved).toEqual(['criteria'])
    expect(changes.preamble?.after).toBe('Autre')
    expect(changes.lines.map(({ list }) => list)).toEqual(['commitments', 'commitments', 'commitments'])
  })
})
