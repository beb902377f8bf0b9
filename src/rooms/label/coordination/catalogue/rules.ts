import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'

export const catalogueKinds = ['familles', 'roles'] as const
/** What a catalogue holds, by the end of its address. */
export type CatalogueKind = (typeof catalogueKinds)[number]
export const catalogueKind = (text: string): CatalogueKind | null =>
  catalogueKinds.find((kind) => kind === text) ?? null

export type CatalogueRefusal = 'code-taken' | 'already-ended' | 'ends-in-the-past' | 'ends-before-it-began' | 'last-one'

export type Entry = { code: string; name: string; statement: string; act: string; since: Day }
export type Shelved = { since: Day; until: Day | null }

/** Is it there on this day? */
export const isOpenOn = ({ since, until }: Shelved, day: Day): boolean =>
  since <= day && (until === null || until > day)

/** May this family or role end on this day? What people began before that stays as it is. */
export const whyNotEnded = (
  entry: Shelved,
  others: readonly Shelved[],
  day: Day,
  today: Day,
): CatalogueRefusal | null => {
  if (entry.until !== null) return 'already-ended'
  if (day < entry.since) return 'ends-before-it-began'
  if (day < today) return 'ends-in-the-past'
  return others.some((other) => isOpenOn(other, day)) ? null : 'last-one'
}

type Sentences = {
  code: string
  badCode: string
  name: string
  statement: string
  act: string
  since: string
  until: string
}

export const entryForm = (missing: Sentences) =>
  z.object({
    code: field.text(missing.code, 40).refine((code) => /^[a-z_]+$/.test(code), missing.badCode),
    name: field.text(missing.name, 60),
    statement: field.text(missing.statement, 200),
    act: field.text(missing.act, 300),
    since: field.day(missing.since),
  })

export const endForm = (missing: Sentences) =>
  z.object({ act: field.text(missing.act, 300), until: field.day(missing.until) })
