import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { removeFile } from '#core/files.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../cases/actions.ts'
import { dropDraft } from '../erasure/actions.ts'
import type { CaseRefusal } from '../rules.ts'
import { countsOf, sheetsKept, structuresKept } from './queries.ts'
import { type Draft, type IntakeRefusal, mostDrafts } from './rules.ts'

/** Two tabs of the same person wait for each other: together they would pass a limit. */
export const alone = (tx: Database, actor: Actor) =>
  tx.selectFrom('app_user').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute()

const columnsOf = (draft: Draft) => ({
  ...{ structure_id: draft.structureId, sheet_id: draft.sheetId, project: draft.project },
  ...{ territory_id: draft.territoryId, challenge_id: draft.challengeId, title: draft.title, wants: draft.wants },
  ...{ administration_kind: draft.administrationKind, administration: draft.administration, how: draft.how },
  ...{ rule: draft.rule, tried: draft.tried, consequence: draft.consequence, request: draft.request },
  ...{ needed_on: draft.neededOn, matter: draft.matter, scale: draft.scale },
})

/** In whose name one writes: one’s own sheet, or for a project in the name of a structure labelled that day. */
const refusalOf = async (tx: Database, actor: Actor, draft: Draft, now: Date): Promise<IntakeRefusal | null> => {
  const kept = await sheetsKept(tx, actor)
  const keeps = kept.some(({ id }) => id === draft.sheetId)
  if (draft.structureId === null) return draft.sheetId === null || keeps ? null : 'not-kept'
  const structures = await structuresKept(tx, actor, parisDay(now))
  if (!structures.some(({ id }) => id === draft.structureId)) return 'not-labelled'
  if (draft.sheetId === null) return null
  if (keeps) return 'own-project'
  return (await isPublishedProject(tx, actor, draft.sheetId)) ? null : 'not-projects'
}

const isPublishedProject = async (tx: Database, actor: Actor, id: Id): Promise<boolean> => {
  const row = await tx
    .selectFrom('sheet')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'project')
    .where('status', '=', 'published')
    .where('demo', '=', actor.demo)
    .executeTakeFirst()
  return row !== undefined
}

/** Begins a draft that only this person reads. Answers its id. */
export const beginDraft = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  draft: Draft,
  now: Date,
): Promise<Outcome<Id, IntakeRefusal>> =>
  inTransaction(services.db, async (tx) => {
    await alone(tx, actor)
    if ((await countsOf(tx, actor.id)).drafts >= mostDrafts) return refused('too-many-drafts')
    const refusal = await refusalOf(tx, actor, draft, now)
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('blocker_case')
      .values({ ...columnsOf(draft), filed_by: actor.id, demo: actor.demo, moved_at: now, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return done(id)
  })

/** Keeps a draft as it is now, complete or not. `version` is the one that was shown: two tabs do not undo each other. */
export const saveDraft = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  { draft, version }: { draft: Draft; version: number },
  now: Date,
): Promise<Outcome<Id, IntakeRefusal>> =>
  within<Id, IntakeRefusal>(services, actor, id, { by: ['asks'], from: ['draft'] }, now, async ({ tx, blocker }) => {
    if (blocker.version !== version) return refused('changed')
    const refusal = await refusalOf(tx, actor, draft, now)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('blocker_case')
      .set({ ...columnsOf(draft), version: version + 1, moved_at: now })
      .where('id', '=', blocker.id)
      .execute()
    return done(blocker.id)
  })

/** Takes a document back out of a draft. Once sent, what was joined stays. */
export const removeDraftFile = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  fileId: string,
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id>(services, actor, id, { by: ['asks'], from: ['draft'] }, now, async ({ tx, blocker }) => {
    if (!isId(fileId)) return notFound()
    const row = await tx
      .deleteFrom('blocker_file')
      .where('id', '=', fileId)
      .where('case_id', '=', blocker.id)
      .returning('file_id')
      .executeTakeFirst()
    if (!row) return notFound()
    await removeFile(tx, row.file_id)
    return done(blocker.id)
  })

/** Forgets a draft, documents included. */
export const dropOwnDraft = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id>(services, actor, id, { by: ['asks'], from: ['draft'] }, now, async ({ tx, blocker }) => {
    await dropDraft(tx, blocker.id)
    return done(blocker.id)
  })
