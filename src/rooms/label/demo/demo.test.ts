import { expect } from 'vitest'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { directoryDemo } from '#rooms/directory/index.ts'
import { test } from '#tests/support/database.ts'
import { eraseLabelDemo } from '../erasure/actions.ts'
import { labelDemo } from './actions.ts'
import { cases } from './cases.ts'

test('the demonstration shows a file in every state, twice as once, and nothing in the name of a real organisation', {
  timeout: 120_000,
}, async ({ services, db }) => {
  await accountsDemo(services)
  await directoryDemo(services)
  await labelDemo(services)
  await labelDemo(services)
  const files = await db
    .selectFrom('label_application')
    .innerJoin('sheet', 'sheet.id', 'label_application.organisation_id')
    .select(['sheet.name', 'sheet.fictional', 'label_application.status', 'label_application.demo'])
    .execute()
  expect(files).toHaveLength(cases.length)
  expect(files.filter(({ fictional, demo }) => !fictional || !demo)).toEqual([])
  expect([...new Set(files.map(({ status }) => status))].sort()).toEqual([
    'adjourned',
    'appeal',
    'committee',
    'contradictory',
    'draft',
    'granted',
    'incomplete',
    'lapsed',
    'refused',
    'review',
    'submitted',
    'withdrawn',
  ])
  expect(await db.selectFrom('label_award').select('family').orderBy('family').execute()).toEqual([
    { family: 'evaluator' },
    { family: 'funder' },
    { family: 'funder' },
    { family: 'support_network' },
    { family: 'support_network' },
    { family: 'support_network' },
  ])
  const states = await db.selectFrom('label_award_state').select('state').distinct().orderBy('state').execute()
  expect(states.map(({ state }) => state)).toEqual(['active', 'given_up', 'suspended', 'withdrawn'])
  // some carry projects besides, as the directory says
  const double = await db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .select('sheet.name')
    .where('carries_projects', '=', true)
    .orderBy('sheet.name')
    .execute()
  expect(double.map(({ name }) => name)).toEqual(['Atelier des Pentes', 'Garage des deux vallées', 'Mesure & sens'])
  const cited = db.selectFrom('label_opinion_evidence').select('title').distinct().orderBy('title')
  expect((await cited.execute()).map(({ title }) => title)).toContain('Règlement du comité')
  expect(await eraseLabelDemo(db)).not.toEqual([])
  expect(await cited.execute()).toEqual([])
  expect(await db.selectFrom('label_application').select('id').execute()).toEqual([])
  expect(await db.selectFrom('label_session').select('id').execute()).toEqual([])
  expect(await db.selectFrom('credential').select('id').where('kind', '=', 'label').execute()).toEqual([])
})
