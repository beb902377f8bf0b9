import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'
import { forgetArticle } from '../articles/indexing.ts'
import type { ArticleKind } from '../articles/rules.ts'
import { eraseCommentsDemo } from '../keeping/actions.ts'

/** Removes what was invented: messages, articles, questions, works. The report of 2018 and what it says stay. */
export const eraseNewsroomDemo = async (tx: Database): Promise<Id[]> => {
  const comments = await eraseCommentsDemo(tx)
  const articles = await tx.selectFrom('article').select(['id', 'kind']).where('demo', '=', true).execute()
  for (const { id, kind } of articles) await forgetArticle(tx, { id, kind: kind as ArticleKind })
  await tx
    .updateTable('article')
    .set({ status: 'draft', published_at: null, published_revision_id: null, archived_at: null })
    .where('demo', '=', true)
    .execute()
  await tx.deleteFrom('article').where('demo', '=', true).execute()
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const questions = await tx.deleteFrom('question').where('demo', '=', true).returning('id').execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  for (const { id } of questions) await removeEntry(tx, 'question', id)
  const works = await tx.deleteFrom('work').where('demo', '=', true).returning('id').execute()
  for (const { id } of works) await removeEntry(tx, 'work', id)
  return [...comments, ...[...articles, ...questions, ...works].map(({ id }) => id)]
}
