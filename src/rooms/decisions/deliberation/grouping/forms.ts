import { z } from 'zod'
import { field, type Typed, typedText } from '#core/forms.ts'
import { isId } from '#core/pure/id.ts'
import type { Contribution } from '../queries.ts'
import { type Grouping, toAside } from './rules.ts'
import { words } from './words.ts'

export const placeField = (id: string) => `place-${id}`

export const reasonField = (id: string) => `raison-${id}`

export const version = z.coerce.number().int().catch(0)

/** Any field of the grouping, as typed: there is a place and a reason for each idea of the page. */
export const groupingForm = z
  .looseObject({ version, label: field.optional(140), detail: field.optional(500) })
  .transform((form): { version: number; grouping: Grouping } => ({
    version: form.version,
    grouping: {
      label: form.label,
      detail: form.detail,
      places: Object.keys(form)
        .filter((name) => name.startsWith('place-'))
        .map((name) => name.slice('place-'.length))
        .filter(isId)
        .slice(0, 200)
        .map((id) => ({
          id,
          to: textOf(form, placeField(id)),
          reason: textOf(form, reasonField(id)).slice(0, 300),
        })),
    },
  }))

const textOf = (form: Record<string, unknown>, name: string): string => typedText(form as Typed, name).trim()

export const placeOf = ({ optionId, asideReason }: Contribution): string =>
  optionId ?? (asideReason === null ? '' : toAside)

/** Where the ideas of a page are, as the form shows it. */
export const valuesOf = (said: readonly Contribution[]): Typed =>
  Object.fromEntries(
    said.flatMap((word) => [
      [placeField(word.id), placeOf(word)],
      [reasonField(word.id), word.asideReason ?? ''],
    ]),
  )

export const groupForm = z.object({ version, label: field.text(words.errors.label, 140), detail: field.optional(500) })

export const synthesisForm = z.object({ version, synthesis: field.text(words.errors.synthesis, 8_000) })
