import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { type Probe, probe } from '#core/outgoing.ts'
import type { Services } from '#core/services.ts'
import { tellDeadLink } from './emails.ts'
import { linksToTry, projectsLinking } from './queries.ts'

/** A link is tried once a week; it is lost after three tries in a row. */
const againAfterMs = 7 * 86_400_000
const lostAfter = 3
const triedAtNight = 500

type Try = (url: string) => Promise<Probe>

/** Tries the links that members show, one after the other; those who keep the project are told once when one is lost. */
export const tryLinks = async (services: Services, attempt?: Try): Promise<void> => {
  const { config, db, clock } = services
  const userAgent = `FrenchImpact (+${config.publicUrl}/banniere/ouvert)`
  const knock = attempt ?? ((url: string) => probe(url, { userAgent }))
  for (const url of await linksToTry(db, new Date(clock().getTime() - againAfterMs), triedAtNight)) {
    const found = await knock(url)
    await inTransaction(db, (tx) => keep(tx, services, url, found === 'reachable'))
  }
}

const keep = async (tx: Database, services: Services, url: string, reachable: boolean): Promise<void> => {
  const { rows } = await sql<{ failures: number }>`
    insert into banner_link_check (url, checked_at, reachable, failures)
    values (${url}, ${services.clock()}, ${reachable}, ${reachable ? 0 : 1})
    on conflict (url) do update set
      -- the day it was lost stays
      checked_at = case when banner_link_check.failures >= ${lostAfter} and not excluded.reachable
        then banner_link_check.checked_at else excluded.checked_at end,
      reachable = excluded.reachable,
      failures = case when excluded.reachable then 0 else banner_link_check.failures + 1 end
    returning failures`.execute(tx)
  if (rows[0]?.failures !== lostAfter) return
  for (const project of await projectsLinking(tx, url)) await tellDeadLink(tx, services, project, url)
}
