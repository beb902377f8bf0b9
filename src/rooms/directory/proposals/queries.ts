import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Patch } from '../drafts/rules.ts'
import { inChargeOf } from '../queries-scope.ts'
import type { Kind } from '../rules.ts'
import type { Names } from './parts.ts'
import { type Changes, changesShape, type ProposalPart, type ProposalStatus } from './rules.ts'

const proposals = (db: Database) =>
  db
    .selectFrom('sheet_proposal')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .leftJoin('app_user', 'app_user.id', 'author_id')
    .select(['sheet_proposal.id', 'sheet_id as sheetId', 'sheet_proposal.step as part', 'changes', 'why'])
    .select(['sheet_proposal.source_url as sourceUrl', 'author_id as authorId', 'author_email as authorEmail'])
    .select(['app_user.email as accountEmail', 'app_user.name as authorName', 'sheet_proposal.status'])
    .select(['due_on as dueOn', 'decided_at as decidedAt', 'reason', 'sheet_proposal.created_at as createdAt'])
    .select(['sheet.kind', 'sheet.slug', 'sheet.name'])

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>
export type Proposal = Omit<Row, 'part' | 'changes' | 'status' | 'kind'> & {
  part: ProposalPart
  changes: Changes
  status: ProposalStatus
  kind: Kind
}

const proposalOf = (row: Row): Proposal => ({
  ...row,
  part: row.part as ProposalPart,
  changes: changesShape.parse(row.changes),
  status: row.status as ProposalStatus,
  kind: row.kind as Kind,
})

/** Proposals that wait for those who keep the sheet: this person is one of them. */
const kept = (db: Database, userId: Id) =>
  proposals(db).where('sheet_id', 'in', (eb) =>
    eb.selectFrom('sheet_member').select('sheet_member.sheet_id').where('user_id', '=', userId),
  )

/** Those in charge of the directory answer for sheets that nobody keeps, and for those whose keepers did not answer in time. */
const left = (db: Database, actor: Actor, today: Day) =>
  proposals(db)
    .where(inChargeOf(actor, today))
    .where((eb) =>
      eb.or([
        eb('due_on', '<', today),
        eb.not(
          eb.exists(eb.selectFrom('sheet_member').select('user_id').whereRef('sheet_member.sheet_id', '=', 'sheet.id')),
        ),
      ]),
    )

/** What waits for a person as one who keeps sheets, the most urgent first. */
export const proposalsForKeeper = async (db: Database, userId: Id): Promise<Proposal[]> =>
  (
    await kept(db, userId)
      .where('sheet_proposal.status', '=', 'pending')
      .orderBy('due_on')
      .orderBy('sheet_proposal.id')
      .limit(100)
      .execute()
  ).map(proposalOf)

/** What waits for a curator, the most urgent first. */
export const proposalsForCurator = async (db: Database, actor: Actor, today: Day): Promise<Proposal[]> =>
  (
    await left(db, actor, today)
      .where('sheet_proposal.status', '=', 'pending')
      .orderBy('due_on')
      .orderBy('sheet_proposal.id')
      .limit(200)
      .execute()
  ).map(proposalOf)

/** What is proposed for this sheet and waits. */
export const proposalsAbout = async (db: Database, sheetId: Id): Promise<Proposal[]> =>
  (await proposals(db).where('sheet_id', '=', sheetId).where('sheet_proposal.status', '=', 'pending').execute()).map(
    proposalOf,
  )

/** What a person proposed, the last first. */
export const proposalsBy = async (db: Database, userId: Id): Promise<Proposal[]> =>
  (
    await proposals(db).where('author_id', '=', userId).orderBy('sheet_proposal.created_at', 'desc').limit(50).execute()
  ).map(proposalOf)

/** One proposal, for someone who may answer it or who made it. Throws « not found ». */
export const proposalFor = async (db: Database, actor: Actor, id: string, today: Day): Promise<Proposal> => {
  if (!isId(id)) return proposalOf(found<Row>(null))
  const one = (query: ReturnType<typeof proposals>) => query.where('sheet_proposal.id', '=', id).executeTakeFirst()
  const row =
    (await one(kept(db, actor.id))) ??
    (await one(left(db, actor, today))) ??
    (await one(proposals(db).where('author_id', '=', actor.id)))
  return proposalOf(found(row))
}

/** Held until the end of the transaction. */
export const lockProposal = async (tx: Database, id: string): Promise<void> => {
  if (isId(id)) await tx.selectFrom('sheet_proposal').select('id').where('id', '=', id).forUpdate().execute()
}

/** The names of the place and of the structure that a change leads to. */
export const namesIn = async (db: Database, { seatId, organisationId }: Patch): Promise<Names> => {
  const seat = await db
    .selectFrom('territory')
    .select('name')
    .where('id', '=', seatId ?? 0)
    .executeTakeFirst()
  const organisation = organisationId
    ? await db.selectFrom('sheet').select('name').where('id', '=', organisationId).executeTakeFirst()
    : null
  return { seat: seat?.name ?? '', organisation: organisation?.name ?? '' }
}
