import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { inChargeOf } from './queries-scope.ts'

export type Waiting = { claims: number; proposals: number; twins: number; reports: number }

/** How much waits for this curator today, counted where it is: the lists themselves stop at two hundred. */
export const waitingFor = async (db: Database, actor: Actor, today: Day): Promise<Waiting> => {
  const mine = inChargeOf(actor, today)
  const { rows } = await sql<Waiting>`select
    (select count(*) from sheet_claim join sheet on sheet.id = sheet_id where sheet_claim.status = 'pending' and ${mine}) as claims,
    (select count(*) from sheet_proposal join sheet on sheet.id = sheet_id
      where sheet_proposal.status = 'pending' and ${mine} and (due_on < ${today} or not exists (
        select from sheet_member where sheet_member.sheet_id = sheet.id))) as proposals,
    (select count(*) from sheet_twin join sheet on sheet.id = sheet_twin.sheet_id and sheet.status = 'published'
      join sheet as other on other.id = other_id and other.status = 'published'
      where outcome is null and (${mine} or exists (
        select from (select * from sheet where id = other.id) as sheet where ${mine}))) as twins,
    (select count(*) from sheet_report join sheet on sheet.id = sheet_id where sheet_report.status = 'open' and ${mine}) as reports
  `.execute(db)
  return rows[0] ?? { claims: 0, proposals: 0, twins: 0, reports: 0 }
}
