import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { publicHistory } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { sheetSubject } from '../history.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import type { BannerMark, Kind, Stage } from '../rules.ts'
import { absorbedBy } from '../twins/queries.ts'

export type BorneProject = {
  name: string
  slug: string
  summary: string
  stage: Stage | null
  fictional: boolean
  banner: BannerMark | null
}

export type HeldLabel = { family: string; until: Day }

/** The labels an organisation is marked with, in words, each with the last day it holds. */
const labelsOf = async (db: Database, { id, labels }: Pick<SheetInHand, 'id' | 'labels'>): Promise<HeldLabel[]> =>
  labels.length === 0
    ? []
    : await db
        .selectFrom('label_award')
        .innerJoin('label_family', 'label_family.code', 'family')
        .select((eb) => ['label_family.name as family', eb.fn.max<Day>('valid_until').as('until')])
        .where('organisation_id', '=', id)
        .where('family', 'in', labels)
        .groupBy(['label_family.name', 'label_family.position'])
        .orderBy('label_family.position')
        .execute()

/** Does this person keep a labelled structure? It may propose to send the projects of others to someone who can help them. */
export const keepsLabelled = async (db: Database, userId: Id): Promise<boolean> => {
  const kept = await db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select('sheet.id')
    .where('user_id', '=', userId)
    .where(sql<boolean>`cardinality(sheet.labels) > 0`)
    .executeTakeFirst()
  return kept !== undefined
}

const shownProjects = 50

/** Published projects that say this organisation bears them, by name. */
export const projectsBorneBy = async (db: Database, organisationId: Id): Promise<BorneProject[]> => {
  const rows = await db
    .selectFrom('sheet')
    .select(['name', 'slug', 'summary', 'stage', 'fictional', 'banner'])
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'published')
    .orderBy('name')
    .limit(shownProjects)
    .execute()
  return rows.map((row) => ({ ...row, stage: row.stage as Stage | null, banner: row.banner as BannerMark | null }))
}

/** What surrounds a sheet on its page. */
export const readSurroundings = async (db: Database, sheet: SheetInHand) => ({
  projects: sheet.kind === 'organisation' ? await projectsBorneBy(db, sheet.id) : [],
  labels: await labelsOf(db, sheet),
  history: await publicHistory(db, sheetSubject(sheet.id)),
  absorbed: await Promise.all(
    (await absorbedBy(db, sheet.id)).map(async ({ id, name }) => ({
      name,
      history: await publicHistory(db, sheetSubject(id)),
    })),
  ),
})

export type LatestSheet = {
  kind: Kind
  name: string
  path: string
  summary: string
  placeLabel: string
  publishedAt: Date
  fictional: boolean
  banner: BannerMark | null
}

/** The sheets published last, newest first. */
export const latestSheets = async (db: Database, limit: number): Promise<LatestSheet[]> => {
  const rows = await db
    .selectFrom('sheet')
    .leftJoin('search_entry', (join) =>
      join.onRef('search_entry.kind', '=', 'sheet.kind').on('subject_id', '=', (eb) => eb.cast('sheet.id', 'text')),
    )
    .select([
      'sheet.kind',
      'sheet.slug',
      'sheet.name',
      'sheet.summary',
      'place_label',
      'published_at',
      'sheet.fictional',
      'sheet.banner',
    ])
    .where('status', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ kind, slug, place_label, published_at, banner, ...row }) =>
    published_at
      ? {
          ...row,
          banner: banner as BannerMark | null,
          kind: kind as Kind,
          path: paths.sheet(kind as Kind, slug),
          placeLabel: place_label ?? '',
          publishedAt: published_at,
        }
      : [],
  )
}

/** How many projects and organisations are published, and in how many places they act. */
export const sheetFigures = async (
  db: Database,
): Promise<{ projects: number; organisations: number; places: number }> => {
  const counted = await db
    .selectFrom('sheet')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('sheets')])
    .where('status', '=', 'published')
    .groupBy('kind')
    .execute()
  const covered = await db
    .selectFrom('sheet_territory')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select((eb) => eb.fn.count<number>('territory_id').distinct().as('places'))
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow()
  const of = (kind: Kind) => counted.find((row) => row.kind === kind)?.sheets ?? 0
  return { projects: of('project'), organisations: of('organisation'), places: covered.places }
}

/** Is this file the logo of a sheet today? One that was replaced is no longer served. */
export const isLogo = async (db: Database, fileId: Id): Promise<boolean> =>
  (await db.selectFrom('sheet').select('id').where('logo_id', '=', fileId).executeTakeFirst()) !== undefined
