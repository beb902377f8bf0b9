import type { Answered } from '../answered.ts'
import { bread } from './bread.ts'
import { changed } from './changed.ts'
import { derogated } from './derogated.ts'
import { maintained } from './maintained.ts'
import { nursery } from './nursery.ts'
import { reopened } from './reopened.ts'
import { tested } from './tested.ts'
import { waiting } from './waiting.ts'

/** Every outcome, from the oldest blockage to the latest. */
export const overCases: readonly Answered[] = [
  bread,
  nursery,
  derogated,
  tested,
  changed,
  maintained,
  waiting,
  reopened,
]
