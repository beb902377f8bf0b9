import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { forgetClocks } from '#core/deadlines.ts'
import { removeFile } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'

/** Removes what was invented, before the sheets and the accounts go. Answers the ids, for their history. */
export const eraseUnblockingDemo = async (tx: Database): Promise<Id[]> => {
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const gone: Id[] = []
  for (const table of ['policy_note', 'watch_alert', 'watch_signal', 'watch_review', 'learning_test'] as const) {
    const rows = await tx.deleteFrom(table).where('demo', '=', true).returning('id').execute()
    gone.push(...rows.map(({ id }) => id))
  }
  const precedents = await tx.deleteFrom('precedent').where('demo', '=', true).returning('id').execute()
  for (const { id } of precedents) await removeEntry(tx, 'precedent', id)
  const cases = (await tx.selectFrom('blocker_case').select('id').where('demo', '=', true).execute()).map(
    ({ id }) => id,
  )
  if (cases.length > 0) await eraseCases(tx, cases)
  const appointments = await tx.deleteFrom('hacker_appointment').where('demo', '=', true).returning('id').execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  return [...gone, ...cases, ...[...precedents, ...appointments].map(({ id }) => id)]
}

const eraseCases = async (tx: Database, cases: readonly Id[]): Promise<void> => {
  const files = await tx.deleteFrom('blocker_file').where('case_id', 'in', cases).returning('file_id').execute()
  for (const { file_id } of files) await removeFile(tx, file_id)
  const asked = await tx.selectFrom('blocker_administration').select('id').where('case_id', 'in', cases).execute()
  for (const { id } of asked) await forgetClocks(tx, { kind: 'blocker_administration', id })
  for (const id of cases) await forgetClocks(tx, { kind: 'blocker_case', id })
  await tx.deleteFrom('blocker_case').where('id', 'in', cases).execute()
}
