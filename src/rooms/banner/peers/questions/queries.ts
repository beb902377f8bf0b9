import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import { charterNumbered } from '../../charter/queries.ts'
import { currentDeclarationOf, type Declaration } from '../../declarations/queries.ts'
import { isCurrentMember } from '../../memberships/queries.ts'
import { type Charter, questionsOf, saidTo } from '../../rules.ts'
import { type Voice, voicesOf } from '../queries.ts'
import { type AskFacts, openStatuses, type PeerOutcome, protectedUntil } from '../rules.ts'

type Project = { id: Id; name: string; slug: string; fictional: boolean }

/** A project as one of its peers finds it before asking. An invented account only sees what is invented, and the other way round. */
export type ToAsk = { project: Project; declaration: Declaration; charter: Charter; voices: Voice[] }

export const readToAsk = async (db: Database, actor: Actor, slug: string, today: Day): Promise<ToAsk> => {
  const row = isSlug(slug)
    ? await db
        .selectFrom('sheet')
        .select(['id', 'name', 'slug', 'fictional'])
        .where('kind', '=', 'project')
        .where('status', '<>', 'draft')
        .where('slug', '=', slug)
        .where('demo', '=', actor.demo)
        .executeTakeFirst()
    : undefined
  const project = found(row)
  const declaration = found(await currentDeclarationOf(db, project.id))
  const charter = await charterNumbered(db, declaration.charterVersion)
  return { project, declaration, charter, voices: await voicesOf(db, actor.id, actor.demo, today) }
}

/** The way to ask from the page of a project: does this person keep another project that is a member? */
export const mayAskHere = async (db: Database, actor: Actor, sheetId: Id, today: Day): Promise<boolean> =>
  !(await isTheirs(db, actor.id, sheetId)) && (await voicesOf(db, actor.id, actor.demo, today)).length > 0

const isTheirs = async (db: Database, person: Id, sheetId: Id): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from sheet join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
    where sheet.id = ${sheetId} and keeper.user_id = ${person} limit 1`.execute(db)
  return rows.length > 0
}

type Asking = { declarationId: Id; question: string }

/** All that the limits look at, for this person and every member they speak for. */
export const askFacts = async (
  db: Database,
  actor: Actor,
  { project, declaration, charter, voices }: ToAsk,
  { declarationId, question }: Asking,
  today: Day,
): Promise<AskFacts> => {
  const asked = questionsOf(charter).some(({ code }) => code === question)
  const past = await pastOfAsker(db, actor.id, voices, project.id)
  const here = await pastOfProject(db, project.id, question, declaration.id)
  return {
    speaksFor: voices.length,
    own: await isTheirs(db, actor.id, project.id),
    isMember: await isMember(db, project.id, today),
    current: declaration.id === declarationId,
    asked: asked && saidTo(declaration.said, { code: question })?.answer != null,
    ...past,
    ...here,
  }
}

const isMember = async (db: Database, sheetId: Id, today: Day): Promise<boolean> =>
  (await db
    .selectFrom('banner_membership')
    .select('sheet_id')
    .where('sheet_id', '=', sheetId)
    .where(isCurrentMember(today))
    .executeTakeFirst()) !== undefined

/** The questions this person asked, or that were asked for a member they speak for. */
const pastOfAsker = async (db: Database, person: Id, voices: readonly Voice[], sheetId: Id) => {
  const { rows } = await sql<{ open: number; last: Date | null; abusiveOn: Day | null }>`
    select count(*) filter (where status = any(${[...openStatuses]})) as open,
      max(asked_at) filter (where sheet_id = ${sheetId} and status <> 'lapsed') as last,
      max(abusive_on) as "abusiveOn"
    from peer_question
    where asker_id = ${person} or asker_member_id = any(${voices.map(({ id }) => id)}::uuid[])`.execute(db)
  const row = found(rows[0])
  return { openOfMember: row.open, lastOnProject: row.last && parisDay(row.last), abusiveOn: row.abusiveOn }
}

const pastOfProject = async (db: Database, sheetId: Id, question: string, declarationId: Id) => {
  const rows = await db
    .selectFrom('peer_question')
    .select(['question', 'status', 'outcome', 'declaration_id as declarationId', 'concluded_at as concludedAt'])
    .select((eb) =>
      eb
        .selectFrom('peer_panel')
        .select('peer_panel.declaration_id')
        .whereRef('question_id', '=', 'peer_question.id')
        .where('decided_at', 'is not', null)
        .orderBy('decided_at', 'desc')
        .limit(1)
        .as('judgedId'),
    )
    .where('sheet_id', '=', sheetId)
    .execute()
  const same = rows.filter((row) => row.question === question)
  const waiting = [...openStatuses, 'mending'] as readonly string[]
  return {
    openOnQuestion: same.some(({ status }) => waiting.includes(status)),
    keptBefore: same.some(
      (row) =>
        row.status === 'final' &&
        row.outcome === 'keep' &&
        (row.declarationId === declarationId || row.judgedId === declarationId),
    ),
    protectedUntil: protectedUntil(
      rows.flatMap(({ status, outcome, concludedAt }) =>
        concludedAt && outcome && (status === 'final' || status === 'mending')
          ? [{ on: parisDay(concludedAt), outcome: outcome as PeerOutcome }]
          : [],
      ),
    ),
  }
}
