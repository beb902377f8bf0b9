import { type Actor, holds, type Role } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'

/** The parts of the administration, and the roles each is for. */
export const readers = {
  messages: ['administrator', 'curator', 'correspondent', 'data_officer', 'spokesperson'],
  claims: ['curator'],
  proposals: ['curator'],
  twins: ['curator'],
  reports: ['curator'],
  sheets: ['curator'],
  moderation: ['moderator'],
  challenges: ['administrator', 'curator'],
  roles: ['administrator'],
  accounts: ['administrator'],
  journal: ['administrator'],
  mails: ['administrator'],
  jobs: ['administrator'],
  keys: ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Part = keyof typeof readers
export const parts = Object.keys(readers) as Part[]

/** What a role for one territory opens too; the rest is for the whole country. */
const local: readonly Part[] = ['sheets', 'claims', 'proposals', 'twins', 'reports']

/** May this person open that part today? */
export const canOpen = (actor: Actor, part: Part, today: Day): boolean => {
  const mine = local.includes(part) ? actor.grants.flatMap(({ territoryId }) => territoryId ?? []) : []
  return readers[part].some((role) => holds(actor, role, today, mine))
}

/** « c…@banque-demain.example »: enough to recognise an address, not enough to write to it. */
export const masked = (address: string): string => address.replace(/^(.)[^@]*@/u, '$1…@')

/** The same for every address inside a text, such as the answer of a mail server. */
export const maskedWithin = (text: string): string =>
  text.replace(/([\p{L}\p{N}])[\p{L}\p{N}._%+'-]*@(?=[\p{L}\p{N}])/gu, '$1…@')
