import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import { canCoordinate } from '../rules.ts'
import type { WaitingFor } from '../upkeep/reminders/rules.ts'
import { type DeskRole, isOverloaded } from './team/rules.ts'

/** May this person change what the label asks, its families, its roles, its durations? These are the same for the whole country. */
export const canKeepRules = (actor: Actor | null, today: Day): boolean => canCoordinate(actor, today, [])

type Waiting =
  | { kind: 'draft'; family: string; name: string; number: number }
  | { kind: 'no-criteria'; family: string; name: string }
  | { kind: 'proposals' | 'overloaded' | 'late' | 'too-few'; total: number }
  | { kind: 'procedures'; for: WaitingFor; total: number }

type Family = { code: string; name: string; number: number | null; draftNumber: number | null; closedOn: Day | null }
type Person = { open: number; late: number; loadLimit: number | null; held: readonly { role: DeskRole }[] }

/** What is late first. */
const waitingForOrder = ['late', 'answered', 'silent', 'committee'] as const satisfies readonly WaitingFor[]

/** What waits for those who coordinate. `rules` null: for those of a territory, who only keep its people. */
export const waitingFor = (
  rules: { families: readonly Family[]; settings: readonly { act: string | null }[] } | null,
  people: readonly Person[],
  /** What is open about labels already awarded, where the reader coordinates. */
  procedures: Readonly<Record<WaitingFor, number>>,
): Waiting[] => {
  const families = (rules?.families ?? []).flatMap((one): Waiting[] => {
    const about = { family: one.code, name: one.name }
    return [
      ...(one.number === null && one.closedOn === null ? [{ ...about, kind: 'no-criteria' as const }] : []),
      ...(one.draftNumber === null ? [] : [{ ...about, kind: 'draft' as const, number: one.draftNumber }]),
    ]
  })
  const reviewers = people.filter(({ held }) => held.some(({ role }) => role === 'label_reviewer')).length
  const totals = [
    { kind: 'proposals' as const, total: (rules?.settings ?? []).filter(({ act }) => act === null).length },
    { kind: 'overloaded' as const, total: people.filter(isOverloaded).length },
    { kind: 'late' as const, total: people.reduce((sum, { late }) => sum + late, 0) },
  ].filter(({ total }) => total > 0)
  const ofLabels = waitingForOrder
    .map((one) => ({ kind: 'procedures' as const, for: one, total: procedures[one] }))
    .filter(({ total }) => total > 0)
  return [
    ...ofLabels,
    ...families,
    ...totals,
    ...(reviewers < 2 ? [{ kind: 'too-few' as const, total: reviewers }] : []),
  ]
}
