import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { AdministrationKind, CaseRefusal, How, Matter, Scale } from '../rules.ts'

/** Drafts one may keep, and cases one may have under way, at once. */
export const mostDrafts = 5
export const mostOpen = 10

/** What a person says of their blockage, as far as they got. */
export type Draft = {
  /** The labelled structure that writes for the project. */
  structureId: Id | null
  sheetId: Id | null
  /** The name of a project that has no sheet. */
  project: string
  territoryId: number | null
  challengeId: number | null
  title: string
  wants: string
  administrationKind: AdministrationKind | null
  administration: string
  how: How | null
  rule: string
  tried: string
  consequence: string
  request: string
  neededOn: Day | null
  matter: Matter | null
  scale: Scale | null
}

export type IntakeRefusal =
  | CaseRefusal
  | 'incomplete'
  | 'too-many'
  | 'too-many-drafts'
  | 'not-labelled'
  | 'own-project'
  | 'not-kept'
  | 'nobody'
  | 'not-projects'

export const gapFields = [
  'project',
  'accompanied',
  'place',
  'title',
  'wants',
  'administration_kind',
  'administration',
  'how',
  'rule',
  'tried',
  'consequence',
  'request',
  'needed_on',
  'matter',
  'scale',
] as const
/** A field of the form. */
export type Gap = (typeof gapFields)[number]

/** Whoever has nobody to talk to cannot name the service; what a text forbids, or how it is read, cannot be judged without the text. */
const needs = (draft: Draft, today: Day): Record<Gap, boolean> => ({
  project: draft.structureId === null && draft.sheetId === null && !draft.project,
  accompanied: draft.structureId !== null && draft.sheetId === null,
  place: draft.territoryId === null,
  title: !draft.title,
  wants: !draft.wants,
  administration_kind: draft.administrationKind === null,
  administration: !draft.administration && draft.how !== 'nobody',
  how: draft.how === null,
  rule: !draft.rule && (draft.how === 'rule' || draft.how === 'interpretation'),
  tried: !draft.tried,
  consequence: !draft.consequence,
  request: !draft.request,
  // a day gone by would pass for the most urgent of all
  needed_on: draft.neededOn !== null && draft.neededOn < today,
  matter: draft.matter === null,
  scale: draft.scale === null,
})

/** What is still to be said before it is sent, in the order of the form. */
export const gapsOf = (draft: Draft, today: Day): Gap[] => {
  const lacking = needs(draft, today)
  return gapFields.filter((field) => lacking[field])
}

/** An address names someone: nobody is to be named. */
export const bearsEmail = (text: string): boolean => /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u.test(text)
