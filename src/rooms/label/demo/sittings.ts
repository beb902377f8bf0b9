import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Draft, proposeDecision, signDecision } from '../committee/decisions/actions.ts'
import type { SubjectKey } from '../committee/rules.ts'
import { callSession, closeSession, openSession } from '../committee/sessions/actions.ts'
import type { DemoPeople } from './people.ts'
import { at } from './writing.ts'

type Calling = { on: Day; by: Day }

/** Calls a session on one file. */
export const call = async (
  services: Services,
  people: DemoPeople,
  item: SubjectKey,
  { on, by }: Calling,
): Promise<Id> => {
  const memberIds = Object.values(people.committee).map((member) => member.id)
  const calling = { heldOn: on, beginsAt: '14:00', place: 'En visioconférence', quorum: 3, memberIds, agenda: [item] }
  return certain(await callSession(services, people.coordinator, calling, at(by)))
}

type Sitting = { key: SubjectKey; on: Day; by: readonly [Actor, Actor] }

/** Holds a session that decides one file, with two signatures. */
export const decide = async (
  services: Services,
  people: DemoPeople,
  { key, on, by }: Sitting,
  draft: Draft,
): Promise<void> => {
  const session = await call(services, people, key, { on, by: addDays(on, -8) })
  const present = [...by, people.committee.rachel].map((member) => member.id)
  certain(await openSession(services, people.coordinator, session, present, at(on, '13:00')))
  const [proposes, signs] = by
  const proposal = certain(await proposeDecision(services, proposes, key, draft, at(on, '13:30')))
  certain(await signDecision(services, signs, key, proposal, at(on, '13:45')))
  const closing = { minutes: 'Le dossier est présenté, puis décidé. Personne n’a d’intérêt à déclarer.', unsigned: '' }
  certain(await closeSession(services, people.coordinator, session, closing, at(on, '15:00')))
}
