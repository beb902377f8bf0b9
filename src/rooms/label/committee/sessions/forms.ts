import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { SubjectKey } from '../rules.ts'
import type { Calling } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

export const limits = { place: 200, minutes: 20_000, why: 500 } as const

/** A line of an agenda in a form: « application:… » */
export const agendaValue = ({ kind, id }: SubjectKey): string => `${kind}:${id}`

const agendaKey = (value: string): SubjectKey[] => {
  const [kind, id = ''] = value.split(':')
  return kind === 'application' || kind === 'procedure' ? [{ kind, id }] : []
}

const hour = z.preprocess(
  (value) =>
    String(value ?? '')
      .trim()
      .replace(/^(\d{1,2})\s*h\s*(\d{2})?$/i, (_, h, m) => `${h}:${m ?? '00'}`)
      .replace(/^(\d):/, '0$1:'),
  z.string().refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), errors.hour),
)

export const callForm: z.ZodType<Calling> = z
  .object({
    held_on: field.day(errors.day),
    begins_at: hour,
    place: field.text(errors.place, limits.place),
    quorum: z.coerce.number({ error: errors.quorum }).int(errors.quorum).min(1, errors.quorum).max(99, errors.quorum),
    agenda: field.list(100),
    members: field.list(100),
  })
  .transform((form) => ({
    heldOn: form.held_on,
    beginsAt: form.begins_at,
    place: form.place,
    quorum: form.quorum,
    agenda: form.agenda.flatMap(agendaKey),
    memberIds: form.members,
  }))

export const presenceForm = z.object({ present: field.list(100) })
export const closeForm = z.object({ minutes: field.text(words.close.missing, limits.minutes) })
export const cancelForm = z.object({ why: field.text(words.cancel.missing, limits.why) })
