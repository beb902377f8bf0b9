import { describe, expect } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { person } from '../../../contact/team.fixture.ts'
import { coordinationPaths as to } from '../paths.ts'
import { coordinating } from '../room.fixture.ts'
import { keepOfficer } from './actions.ts'
import { team } from './queries.ts'
import { isAway, isOverloaded } from './rules.ts'

const asked = { families: ['funder'], load_limit: '5', away_until: '' }

describe('what is refused', () => {
  test.for([
    ['no file at all', { load_limit: '0' }, 'Donnez un nombre entier de 1 à 100'],
    ['too many', { load_limit: '101' }, 'Donnez un nombre entier de 1 à 100'],
    ['a family that is not one', { families: ['nobody'] }, 'Cette famille n’existe pas'],
    ['an absence that is over', { away_until: '2026-01-01' }, 'Cette date est passée'],
    ['an absence without end', { away_until: '2099-01-01' }, 'mettez plutôt fin au rôle'],
    ['a day that does not exist', { away_until: '2026-02-31' }, 'Donnez une date qui existe'],
  ] as const)('%s', async ([, wrong, sentence], { services, db }) => {
    const { send } = await coordinating(services)
    const { id } = await person(db, 'simon', ['label_reviewer'])
    const refused = await send(to.officer(id), { ...asked, ...wrong } as typeof asked)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(sentence)
    expect(await db.selectFrom('label_officer').select('user_id').execute()).toEqual([])
  })

  test('someone who holds no role of the label, today or any more', async ({ services, db }) => {
    const { send, read, actor, today } = await coordinating(services)
    const member = await person(db, 'paul')
    const over = await person(db, 'simon', [{ role: 'label_reviewer', endsOn: addDays(today, -1) }])
    for (const { id } of [member, over]) {
      expect((await read(to.officer(id))).status).toBe(404)
      expect((await send(to.officer(id), asked)).status).toBe(404)
      const form = { families: [], load_limit: 5, away_until: null }
      await expect(keepOfficer(services, actor, id, form)).rejects.toThrow('not-found')
    }
    expect((await read(to.officer('not-an-id'))).status).toBe(404)
  })
})

test('who sits at the desk, what they review, how much, until when they are away', async ({ services, db }) => {
  const { send, text, today } = await coordinating(services)
  const place = await db
    .selectFrom('territory')
    .select(['id', 'name'])
    .where('kind', '=', 'department')
    .executeTakeFirstOrThrow()
  const { id, name } = await person(db, 'simon', [{ role: 'label_reviewer', territoryId: place.id }, 'label_committee'])
  expect((await send(to.officer(id), { ...asked, away_until: addDays(today, 10) })).status).toBe(303)
  const page = await text(to.team)
  for (const said of [name, place.name, 'Financeur', '0 sur 5', 'Absent jusqu’au']) expect(page).toContain(said)
  const officer = (await team(db, today)).find((one) => one.id === id)
  expect(officer?.held.map(({ role }) => role)).toEqual(['label_committee', 'label_reviewer'])
  expect(officer && isAway(officer, today)).toBe(true)
  expect(officer && isAway(officer, addDays(today, 11))).toBe(false)
  const event = await db
    .selectFrom('history')
    .select('details')
    .where('verb', '=', 'label.officer-kept')
    .executeTakeFirstOrThrow()
  expect(event.details).toEqual({ families: ['funder'], load: 5, away: true })
  await send(to.officer(id), { load_limit: '6' })
  expect((await team(db, today)).find((one) => one.id === id)).toMatchObject({
    families: [],
    loadLimit: 6,
    awayUntil: null,
  })
})

test('the roles of a suspended account sleep', async ({ services, db }) => {
  const { today } = await coordinating(services)
  const { id } = await person(db, 'simon', ['label_reviewer'])
  await db
    .updateTable('app_user')
    .set({ status: 'suspended', suspended_reason: 'Demande' })
    .where('id', '=', id)
    .execute()
  expect((await team(db, today)).map((one) => one.id)).not.toContain(id)
})

test('one more file than the limit is too many', () => {
  expect(isOverloaded({ open: 8, loadLimit: null })).toBe(false)
  expect(isOverloaded({ open: 9, loadLimit: null })).toBe(true)
  expect(isOverloaded({ open: 3, loadLimit: 2 })).toBe(true)
})
