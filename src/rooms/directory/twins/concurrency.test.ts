import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { servicesOn, test } from '#tests/support/database.ts'
import { acceptProposal, proposeChange } from '../proposals/actions.ts'
import { writeToSheet } from '../relay/actions.ts'
import { reportSheet } from '../reports/actions.ts'
import { joins, now, person, published } from '../room.fixture.ts'
import { mergeSheets } from './actions.ts'

const rounds = 6

const inFolder = async (db: Database) => {
  const folder = mkdtempSync(join(tmpdir(), 'frenchimpact-files-'))
  const services = await servicesOn(db, folder)
  return { services, clean: () => rmSync(folder, { recursive: true, force: true }) }
}

test('two opposite merges at once: one sheet stays, the other leads to it', async ({ own }) => {
  const { services, clean } = await inFolder(own)
  const nadia = await person(own, 'nadia')
  for (let round = 0; round < rounds; round += 1) {
    const one = await published(services, nadia, `Le Bus ${round}`)
    const other = await published(services, nadia, `Le Bus bleu ${round}`)
    const ways = [
      { id: one.id, other: other.id },
      { id: other.id, other: one.id },
    ]
    const outcomes = await Promise.all(ways.map((pair) => mergeSheets(services, nadia, pair, now)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const left = await own.selectFrom('sheet').select('status').where('id', 'in', [one.id, other.id]).execute()
    expect(left.map(({ status }) => status).toSorted()).toEqual(['archived', 'published'])
  }
  clean()
})

test('merges in a ring, and an answer to a proposal while its sheet goes: nothing breaks, nothing is half done', async ({
  own,
}) => {
  const { services, clean } = await inFolder(own)
  const [nadia, paul] = [await person(own, 'nadia'), await person(own, 'paul')]
  for (let round = 0; round < rounds; round += 1) {
    const [a, b, c] = [
      await published(services, nadia, `Anneau ${round}`),
      await published(services, nadia, `Cercle ${round}`),
      await published(services, nadia, `Boucle ${round}`),
    ]
    await joins(own, paul, a.id)
    const changes = { summary: { from: a.summary, to: 'Mieux.' } }
    const said = { part: 'essentiel' as const, changes, why: 'Je sais.', sourceUrl: null, email: null }
    const proposal = await proposeChange(services, null, a, said, now)
    if (!proposal.ok) throw new Error(proposal.refusal)
    const going: Promise<{ ok: boolean }>[] = [
      mergeSheets(services, nadia, { id: a.id, other: b.id }, now),
      mergeSheets(services, nadia, { id: b.id, other: c.id }, now),
      mergeSheets(services, nadia, { id: c.id, other: a.id }, now),
      acceptProposal(services, nadia, proposal.value, a.version, now),
    ]
    const settled = await Promise.allSettled(going)
    // someone who no longer keeps the sheet that went may find nothing: never an error of ours
    const broken = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(broken.filter((reason) => !reason.includes('not-found'))).toEqual([])
    const sheets = await own.selectFrom('sheet').select(['id', 'status', 'merged_into_id as into']).execute()
    for (const { status, into } of sheets) {
      const heir = sheets.find(({ id }) => id === into)
      expect(status === 'archived' ? heir?.status : status).toBe('published')
    }
    const { status } = await own
      .selectFrom('sheet_proposal')
      .select('status')
      .where('id', '=', proposal.value)
      .executeTakeFirstOrThrow()
    expect(['accepted', 'refused', 'pending']).toContain(status)
  }
  clean()
})

test('what is written to a sheet, or said of it, while it goes into another is not left behind', async ({ own }) => {
  const { services, clean } = await inFolder(own)
  const nadia = await person(own, 'nadia')
  for (let round = 0; round < rounds; round += 1) {
    const one = await published(services, nadia, `Le Four ${round}`)
    const other = await published(services, nadia, `Le Four banal ${round}`)
    const message = { name: 'Paul', email: 'paul@courrier.example', message: 'Bonjour' }
    const report = { reason: 'wrong' as const, details: '', otherUrl: null, email: null }
    const [merged, written] = await Promise.all([
      mergeSheets(services, nadia, { id: one.id, other: other.id }, now),
      writeToSheet(services, one, message, now),
      reportSheet(services, null, one.id, report, now),
    ])
    expect([merged.ok, written.ok]).toEqual([true, true])
    const kept = [{ sheet_id: other.id }]
    expect(await own.selectFrom('relay_thread').select('sheet_id').where('sheet_id', '=', other.id).execute()).toEqual(
      kept,
    )
    expect(await own.selectFrom('sheet_report').select('sheet_id').where('sheet_id', '=', other.id).execute()).toEqual(
      kept,
    )
  }
  clean()
})
