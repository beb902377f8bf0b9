import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { type Probe, probe } from '#core/outgoing.ts'
import type { Services } from '#core/services.ts'
import { tellDeadLink } from './emails.ts'
import { linksToTry, projectsLinking } from './queries.ts'
import { lostAfter } from './rules.ts'

/** A link is tried once a week, lost or not. */
const againAfterMs = 7 * 86_400_000
const triedAtNight = 500

type Try = (url: string) => Promise<Probe>

/** Tries the links that members show, one after the other; those who keep the project are told once when one is lost. */
export const tryLinks = async (services: Services, attempt?: Try): Promise<void> => {
  const { config, db, clock } = services
  const userAgent = `FrenchImpact (+${config.publicUrl}/banniere/ouvert)`
  const knock = attempt ?? ((url: string) => probe(url, { userAgent }))
  for (const url of await linksToTry(db, new Date(clock().getTime() - againAfterMs), triedAtNight)) {
    try {
      const found = await knock(url)
      await inTransaction(db, (tx) => keep(tx, services, url, found === 'reachable'))
    } catch (error) {
      services.log.error({ err: error instanceof Error ? error.stack : String(error) }, 'banner: one link failed')
    }
  }
}

const keep = async (tx: Database, services: Services, url: string, reachable: boolean): Promise<void> => {
  const now = services.clock()
  const { rows } = await sql<{ failures: number }>`
    insert into banner_link_check (url, checked_at, failures, failing_since)
    values (${url}, ${now}, ${reachable ? 0 : 1}, ${reachable ? null : now})
    on conflict (url) do update set
      checked_at = excluded.checked_at,
      failures = case when excluded.failures = 0 then 0 else banner_link_check.failures + 1 end,
      failing_since = case when excluded.failures = 0 then null
        else coalesce(banner_link_check.failing_since, excluded.failing_since) end
    returning failures`.execute(tx)
  if (rows[0]?.failures !== lostAfter) return
  for (const project of await projectsLinking(tx, url)) await tellDeadLink(tx, services, project, url)
}
