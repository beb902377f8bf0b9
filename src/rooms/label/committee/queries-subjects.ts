import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { type Capacity, isOnAgenda, placesOf, readFile } from '../lifecycle/queries-access.ts'
import type { ApplicationStatus } from '../rules.ts'
import { canCoordinate, canDecide } from '../rules.ts'
import { tiedAmong } from './queries-seats.ts'
import type { ProcedureKind, ProcedureStatus, Subject, SubjectKey } from './rules.ts'

const applications = (db: Database) =>
  db
    .selectFrom('label_application')
    .innerJoin('sheet', 'sheet.id', 'label_application.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_application.family')
    .select(['label_application.id', 'number', 'label_application.status', 'referential_id as referentialId'])
    .select(['label_application.organisation_id as organisationId', 'sheet.name as organisation', 'sheet.slug'])
    .select('label_family.name as familyName')

type ApplicationRow = Awaited<ReturnType<ReturnType<typeof applications>['executeTakeFirstOrThrow']>>

const ofApplication = (row: ApplicationRow): Subject => ({
  ...row,
  kind: 'application',
  status: row.status as ApplicationStatus,
  decision: row.status === 'appeal' ? 'appeal' : 'first',
  fileId: row.id,
  award: null,
})

const procedures = (db: Database) =>
  db
    .selectFrom('label_procedure')
    .innerJoin('label_award', 'label_award.id', 'award_id')
    .innerJoin('label_application', 'label_application.id', 'label_award.application_id')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_award.family')
    .select(['label_procedure.id', 'label_award.code as number', 'label_procedure.status'])
    .select(['label_award.referential_id as referentialId', 'label_award.organisation_id as organisationId'])
    .select(['sheet.name as organisation', 'sheet.slug', 'label_family.name as familyName'])
    .select(['label_application.id as fileId', 'award_id as awardId', 'label_procedure.kind as procedure', 'reasons'])

type ProcedureRow = Awaited<ReturnType<ReturnType<typeof procedures>['executeTakeFirstOrThrow']>>

const ofProcedure = ({ awardId, procedure, reasons, ...row }: ProcedureRow): Subject => ({
  ...row,
  kind: 'procedure',
  status: row.status as ProcedureStatus,
  decision: 'procedure',
  award: { id: awardId, procedure: procedure as ProcedureKind, reasons },
})

/** What a decision would be about, whoever asks. `lock`: its decisions come one after the other. Throws « not found ». */
export const subjectOf = async (db: Database, { kind, id }: SubjectKey, lock = false): Promise<Subject> => {
  if (!isId(id)) return notFound()
  if (kind === 'application') {
    if (lock) await db.selectFrom('label_application').select('id').where('id', '=', id).forUpdate().execute()
    return ofApplication(found(await applications(db).where('label_application.id', '=', id).executeTakeFirst()))
  }
  if (lock) await db.selectFrom('label_procedure').select('id').where('id', '=', id).forUpdate().execute()
  return ofProcedure(found(await procedures(db).where('label_procedure.id', '=', id).executeTakeFirst()))
}

/** In which capacity this person has the file of a subject in hand. Throws « not found » for whoever may not see it. */
export const readSubject = async (
  db: Database,
  actor: Actor,
  key: SubjectKey,
  today: Day,
  lock = false,
): Promise<{ subject: Subject; as: Capacity }> => {
  if (key.kind === 'application') {
    const { as } = await readFile(db, actor, key.id, today)
    return { subject: await subjectOf(db, key, lock), as }
  }
  const subject = await subjectOf(db, key, lock)
  if ((await tiedAmong(db, subject.organisationId, [actor.id])).has(actor.id)) return notFound()
  const places = await placesOf(db, await applicationById(db, subject.fileId))
  if (canCoordinate(actor, today) && canCoordinate(actor, today, places)) return { subject, as: 'coordinator' }
  if (canDecide(actor, today) && (await isOnAgenda(db, key, actor.id))) return { subject, as: 'committee' }
  return notFound()
}

/** No session to come, or open, has it; one where it was decided already does not count. */
export const isOnNoAgenda = (kind: Subject['kind']) => {
  const [column, id] = [sql.ref(`${kind}_id`), sql.ref(`label_${kind}.id`)]
  return sql<boolean>`not exists (
    select 1 from label_session_item as item join label_session on label_session.id = item.session_id
    where label_session.status in ('planned', 'open') and item.${column} = ${id}
      and not exists (select 1 from label_decision as taken
        where taken.session_id = item.session_id and taken.${column} = ${id} and taken.effective_at is not null))`
}

const enough = 200

/** What waits for the committee and is on no agenda to come, the oldest first: as many as one can choose among, or `all`. */
export const waitingForCommittee = async (db: Database, all = false): Promise<Subject[]> => {
  const files = await applications(db)
    .where('label_application.status', 'in', ['committee', 'appeal'])
    .where(isOnNoAgenda('application'))
    .orderBy('label_application.updated_at')
    .$if(!all, (query) => query.limit(enough))
    .execute()
  const others = await procedures(db)
    .where('label_procedure.status', '=', 'committee')
    .where(isOnNoAgenda('procedure'))
    .orderBy('opened_at')
    .$if(!all, (query) => query.limit(enough))
    .execute()
  return [...files.map(ofApplication), ...others.map(ofProcedure)]
}

/** Those this person coordinates, and is not tied to. */
export const coordinatedAmong = async (
  db: Database,
  actor: Actor,
  subjects: readonly Subject[],
  today: Day,
): Promise<Subject[]> => {
  const kept: Subject[] = []
  for (const subject of subjects) {
    const places = await placesOf(db, await applicationById(db, subject.fileId))
    const tied = await tiedAmong(db, subject.organisationId, [actor.id])
    if (canCoordinate(actor, today, places) && !tied.has(actor.id)) kept.push(subject)
  }
  return kept
}

/** Those whose organisation this person is not tied to: they see nothing of the others. */
export const shownAmong = async (db: Database, actor: Actor, subjects: readonly Subject[]): Promise<Subject[]> => {
  const shown: Subject[] = []
  for (const subject of subjects)
    if (!(await tiedAmong(db, subject.organisationId, [actor.id])).has(actor.id)) shown.push(subject)
  return shown
}

/** The subjects of these lines of an agenda, in the order of the keys. */
export const subjectsOf = async (db: Database, keys: readonly SubjectKey[]): Promise<Subject[]> => {
  const ids = (kind: Subject['kind']): Id[] => keys.filter((key) => key.kind === kind).map(({ id }) => id)
  const [files, others] = [ids('application'), ids('procedure')]
  const rows = [
    ...(files.length > 0
      ? (await applications(db).where('label_application.id', 'in', files).execute()).map(ofApplication)
      : []),
    ...(others.length > 0
      ? (await procedures(db).where('label_procedure.id', 'in', others).execute()).map(ofProcedure)
      : []),
  ]
  return keys.flatMap((key) => rows.find((row) => row.kind === key.kind && row.id === key.id) ?? [])
}
