import { describe, expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { commitmentsSchema, criteriaSchema } from '../rules.ts'
import { words as common } from '../words.ts'
import { loadLabel } from './load.ts'
import { currentReferential, families, supportRoles } from './queries.ts'
import { shipped } from './version-1.ts'
import { words } from './words.ts'

/** Every text in a value, however deep. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

/** What French typography forbids: a plain space, or none, before a double mark; a straight apostrophe; a dash for a comma. */
const misprint = /(?<![\u00a0:/\d])[:;!?»](?=\s|$)| [:;!?»%]|«(?!\u00a0)|[—–']/

test('the check of typography bites', () => {
  for (const wrong of ['Qui ?', 'Qui?', '« oui\u00a0»', '«\u00a0oui »', "l'aide", 'un — deux'])
    expect(wrong).toMatch(misprint)
  expect('Qui\u00a0? «\u00a0Oui\u00a0»\u00a0: l’aide.').not.toMatch(misprint)
})

describe.for(shipped)('$title', (version) => {
  test('its criteria and commitments can be read', () => {
    expect(criteriaSchema.parse(version.criteria)).toHaveLength(version.criteria.length)
    expect(commitmentsSchema.parse(version.commitments)).toHaveLength(version.commitments.length)
    expect(version.criteria.length).toBeGreaterThanOrEqual(5)
    expect(version.criteria.length).toBeLessThanOrEqual(7)
  })

  test('no code is used twice', () => {
    for (const list of [version.criteria, version.commitments, ...version.criteria.map(({ details }) => details)]) {
      const codes = list.map((one) => ('code' in one ? one.code : one.name))
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('each criterion has help, an example and four levels that differ', () => {
    for (const { code, help, example, levels } of version.criteria) {
      expect(new Set(levels).size, code).toBe(4)
      expect(help.length, code).toBeGreaterThan(0)
      expect(example.trim(), code).not.toBe('')
      for (const level of levels) expect(level.trim(), code).not.toBe('')
    }
  })

  test('everyone of the family trains others in evaluation and publishes what they do (R61)', () => {
    const required = version.commitments.filter((one) => one.required).map(({ code, unit }) => [code, unit])
    expect(required).toEqual([
      ['train_in_evaluation', 'personnes formées'],
      ['publish_practices', 'publications'],
    ])
  })

  test('it says that it is a proposal, and is set in French', () => {
    expect(version.preamble).toContain('proposition de cette plateforme')
    expect(version.act).toContain('Proposition')
    for (const text of textsOf([version.title, version.preamble, version.act, version.criteria, version.commitments]))
      expect(text).not.toMatch(misprint)
  })
})

test('the words of these rooms are set in French', () => {
  for (const text of textsOf([words, common])) expect(text).not.toMatch(misprint)
})

test('loaded once or twice, there is the same, and each line cites its act', async ({ db }) => {
  const seen = async () => ({
    families: await db.selectFrom('label_family').selectAll().orderBy('position').execute(),
    roles: await db.selectFrom('label_role').selectAll().orderBy('position').execute(),
    versions: await db.selectFrom('label_referential').selectAll().orderBy('id').execute(),
    history: await db.selectFrom('history').select('id').where('verb', 'like', 'label.%').execute(),
  })
  await loadLabel(db)
  const once = await seen()
  await loadLabel(db)
  expect(await seen()).toEqual(once)
  expect(once.families.map(({ name }) => name)).toEqual(['Réseau d’accompagnement', 'Financeur', 'Évaluateur'])
  for (const { act } of once.families) expect(act).toContain('partenaires labélisés au sens large')
  expect(once.roles).toHaveLength(6)
  for (const text of textsOf(
    [once.families, once.roles].map((rows) => rows.map(({ name, statement, act }) => [name, statement, act])),
  ))
    expect(text).not.toMatch(misprint)
})

test('what was changed since is not undone by loading again', async ({ db }) => {
  await loadLabel(db)
  await db.updateTable('label_role').set({ retired_on: '2026-12-01' }).where('code', '=', 'host').execute()
  await loadLabel(db)
  expect((await supportRoles(db, '2026-12-02')).map(({ code }) => code)).not.toContain('host')
  expect(await families(db, '2026-12-02')).toHaveLength(3)
  expect(await currentReferential(db, 'funder')).toMatchObject({ number: 1, maturity: 'proposal' })
})
