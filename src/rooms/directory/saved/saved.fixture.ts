// Saved searches, and sheets that enter the index at a time one chooses, for the tests of this folder.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import type { Patch } from '../drafts/rules.ts'
import { published } from '../room.fixture.ts'
import type { Kind } from '../rules.ts'
import { saveSearch } from './actions.ts'
import { savedBy } from './queries.ts'
import type { Frequency } from './rules.ts'

export const at = (text: string) => new Date(`${text}:00Z`)

/** Saves a search for someone, and gives it back. */
export const save = async (
  db: Database,
  actor: Actor,
  query: string,
  {
    name = 'Garages',
    frequency = 'daily',
    on = at('2026-11-20T09:00'),
  }: { name?: string; frequency?: Frequency; on?: Date } = {},
) => {
  const outcome = await saveSearch(db, actor, { name, query, frequency }, on)
  if (!outcome.ok) throw new Error(outcome.refusal)
  const saved = (await savedBy(db, actor.id)).find((one) => one.query === query)
  if (!saved) throw new Error('not saved')
  return saved
}

/** Publishes a sheet that enters the index at this time: PostgreSQL would say the time of the test. */
export const enters = async (
  services: Services,
  actor: Actor,
  name: string,
  on: Date,
  patch: Patch & { kind?: Kind } = {},
) => {
  const sheet = await published(services, actor, name, patch, on)
  await services.db
    .updateTable('search_entry')
    .set({ entered_at: on })
    .where('subject_id', '=', sheet.id)
    .where('kind', '=', sheet.kind)
    .execute()
  return sheet
}
