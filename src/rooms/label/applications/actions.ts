import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { lockApplication, moveApplication } from '../lifecycle/actions.ts'
import { currentReferential } from '../referential/queries.ts'
import type { Family } from '../rules.ts'
import { tellSubmitted } from './emails.ts'
import { readOwn } from './queries.ts'
import { openFamilies, projectsCarriedBy, readKeptOrganisation, standingOf } from './queries-start.ts'
import { type ApplyRefusal, refusalToApply, refusalToSubmit, type SubmitRefusal } from './rules.ts'

export type Beginning = { family: Family; supportsOthers: boolean; carriesProjects: boolean }

/** Begins the application of an organisation for one family of the label. A project is not found, whoever keeps it. */
export const beginApplication = async (
  { db }: Services,
  actor: Actor,
  sheetId: string,
  beginning: Beginning,
  now: Date,
): Promise<Outcome<Id, ApplyRefusal | 'unknown-family'>> => {
  try {
    return await inTransaction(db, (tx) => begin(tx, actor, sheetId, beginning, now))
  } catch (error) {
    // begun at this very moment by someone else of the organisation
    if (isDuplicate(error, 'label_application_open')) return refused('already-open')
    throw error
  }
}

const begin = async (tx: Database, actor: Actor, sheetId: string, beginning: Beginning, now: Date) => {
  const today = parisDay(now)
  const sheet = await readKeptOrganisation(tx, actor, sheetId, today)
  const { family, supportsOthers, carriesProjects } = beginning
  if (!(await openFamilies(tx, today)).some(({ code }) => code === family)) return refused('unknown-family')
  const { open, awards } = await standingOf(tx, sheet, today)
  const award = awards.find((one) => one.family === family)?.state ?? null
  const isOpen = open.some((one) => one.family === family)
  const refusal = refusalToApply({ sheet, supportsOthers, open: isOpen, award })
  if (refusal) return refused(refusal)
  // what the directory says has the last word: an organisation never refers its own projects to itself
  const carries = carriesProjects || (await projectsCarriedBy(tx, sheet.id)).length > 0
  return done(
    await insertDraft(tx, actor, { organisationId: sheet.id, family, carriesProjects: carries, renewsId: null }, now),
  )
}

type Draft = { organisationId: Id; family: Family; carriesProjects: boolean; renewsId: Id | null }

/** Writes an empty draft under the criteria of today, with its number. Who may was checked by the caller. */
export const insertDraft = async (tx: Database, actor: Actor, draft: Draft, now: Date): Promise<Id> => {
  const { id: referentialId } = await currentReferential(tx, draft.family)
  const { rows } = await sql<{ n: number }>`select nextval('label_application_number') as n`.execute(tx)
  const number = `L-${parisDay(now).slice(0, 4)}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
  const { id } = await tx
    .insertInto('label_application')
    .values({
      number,
      organisation_id: draft.organisationId,
      family: draft.family,
      referential_id: referentialId,
      renews_id: draft.renewsId,
      supports_others: true,
      carries_projects: draft.carriesProjects,
      contact_name: actor.name,
      begun_by: actor.id,
      begun_at: now,
      updated_at: now,
      demo: actor.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, id, 'label.begun', now)
  return id
}

/** Gives up a draft: nobody but the organisation ever read it. Its documents stay in the vault. Answers its number. */
export const discardApplication = (
  { db }: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<string, 'not-a-draft'>> =>
  inTransaction(db, async (tx) => {
    await lockApplication(tx, id)
    const { application } = await readOwn(tx, actor, id, parisDay(now))
    if (application.status !== 'draft') return refused('not-a-draft')
    await unshareAll(tx, { kind: 'label_application', id: application.id }, now, actor.id)
    await tx.deleteFrom('label_application').where('id', '=', application.id).execute()
    await tell(tx, actor, application.id, 'label.discarded', now)
    return done(application.number)
  })

/**
 * Submits a complete application: from now on it changes only when it is asked to. It keeps the version of the criteria it was read under,
 * and how the organisation saw itself that day.
 */
export const submitApplication = (
  services: Services,
  actor: Actor,
  id: string,
  readUnder: number,
  now: Date,
): Promise<Outcome<string, SubmitRefusal>> =>
  inTransaction(services.db, async (tx) => {
    await lockApplication(tx, id)
    const today = parisDay(now)
    const { application, sheet, referential, written } = await readOwn(tx, actor, id, today)
    const facts = { status: application.status, sheetStatus: sheet.status, current: referential, readUnder, written }
    const refusal = refusalToSubmit(facts, today)
    if (refusal) return refused(refusal)
    await dropUnasked(tx, application.id, referential)
    await tx
      .updateTable('label_application')
      .set({ referential_id: referential.id })
      .where('id', '=', application.id)
      .execute()
    await tx
      .updateTable('label_answer')
      .set((eb) => ({ first_score: eb.ref('self_score') }))
      .where('application_id', '=', application.id)
      .execute()
    const details = { family: application.family, referential: referential.number }
    const moved = await moveApplication(tx, application, { move: 'submit', actorId: actor.id, now, details })
    if (!moved.ok) return refused('not-a-draft')
    await tellSubmitted(tx, services, application, today)
    return done(application.number)
  })

type Asking = { criteria: readonly { code: string }[]; commitments: readonly { code: string }[] }

/** What this version of the criteria does not ask is not submitted. */
const dropUnasked = async (tx: Database, id: Id, { criteria, commitments }: Asking): Promise<void> => {
  const [asked, promised] = [criteria.map(({ code }) => code), commitments.map(({ code }) => code)]
  await tx.deleteFrom('label_answer').where('application_id', '=', id).where('criterion', 'not in', asked).execute()
  await tx.deleteFrom('label_evidence').where('application_id', '=', id).where('criterion', 'not in', asked).execute()
  let pledges = tx.deleteFrom('label_pledge').where('application_id', '=', id)
  if (promised.length > 0) pledges = pledges.where('code', 'not in', promised)
  await pledges.execute()
}

const tell = (tx: Database, actor: Actor, id: Id, verb: string, at: Date) =>
  record(tx, { actorId: actor.id, verb, subject: { kind: 'label_application', id }, at })
