import { expect, test } from 'vitest'
import { cellsOf, DaysBar, Ladder } from './index.ts'

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

test('a term is drawn day by day, a long one week by week, and what is drawn is said', () => {
  const drawn = (elapsed: number, total: number) =>
    cellsOf(elapsed, total)
      .cells.map((cell) => cell[0])
      .join('')
  expect(drawn(0, 5)).toBe('ttttt')
  expect(drawn(3, 5)).toBe('ddntt')
  expect(drawn(5, 5)).toBe('ddddn')
  expect(drawn(7, 5)).toBe('dddddll')
  expect(drawn(50, 5)).toBe('dddddllll')
  expect(cellsOf(40, 40).cells).toHaveLength(40)
  expect([cellsOf(13, 60).each, drawn(13, 60)]).toEqual([5, 'ddnttttttttt'])
  expect(drawn(61, 60)).toBe('ddddddddddddl')
  const bar = String(<DaysBar elapsed={13} total={20} from="avant" to="après" now="là" />)
  expect(bar).toContain('Jour 13 sur 20.')
  expect(all(bar, /<i class="(t)"/g)).toHaveLength(1)
})

test('the ladder reads from the highest level down, and says where the case is', () => {
  const rungs = [1, 2, 3].map((level) => ({ level, name: `niveau ${level}`, text: '', here: level === 2 }))
  const ladder = String(<Ladder rungs={rungs} />)
  expect(all(ladder, /(niveau \d)/g)).toEqual(['niveau 3', 'niveau 2', 'niveau 1'])
  expect(all(ladder, /aria-current="step"><b[^>]*>(\d)/g)).toEqual(['2'])
})
