import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import type { Case } from '../../cases/queries.ts'
import { administrationKinds, hows, levels, matters, scales } from '../../rules.ts'
import type { Sorted } from './actions.ts'
import type { Corrected } from './actions-again.ts'
import { suggestedLevel } from './rules.ts'
import { words } from './words.ts'

const said = words.errors
const levelValues = levels.map(String) as [string, ...string[]]

const sorting = z.object({
  matter: field.choice(matters, said.matter),
  how: field.choice(hows, said.how),
  kind: field.choice(administrationKinds, said.kind),
  name: field.text(said.name, 200),
  level: field.choice(levelValues, said.level),
  urgent: field.checkbox(),
  urgent_reason: field.optional(500),
  scale: field.choice(scales, said.scale),
})
type Sorting = z.infer<typeof sorting>

const unexplained = { path: ['urgent_reason'], message: said.urgentReason }
const explains = ({ urgent, urgent_reason: reason }: Sorting) => !urgent || reason !== ''

export const sortForm = sorting.extend({ purpose: field.optional(1000) }).refine(explains, unexplained)
export const againForm = sorting.extend({ reason: field.text(said.reason, 2000) }).refine(explains, unexplained)

const from = (value: Sorting) => ({
  ...{ matter: value.matter, how: value.how, urgent: value.urgent, urgentReason: value.urgent_reason },
  level: levels.find((level) => String(level) === value.level) ?? 1,
  administration: { kind: value.kind, name: value.name },
  scale: value.scale,
})

export const sortedFrom = (value: z.infer<typeof sortForm>): Sorted => ({
  ...from(value),
  protectedPurpose: value.purpose,
})
export const correctedFrom = (value: z.infer<typeof againForm>): Corrected => ({ ...from(value), reason: value.reason })

export const rerouteForm = z.object({ to: field.text(said.to, 300), said: field.text(said.said, 3000) })

/** What the request already says, for the form. */
export const sortValues = (one: Case): Typed => ({
  ...{ matter: one.matter ?? '', how: one.how ?? '', kind: one.administrationKind ?? '', name: one.administration },
  ...{ level: String(suggestedLevel(one.administrationKind, one.how)), scale: one.scale ?? '' },
})

/** How it was sorted, for the form that corrects it. `blocking`: the administration said to block, when one is. */
export const againValues = (one: Case, blocking: { kind: string; name: string } | null): Typed => ({
  ...sortValues(one),
  ...(blocking && { kind: blocking.kind, name: blocking.name }),
  ...{ level: String(one.requiredLevel ?? ''), urgent: one.urgent ? 'oui' : '', urgent_reason: one.urgentReason },
})
