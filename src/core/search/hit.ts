import { sql } from 'kysely'
import type { Hit } from './types.ts'

/** An answer as PostgreSQL writes it in JSON. */
export type ShownHit = Omit<Hit, 'changedAt' | 'enteredAt'> & { changedAt: string; enteredAt: string }

/** A row of `search_entry` as a `ShownHit`. */
export const shownHit = sql`json_build_object('kind', kind, 'subjectId', subject_id, 'path', path, 'title', title,
  'summary', summary, 'placeLabel', place_label, 'challengeIds', challenge_ids, 'stage', stage,
  'legalForm', legal_form, 'marks', marks, 'fictional', fictional, 'changedAt', changed_at,
  'enteredAt', entered_at)`

export const hitFrom = (shown: ShownHit): Hit => ({
  ...shown,
  changedAt: new Date(shown.changedAt),
  enteredAt: new Date(shown.enteredAt),
})
