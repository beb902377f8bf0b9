import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { charterToAgree } from '../amendments/queries.ts'
import { charters } from '../charter/queries.ts'
import { type Declaration, declarationsOf } from '../declarations/queries.ts'
import { type Membership, membershipOf } from '../memberships/queries.ts'
import { lostLinks } from '../openness/queries.ts'
import { type PeerMark, peerMarksOf } from '../peers/queries-marks.ts'
import type { Charter, MembershipStatus } from '../rules.ts'

type Project = { id: Id; name: string; slug: string; status: string; summary: string; fictional: boolean }

const projects = (db: Database) =>
  db
    .selectFrom('sheet')
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.status', 'sheet.summary', 'sheet.fictional'])
    .where('sheet.kind', '=', 'project')
    .where('sheet.status', '<>', 'draft')

/** The public project of this address, or where it is now when it changed names; null when there is none. */
export const projectAt = async (
  db: Database,
  slug: string,
): Promise<{ project: Project } | { moved: string } | null> => {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const project = await projects(db).where('sheet.slug', '=', slug).executeTakeFirst()
  if (project) return { project }
  const moved = await projects(db)
    .innerJoin('sheet_former_slug as former', 'former.sheet_id', 'sheet.id')
    .where('former.kind', '=', 'project')
    .where('former.slug', '=', slug)
    .executeTakeFirst()
  return moved ? { moved: moved.slug } : null
}

export type Told = {
  project: Project
  membership: Membership
  declarations: (Declaration & { charter: Charter })[]
  history: { at: Date; verb: string; details: Record<string, unknown> }[]
  /** Links of what is declared today that do not answer any more. */
  lost: ReadonlyMap<string, Day>
  /** What peers concluded about its answers, the latest first. */
  peers: PeerMark[]
  /** The charter that the members voted and that this project has not recognised yet; null when there is none. */
  toAgree: { number: number; agreeBy: Day } | null
}

/** All that a project said under the bannière, the latest first; null when it never declared itself. */
export const toldBy = async (db: Database, project: Project): Promise<Told | null> => {
  const membership = await membershipOf(db, project.id)
  if (!membership) return null
  const [declarations, versions, history] = await Promise.all([
    declarationsOf(db, project.id),
    charters(db),
    pastUnderBanner(db, project.id),
  ])
  const urls = declarations[0]?.said.flatMap(({ url }) => url ?? []) ?? []
  return {
    project,
    membership,
    declarations: declarations.flatMap((one) => {
      const charter = versions.find(({ number }) => number === one.charterVersion)
      return charter ? [{ ...one, charter }] : []
    }),
    history,
    lost: await lostLinks(db, urls),
    peers: await peerMarksOf(db, project.id),
    toAgree: await charterToAgree(db, project.id),
  }
}

const shownEvents = 100

/** What the bannière knows of a project’s past, newest first: the rest of its history is told by its sheet. */
const pastUnderBanner = async (db: Database, sheetId: Id) => {
  const rows = await db
    .selectFrom('history')
    .select(['at', 'verb', 'details'])
    .where('subject_kind', '=', 'sheet')
    .where('subject_id', '=', sheetId)
    .where('is_public', '=', true)
    .where('verb', 'like', 'banner.%')
    .orderBy('id', 'desc')
    .limit(shownEvents)
    .execute()
  return rows.map((row) => ({ ...row, details: row.details as Record<string, unknown> }))
}

export type Proof = {
  project: Project
  status: MembershipStatus
  code: string
  since: string
  renewBy: string
  endedOn: string | null
  charter: number
  declaredAt: Date | null
}

/** What a code stands for, or null. */
export const proofOf = async (db: Database, code: string): Promise<Proof | null> => {
  if (!/^[0-9A-Z]{10}$/.test(code)) return null
  const row = await projects(db)
    .innerJoin('banner_membership as membership', 'membership.sheet_id', 'sheet.id')
    .innerJoin('banner_declaration as declaration', 'declaration.id', 'membership.declaration_id')
    .select(['membership.status as standing', 'code', 'since', 'renew_by as renewBy', 'ended_on as endedOn'])
    .select(['charter_version as charter', 'declared_at as declaredAt'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) return null
  const { id, name, slug, status, summary, fictional, standing, ...rest } = row
  return { ...rest, project: { id, name, slug, status, summary, fictional }, status: standing as MembershipStatus }
}
