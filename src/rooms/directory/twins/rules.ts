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
  demo: boolean
}

export type MergeRefusal =
  | 'same-sheet'
  | 'other-kind'
  | 'not-published'
  | 'invented'
  | 'kept-by-others'
  | 'not-in-charge'
  | 'under-banner'
  | 'labelled'

/** What the other side said before: that theirs goes into the one that stays, or that the one that stays, theirs, takes it in. */
export type Agreement = { gives: boolean; takes: boolean }

/** May this person let the sheet go? One that people keep, its owners; one that nobody keeps, those in charge of the directory. */
export const mayGive = ({ standing, memberCount }: Pick<Side, 'standing' | 'memberCount'>): boolean =>
  standing === (memberCount > 0 ? 'owner' : 'curator')

/** May this person let another sheet go into that one? */
export const mayTake = ({ standing }: Pick<Side, 'standing'>): boolean => standing === 'owner' || standing === 'curator'

/**
 * May this sheet be merged into that one? Both sides agree, in one person or in two. What is invented never takes in what is real; a
 * declaration to the bannière, made or begun, is never moved to another project, nor a file of the label to another organisation: that one stays.
 */
export const refusalToMerge = (
  absorbed: Side & { hasDeclaration: boolean; hasLabelFile: boolean },
  kept: Side,
  agreed: Agreement,
): MergeRefusal | null => {
  if (absorbed.id === kept.id) return 'same-sheet'
  if (absorbed.kind !== kept.kind) return 'other-kind'
  if (absorbed.status !== 'published' || kept.status !== 'published') return 'not-published'
  if (absorbed.demo !== kept.demo) return 'invented'
  if (absorbed.banner !== null || absorbed.hasDeclaration) return 'under-banner'
  if (absorbed.hasLabelFile) return 'labelled'
  if (!mayGive(absorbed) && !agreed.gives) return absorbed.memberCount > 0 ? 'kept-by-others' : 'not-in-charge'
  return mayTake(kept) || agreed.takes ? null : 'kept-by-others'
}

/** May this person ask the other side to merge? They answer for one side only: with both, they merge; with none, they report. */
export const canAsk = (absorbed: Side, kept: Side): boolean => mayGive(absorbed) !== mayTake(kept)

/** May this person say that the two are not the same? Those in charge of one, or who answers for both: nobody hides a copy alone. */
export const canKeepApart = (one: Side, other: Side): boolean =>
  one.id !== other.id &&
  one.kind === other.kind &&
  ([one, other].some(({ standing }) => standing === 'curator') ||
    [one, other].every(({ standing }) => standing === 'owner'))

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
  registerOn: string | null
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
    Object.assign(taken, { siren: absorbed.siren, siret: absorbed.siret, registerOn: absorbed.registerOn })
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

// the name that goes comes first: it is the one people will still type
const namesOf = (kept: Content, absorbed: Content): string[] => {
  const own = new Set([kept.name, kept.acronym ?? ''].map(fold))
  const all = [absorbed.name, ...kept.aliases, ...absorbed.aliases, absorbed.acronym ?? ''].filter(Boolean)
  const names = all.filter((name, index) => {
    const folded = fold(name)
    return !own.has(folded) && all.findIndex((other) => fold(other) === folded) === index
  })
  return names.slice(0, mostAliases)
}
