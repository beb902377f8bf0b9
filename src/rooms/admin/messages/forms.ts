import { z } from 'zod'
import { field } from '#core/forms.ts'
import { closeReasons, type Queue, queues, reasonOf, reasons } from '#rooms/contact/index.ts'
import { pageNumber } from '../page-number.ts'
import { words } from './words.ts'

/** How a queue is written in an address. */
export const queueSlugs: Record<Queue, string> = {
  open: 'a-traiter',
  mine: 'a-moi',
  unassigned: 'sans-personne',
  late: 'en-retard',
  answered: 'repondus',
  closed: 'clos',
}

export const queueQuery = z.object({
  file: z
    .string()
    .optional()
    .catch(undefined)
    .transform((slug) => queues.find((queue) => queueSlugs[queue] === slug) ?? 'open'),
  motif: z.string().optional().catch(undefined).transform(reasonOf),
  page: pageNumber,
})

export const assignForm = z.object({ assignee: z.uuid(words.assign.missing) })
export const answerForm = z.object({ answer: field.text(words.answer.missing, 10_000) })
export const rerouteForm = z.object({
  reason: field.choice(reasons, words.reroute.missing),
  why: field.text(words.reroute.whyMissing, 500),
})
export const closeForm = z.object({
  close_reason: field.choice(closeReasons, words.close.missing),
  note: field.optional(500),
})
