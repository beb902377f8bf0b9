import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type PeerOutcome, publicOutcome, type Status } from './rules.ts'

/** What the page of a project says of a question that was concluded about it. */
export type PeerMark = {
  id: Id
  question: string
  outcome: PeerOutcome | null
  concludedAt: Date
  /** « En chemin, dit par les pairs »: shown beside the answer until it is mended. */
  mentioned: boolean
  mendBy: Day | null
}

export const peerMarksOf = async (db: Database, sheetId: Id): Promise<PeerMark[]> => {
  const rows = await db
    .selectFrom('peer_question')
    .select(['id', 'question', 'status', 'outcome', 'concluded_at as concludedAt', 'mend_by as mendBy'])
    .where('sheet_id', '=', sheetId)
    .where('concluded_at', 'is not', null)
    .where('status', 'not in', ['taken_back', 'lapsed'])
    .orderBy('concluded_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.flatMap(({ status, concludedAt, ...row }) => {
    if (!concludedAt) return []
    const outcome = publicOutcome({
      ...row,
      outcome: row.outcome as PeerOutcome | null,
      status: status as Status,
      concludedAt,
    })
    return [{ ...row, concludedAt, outcome, mentioned: outcome === 'on_the_way' && status !== 'final' }]
  })
}

/** Peers ended the membership over an answer: does this draft still say it, word for word? */
export const saysAgain = async (db: Database, sheetId: Id, draftId: Id): Promise<boolean> => {
  const said = (of: string) =>
    sql.raw(
      ['answer', 'evidence', 'commitment', 'due_on', 'url', 'licence', 'details', 'file_id']
        .map((one) => `${of}.${one}`)
        .join(', '),
    )
  const { rows } = await sql`
    select 1 from banner_membership member
    join peer_question q on q.sheet_id = member.sheet_id and q.status = 'final' and q.outcome = 'withdraw'
    cross join lateral (select declaration_id from peer_panel where question_id = q.id and decided_at is not null
      order by decided_at desc limit 1) judged
    join banner_answer before on before.declaration_id = judged.declaration_id and before.question = q.question
    join banner_answer again on again.declaration_id = ${draftId} and again.question = q.question
    where member.sheet_id = ${sheetId} and member.status = 'peers'
      and (${said('again')}) is not distinct from (${said('before')})
    limit 1`.execute(db)
  return rows.length > 0
}
