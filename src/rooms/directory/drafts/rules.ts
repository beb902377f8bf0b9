import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Kind, LegalForm, Public, Stage } from '../rules.ts'

/** The steps of the form, in the order they are walked; their words are their addresses. */
export const steps = ['essentiel', 'besoin', 'lieux', 'identite', 'contact', 'relecture'] as const
export type Step = (typeof steps)[number]

/** The steps that save something. `provenance` is out of the walk: only those in charge of the directory write it. */
export const formSteps = ['essentiel', 'besoin', 'lieux', 'identite', 'contact', 'provenance'] as const
export type FormStep = (typeof formSteps)[number]

export const stepAfter = (step: FormStep): Step =>
  step === 'provenance' ? 'relecture' : (steps[steps.indexOf(step) + 1] ?? 'relecture')

export const limits = { name: 120, summary: 280, text: 6_000, challenges: 3, links: 6, people: 6, places: 30 } as const

/** What one step changes in a sheet; what is absent stays as it is. */
export type Patch = Partial<{
  name: string
  acronym: string | null
  aliases: string[]
  summary: string
  description: string
  stage: Stage | null
  need: string
  publics: Public[]
  publicsOther: string
  challengeIds: number[]
  placeIds: number[]
  seatId: number | null
  legalForm: LegalForm | null
  siren: string | null
  siret: string | null
  rna: string | null
  /** The day the numbers were taken from the register of companies. */
  registerOn: Day | null
  organisationId: Id | null
  logoId: Id | null
  logoAlt: string
  website: string | null
  links: { label: string; url: string }[]
  contactEmail: string | null
  contactEmailPublic: boolean
  phone: string | null
  phonePublic: boolean
  people: { name: string; function: string }[]
  sourceName: string | null
  sourceUrl: string | null
  sourceOn: string | null
  checkedOn: string | null
}>

/** What publishing asks for. */
export type Essentials = {
  kind: Kind
  summary: string
  stage: Stage | null
  legalForm: LegalForm | null
  challengeCount: number
  placeCount: number
  memberCount: number
  sourceName: string | null
}

type Numbers = { siren: string | null; siret: string | null; rna: string | null }

/** The day the register was read goes with the numbers it gave: one of them changed by hand, it no longer holds. */
export const registerOnAfter = (sheet: Numbers, patch: Patch): Pick<Patch, 'registerOn'> => {
  if (patch.registerOn !== undefined) return {}
  const changed = (['siren', 'siret', 'rna'] as const).some(
    (number) => patch[number] !== undefined && patch[number] !== sheet[number],
  )
  return changed ? { registerOn: null } : {}
}

export const requirements = ['summary', 'stage', 'challenge_1', 'places', 'legal_form', 'source_name'] as const
/** Something missing, by the name of the field where it is written. */
export type Requirement = (typeof requirements)[number]

/**
 * What is still missing before a sheet may be published, in the order of the steps. An editorial sheet, kept by nobody, tells its source,
 * and says of a stage or a legal form only what the source says.
 */
export const missingIn = (sheet: Essentials): Requirement[] => {
  const isProject = sheet.kind === 'project'
  const isEditorial = sheet.memberCount === 0
  const isSaid: Record<Requirement, boolean> = {
    summary: sheet.summary !== '',
    stage: isEditorial || !isProject || sheet.stage !== null,
    challenge_1: sheet.challengeCount > 0,
    places: sheet.placeCount > 0,
    legal_form: isEditorial || isProject || sheet.legalForm !== null,
    source_name: !isEditorial || sheet.sourceName !== null,
  }
  return requirements.filter((requirement) => !isSaid[requirement])
}

type Listed = Omit<Essentials, 'challengeCount' | 'placeCount'> & {
  challenges: readonly unknown[]
  places: readonly unknown[]
}

/** What publishing looks at, in a whole sheet, as a patch would leave it. */
export const essentialsOf = (sheet: Listed, patch: Patch = {}): Essentials => ({
  kind: sheet.kind,
  memberCount: sheet.memberCount,
  summary: patch.summary ?? sheet.summary,
  stage: patch.stage === undefined ? sheet.stage : patch.stage,
  legalForm: patch.legalForm === undefined ? sheet.legalForm : patch.legalForm,
  challengeCount: (patch.challengeIds ?? sheet.challenges).length,
  placeCount: (patch.placeIds ?? sheet.places).length,
  sourceName: patch.sourceName === undefined ? sheet.sourceName : patch.sourceName,
})

/** What a patch would take away from a complete sheet. What was already missing is asked elsewhere, not here. */
export const lostBy = (sheet: Listed, patch: Patch): Requirement[] => {
  const already = missingIn(essentialsOf(sheet))
  return missingIn(essentialsOf(sheet, patch)).filter((requirement) => !already.includes(requirement))
}

export const stepOf: Record<Requirement, FormStep> = {
  summary: 'essentiel',
  stage: 'essentiel',
  challenge_1: 'besoin',
  places: 'lieux',
  legal_form: 'identite',
  source_name: 'provenance',
}

export type PatchRefusal = 'too-many-challenges' | 'too-many-places' | 'siret-of-another'

/** The rules a patch must respect whatever form it came through. */
export const refusalOf = (patch: Patch): PatchRefusal | null => {
  if ((patch.challengeIds?.length ?? 0) > limits.challenges) return 'too-many-challenges'
  if ((patch.placeIds?.length ?? 0) > limits.places) return 'too-many-places'
  if (patch.siren && patch.siret && !patch.siret.startsWith(patch.siren)) return 'siret-of-another'
  return null
}
