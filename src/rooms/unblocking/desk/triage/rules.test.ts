import { expect, test } from 'vitest'
import { administrationKinds, hows, levels } from '../../rules.ts'
import { suggestedLevel } from './rules.ts'

test('a town decides locally, a prefecture in its department, an agency of health in its region, a ministry above', () => {
  expect(suggestedLevel('municipality', 'delay')).toBe(1)
  expect(suggestedLevel('prefecture', 'interpretation')).toBe(2)
  expect(suggestedLevel('health_agency', 'rule')).toBe(3)
  expect(suggestedLevel('ministry', 'rule')).toBe(4)
})

test('between two boxes of national level, nobody below the interministerial one decides', () => {
  expect(suggestedLevel('ministry', 'silo')).toBe(5)
  expect(suggestedLevel('municipality', 'silo')).toBe(1)
})

test('every administration, even none, has a usual level', () => {
  for (const kind of [null, ...administrationKinds])
    for (const how of [null, ...hows]) expect(levels).toContain(suggestedLevel(kind, how))
})
