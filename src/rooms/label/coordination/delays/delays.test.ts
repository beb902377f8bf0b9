import { describe, expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { settingDefaults } from '../../rules.ts'
import { coordinationPaths as to } from '../paths.ts'
import { coordinating } from '../room.fixture.ts'

const act = 'Délibération du 3 décembre 2026'

describe('what is refused', () => {
  test.for([
    ['one reviewer', 'reviewers', '1', 'quelqu’un instruirait ou déciderait seul'],
    ['one signature', 'signatures', '1', 'quelqu’un instruirait ou déciderait seul'],
    ['a quorum of one', 'quorum', '1', 'quelqu’un instruirait ou déciderait seul'],
    ['no delay at all', 'review_days', '0', 'C’est moins que le plancher'],
    ['half a day', 'review_days', '1,5', 'Donnez un nombre entier'],
    ['a word', 'review_days', 'bientôt', 'Donnez un nombre entier'],
    ['more than all of them', 'check_share', '101', 'C’est trop'],
    ['a delay that means nothing', 'appeal_days', '4000', 'C’est trop'],
    ['more signatures than the quorum', 'signatures', '4', 'plus de signatures que le quorum'],
    ['an opinion after the review', 'opinion_days', '41', 'avant la fin de l’instruction'],
  ] as const)('%s', async ([, name, value, sentence], { services, db }) => {
    const { send } = await coordinating(services)
    const refused = await send(to.delay(name), { value, act })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(sentence)
    expect(html).toContain(act)
    expect(await readSettings(db)).toEqual(settingDefaults)
  })

  test('a change without an act, of nothing, or of what is not a setting', async ({ services, db }) => {
    const { send, read } = await coordinating(services)
    expect((await send(to.delay('review_days'), { value: '30', act: ' ' })).status).toBe(422)
    expect((await send(to.delay('colour'), { value: '30', act })).status).toBe(404)
    expect((await read(to.delay('colour'))).status).toBe(404)
    await send(to.delay('review_days'), { value: '30', act })
    expect((await send(to.delay('review_days'), { value: '30', act })).status).toBe(422)
    expect(
      await db.selectFrom('history').select('id').where('verb', '=', 'label.setting-changed').execute(),
    ).toHaveLength(1)
  })
})

test('a setting is a proposal until an act fixes it; its past stays', async ({ services, db }) => {
  const { send, text, actor } = await coordinating(services)
  expect(await text(to.delay('review_days'))).toContain('Proposition')
  expect((await send(to.delay('review_days'), { value: '40', act })).status).toBe(303)
  expect((await send(to.delay('review_days'), { value: '30', act: 'Délibération du 4 décembre 2026' })).status).toBe(
    303,
  )
  expect(await readSettings(db)).toEqual({ ...settingDefaults, review_days: 30 })
  const page = await text(to.delay('review_days'))
  expect(page).not.toContain('Proposition')
  expect(page).toContain(`40, confirmé. ${act}`)
  expect(page).toContain('De 40 à 30. Délibération du 4 décembre 2026')
  expect(await text(to.delays)).toContain('Délibération du 4 décembre 2026')
  const row = await db.selectFrom('label_setting').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ name: 'review_days', value: 30, changed_by: actor.id })
})

test('the database keeps the floors too: nobody reviews or decides alone by a stroke of SQL', async ({ db }) => {
  for (const name of ['reviewers', 'signatures', 'quorum'])
    await expect(
      inTransaction(db, (tx) => tx.insertInto('label_setting').values({ name, value: 1, act }).execute()),
    ).rejects.toThrow('check constraint')
})
