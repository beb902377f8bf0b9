import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { commitmentsSchema, criteriaSchema, type Family, type Referential } from '../rules.ts'

export type FamilyLine = { code: Family; name: string; statement: string }

/** The families that may be applied for today, in order. */
export const families = (db: Database, today: Day): Promise<FamilyLine[]> =>
  db
    .selectFrom('label_family')
    .select(['code', 'name', 'statement'])
    .where('opened_on', '<=', today)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>', today)]))
    .orderBy('position')
    .execute()

export type RoleLine = { code: string; name: string; statement: string; addedOn: Day; act: string }

/** What a labelled structure may say that it does for projects, in order. */
export const supportRoles = (db: Database, today: Day): Promise<RoleLine[]> =>
  db
    .selectFrom('label_role')
    .select(['code', 'name', 'statement', 'added_on as addedOn', 'act'])
    .where('added_on', '<=', today)
    .where((eb) => eb.or([eb('retired_on', 'is', null), eb('retired_on', '>', today)]))
    .orderBy('position')
    .execute()

const referentials = (db: Database) =>
  db
    .selectFrom('label_referential')
    .select(['id', 'family', 'number', 'status', 'title', 'preamble', 'criteria', 'commitments', 'maturity', 'act'])
    .select('published_on as publishedOn')

type Row = Awaited<ReturnType<ReturnType<typeof referentials>['executeTakeFirstOrThrow']>>

const referentialOf = (row: Row): Referential => ({
  ...row,
  status: row.status as Referential['status'],
  maturity: row.maturity as Referential['maturity'],
  criteria: criteriaSchema.parse(row.criteria),
  commitments: commitmentsSchema.parse(row.commitments),
})

/** The criteria one applies under today: the last version published. Throws « not found » for a family without any. */
export const currentReferential = async (db: Database, family: Family): Promise<Referential> => {
  const row = await referentials(db)
    .where('family', '=', family)
    .where('status', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return referentialOf(found(row))
}

/** The criteria that something was judged by. */
export const referentialById = async (db: Database, id: number): Promise<Referential> =>
  referentialOf(await referentials(db).where('id', '=', id).executeTakeFirstOrThrow())

/** Every published version of a family, the newest first. */
export const versionsOf = async (db: Database, family: Family): Promise<Referential[]> => {
  const rows = await referentials(db)
    .where('family', '=', family)
    .where('status', '=', 'published')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(referentialOf)
}

/** A referential that is still being written, or null. */
export const draftOf = async (db: Database, family: Family): Promise<Referential | null> => {
  const row = await referentials(db).where('family', '=', family).where('status', '=', 'draft').executeTakeFirst()
  return row ? referentialOf(row) : null
}

/** Every family there ever was, in order, with its version of today. */
export const familyShelf = (db: Database) =>
  db
    .selectFrom('label_family')
    .leftJoin('label_referential as current', (join) =>
      join
        .onRef('current.family', '=', 'code')
        .on('current.status', '=', 'published')
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('label_referential as later')
                .select('later.id')
                .whereRef('later.family', '=', 'current.family')
                .where('later.status', '=', 'published')
                .whereRef('later.number', '>', 'current.number'),
            ),
          ),
        ),
    )
    .leftJoin('label_referential as draft', (join) =>
      join.onRef('draft.family', '=', 'code').on('draft.status', '=', 'draft'),
    )
    .select(['code', 'name', 'statement', 'opened_on as openedOn', 'closed_on as closedOn', 'label_family.act'])
    .select([
      'current.number',
      'current.published_on as publishedOn',
      'current.maturity',
      'draft.number as draftNumber',
    ])
    .orderBy('position')
    .orderBy('code')
    .execute()
export type ShelvedFamily = Awaited<ReturnType<typeof familyShelf>>[number]

/** One family, open or closed. Throws « not found ». */
export const familyByCode = async (db: Database, code: string): Promise<ShelvedFamily> =>
  found((await familyShelf(db)).find((family) => family.code === code))

/** Every role there ever was, in order. */
export const roleShelf = (db: Database) =>
  db
    .selectFrom('label_role')
    .select(['code', 'name', 'statement', 'added_on as addedOn', 'retired_on as retiredOn', 'act'])
    .orderBy('position')
    .orderBy('code')
    .execute()
export type ShelvedRole = Awaited<ReturnType<typeof roleShelf>>[number]
