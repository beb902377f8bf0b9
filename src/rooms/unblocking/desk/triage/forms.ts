import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import type { Case } from '../../cases/queries.ts'
import { administrationKinds, hows, levels, matters } from '../../rules.ts'
import type { Sorted } from './actions.ts'
import { suggestedLevel } from './rules.ts'
import { words } from './words.ts'

const said = words.errors
const levelValues = levels.map(String) as [string, ...string[]]

export const sortForm = z
  .object({
    matter: field.choice(matters, said.matter),
    how: field.choice(hows, said.how),
    kind: field.choice(administrationKinds, said.kind),
    name: field.text(said.name, 200),
    level: field.choice(levelValues, said.level),
    urgent: field.checkbox(),
    urgent_reason: field.optional(500),
    purpose: field.optional(1000),
  })
  .refine(({ urgent, urgent_reason: reason }) => !urgent || reason !== '', {
    path: ['urgent_reason'],
    message: said.urgentReason,
  })

export const sortedFrom = (value: z.infer<typeof sortForm>): Sorted => ({
  ...{ matter: value.matter, how: value.how, urgent: value.urgent, urgentReason: value.urgent_reason },
  level: levels.find((level) => String(level) === value.level) ?? 1,
  administration: { kind: value.kind, name: value.name },
  protectedPurpose: value.purpose,
})

export const rerouteForm = z.object({ to: field.text(said.to, 300), said: field.text(said.said, 3000) })

/** What the request already says, for the form. */
export const sortValues = (one: Case): Typed => ({
  ...{ matter: one.matter ?? '', how: one.how ?? '', kind: one.administrationKind ?? '', name: one.administration },
  level: String(suggestedLevel(one.administrationKind, one.how)),
})
