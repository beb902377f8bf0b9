import { z } from 'zod'
import { isId } from '#core/pure/id.ts'
import { words } from './words.ts'

/** In whose name one speaks: a member that one keeps. */
export const memberField = z.preprocess(
  (value) => (isId(String(value)) ? value : ''),
  z.string().min(1, words.errors.member),
)
