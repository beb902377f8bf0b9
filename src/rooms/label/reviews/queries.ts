import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { dueOn, remaining, statusOf } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { clockOfStep } from '../lifecycle/actions.ts'
import type { Application } from '../lifecycle/queries.ts'
import type { FileInHand } from '../lifecycle/queries-access.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { type ClockKind, clockOf } from '../rules.ts'

export type FileClock = {
  kind: ClockKind
  dueOn: Day
  status: 'running' | 'paused' | 'late' | 'stopped'
  /** Working days, negative when late. */
  left: number
  why: string | null
}

export type FileHead = FileInHand & {
  clock: FileClock | null
  opinions: { given: number; wanted: number }
  experts: { given: number; asked: number }
  notes: number
}

/** What is said at the head of every page of a file: where it stands, what it waits for, until when. */
export const fileHead = async (db: Database, inHand: FileInHand, today: Day): Promise<FileHead> => {
  const { application } = inHand
  const settings = await readSettings(db)
  const { rows } = await sql<{ given: number; answered: number; asked: number; notes: number }>`
    select
      (select count(*)::int from label_assignment where application_id = ${application.id}
        and submitted_at is not null and interest = 'none' and removed_at is null) as given,
      (select count(*)::int from label_expertise where application_id = ${application.id}
        and answered_at is not null) as answered,
      (select count(*)::int from label_expertise where application_id = ${application.id}
        and (revoked_at is null or answered_at is not null) and interest is distinct from 'declared') as asked,
      (select count(*)::int from label_note where application_id = ${application.id}) as notes`.execute(db)
  const counted = rows[0] ?? { given: 0, answered: 0, asked: 0, notes: 0 }
  return {
    ...inHand,
    clock: await runningClock(db, application, today),
    opinions: { given: counted.given, wanted: settings.reviewers },
    experts: { given: counted.answered, asked: counted.asked },
    notes: counted.notes,
  }
}

/** The clock of the step an application is at, read today; null when nothing runs. */
export const runningClock = async (db: Database, application: Application, today: Day): Promise<FileClock | null> => {
  const kind = clockOf(application.status, application.returnsTo)
  const clock = kind && (await clockOfStep(db, application.id, kind))
  if (!kind || !clock) return null
  const pause = clock.pauses.find(({ to }) => to === null)
  return {
    kind,
    dueOn: dueOn(clock, today),
    status: statusOf(clock, today),
    left: remaining(clock, today),
    why: pause?.reason ?? null,
  }
}

export type Answer = {
  criterion: string
  answer: string
  selfScore: number | null
  firstScore: number | null
  details: Record<string, string>
}

/** What the organisation says, criterion by criterion. */
export const answersOf = async (db: Database, applicationId: Id): Promise<Answer[]> => {
  const rows = await db
    .selectFrom('label_answer')
    .select(['criterion', 'answer', 'self_score as selfScore', 'first_score as firstScore', 'details'])
    .where('application_id', '=', applicationId)
    .orderBy('criterion')
    .execute()
  return rows.map((row) => ({ ...row, details: texts(row.details) }))
}

const texts = (details: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((details ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value ?? '')]),
  )

/** `held`: the organisation has not taken the document back. */
export type Evidence = {
  id: Id
  criterion: string
  kind: 'file' | 'link'
  title: string
  url: string | null
  documentId: Id | null
  isPublic: boolean
  addedAt: Date
  held: boolean
}

/** The evidence, with whether each document may still be read. */
export const evidenceOf = async (db: Database, applicationId: Id): Promise<Evidence[]> => {
  const rows = await db
    .selectFrom('label_evidence')
    .select(['id', 'criterion', 'kind', 'title', 'url', 'document_id as documentId', 'is_public as isPublic'])
    .select('added_at as addedAt')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('vault_share')
            .select('vault_share.id')
            .whereRef('vault_share.document_id', '=', 'label_evidence.document_id')
            .where('subject_kind', '=', 'label_application')
            .where('subject_id', '=', applicationId)
            .where('revoked_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('shared'),
    )
    .where('application_id', '=', applicationId)
    .orderBy('added_at')
    .execute()
  return rows.map(({ shared, ...row }) => ({
    ...row,
    kind: row.kind === 'link' ? ('link' as const) : ('file' as const),
    held: row.kind === 'link' || shared,
  }))
}

/** What the organisation promises. */
export const pledgesOf = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_pledge')
    .select(['code', 'target', 'due_on as dueOn', 'how'])
    .where('application_id', '=', applicationId)
    .orderBy('code')
    .execute()
export type Pledge = Awaited<ReturnType<typeof pledgesOf>>[number]

/** What those of the desk write to one another, the oldest first. */
export const notesOf = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_note')
    .leftJoin('app_user', 'app_user.id', 'author_id')
    .select(['label_note.id', 'text', 'at', 'app_user.name as author'])
    .where('application_id', '=', applicationId)
    .orderBy('at')
    .execute()
export type FileNote = Awaited<ReturnType<typeof notesOf>>[number]
