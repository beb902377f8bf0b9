import type { Typed } from '#core/forms.ts'
import type { Patch } from '../drafts/rules.ts'
import { stepParts } from '../drafts/steps/index.ts'
import type { StepPart } from '../drafts/steps/step.ts'
import { web } from '../drafts/steps/web.tsx'
import type { Sheet } from '../queries.ts'
import type { ProposalPart } from './rules.ts'

/** The form of each part: the very one that those who keep the sheet fill in. */
export const partForms: Record<ProposalPart, StepPart> = {
  essentiel: stepParts.essentiel,
  besoin: stepParts.besoin,
  lieux: stepParts.lieux,
  identite: stepParts.identite,
  liens: web,
}

/** What the form shows of a sheet to someone who does not keep it. */
export const publicValues = (part: ProposalPart, sheet: Sheet): Typed => {
  const organisation = sheet.organisation?.status === 'published' ? sheet.organisation : null
  return partForms[part].values({ ...sheet, organisation })
}

/** Names that what was typed came to: a place by its postal code, a structure by a piece of its name. */
export type Names = { seat: string; organisation: string }

/** What the form would show of the sheet once changed: what was typed, tidied as an edition tidies it. */
export const valuesAfter = (part: ProposalPart, sheet: Sheet, patch: Patch, names: Names): Typed => {
  const { challengeIds, placeIds, seatId, organisationId, ...said } = patch
  const rank = (index: number) => String(challengeIds?.[index] ?? '')
  return {
    ...publicValues(part, { ...sheet, ...said }),
    ...(challengeIds && { challenge_1: rank(0), challenge_2: rank(1), challenge_3: rank(2) }),
    ...(placeIds && { places_id: placeIds.map(String) }),
    ...(seatId !== undefined && { seat: names.seat, seat_id: String(seatId ?? '') }),
    ...(organisationId !== undefined && { organisation: names.organisation, organisation_id: organisationId ?? '' }),
  }
}
