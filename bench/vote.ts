import type { Actor } from '#core/actor.ts'
import { readConfig } from '#core/config.ts'
import { type Database, openDatabase } from '#core/database.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { castBallot, closeVote, openVote, proposeDecision } from '#rooms/decisions/index.ts'
import { bareRow, bareRows, dropBareRows, eraseElectors, fillBallots, seedElectors } from './vote-seed.ts'

const electors = 50_000
const cast = 4_000
const pens = 8
const day = 86_400_000

/** A vote of 50,000 electors that opens, takes ballots and is counted, beside bare rows in the same run. Nothing of it is kept. */
export const measureVote = async (dataDir: string) => {
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDatabase(server.connection, { max: pens })
  try {
    await measureVoteOn(db, readConfig({ DATA_DIR: dataDir }))
  } finally {
    await db.destroy()
    await server.stop()
  }
}

/** The same, on a database that is already there. */
const measureVoteOn = async (db: Database, config: ReturnType<typeof readConfig>): Promise<void> => {
  const { community, people } = await seedElectors(db, electors)
  try {
    await run(db, config, community, people)
  } finally {
    await dropBareRows(db)
    await eraseElectors(db, community)
  }
}

const run = async (db: Database, config: ReturnType<typeof readConfig>, community: string, people: string[]) => {
  const now = new Date()
  const later = (days: number) => new Date(now.getTime() + days * day)
  const asked = {
    body: { kind: 'community', id: community },
    title: 'Un vote du banc',
    question: 'Que préfère-t-on\u00a0?',
    method: 'ranked',
    quorum: 50,
    options: [{ label: 'A' }, { label: 'B' }, { label: 'C' }],
    opensAt: now,
    closesAt: later(8),
    demo: true,
  } as const
  const { id } = await proposeDecision(db, { config }, null, asked, now)
  const opening = await timed(() => openVote(db, id, now))
  if (opening.value !== electors) throw new Error(`${opening.value} voix à l’ouverture`)
  const bareOpening = await bareRows(db, electors)

  const voters = people.slice(0, cast)
  const casting = await timed(() => inParallel(voters, (person) => vote(db, id, person, later(1))))
  const bareCasting = await timed(() => inParallel(voters, () => bareRow(db)))

  // « 2>1 » for those who voted one by one, « 3>1 » for all the others
  await fillBallots(db, id, '3>1')
  const closing = await timed(() => closeVote(db, id, later(9)))
  const counted = closing.value
  const exact = counted?.method === 'ranked' && counted.ballots === electors && counted.winner === 3
  if (!exact || counted.pairs[1]?.[0] !== cast || counted.pairs[2]?.[0] !== electors - cast)
    throw new Error('le compte est faux')
  tell(opening.ms, bareOpening, casting.ms, bareCasting.ms, closing.ms)
}

const timed = async <T>(call: () => Promise<T>): Promise<{ value: T; ms: number }> => {
  const started = performance.now()
  const value = await call()
  return { value, ms: performance.now() - started }
}

/** Every one of them, `pens` at a time. */
const inParallel = async (people: readonly string[], call: (person: string) => Promise<unknown>): Promise<void> => {
  const left = [...people]
  const pen = async () => {
    for (let person = left.pop(); person; person = left.pop()) await call(person)
  }
  await Promise.all(Array.from({ length: pens }, pen))
}

const vote = async (db: Database, decisionId: string, person: string, at: Date): Promise<void> => {
  const actor: Actor = { id: person, name: 'Votant', email: '', secondFactor: false, grants: [], demo: true }
  const outcome = await castBallot(
    { db },
    actor,
    decisionId,
    { voice: { kind: 'person', id: person }, choice: '2>1' },
    at,
  )
  if (!outcome.ok) throw new Error(outcome.refusal)
}

const tell = (opening: number, bareOpening: number, casting: number, bareCasting: number, closing: number) => {
  const rate = (ms: number) => (cast * 1000) / ms
  const line = (name: string, measured: string, bare: string, ratio: number) =>
    process.stdout.write(
      `${name.padEnd(34)}${measured.padStart(12)}${bare.padStart(20)}${ratio.toFixed(2).padStart(10)}\n`,
    )
  process.stdout.write(`\nvote de ${electors} voix                      mesuré         lignes nues   rapport\n`)
  line('ouvrir (ms)', opening.toFixed(0), bareOpening.toFixed(0), opening / bareOpening)
  line(
    `déposer, ${pens} plumes (bulletins/s)`,
    rate(casting).toFixed(0),
    rate(bareCasting).toFixed(0),
    rate(casting) / rate(bareCasting),
  )
  line('compter et mélanger (ms)', closing.toFixed(0), bareOpening.toFixed(0), closing / bareOpening)
}
