import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { speaksFor } from '../queries.ts'

/** The seat of a panel that this person holds, or may take for a member they keep: its number, or null. */
export const seatFor = async (tx: Database, person: Id, panelId: Id, today: Day): Promise<number | null> => {
  const { rows } = await sql<{ number: number }>`
    select number from peer_panellist seat
    where panel_id = ${panelId} and (person_id = ${person} and status = 'sitting'
      or status = 'invited' and answer_by >= ${today} and ${speaksFor(person, sql.ref('seat.member_id'), today)})
    order by (person_id is null), number limit 1`.execute(tx)
  return rows[0]?.number ?? null
}
