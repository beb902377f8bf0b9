import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import type { Case } from '../cases/queries.ts'
import { administrationKinds, hows, matters, scales } from '../rules.ts'
import { bearsEmail, type Draft } from './rules.ts'
import { words } from './words.ts'

const said = (max: number) => field.optional(max).refine((text) => !bearsEmail(text), words.errors.email)

const optionalDay = z.preprocess((value) => value || null, field.day(words.errors.day).nullable())

/** Everything may be left for later. What is read is bounded, and names nobody by an address. */
export const draftForm = z.object({
  for: field.optional(40),
  sheet: field.optional(40),
  project: said(150),
  accompanied: said(200),
  accompanied_id: field.optional(40),
  place: field.optional(150),
  place_id: field.optional(20),
  challenge: field.optional(20),
  title: said(120),
  wants: said(3000),
  administration_kind: field.optionalChoice(administrationKinds),
  administration: said(200),
  how: field.optionalChoice(hows),
  rule: said(2000),
  tried: said(3000),
  consequence: said(2000),
  request: said(2000),
  needed_on: optionalDay,
  matter: field.optionalChoice(matters),
  scale: field.optionalChoice(scales),
  file_title: said(120),
  version: z.preprocess((value) => Number(value) || 0, z.number().int()),
})

/** What a draft already says, for its form. */
export const valuesOf = (one: Case): Typed => ({
  for: one.structure?.id ?? '',
  sheet: one.structure ? '' : (one.sheet?.id ?? ''),
  project: one.sheet ? '' : one.project,
  accompanied: one.structure ? (one.sheet?.name ?? '') : '',
  accompanied_id: one.structure ? (one.sheet?.id ?? '') : '',
  place: one.place ?? '',
  place_id: String(one.territoryId ?? ''),
  challenge: String(one.challengeId ?? ''),
  ...{ title: one.title, wants: one.wants, administration: one.administration, rule: one.rule, tried: one.tried },
  ...{ consequence: one.consequence, request: one.request, needed_on: one.neededOn ?? '' },
  ...{ administration_kind: one.administrationKind ?? '', how: one.how ?? '' },
  ...{ matter: one.matter ?? '', scale: one.scale ?? '', version: String(one.version) },
})

/** A case, as a draft of it: to see what it lacks. */
export const draftOf = (one: Case): Draft => ({
  ...{ structureId: one.structure?.id ?? null, sheetId: one.sheet?.id ?? null, project: one.project },
  ...{ territoryId: one.territoryId, challengeId: one.challengeId, title: one.title, wants: one.wants },
  ...{ administrationKind: one.administrationKind, administration: one.administration, how: one.how },
  ...{ rule: one.rule, tried: one.tried, consequence: one.consequence, request: one.request },
  ...{ neededOn: one.neededOn, matter: one.matter, scale: one.scale },
})

/** All that was written of it, for what looks for words in it. */
export const textOf = (one: Pick<Case, 'title' | 'wants' | 'administration' | 'rule' | 'request'>): string =>
  [one.title, one.wants, one.rule, one.request, one.administration].join('\n')
