import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { stateOn } from '../../awards/queries.ts'

const draws = (db: Database) =>
  db
    .selectFrom('label_draw')
    .leftJoin('label_family', 'label_family.code', 'label_draw.family')
    .select(['label_draw.id', 'drawn_on as drawnOn', 'seed', 'share', 'population', 'drawn', 'label_draw.demo'])
    .select(['label_draw.family', 'label_family.name as familyName'])

export type Draw = Awaited<ReturnType<ReturnType<typeof draws>['executeTakeFirstOrThrow']>>

/** Every draw, the latest first. */
export const allDraws = (db: Database): Promise<Draw[]> =>
  draws(db).orderBy('drawn_on', 'desc').orderBy('drawn_at', 'desc').limit(200).execute()

/** Throws « not found ». */
export const drawById = async (db: Database, id: string): Promise<Draw> =>
  found(isId(id) ? await draws(db).where('label_draw.id', '=', id).executeTakeFirst() : undefined)

/** The day of the last draw among the same labels, or null; what is invented and what is real do not count for one another. */
export const lastDrawOn = async (db: Database, family: string | null, demo: boolean): Promise<Day | null> => {
  const row = await db
    .selectFrom('label_draw')
    .select((eb) => eb.fn.max('drawn_on').as('on'))
    .where('family', 'is not distinct from', family)
    .where('demo', '=', demo)
    .executeTakeFirst()
  return row?.on ?? null
}

export type Drawable = { id: Id; code: string; referentialId: number }

/** The active labels of that day, or those of one family; invented ones only when someone invented draws. */
export const drawable = (
  db: Database,
  today: Day,
  { family, demo }: { family: string | null; demo: boolean },
): Promise<Drawable[]> =>
  db
    .selectFrom('label_award')
    .select(['label_award.id', 'code', 'referential_id as referentialId'])
    .where(stateOn(today), '=', 'active')
    .where('demo', '=', demo)
    .$if(family !== null, (query) => query.where('family', '=', family ?? ''))
    .orderBy('code')
    .execute()

/** The labels drawn, as everyone finds them in the register. */
export const labelsDrawn = (db: Database, codes: readonly string[]) =>
  db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .select(['label_award.code', 'sheet.name', 'sheet.slug'])
    .where('label_award.code', 'in', codes.length > 0 ? [...codes] : [''])
    .where('sheet.status', '<>', 'draft')
    .execute()
