import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { familyShelf, roleShelf } from '../../referential/queries.ts'
import type { CatalogueKind, Entry } from './rules.ts'

export type Line = Entry & { until: Day | null }

/** Every family, or every role, there ever was. */
export const catalogueOf = async (db: Database, kind: CatalogueKind): Promise<Line[]> =>
  kind === 'familles'
    ? (await familyShelf(db)).map(({ openedOn, closedOn, ...line }) => ({ ...line, since: openedOn, until: closedOn }))
    : (await roleShelf(db)).map(({ addedOn, retiredOn, ...line }) => ({ ...line, since: addedOn, until: retiredOn }))
