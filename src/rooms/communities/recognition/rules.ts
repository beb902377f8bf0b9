import type { Visitor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { type CommunityStatus, canFacilitate, type Standing } from '../rules.ts'

/** Local organisations that must sign before what was declared is recognised. */
export const attestationsNeeded = 3

export type Recognition =
  | { state: 'recognised' }
  | { state: 'missing'; left: number }
  | { state: 'objection'; unanswered: number }

/** Where the recognition of a declared community stands: three local organisations, and no objection left without an answer. */
export const recognitionOf = ({
  attestations,
  unanswered,
}: {
  attestations: number
  unanswered: number
}): Recognition => {
  if (unanswered > 0) return { state: 'objection', unanswered }
  return attestations >= attestationsNeeded
    ? { state: 'recognised' }
    : { state: 'missing', left: attestationsNeeded - attestations }
}

/** An organisation that a person keeps, as seen from a declared community. */
export type Local = {
  id: Id
  name: string
  isHere: boolean
  keptByDeclarer: boolean
  attested: boolean
  objects: boolean
}

type Declared = { status: CommunityStatus; demo: boolean }
type Signing = { community: Declared; actor: Visitor; hasSigned: boolean }

export type SignRefusal = 'over' | 'stranger' | 'not-here' | 'kept-by-declarer' | 'already'

const isOpen = ({ community, actor }: Signing): boolean =>
  actor !== null && actor.demo === community.demo && community.status === 'declared'

/** May this person sign, in the name of this organisation, that the community is at work here? One person signs once. */
export const refusalToAttest = (signing: Signing, organisation: Local | undefined): SignRefusal | null => {
  if (!isOpen(signing)) return 'over'
  if (!organisation) return 'stranger'
  if (!organisation.isHere) return 'not-here'
  if (organisation.keptByDeclarer) return 'kept-by-declarer'
  return organisation.attested || signing.hasSigned ? 'already' : null
}

/** An objection is said by an organisation of the place, one at a time. */
export const refusalToObject = (signing: Signing, organisation: Local | undefined): SignRefusal | null => {
  if (!isOpen(signing)) return 'over'
  if (!organisation) return 'stranger'
  if (!organisation.isHere) return 'not-here'
  if (organisation.keptByDeclarer) return 'kept-by-declarer'
  return organisation.objects ? 'already' : null
}

/** Those in whose name one may still sign. */
export const mayAttest = (signing: Signing, organisations: readonly Local[]): Local[] =>
  organisations.filter((one) => refusalToAttest(signing, one) === null)
export const mayObject = (signing: Signing, organisations: readonly Local[]): Local[] =>
  organisations.filter((one) => refusalToObject(signing, one) === null)

/** Who declared it answers objections, or who facilitates it since. */
export const canAnswerObjections = (community: Declared, standing: Standing, actor: Visitor): boolean =>
  community.status === 'declared' && canFacilitate(community, standing, actor)
