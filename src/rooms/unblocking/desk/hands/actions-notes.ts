import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Side } from '../../cases/events.ts'

type Note = { actor: Actor; side: Side; body: string; now: Date; shown?: boolean }

/** Why a case changes hands, in words: a note handed over with it. The history keeps none. `shown`: the holder reads it too. */
export const writeNote = async (tx: Database, caseId: Id, note: Note): Promise<void> => {
  const { actor, side, now, shown = false } = note
  const body = note.body.trim()
  if (!body || side === 'site') return
  await tx
    .insertInto('blocker_message')
    .values({ case_id: caseId, kind: 'note', side, shown, author_id: actor.id, body, at: now })
    .execute()
}
