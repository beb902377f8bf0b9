import { describe, expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { families, supportRoles } from '../../referential/queries.ts'
import { coordinationPaths as to } from '../paths.ts'
import { coordinating } from '../room.fixture.ts'

const entry = {
  code: 'mentor',
  name: 'Parrainer',
  statement: 'Donner de son temps à un projet.',
  act: 'Délibération du 3 décembre 2026',
  since: '2026-11-22',
}

describe('what is refused', () => {
  test.for([
    ['without an act', { act: ' ' }, 'Citez la décision'],
    ['without a date', { since: '2026-02-31' }, 'Donnez la date d’effet'],
    ['without a code that is one', { code: 'Mentor 1' }, 'Lettres minuscules sans accent'],
    ['without saying what it is', { statement: '' }, 'Dites ce que c’est'],
  ] as const)('a line %s', async ([, wrong, sentence], { services, db }) => {
    const { send } = await coordinating(services)
    for (const kind of ['familles', 'roles']) {
      const refused = await send(to.catalogue(kind), { ...entry, ...wrong })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain(sentence)
    }
    expect(await db.selectFrom('label_family').select('code').execute()).toHaveLength(3)
    expect(await db.selectFrom('label_role').select('code').execute()).toHaveLength(6)
  })

  test('a code that exists', async ({ services }) => {
    const { send } = await coordinating(services)
    for (const [kind, code] of [
      ['familles', 'funder'],
      ['roles', 'host'],
    ] as const) {
      const refused = await send(to.catalogue(kind), { ...entry, code })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Ce code existe déjà')
    }
  })

  test('even the database refuses a family or a role without its act', async ({ db }) => {
    const line = { code: 'x', name: 'X', statement: 'X', act: ' ', position: 9 }
    const family = inTransaction(db, (tx) =>
      tx
        .insertInto('label_family')
        .values({ ...line, opened_on: '2026-11-22' })
        .execute(),
    )
    await expect(family).rejects.toThrow('label_family_act_check')
    const role = inTransaction(db, (tx) =>
      tx
        .insertInto('label_role')
        .values({ ...line, added_on: '2026-11-22' })
        .execute(),
    )
    await expect(role).rejects.toThrow('label_role_act_check')
  })

  test('an end in the past, without an act, twice, or of what does not exist', async ({ services, db }) => {
    const { send, read, today } = await coordinating(services)
    const act = 'Délibération du 3 décembre 2026'
    expect((await send(to.ending('roles', 'host'), { act, until: '2026-11-01' })).status).toBe(422)
    expect((await send(to.ending('roles', 'host'), { act: '', until: today })).status).toBe(422)
    expect((await send(to.ending('roles', 'nothing'), { act, until: today })).status).toBe(404)
    expect((await read(to.ending('nothing', 'host'))).status).toBe(404)
    expect((await send(to.ending('roles', 'host'), { act, until: today })).status).toBe(303)
    expect((await send(to.ending('roles', 'host'), { act, until: today })).status).toBe(404)
    const ended = await db.selectFrom('label_role').select('code').where('retired_on', 'is not', null).execute()
    expect(ended).toEqual([{ code: 'host' }])
  })

  test('closing the last family', async ({ services, db }) => {
    const { send, today } = await coordinating(services)
    const end = { act: 'Délibération', until: today }
    await send(to.ending('familles', 'funder'), end)
    await send(to.ending('familles', 'evaluator'), end)
    const refused = await send(to.ending('familles', 'support_network'), end)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Il n’en resterait plus aucun ce jour-là.')
    expect((await families(db, today)).map(({ code }) => code)).toEqual(['support_network'])
  })
})

test('a role is added by its act, shown to all, then retired from a day on without being erased', async ({
  services,
  db,
}) => {
  const { send, text, site, today, tomorrow, actor } = await coordinating(services)
  expect((await send(to.catalogue('roles'), { ...entry, since: today })).status).toBe(303)
  expect((await supportRoles(db, today)).at(-1)).toMatchObject({ code: 'mentor', act: entry.act })
  expect(await (await site.request(paths.referentials)).text()).toContain(entry.act)
  await send(to.ending('roles', 'mentor'), { act: 'Délibération du 4 décembre 2026', until: tomorrow })
  expect((await supportRoles(db, today)).map(({ code }) => code)).toContain('mentor')
  expect((await supportRoles(db, tomorrow)).map(({ code }) => code)).not.toContain('mentor')
  expect(await text(paths.referentials)).toContain('Retiré le')
  const events = await db
    .selectFrom('history')
    .select(['verb', 'actor_id', 'is_public', 'details'])
    .where('subject_kind', '=', 'label_role')
    .orderBy('id')
    .execute()
  expect(events).toMatchObject([
    { verb: 'label.role-added', actor_id: actor.id, is_public: true, details: { act: entry.act } },
    { verb: 'label.role-retired', actor_id: actor.id, details: { act: 'Délibération du 4 décembre 2026' } },
  ])
})

test('a new family has no criteria until its first version is published', async ({ services, db }) => {
  const { send, text, read, today } = await coordinating(services)
  const funds = { ...entry, code: 'employer', name: 'Employeur', since: today }
  expect((await send(to.catalogue('familles'), funds)).status).toBe(303)
  expect((await read(paths.referential('employer'))).status).toBe(404)
  expect(await text(paths.referentials)).toContain('Critères en cours d’écriture.')
  expect(await text(to.home)).toContain('Employeur\u00a0: pas encore de critères')
  await send(to.begin('employer'))
  const draft = await db
    .selectFrom('label_referential')
    .select(['number', 'commitments'])
    .where('family', '=', 'employer')
    .executeTakeFirstOrThrow()
  expect(draft.number).toBe(1)
  expect(draft.commitments).toMatchObject([{ code: 'train_in_evaluation' }, { code: 'publish_practices' }, {}])
  expect(await text(to.draft('employer'))).toContain('Une version sans critère ne se publie pas')
})
