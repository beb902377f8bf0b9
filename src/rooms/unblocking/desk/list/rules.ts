import type { Id } from '#core/pure/id.ts'
import type { How, Level, Matter, Status } from '../../rules.ts'

/** What someone of the desk reaches: the appointments they act for, and where they supervise. */
export type Reach = {
  hands: readonly { id: Id; function: string; service: string; level: Level; own: boolean }[]
  supervises: 'everywhere' | number[]
}

export const sides = ['mine', 'supervised'] as const
export type DeskSide = (typeof sides)[number]

export const sorts = ['priority', 'due', 'waiting'] as const
export type Sort = (typeof sorts)[number]

/** What one looks for in a queue: late, near its term, said urgent, nobody stands high enough, told to rise, held. */
export const signs = ['late', 'soon', 'urgent', 'lacks', 'rose', 'held'] as const
export type Sign = (typeof signs)[number]

/** What a desk lists: never a draft. */
export const deskStatuses = [
  'filed',
  'qualified',
  'assigned',
  'in_progress',
  'answered',
  'closed',
  'withdrawn',
] as const satisfies readonly Status[]
export type DeskStatus = (typeof deskStatuses)[number]
/** Listed unless a status is asked for. */
export const goingOn = ['filed', 'qualified', 'assigned', 'in_progress', 'answered'] as const satisfies DeskStatus[]

/** What is asked of the list. */
export type Asked = {
  side: DeskSide
  status: DeskStatus | null
  matter: Matter | null
  how: How | null
  level: Level | null
  placeId: number | null
  hand: Id | null
  signs: readonly Sign[]
  sort: Sort
  page: number
}

export const perPage = 25

/** A full queue takes nothing more by itself. */
export const isFull = ({ load, loadLimit }: { load: number; loadLimit: number }): boolean => load >= loadLimit
