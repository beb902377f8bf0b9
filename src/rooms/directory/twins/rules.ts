import { fold } from '#core/pure/text.ts'
import type { Patch } from '../drafts/rules.ts'
import type { BannerMark, Kind, LegalForm, Public, Stage, Standing, Status } from '../rules.ts'

/** Why two sheets may be of the same thing. */
export const signs = ['name', 'alias', 'number', 'website'] as const
export type Sign = (typeof signs)[number]

/** How near two name keys are, from 0 to 1 (pg_trgm), before one asks whether they are the same. */
export const nearEnough = 0.55

/** How near, before those in charge are asked: « Les Compagnons de Senlis » and « de Sens » are shown to who begins a sheet, not queued. */
const nearForGood = 0.8

/** Is it worth someone’s time to compare these two? */
export const isWorthComparing = ({ signs: found, nearness }: { signs: readonly Sign[]; nearness: number }): boolean =>
  nearness >= nearForGood || found.some((sign) => sign !== 'name')

type Side = {
  id: string
  kind: Kind
  status: Status
  standing: Standing
  memberCount: number
  banner: BannerMark | null
}

export type MergeRefusal =
  | 'same-sheet'
  | 'other-kind'
  | 'not-published'
  | 'kept-by-others'
  | 'not-in-charge'
  | 'under-banner'

/**
 * May this sheet be merged into that one? A sheet that people keep is given up by one of its owners only; one that nobody keeps, by those in
 * charge of the directory. A declaration is never moved to another project: that one stays.
 */
export const refusalToMerge = (absorbed: Side, kept: Side): MergeRefusal | null => {
  if (absorbed.id === kept.id) return 'same-sheet'
  if (absorbed.kind !== kept.kind) return 'other-kind'
  if (absorbed.status !== 'published' || kept.status !== 'published') return 'not-published'
  if (kept.standing !== 'owner' && kept.standing !== 'curator') return 'not-in-charge'
  if (absorbed.memberCount > 0 && absorbed.standing !== 'owner') return 'kept-by-others'
  if (absorbed.memberCount === 0 && absorbed.standing !== 'curator') return 'not-in-charge'
  return absorbed.banner === null ? null : 'under-banner'
}

export const mostAliases = 10

type Content = {
  kind: Kind
  name: string
  acronym: string | null
  aliases: readonly string[]
  description: string
  need: string
  publics: readonly Public[]
  publicsOther: string
  stage: Stage | null
  legalForm: LegalForm | null
  siren: string | null
  siret: string | null
  rna: string | null
  website: string | null
  links: readonly { label: string; url: string }[]
  challenges: readonly { id: number }[]
  places: readonly { id: number }[]
  seat: { id: number } | null
  organisation: { id: string } | null
  logoId: string | null
  logoAlt: string
  sourceName: string | null
  sourceUrl: string | null
  sourceOn: string | null
}

/**
 * What the sheet that stays takes from the other: the names it is looked for by, and whatever it does not say itself. It never changes what
 * it says, and takes neither people nor ways to reach them.
 */
export const completion = (kept: Content, absorbed: Content): Patch => {
  const taken: Patch = { aliases: namesOf(kept, absorbed) }
  if (!kept.description && absorbed.description) taken.description = absorbed.description
  if (!kept.need && absorbed.need) taken.need = absorbed.need
  if (kept.publics.length === 0 && absorbed.publics.length > 0) taken.publics = [...absorbed.publics]
  if (!kept.publicsOther && absorbed.publicsOther) taken.publicsOther = absorbed.publicsOther
  if (!kept.stage && absorbed.stage) taken.stage = absorbed.stage
  if (!kept.legalForm && absorbed.legalForm) taken.legalForm = absorbed.legalForm
  if (!kept.siren && !kept.siret && absorbed.siren)
    Object.assign(taken, { siren: absorbed.siren, siret: absorbed.siret })
  if (!kept.rna && absorbed.rna) taken.rna = absorbed.rna
  if (!kept.website && absorbed.website) taken.website = absorbed.website
  if (kept.links.length === 0 && absorbed.links.length > 0) taken.links = [...absorbed.links]
  if (kept.challenges.length === 0) taken.challengeIds = absorbed.challenges.map(({ id }) => id)
  if (kept.places.length === 0) taken.placeIds = absorbed.places.map(({ id }) => id)
  if (!kept.seat && absorbed.seat) taken.seatId = absorbed.seat.id
  if (!kept.organisation && absorbed.organisation) taken.organisationId = absorbed.organisation.id
  if (!kept.logoId && absorbed.logoId) Object.assign(taken, { logoId: absorbed.logoId, logoAlt: absorbed.logoAlt })
  if (!kept.sourceName && absorbed.sourceName) {
    const { sourceName, sourceUrl, sourceOn } = absorbed
    Object.assign(taken, { sourceName, sourceUrl, sourceOn })
  }
  return taken
}

const namesOf = (kept: Content, absorbed: Content): string[] => {
  const own = new Set([kept.name, kept.acronym ?? ''].map(fold))
  const all = [...kept.aliases, absorbed.name, ...absorbed.aliases, absorbed.acronym ?? ''].filter(Boolean)
  const names = all.filter((name, index) => {
    const folded = fold(name)
    return !own.has(folded) && all.findIndex((other) => fold(other) === folded) === index
  })
  return names.slice(0, mostAliases)
}
