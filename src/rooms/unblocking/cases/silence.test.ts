import { type Kysely, type KyselyPlugin, OperationNodeTransformer } from 'kysely'
import { expect } from 'vitest'
import type { DB } from '#db/schema.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { at, browse, hacker, inProgress, secured, today, world } from '../room.fixture.ts'

const [nobody, part] = ['00000000-0000-4000-8000-000000000000', '11111111-1111-4111-8111-111111111111']
const parts = [
  ...['administrations', 'plan', 'reunions', 'courriers', 'echanges', 'historique', 'issue', 'fiche', 'tri'],
  ...['attribution', 'retour', 'montee', `pieces/${part}`],
]
const writes = ['prise-en-main', 'messages', 'notes', 'objectif', 'pause', 'retour', 'montee', 'attribution']

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
    ...[paths.case(of), paths.caseReadings(of), paths.caseReopen(of), paths.caseWithdraw(of), paths.caseConsent(of)],
    ...[paths.casePrecedent(of), paths.caseFile(of, part), paths.caseMeeting(of, part), paths.newTestOf(of)],
    ...[paths.draft(of), paths.draftCheck(of), paths.draftDrop(of), paths.draftSent(of)],
  ]
  const forms = (of: string) => [
    ...writes.map((each) => paths.workPart(of, each)),
    ...[
      paths.caseMessage(of),
      paths.caseConfirm(of),
      paths.caseReopen(of),
      paths.caseWithdraw(of),
      paths.draftSend(of),
    ],
    ...[paths.caseOffer(of, part), paths.casePrecedent(of), paths.draft(of)],
  ]
  for (const who of [karim, here.paul]) {
    const site = await browse(services, who)
    const read = async (path: string, of: string, typed?: Record<string, string>) => {
      const [before, start] = [asked.times, performance.now()]
      const { status, html, to } = await (typed ? site.post(path, typed) : site.get(path))
      const said = [status, html, to].join(' ').replaceAll(of, '')
      return { ms: performance.now() - start, status, asked: asked.times - before, said }
    }
    const alike = async (path: string, none: string, typed?: Record<string, string>) => {
      const [one, other] = [await read(path, id, typed), await read(none, nobody, typed)]
      expect({ ...one, ms: 0 }, path).toEqual({ ...other, ms: 0 })
      expect(one.asked, path).toBeGreaterThan(0)
      expect([404, 303], path).toContain(one.status)
    }
    const [never, neverWritten] = [addresses(nobody), forms(nobody)]
    for (const [index, path] of addresses(id).entries()) await alike(path, never[index] ?? '')
    const typed = { body: 'Un mot', message: 'Un mot', reason: 'Une raison assez longue', opinion: 'solved' }
    for (const [index, path] of forms(id).entries()) await alike(path, neverWritten[index] ?? '', typed)
    const times: [there: number[], never: number[]] = [[], []]
    for (let round = 0; round < 60; round++) {
      // now the one first, now the other
      for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const of = which === 0 ? id : nobody
        times[which]?.push((await read(paths.work(of), of)).ms)
      }
    }
    const ratio = median(times[0]) / median(times[1])
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  }
})
