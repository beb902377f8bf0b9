import type { Id } from '#core/pure/id.ts'

/** The two sides of a conversation, as their addresses call them: the person who wrote first, and those who keep the sheet. */
export const sides = ['expediteur', 'fiche'] as const
export type Side = (typeof sides)[number]

export const isSide = (text: string): text is Side => (sides as readonly string[]).includes(text)

/** How the table names them. */
export const columnSide = { expediteur: 'sender', fiche: 'sheet' } as const satisfies Record<Side, string>

/** Someone who receives the messages of a sheet. `key` is what their link is signed for: it dies when they no longer receive. */
export type Receiver = { key: string; name: string; email: string; userId: Id | null }

export type Message = { side: 'sender' | 'sheet'; body: string; sentAt: Date }

export const limits = { name: 80, message: 4_000 } as const

/** Tries allowed: forms sent, first messages by address, first messages to one sheet, replies in one conversation. */
export const throttles = {
  form: { name: 'relay-form', hits: 40, perSeconds: 3_600 },
  write: { name: 'relay-write', hits: 5, perSeconds: 3_600 },
  sheet: { name: 'relay-sheet', hits: 40, perSeconds: 86_400 },
  reply: { name: 'relay-reply', hits: 20, perSeconds: 3_600 },
} as const
