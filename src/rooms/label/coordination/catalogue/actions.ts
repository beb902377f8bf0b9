import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { canKeepRules } from '../rules.ts'
import { catalogueOf, type Line } from './queries.ts'
import { type CatalogueKind, type CatalogueRefusal, type Entry, whyNotEnded } from './rules.ts'

const words = {
  familles: { kind: 'label_family', added: 'label.family-opened', ended: 'label.family-closed' },
  roles: { kind: 'label_role', added: 'label.role-added', ended: 'label.role-retired' },
} as const

/** Opens a family, or adds a role, by the decision it cites. */
export const addEntry = async (
  services: Services,
  actor: Actor,
  kind: CatalogueKind,
  entry: Entry,
): Promise<Outcome<Entry, CatalogueRefusal>> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const now = services.clock()
      if (!canKeepRules(actor, parisDay(now))) return notFound()
      await insert(tx, kind, entry)
      await record(tx, {
        actorId: actor.id,
        verb: words[kind].added,
        subject: { kind: words[kind].kind, id: entry.code },
        isPublic: true,
        details: { act: entry.act, since: entry.since },
        at: now,
      })
      return done(entry)
    })
  } catch (error) {
    if (isDuplicate(error)) return refused('code-taken')
    throw error
  }
}

const insert = async (tx: Database, kind: CatalogueKind, { since, ...entry }: Entry): Promise<void> => {
  const position = (await catalogueOf(tx, kind)).length + 1
  await (kind === 'familles'
    ? tx.insertInto('label_family').values({ ...entry, position, opened_on: since })
    : tx.insertInto('label_role').values({ ...entry, position, added_on: since })
  ).execute()
}

/** Closes a family, or retires a role, from a day on, by the decision it cites. Nothing is ever deleted. */
export const endEntry = (
  services: Services,
  actor: Actor,
  kind: CatalogueKind,
  { code, until, act }: { code: string; until: Day; act: string },
): Promise<Outcome<Line, CatalogueRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    if (!canKeepRules(actor, today)) return notFound()
    // two people who end the last two at once would leave none
    await sql`select code from ${sql.table(words[kind].kind)} for update`.execute(tx)
    const lines = await catalogueOf(tx, kind)
    const line = found(lines.find((one) => one.code === code))
    const others = lines.filter((one) => one.code !== code)
    const reason = whyNotEnded(line, others, until, today)
    if (reason) return refused(reason)
    await (kind === 'familles'
      ? tx.updateTable('label_family').set({ closed_on: until }).where('code', '=', code)
      : tx.updateTable('label_role').set({ retired_on: until }).where('code', '=', code)
    ).execute()
    await record(tx, {
      actorId: actor.id,
      verb: words[kind].ended,
      subject: { kind: words[kind].kind, id: code },
      isPublic: true,
      details: { act, until },
      at: now,
    })
    return done({ ...line, until })
  })
