import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { type FieldErrors, field } from '#core/forms.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { canCoordinate } from '../../rules.ts'

export const deskRoles = ['label_coordinator', 'label_reviewer', 'label_committee'] as const
export type DeskRole = (typeof deskRoles)[number]

/** A role and where it holds: the place with all that contains it, null for the whole country. */
export type Held = { role: DeskRole; place: readonly number[] | null }

/** May this person say what that one reviews and how much? One of their roles lies within the places this person coordinates. */
export const canKeepOfficer = (actor: Actor | null, held: readonly Held[], today: Day): boolean =>
  held.some(({ place }) => canCoordinate(actor, today, place ?? []))

export const defaultLoad = 8

/** Does this person follow more files than they said they could? */
export const isOverloaded = ({ open, loadLimit }: { open: number; loadLimit: number | null }): boolean =>
  open > (loadLimit ?? defaultLoad)

/** Away today: nothing new is given to them. */
export const isAway = ({ awayUntil }: { awayUntil: Day | null }, today: Day): boolean =>
  awayUntil !== null && awayUntil >= today

type Sentences = { load: string; away: string; families: string; awayPast: string; awayLong: string }

export const officerForm = (missing: Sentences) =>
  z.object({
    families: field.list(50),
    load_limit: z.preprocess(
      (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : Number.NaN),
      z.int({ error: missing.load }).min(1, missing.load).max(100, missing.load),
    ),
    away_until: z.preprocess((value) => value || null, z.union([z.null(), field.day(missing.away)])),
  })
export type OfficerForm = z.infer<ReturnType<typeof officerForm>>

/** What a form that can be read says wrong all the same. */
export const officerErrors = (
  form: OfficerForm,
  families: readonly string[],
  today: Day,
  missing: Sentences,
): FieldErrors => ({
  ...(form.families.some((code) => !families.includes(code)) && { families: [missing.families] }),
  ...(form.away_until !== null && form.away_until < today && { away_until: [missing.awayPast] }),
  ...(form.away_until !== null && form.away_until > addDays(today, 366) && { away_until: [missing.awayLong] }),
})
