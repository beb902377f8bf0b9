import { type Kysely, type KyselyPlugin, OperationNodeTransformer } from 'kysely'
import { expect } from 'vitest'
import type { DB } from '#db/schema.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { at, browse, hacker, inProgress, secured, today, world } from '../room.fixture.ts'

const [nobody, part] = ['00000000-0000-4000-8000-000000000000', '11111111-1111-4111-8111-111111111111']
const parts = ['administrations', 'plan', 'courriers', 'echanges', 'historique', 'issue', 'retour', 'montee', 'tri']

/** Counts what a database is asked. */
const counting = (db: Kysely<DB>) => {
  const asked = { times: 0 }
  const same = new OperationNodeTransformer()
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.times += 1
      return same.transformNode(node)
    },
    transformResult: async ({ result }) => result,
  }
  return { db: db.withPlugin(plugin), asked }
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

test('a case of others and one that never was cannot be told apart: same page, same questions to the database, same time', async ({
  services: real,
  db: plain,
}) => {
  const { db, asked } = counting(plain)
  const services = at({ ...real, db }, today)
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const karim = await secured(plain, 'karim')
  await hacker(plain, karim, { level: 3 })
  const addresses = (of: string) => [
    ...[paths.work(of), ...parts.map((each) => paths.workPart(of, each))],
    ...[paths.case(of), paths.caseReadings(of), paths.caseReopen(of), paths.draft(of), paths.draftCheck(of)],
    ...[paths.caseFile(of, part), paths.caseMeeting(of, part), paths.workPart(of, `pieces/${part}`)],
  ]
  for (const who of [karim, here.paul]) {
    const site = await browse(services, who)
    const read = async (path: string, of: string) => {
      const [before, start] = [asked.times, performance.now()]
      const { status, html } = await site.get(path)
      return { ms: performance.now() - start, status, asked: asked.times - before, html: html.replaceAll(of, '') }
    }
    const [there, never] = [addresses(id), addresses(nobody)]
    for (const [index, path] of there.entries()) {
      const [one, none] = [await read(path, id), await read(never[index] ?? '', nobody)]
      expect({ ...one, ms: 0 }, path).toEqual({ ...none, ms: 0 })
      expect([404, 303], path).toContain(one.status)
    }
    const times: [there: number[], never: number[]] = [[], []]
    for (let round = 0; round < 60; round++) {
      times[0].push((await read(paths.work(id), id)).ms)
      times[1].push((await read(paths.work(nobody), nobody)).ms)
    }
    const ratio = median(times[0]) / median(times[1])
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  }
})
