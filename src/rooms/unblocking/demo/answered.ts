import type { Given } from '../outcomes/rules.ts'
import type { Asked, Sheet, Sorted } from './types.ts'

/** A case that was answered. `answered`: days before today; `confirmed`: what its holder says of it then; silence when there is none. */
export type Answered = Asked & {
  sorted: Sorted
  answered: number
  outcome: (day: (daysAgo: number) => string) => Given
  confirmed?: { on: number; opinion: 'solved' | 'helped' | 'no_use'; said: string }
  contested?: { on: number; reason: string }
  sheet?: Sheet
}
