import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type Level, levels, type Matter, matters, type Power, powers } from '../../rules.ts'
import { words } from './words.ts'

const { missing } = words
export const loads = { least: 1, most: 200 }

const load = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value),
  z.number({ error: missing.load }).int(missing.load).min(loads.least, missing.load).max(loads.most, missing.load),
)
const someOf = <T extends string>(known: readonly T[], said: string) =>
  field
    .list(30)
    .transform((values) => known.filter((one) => values.includes(one)))
    .refine((values) => values.length > 0, said)

export const proposalForm = z.object({
  email: field.email(missing.email),
  function: field.text(missing.function, 150),
  service: field.text(missing.service, 150),
  authority: field.text(missing.authority, 150),
  level: z
    .preprocess(
      (value) => Number(value),
      z.union(
        levels.map((level) => z.literal(level)),
        { error: missing.level },
      ),
    )
    .transform((level) => level as Level),
  matters: someOf<Matter>(matters, missing.matters),
  powers: someOf<Power>(powers, missing.powers),
  scope: field.choice(['everywhere', 'somewhere'], missing.scope),
  places: field.optional(100),
  places_id: field.list(100),
  starts_on: field.day(missing.day),
  ends_on: field.day(missing.day),
  load_limit: load,
})
export type ProposalForm = z.infer<typeof proposalForm>

const act = {
  act: field.text(missing.act, 300),
  act_on: field.day(missing.day),
  authority: field.text(missing.authority, 150),
  ends_on: field.day(missing.day),
  confirmed: field.checkbox(),
  back: field.checkbox(),
}
export const actForm = z.object({ ...act, starts_on: field.day(missing.day) })
export const extensionForm = z.object(act)

export const editForm = z.object({
  function: field.text(missing.function, 150),
  service: field.text(missing.service, 150),
  load_limit: load,
  version: z.coerce.number().int().catch(0),
})

export const reasonForm = z.object({ reason: field.text(missing.reason, 500) })
