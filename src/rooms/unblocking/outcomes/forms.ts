import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { OutcomeKind } from '../rules.ts'
import { effects, type Given, longest, norms, onLegalBasis, type PieceName, pieces, type Shape } from './rules.ts'
import { words } from './words.ts'
import { pieceMissing } from './words-asked.ts'

/** Each piece as it is typed. */
const typed: Record<Shape, (missing: string) => z.ZodType> = {
  line: (missing) => field.text(missing, 300),
  text: (missing) => field.text(missing, 5000),
  letter: (missing) => field.text(missing, 10_000),
  signer: () => field.optional(300),
  day: (missing) => field.day(missing),
  months: (missing) => z.coerce.number({ error: missing }).int(missing).min(1, missing).max(longest, missing),
  norm: (missing) => field.choice(norms, missing),
  effects: (missing) => field.list().pipe(z.array(z.enum(effects, { error: missing })).min(1, missing)),
}

/** The form of one kind of answer, under the names of its pieces. */
export const outcomeForm = (kind: OutcomeKind): z.ZodType<Given> => {
  const own = Object.entries(pieces[kind]).map(([name, shape]) => [
    name,
    typed[shape as Shape](pieceMissing[name as PieceName]),
  ])
  return z
    .object({
      said: field.text(words.saidMissing, 5000),
      legal_basis: onLegalBasis.includes(kind) ? field.text(words.basisMissing, 2000) : field.optional(2000),
      ...(Object.fromEntries(own) as Record<PieceName, z.ZodType>),
    })
    .transform(
      ({ said, legal_basis, ...details }) => ({ kind, said, legalBasis: legal_basis, details }) as unknown as Given,
    )
}
