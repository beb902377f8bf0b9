import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { EventContent } from './actions.ts'
import { type EventRole, endDayOf, endOfMonth, instantIn, precisions, rooms, zones } from './rules.ts'
import { words } from './words.ts'

const { errors } = words.desk

const optionalDay = z.preprocess((value) => value || undefined, field.day(errors.day).optional())
const time = z.preprocess(
  (value) => String(value ?? '').trim(),
  z.string().refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), errors.time),
)

const names = (role: EventRole, text: string) =>
  text
    .split('\n')
    .map((name) => name.trim().slice(0, 200))
    .filter(Boolean)
    .map((name) => ({ role, name }))

export const eventForm = z
  .object({
    version: z.coerce.number().int().catch(0),
    title: field.text(errors.title, 140),
    summary: field.optional(280),
    description: field.optional(8_000),
    precision: field.choice(precisions, errors.precision),
    starts_on: field.day(errors.day),
    ends_on: optionalDay,
    starts_time: time,
    ends_time: time,
    zone: z.enum(zones).catch('Europe/Paris'),
    room: z.enum(rooms).catch('unsaid'),
    venue: field.optional(140),
    address: field.optional(200),
    place: field.optional(100),
    place_id: field.optional(20),
    online: field.url(errors.url),
    access: field.optional(300),
    hosts: field.optional(1_000),
    organisers: field.optional(1_000),
    partners: field.optional(1_000),
    source: field.optional(200),
    source_url: field.url(errors.url),
  })
  .superRefine((form, context) => {
    if (form.precision === 'time' && form.starts_time === '')
      context.addIssue({ code: 'custom', path: ['starts_time'], message: errors.time })
  })
  .transform((form): { version: number; place: string; placeId: string; event: EventContent } => {
    const { precision } = form
    const startsOn = precision === 'month' ? `${form.starts_on.slice(0, 7)}-01` : form.starts_on
    const timed = precision === 'time'
    const { zone } = form
    const endsOn =
      precision === 'month'
        ? endOfMonth(startsOn)
        : timed
          ? endDayOf(startsOn, form.starts_time, form.ends_time, form.ends_on)
          : (form.ends_on ?? startsOn)
    return {
      version: form.version,
      place: form.place,
      placeId: form.place_id,
      event: {
        title: form.title,
        summary: form.summary,
        description: form.description,
        precision,
        startsOn,
        endsOn,
        startsAt: timed ? instantIn(zone, startsOn, form.starts_time) : null,
        endsAt: timed && form.ends_time ? instantIn(zone, endsOn, form.ends_time) : null,
        zone,
        room: form.room,
        venue: form.venue,
        address: form.address,
        territoryId: null,
        onlineUrl: form.online,
        access: form.access,
        sourceName: form.source || null,
        sourceUrl: form.source_url,
        roles: [
          ...names('host', form.hosts),
          ...names('organiser', form.organisers),
          ...names('partner', form.partners),
        ],
      },
    }
  })

export const cancelForm = z.object({ reason: field.text(errors.reason, 280) })
