import type { Database } from '#core/database.ts'
import { forgetClocks } from '#core/deadlines.ts'
import { removeFile } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import { words } from './words.ts'

/**
 * Takes out of a case that is over all that someone wrote in it: texts, documents, letters, minutes, and whose it was. What it counts for
 * (matter, place, dates, level, outcome) stays, and so does the published sheet, which never said whose it was.
 */
export const emptyCase = async (tx: Database, id: Id): Promise<void> => {
  await removeFilesOf(tx, id)
  for (const table of ['blocker_message', 'blocker_letter', 'blocker_meeting', 'blocker_step'] as const)
    await tx.deleteFrom(table).where('case_id', '=', id).execute()
  const asked = await tx.deleteFrom('blocker_administration').where('case_id', '=', id).returning('id').execute()
  for (const one of asked) await forgetClocks(tx, { kind: 'blocker_administration', id: one.id })
  // the reasons of its pauses too
  await forgetClocks(tx, { kind: 'blocker_case', id })
  await tx
    .deleteFrom('precedent')
    .where('case_id', '=', id)
    .where('status', 'not in', ['published', 'retracted'])
    .execute()
  await tx.updateTable('blocker_outcome').set({ said: words.erased, details: '{}' }).where('case_id', '=', id).execute()
  await tx
    .updateTable('blocker_outcome')
    .set({ contested_reason: words.erased })
    .where('case_id', '=', id)
    .where('contested_at', 'is not', null)
    .execute()
  await tx.updateTable('blocker_decline').set({ reason: '' }).where('case_id', '=', id).execute()
  await tx
    .updateTable('blocker_case')
    .set({
      ...{ filed_by: null, sheet_id: null, structure_id: null, consented_by: null, project: '', title: '' },
      ...{ administration: '', wants: '', rule: '', tried: '', consequence: '', request: '', protected_purpose: '' },
      ...{ urgent_reason: '', held_reason: null, opinion_said: '' },
    })
    .where('id', '=', id)
    .execute()
}

/** A draft goes whole, documents included. */
export const dropDraft = async (tx: Database, id: Id): Promise<void> => {
  await removeFilesOf(tx, id)
  await forgetClocks(tx, { kind: 'blocker_case', id })
  await tx.deleteFrom('blocker_case').where('id', '=', id).where('status', '=', 'draft').execute()
}

const removeFilesOf = async (tx: Database, caseId: Id): Promise<void> => {
  const files = await tx.deleteFrom('blocker_file').where('case_id', '=', caseId).returning('file_id').execute()
  for (const { file_id } of files) await removeFile(tx, file_id)
}
