import { expect, test } from 'vitest'
import { departmentsOf, mapAskedBy, shownBy, type Tally, totalsOf } from './rules.ts'
import { words } from './words.ts'

const tally = (code: string, status: Tally['status'], communities: number, vacant = false): Tally => ({
  ...{ code, name: { '26': 'Drôme', '38': 'Isère' }[code] ?? code, status, communities, vacant },
})

test('a department where there is nothing to show is not there', () => {
  expect(departmentsOf([], 'all')).toEqual([])
  expect(departmentsOf([tally('26', 'declared', 1)], 'vacant')).toEqual([])
})

test('one shows a status, those to be taken over whatever their status, or all', () => {
  expect([shownBy({ status: null, vacant: false }), shownBy({ status: null, vacant: true })]).toEqual(['all', 'vacant'])
  expect(shownBy({ status: 'declared', vacant: true })).toBe('declared')
  const tallies = [
    tally('26', 'recognised', 2),
    tally('26', 'recognised', 1, true),
    tally('26', 'declared', 1),
    tally('38', 'declared', 5),
  ]
  expect(departmentsOf(tallies, 'all')).toMatchObject([
    { name: 'Isère', total: 5, counts: { declared: 5, vacant: 0 } },
    { name: 'Drôme', total: 4, counts: { recognised: 3, declared: 1, vacant: 1 } },
  ])
  expect(totalsOf(departmentsOf(tallies, 'recognised'))).toEqual({ '26': 3 })
  expect(totalsOf(departmentsOf(tallies, 'vacant'))).toEqual({ '26': 1 })
})

test('a map says all that narrows it: a status and those to be taken over at once, a search', () => {
  const said = (asked: Parameters<typeof mapAskedBy>[0]) => words.onMap(mapAskedBy(asked))
  expect(said({ q: '', status: null, vacant: false })).toBe('Communautés par département')
  expect(said({ q: '', status: null, vacant: true })).toBe('Communautés à reprendre, par département')
  expect(said({ q: '', status: 'declared', vacant: true })).toBe(
    'Communautés déclarées et à reprendre, par département',
  )
  expect(said({ q: 'ardèche', status: null, vacant: false })).toBe(
    'Communautés par département, parmi celles de la recherche',
  )
})
