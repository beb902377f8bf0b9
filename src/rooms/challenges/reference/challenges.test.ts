import { expect, test } from 'vitest'
import { slugify } from '#core/pure/text.ts'
import { seedChallenges } from './challenges.ts'
import { sdgLabel } from './sdg.ts'

const all = seedChallenges.flatMap((root) => [root, ...root.children])

test('five challenges, three or four sub-challenges each, rurality among those of the territories', () => {
  expect(seedChallenges.map(({ slug }) => slug)).toEqual([
    'inclusion',
    'education',
    'transition-ecologique',
    'accompagnement-intergenerationnel',
    'cohesion-des-territoires',
  ])
  for (const { children } of seedChallenges) expect([3, 4]).toContain(children.length)
  expect(seedChallenges.at(-1)?.children.map(({ name }) => name)).toContain('Ruralité')
})

test('addresses are unique and made of plain letters', () => {
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length)
  for (const { slug } of all) expect(slug).toBe(slugify(slug))
})

test.each(all)('$slug: a summary, other names, goals that exist', ({ summary, aliases, sdg }) => {
  expect(summary.length).toBeGreaterThan(60)
  expect(summary).not.toMatch(/ [:;!?»]|'|« /)
  expect(aliases.length).toBeGreaterThan(1)
  expect(sdg.length).toBeGreaterThan(0)
  for (const number of sdg) expect(sdgLabel(number)).toMatch(/^ODD\u00a0\d+, .+/)
})
