import { describe, expect } from 'vitest'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../../admin/officers.fixture.ts'
import { loadLabel } from '../referential/load.ts'
import { settingNames } from '../rules.ts'
import { coordinationPaths as to } from './paths.ts'
import { coordinating } from './room.fixture.ts'

const others = ['administrator', 'label_reviewer', 'label_committee'] as const

describe('for whom it is not', () => {
  test.for([
    to.home,
    to.draft('funder'),
    to.text('funder'),
    to.publication('funder'),
    to.drop('funder'),
    to.newLine('funder', 'criteres'),
    to.line('funder', 'criteres', 'identify'),
    to.removal('funder', 'criteres', 'identify'),
    to.catalogue('familles'),
    to.ending('roles', 'host'),
    to.delays,
    to.delay('reviewers'),
    to.team,
  ])('%s is closed', async (path, { services }) => {
    await loadLabel(services.db)
    await expectClosedTo(services, ['label_coordinator'], others, { path })
  })

  test.for([
    [to.begin('funder'), {}],
    [to.catalogue('familles'), { code: 'x', name: 'X', statement: 'X', act: 'X', since: '2026-11-22' }],
    [to.delay('reviewers'), { value: '3', act: 'Délibération' }],
  ] as const)('nobody else writes at %s', async ([path, fields], { db, services }) => {
    await loadLabel(db)
    await expectClosedTo(services, ['label_coordinator'], others, { path, fields })
    expect(await db.selectFrom('label_setting').select('name').execute()).toEqual([])
    expect(await db.selectFrom('label_referential').select('id').where('status', '=', 'draft').execute()).toEqual([])
    expect(await db.selectFrom('label_family').select('code').execute()).toHaveLength(3)
  })

  test('who coordinates one territory keeps its people, not what is asked of all', async ({ db, services }) => {
    await loadLabel(db)
    const place = await db
      .selectFrom('territory')
      .select('id')
      .where('kind', '=', 'department')
      .executeTakeFirstOrThrow()
    const local = await signedIn(services, 'aicha', [{ role: 'label_coordinator', territoryId: place.id }])
    await signedIn(services, 'simon', [{ role: 'label_reviewer', territoryId: place.id }])
    const far = await signedIn(services, 'paul', ['label_reviewer'])
    const site = appFor(services)
    for (const path of [to.draft('funder'), to.catalogue('roles'), to.delays, to.officer(far.id)])
      expect((await get(site, path, local.cookie)).status, path).toBe(404)
    for (const path of [to.begin('funder'), to.delay('reviewers'), to.officer(far.id)])
      expect((await post(site, path, { value: '3', act: 'Un acte', load_limit: '3' }, local.cookie)).status, path).toBe(
        404,
      )
    const home = await (await get(site, to.home, local.cookie)).text()
    expect(home).not.toContain(to.delays)
    expect(home).toContain(to.team)
    const team = await (await get(site, to.team, local.cookie)).text()
    expect(team).toContain(local.name)
    expect(team).not.toContain(to.officer(far.id))
  })
})

test('the home says what waits', async ({ services }) => {
  const { text, send } = await coordinating(services)
  await send(to.begin('evaluator'))
  const html = await text(to.home)
  expect(html).toContain('Évaluateur\u00a0: un brouillon de la version 2 attend d’être publié')
  expect(html).toContain(`${settingNames.length}\u00a0délais ou seuils sont encore à l’état de proposition`)
  expect(html).toContain('0\u00a0personne instruit aujourd’hui')
})
