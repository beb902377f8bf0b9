import { type Actor, holds, type Visitor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const kinds = ['project', 'organisation'] as const
export type Kind = (typeof kinds)[number]

export type Status = 'draft' | 'published' | 'archived'

export const stages = ['emerging', 'experimented', 'scaling'] as const
export type Stage = (typeof stages)[number]

export const legalForms = [
  'association',
  'cooperative',
  'company',
  'foundation',
  'mutual',
  'public_body',
  'collective',
  'individual',
] as const
export type LegalForm = (typeof legalForms)[number]

/** What the bannière says of a project today: its room alone decides, the directory shows it everywhere. */
export type BannerMark = 'member' | 'former'

/** For whom a sheet works; anything else is said in free words beside. */
export const publics = [
  'everyone',
  'children',
  'youth',
  'students',
  'job_seekers',
  'seniors',
  'disabled',
  'families',
  'migrants',
  'poverty',
  'rural',
  'companies',
  'public_agents',
  'project_leads',
] as const
export type Public = (typeof publics)[number]

export const memberRoles = ['owner', 'editor'] as const
export type MemberRole = (typeof memberRoles)[number]

/** Could this piece of an address be a sheet’s? PostgreSQL answers some bytes with an error, not with « not found ». */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)

/** What a person is to a sheet: a member, someone in charge of the directory for its place, or nobody in particular. */
export type Standing = MemberRole | 'curator' | null

/** What is known of a sheet when asking who may do what. `placeIds` hold its places with all their ancestors. */
export type SheetFacts = {
  status: Status
  memberRole: MemberRole | null
  memberCount: number
  createdBy: Id | null
  placeIds: readonly number[]
}

/**
 * Members first. A curator has standing on public sheets of their territory, and on the draft of an editorial sheet
 * (one that nobody keeps) that they began themselves, which may have no place yet.
 */
export const standingOf = (visitor: Visitor, facts: SheetFacts, today: Day): Standing => {
  if (!visitor) return null
  if (facts.memberRole) return facts.memberRole
  if (facts.status !== 'draft') return holds(visitor, 'curator', today, facts.placeIds) ? 'curator' : null
  return facts.memberCount === 0 && facts.createdBy === visitor.id && isCurator(visitor, today) ? 'curator' : null
}

/** In charge of the directory somewhere, today. */
export const isCurator = (actor: Actor, today: Day): boolean =>
  holds(
    actor,
    'curator',
    today,
    actor.grants.flatMap((grant) => grant.territoryId ?? []),
  )

type Known<K extends keyof SheetFacts = never> = { standing: Standing } & Pick<SheetFacts, K>

/** Public sheets are for everyone; a draft is for those who keep it. */
export const canSee = ({ status, standing }: Known<'status'>): boolean => status !== 'draft' || standing !== null

/** An archived sheet is restored before it is edited. */
export const canEdit = ({ status, standing }: Known<'status'>): boolean => status !== 'archived' && standing !== null

/** Owners; and a curator as long as nobody keeps the sheet, to hand it to its first owner. */
export const canManageMembers = ({ standing, memberCount }: Known<'memberCount'>): boolean =>
  standing === 'owner' || (standing === 'curator' && memberCount === 0)

/** Archiving and restoring; for a draft, discarding it. */
export const canArchive = ({ standing }: Known): boolean => standing === 'owner' || standing === 'curator'

/** Where a sheet comes from is said by those in charge of the directory. */
export const canTellSource = ({ standing }: Known): boolean => standing === 'curator'
