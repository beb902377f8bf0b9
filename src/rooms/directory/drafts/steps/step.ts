import type { JSX } from 'hono/jsx/jsx-runtime'
import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import { isDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Option, OptionGroup, PlaceChoice } from '#ui/index.ts'
import type { Sheet } from '../../queries.ts'
import type { Kind } from '../../rules.ts'
import type { Patch } from '../rules.ts'

/** A step as posted: what it changes, and the words that name places or a structure, still to be looked up. */
export type StepForm = {
  patch: Patch
  places?: { text: string; ids: number[] }
  seat?: { text: string; id: string }
  organisation?: { text: string; id: string }
  logo?: LogoForm
}

export type LogoForm = { file: File | null; alt: string; isRemoved: boolean }

/** What the lists of a form offer. */
export type StepChoices = {
  challenges: OptionGroup[]
  chosenPlaces: PlaceChoice[]
  /** Places and structures among which the words typed do not decide. */
  places: PlaceChoice[]
  seats: PlaceChoice[]
  organisations: Option[]
}

export const noChoices: StepChoices = { challenges: [], chosenPlaces: [], places: [], seats: [], organisations: [] }

export type FieldsProps = {
  sheetId: Id
  kind: Kind
  isPublished: boolean
  hasLogo: boolean
  /** Filled in by someone who does not keep the sheet: no file, no way into the sheet’s own pages. */
  isProposal?: boolean
  choices: StepChoices
  /** What the form shows, by field. */
  values: Typed
}

/** One step: how it is read when posted, what it shows of a sheet, its fields. A new field touches one file. */
export type StepPart = {
  form: (sheet: Sheet) => z.ZodType<StepForm>
  values: (sheet: Sheet) => Typed
  Fields: (props: FieldsProps) => JSX.Element
  /** Does this step hold an obligatory field? */
  isObliging: (about: Pick<FieldsProps, 'kind' | 'isPublished'>) => boolean
}

export const orNull = (text: string): string | null => (text === '' ? null : text)

/** Distinct identifiers of rows, out of what was posted. */
export const rowIds = (texts: readonly string[]): number[] => [
  ...new Set(texts.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31)),
]

export const optionalDay = (wrong: string) =>
  field.optional(20).transform((text, context) => {
    if (text === '') return null
    if (isDay(text)) return text
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })

export const ticked = (yes: boolean): string => (yes ? 'oui' : '')
