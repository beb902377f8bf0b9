import { expect } from 'vitest'
import type { Day } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { world } from '../../room.fixture.ts'
import { type Asked, ask, department } from '../delays.fixture.ts'
import { delaysIn } from './queries.ts'

const today: Day = '2026-11-25'

const none = { answered: 0, late: 0, open: 0, median: null }

test('what was withdrawn does not count, nor what was asked more than a year ago, nor what another community was asked', async ({
  services,
  db,
}) => {
  const { vercors } = await world(services)
  const parks = await department(db, vercors.id)
  expect(await delaysIn(db, vercors.id, today)).toEqual(new Map([['', none]]))
  await ask(
    db,
    vercors.id,
    { service: parks, received: '2026-11-02', status: 'withdrawn' },
    { service: parks, received: '2025-11-24', answered: '2025-12-01' },
  )
  expect(await delaysIn(db, vercors.id, today)).toEqual(new Map([['', none]]))
})

test('the median is told from three answers on; what waits past its term counts as late; the whole counts what waits for a department', async ({
  services,
  db,
}) => {
  const { vercors } = await world(services)
  const parks = await department(db, vercors.id)
  const asked = (received: Day, answered?: Day): Asked => ({ service: parks, received, ...(answered && { answered }) })
  const told = async () => (await delaysIn(db, vercors.id, today)).get(parks)

  await ask(db, vercors.id, asked('2026-11-02', '2026-11-04'), asked('2026-11-02', '2026-11-10'))
  expect(await told()).toEqual({ answered: 2, late: 0, open: 0, median: null })
  await ask(db, vercors.id, asked('2026-10-01'), asked('2026-11-02', '2026-11-20'))
  expect(await told()).toEqual({ answered: 3, late: 2, open: 1, median: 6 })
  await ask(db, vercors.id, asked('2026-11-23', '2026-11-25'), { service: null, received: '2026-11-24' })
  expect(await told()).toEqual({ answered: 4, late: 2, open: 1, median: 4 })
  expect((await delaysIn(db, vercors.id, today)).get('')).toEqual({ answered: 4, late: 2, open: 2, median: 4 })
})

test('neither the day it was received nor public holidays count: ten days past a long week-end of May, none on the same day', async ({
  services,
  db,
}) => {
  const { vercors } = await world(services)
  const [parks, roads] = [await department(db, vercors.id), await department(db, vercors.id, 'Voirie')]
  // 14 May 2026 is Ascension Day, 25 May Whit Monday
  const long = { service: parks, received: '2026-05-12', answered: '2026-05-28' }
  const short = { service: roads, received: '2026-05-16', answered: '2026-05-16' }
  await ask(db, vercors.id, long, long, long, short, short, short)
  const delays = await delaysIn(db, vercors.id, today)
  expect([delays.get(parks)?.median, delays.get(roads)?.median, delays.get('')?.median]).toEqual([10, 0, 5])
})
