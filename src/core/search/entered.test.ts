import { expect } from 'vitest'
import type { Database } from '../database.ts'
import { enteredBetween } from './entered.ts'
import { everything, test } from './lyon.fixture.ts'

const [before, morning, noon, evening] = ['2018-02-21', '2018-02-22T08', '2018-02-22T12', '2018-02-22T20'].map(
  (text) => new Date(text.includes('T') ? `${text}:00:00Z` : text),
) as [Date, Date, Date, Date]

const enters = (db: Database, title: string, at: Date) =>
  db.updateTable('search_entry').set({ entered_at: at }).where('title', '=', title).execute()

test('only what entered in the span and matches is told, newest first, each thing in one span only', async ({
  lyon,
}) => {
  await lyon.updateTable('search_entry').set({ entered_at: before }).execute()
  await enters(lyon, 'Ronalpia', morning)
  await enters(lyon, 'Mouves', noon)
  await enters(lyon, 'École de la forêt', noon)
  await enters(lyon, 'Le CentSept', evening)
  const told = async (q: string, after: Date, until: Date, more = {}) => {
    const { total, hits } = await enteredBetween(lyon, { ...everything, q, ...more }, { after, until })
    return [total, ...hits.map(({ title }) => title)]
  }
  expect(await told('entrepreneurs', before, evening)).toEqual([2, 'Mouves', 'Ronalpia'])
  expect(await told('entrepreneurs', before, morning)).toEqual([1, 'Ronalpia'])
  expect(await told('entrepreneurs', morning, evening)).toEqual([1, 'Mouves'])
  expect(await told('entrepreneurs', noon, evening)).toEqual([0])
  expect(await told('', before, noon, { kinds: ['organisation'] })).toEqual([2, 'Mouves', 'Ronalpia'])
  expect(await told('', before, evening, { perPage: 1 })).toEqual([4, 'Le CentSept'])
})

test('words are not corrected: an alert tells of what was asked', async ({ lyon }) => {
  const span = { after: before, until: new Date('2100-01-01') }
  expect((await enteredBetween(lyon, { ...everything, q: 'ronalpiya' }, span)).total).toBe(0)
  expect((await enteredBetween(lyon, { ...everything, q: 'ronalpia' }, span)).total).toBe(1)
})
