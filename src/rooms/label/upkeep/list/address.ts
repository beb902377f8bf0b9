import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type AwardState, awardStates } from '../../rules.ts'
import { paths } from '../paths.ts'
import { type WaitingFor, waitingFor } from '../reminders/rules.ts'

/** What narrows the list further than the state of a label. */
export const signs = ['soon', 'dormant', 'open', ...waitingFor] as const

export type Sign = (typeof signs)[number]

export const signParams: Record<Sign, string> = {
  soon: 'terme',
  dormant: 'sans-activite',
  open: 'procedure',
  answered: 'reponse-recue',
  silent: 'sans-reponse',
  committee: 'comite',
  late: 'retard',
}

/** The labels whose procedure waits for this. */
export const waitingHref = (what: WaitingFor): string => `${paths.list}?signe=${signParams[what]}`

export const perPage = 50

export const listQuery = z.object({
  famille: field.optional(60).catch(''),
  etat: field.optionalChoice(awardStates),
  signe: field.optional(20).catch(''),
  lieu: field.optional(100).catch(''),
  lieu_id: field.optional(20).catch(''),
  q: field.optional(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ListQuery = z.infer<typeof listQuery>

export type Asked = {
  family: string | null
  state: AwardState | null
  sign: Sign | null
  placeId: number | null
  q: string
  page: number
}

export const askedFrom = (query: ListQuery, placeId: number | null): Asked => ({
  family: query.famille || null,
  state: query.etat,
  sign: signs.find((sign) => signParams[sign] === query.signe) ?? null,
  placeId,
  q: query.q,
  page: query.page,
})
