// Members of the bannière who question each other, for the tests of this folder.
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../../demo/cast.ts'
import { currentDeclarationOf } from '../declarations/queries.ts'
import { declared, on, today } from '../room.fixture.ts'
import { accept, opine } from './panels/actions.ts'
import { ask } from './questions/actions.ts'
import type { PeerOutcome, Tie } from './rules.ts'
import { peersNight } from './upkeep/actions.ts'

type Who = keyof typeof cast
type Member = Awaited<ReturnType<typeof declared>>

/** Each keeps a project that is a member. */
export const members = async (services: Services, ...names: Who[]): Promise<Member[]> => {
  const made: Member[] = []
  for (const [index, who] of names.entries())
    made.push(await declared(services, who, { name: `${projects[index % projects.length]} de ${who}` }))
  return made
}
const projects = ['Permis de bouger', 'Toit à deux voix', 'La Ligne des bourgs']

export const eight: Who[] = ['nadia', 'camille', 'yanis', 'maelle', 'simon', 'lucie', 'ibrahim', 'helene']

export const facts =
  'Le compte rendu de mars 2026 dit que l’assemblée n’a pas été réunie depuis deux ans : https://exemple.fr/compte-rendu.'

type Asking = { declarationId?: string; question?: string; facts?: string; tie?: Tie; at?: Day }

/** Asks, as the form would. */
export const askAs = async (
  services: Services,
  asker: Member,
  asked: Member,
  { question = 'shared_governance', at = today, ...said }: Asking = {},
) => {
  const declaration = await currentDeclarationOf(services.db, asked.sheet.id)
  return ask(
    services,
    asker.actor,
    {
      slug: asked.sheet.slug,
      declarationId: said.declarationId ?? declaration?.id ?? '',
      question,
      facts: said.facts ?? facts,
      tie: said.tie ?? 'competitor',
      tieNote: 'Nous répondons aux mêmes appels à projets.',
      memberId: asker.sheet.id,
    },
    on(at),
  )
}

export const asked = async (...asking: Parameters<typeof askAs>): Promise<string> => {
  const outcome = await askAs(...asking)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

export const night = (services: Services, day: Day) => peersNight({ ...services, clock: () => on(day) })

/** Those who are called to the panel that sits, in the order of their calls, among these members. */
export const calledOf = async (db: Database, id: string, all: readonly Member[]): Promise<Member[]> => {
  const rows = await db
    .selectFrom('peer_panellist as seat')
    .innerJoin('peer_panel as p', 'p.id', 'seat.panel_id')
    .select('member_id as id')
    .where('p.question_id', '=', id)
    .where('p.decided_at', 'is', null)
    .where('p.dissolved_at', 'is', null)
    .where('seat.status', 'in', ['invited', 'sitting'])
    .orderBy('invited_at')
    .orderBy('number')
    .execute()
  return rows.map((row) => all.find(({ sheet }) => sheet.id === row.id) as Member)
}

export const reasons = 'Les comptes rendus montrent deux assemblées, mais aucune voix pour les usagers.'

/** The three who are called sit and give these opinions. */
export const judge = async (
  services: Services,
  id: string,
  all: readonly Member[],
  opinions: readonly PeerOutcome[],
  { at, abusive = false }: { at: Day; abusive?: boolean },
): Promise<Actor[]> => {
  const called = await calledOf(services.db, id, all)
  for (const [index, { actor }] of called.entries()) {
    const sits = await accept(services, actor, id, on(at))
    const opinion = opinions[index] ?? 'keep'
    const given = await opine(services, actor, id, { opinion, reasons, abusive }, on(at))
    if (!sits.ok || !given.ok) throw new Error('a peer could not judge')
  }
  return called.map(({ actor }) => actor)
}

/** A write that the database refuses, with these words; what came before in the transaction stays. */
export const refusedBy = async (db: Database, statement: string, saying: string): Promise<void> => {
  await sql`savepoint tried`.execute(db)
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(saying)
  await sql`rollback to savepoint tried`.execute(db)
}

export const statusOf = async (db: Database, id: string) =>
  (await db.selectFrom('peer_question').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status
