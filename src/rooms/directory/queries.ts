import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { DB } from '#db/schema.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import {
  type BannerMark,
  canSee,
  isSlug,
  type Kind,
  type LegalForm,
  type MemberRole,
  type Public,
  type Stage,
  type Standing,
  type Status,
  standingOf,
} from './rules.ts'

export type SheetLink = { label: string; url: string }

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>
type Typed = {
  kind: Kind
  status: Status
  stage: Stage | null
  legalForm: LegalForm | null
  banner: BannerMark | null
  publics: Public[]
  links: SheetLink[]
  memberRole: MemberRole | null
  memberCount: number
}

/** Everything a sheet holds, what is not public included: pages of visitors receive `PublicSheet` instead. */
export type Sheet = Omit<Row, keyof Typed> & Typed

/** A sheet as one person finds it. */
export type SheetInHand = Sheet & { standing: Standing }

const places = (eb: ExpressionBuilder<DB, 'sheet'>) =>
  eb
    .selectFrom('territory')
    .leftJoin('territory as department', (join) =>
      join
        .onRef('department.code', '=', 'territory.department_code')
        .on('department.kind', '=', 'department')
        .on('territory.kind', '=', 'commune'),
    )
    .select(['territory.id', 'territory.kind', 'territory.code', 'territory.name', 'territory.slug'])
    .select('department.name as department')

type Key = { id: Id } | { kind: Kind; slug: string }

const readRow = (db: Database, key: Key, visitorId: Id | null) =>
  db
    .selectFrom('sheet')
    .select(['sheet.id', 'sheet.kind', 'sheet.slug', 'status', 'sheet.name', 'acronym', 'aliases', 'summary'])
    .select(['description', 'need', 'publics', 'publics_other as publicsOther', 'stage', 'legal_form as legalForm'])
    .select(['siren', 'siret', 'rna', 'register_on as registerOn', 'website', 'links', 'phone'])
    .select(['contact_email_public as contactEmailPublic', 'phone_public as phonePublic', 'logo_id as logoId'])
    .select(['logo_alt as logoAlt', 'source_name as sourceName', 'source_url as sourceUrl', 'source_on as sourceOn'])
    .select(['checked_on as checkedOn', 'step', 'fictional', 'demo', 'banner', 'labels', 'version'])
    .select(['created_by as createdBy', 'merged_into_id as mergedIntoId'])
    .select(['created_at as createdAt', 'updated_at as updatedAt', 'published_at as publishedAt'])
    .select(['archived_at as archivedAt', 'archived_reason as archivedReason'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('sheet_challenge')
          .innerJoin('challenge as chosen', 'chosen.id', 'challenge_id')
          .innerJoin('challenge', (join) =>
            join.on((on) => on('challenge.id', '=', on.fn.coalesce('chosen.merged_into_id', 'chosen.id'))),
          )
          .leftJoin('challenge as parent', 'parent.id', 'challenge.parent_id')
          .select(['challenge.id', 'challenge.name', 'challenge.slug', 'parent.name as parent'])
          .whereRef('sheet_id', '=', 'sheet.id')
          .orderBy('sheet_challenge.position'),
      ).as('challenges'),
      jsonArrayFrom(
        places(eb)
          .innerJoin('sheet_territory', 'territory_id', 'territory.id')
          .whereRef('sheet_id', '=', 'sheet.id')
          .orderBy('territory.name'),
      ).as('places'),
      jsonObjectFrom(places(eb).whereRef('territory.id', '=', 'sheet.seat_id')).as('seat'),
      jsonArrayFrom(
        eb
          .selectFrom('sheet_person')
          .select(['sheet_person.name', 'function'])
          .whereRef('sheet_id', '=', 'sheet.id')
          .orderBy('sheet_person.position'),
      ).as('people'),
      jsonObjectFrom(
        eb
          .selectFrom('sheet as bearer')
          .select(['bearer.id', 'bearer.name', 'bearer.slug', 'bearer.status'])
          .whereRef('bearer.id', '=', 'sheet.organisation_id'),
      ).as('organisation'),
      eb
        .selectFrom('sheet_member')
        .select((inner) => inner.fn.countAll<number>().as('members'))
        .whereRef('sheet_id', '=', 'sheet.id')
        .as('memberCount'),
      eb
        .selectFrom('sheet_member')
        .select('role')
        .whereRef('sheet_id', '=', 'sheet.id')
        .where('user_id', '=', visitorId)
        .as('memberRole'),
      // whoever leaves the sheet or changes address is at once neither shown nor written to
      eb
        .selectFrom('sheet_member')
        .innerJoin('app_user', 'app_user.id', 'user_id')
        .select('email')
        .whereRef('sheet_id', '=', 'sheet.id')
        .where((inner) => inner('email', '=', inner.fn<string>('lower', ['sheet.contact_email'])))
        .where('app_user.status', '=', 'active')
        .where('email_verified', '=', true)
        .as('contactEmail'),
    ])
    .where((eb) =>
      'id' in key
        ? eb('sheet.id', '=', key.id)
        : eb.and([eb('sheet.kind', '=', key.kind), eb('sheet.slug', '=', key.slug)]),
    )
    .executeTakeFirst()

const links = z.array(z.object({ label: z.string(), url: z.string() }))

/** The sheet as this visitor may find it, or null when there is none for them. */
export const findSheet = async (db: Database, visitor: Visitor, key: Key, today: Day): Promise<SheetInHand | null> => {
  if ('id' in key ? !isId(key.id) : !isSlug(key.slug)) return null
  const row = await readRow(db, key, visitor?.id ?? null)
  if (!row) return null
  const sheet: Sheet = {
    ...row,
    kind: row.kind as Kind,
    status: row.status as Status,
    stage: row.stage as Stage | null,
    legalForm: row.legalForm as LegalForm | null,
    banner: row.banner as BannerMark | null,
    publics: row.publics as Public[],
    contactEmailPublic: row.contactEmailPublic && row.contactEmail !== null,
    links: links.parse(row.links),
    // two challenges merged into one count once
    challenges: row.challenges.filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index),
    memberRole: row.memberRole as MemberRole | null,
    memberCount: row.memberCount ?? 0,
  }
  const placeIds = visitor?.grants.length ? await placesWithAncestors(db, sheet) : []
  const inHand = { ...sheet, standing: standingOf(visitor, { ...sheet, placeIds }, today) }
  return canSee(inHand) ? inHand : null
}

/** The same; throws « not found ». */
export const readSheet = async (db: Database, visitor: Visitor, key: Key, today: Day): Promise<SheetInHand> =>
  found(await findSheet(db, visitor, key, today))

/** Where a sheet acts and where it sits, with all that contains these places. */
export const placesWithAncestors = async (db: Database, sheet: Pick<Sheet, 'places' | 'seat'>): Promise<number[]> => {
  const ids = [...sheet.places.map((place) => place.id), ...(sheet.seat ? [sheet.seat.id] : [])]
  return ids.length === 0 ? [] : ancestorsOf(db, ids)
}

export type Recipient = { id: Id; name: string; email: string }

/** Those who keep a sheet, can be written to, and proved their address. */
const keepersOf = (db: Database, sheetId: Id) =>
  db
    .selectFrom('sheet_member')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['app_user.id', 'name', 'email'])
    .where('sheet_id', '=', sheetId)
    .where('status', '=', 'active')
    .where('email_verified', '=', true)

/** Those who answer for a sheet and can be written to, the first come first. */
export const ownersOf = (db: Database, sheetId: Id): Promise<Recipient[]> =>
  keepersOf(db, sheetId).where('role', '=', 'owner').orderBy('since').orderBy('app_user.id').execute()

/** Who keeps this sheet under this address, capitals aside; nobody when the address is of someone else. */
export const keeperAt = (db: Database, sheetId: Id, email: string): Promise<Recipient | undefined> =>
  keepersOf(db, sheetId).where('email', '=', email.toLowerCase()).executeTakeFirst()
