import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { followed } from '../accompaniments/accompaniments.fixture.ts'
import { addAction } from '../accompaniments/actions-sessions.ts'
import { paths } from '../paths.ts'
import {
  agreed,
  at,
  browse,
  joins,
  moved,
  now,
  on,
  proposed,
  published,
  today,
  type World,
  world,
} from '../room.fixture.ts'
import { calendarOf } from './calendar.ts'
import { itemsOf } from './items.ts'
import { everythingOf } from './queries.ts'

const itemsFor = async (db: Database, who: World['nadia']) => itemsOf(await everythingOf(db, who, today), today)
const textsFor = async (db: Database, who: World['nadia']) =>
  (await itemsFor(db, who)).map(({ text, waits }) => [text, waits])

test('an editor reads what is awaited of their side, which waits for whoever answers for it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const other = await published(services, here.nadia, 'Autre projet')
  await proposed(services, { ...here, project: other })
  await joins(db, here.lucie, other.id)
  expect(await textsFor(db, here.lucie)).toEqual([['Donner votre accord, ou refuser', false]])
  expect(await textsFor(db, here.nadia)).toEqual([['Donner votre accord, ou refuser', true]])
  await db.deleteFrom('sheet_member').where('user_id', '=', here.lucie.id).execute()

  await agreed(services, here)
  await joins(db, here.lucie, here.recipient.id)
  expect(await textsFor(db, here.lucie)).toEqual([['Répondre à une orientation', false]])
  expect(await textsFor(db, here.simon)).toEqual([['Répondre à une orientation', true]])
  // whoever sent it has nothing to do, nor has the project any more
  for (const who of [here.maelle, here.nadia])
    expect(await textsFor(db, who)).toContainEqual(['Terme, pour l’autre partie', false])
})

test('an action without a day waits for its side, in no calendar', async ({ services: real, db }) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await followed(services, here)
  const action = { title: 'Écrire au maire', side: 'holder' as const, dueOn: null, sessionId: null, objectiveId: null }
  await addAction(services, here.nadia, id, action, now)
  expect(await textsFor(db, here.nadia)).toContainEqual(['À faire', true])
  expect(await textsFor(db, here.maelle)).toContainEqual(['Attendu de l’autre partie', false])
  const [nadia, maelle] = [await browse(services, here.nadia), await browse(services, here.maelle)]
  expect((await nadia.get(paths.agenda)).html).toMatch(/Sans date[\s\S]*Écrire au maire/)
  expect((await nadia.get(paths.dashboard)).html).toContain('Écrire au maire')
  expect((await maelle.get(paths.agenda)).html).not.toContain('Écrire au maire')
  expect((await nadia.get(paths.agendaFile)).html).not.toContain('Écrire au maire')
})

test('a calendar is never without a component, says when a thing changed, and is not asked without end', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const lucie = await browse(services, here.lucie)
  expect((await lucie.get(paths.agendaFile)).html).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Paris[\s\S]*END:VTIMEZONE/)
  const id = await agreed(services, here, [], on('2026-11-20'))
  const file = async (moment: Date) =>
    calendarOf(await itemsFor(db, here.simon), 'https://frenchimpact.example', moment)
  const first = await file(on('2026-11-21'))
  expect(first).toContain('DTSTAMP:20261120T100000Z')
  expect(first).not.toContain('VTIMEZONE')
  expect(await file(on('2026-11-22'))).toBe(first)
  await moved(services, here.simon, id, 'accept', {}, now)
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  const second = await file(now)
  expect([sequence(first) > 0, sequence(second) > sequence(first)]).toEqual([true, true])
  expect(second).toContain('DTSTAMP:20261122T100000Z')

  expect((await lucie.get(paths.agendaFile)).status).toBe(200)
  await db.updateTable('rate_limit').set({ hits: 60 }).execute()
  expect((await lucie.get(paths.agendaFile)).status).toBe(429)
})
