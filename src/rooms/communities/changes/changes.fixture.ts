// A name or an end put to the members, and the vote on it as it takes place, for the tests of this folder.
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { castBallot, closeVote, openVote } from '#rooms/decisions/index.ts'
import { readCommunity } from '../queries.ts'
import { at, browse, on, type World } from '../room.fixture.ts'
import { applyChanges } from './actions-apply.ts'
import { changesOf } from './queries.ts'
import type { ChangeKind } from './rules.ts'

export const slug = 'collectif-du-vercors'
export const reason = 'Le Diois nous a rejoints, et notre nom ne le dit pas encore.'
export const naming = (newName = 'Vercors et Diois en commun') => ({
  ...{ kind: 'name' as const, newName, reason, voice: '' },
})
export const closing = {
  kind: 'closing' as const,
  newName: null,
  reason: 'Plus personne ne vient aux réunions depuis un an.',
  voice: '',
}

export const decisionOf = async (db: Database, kind: ChangeKind): Promise<Id> => {
  const { id } = await readCommunity(db, slug)
  const asked = (await changesOf(db, id)).find((one) => one.kind === kind && one.status === 'asked')
  return asked?.decisionId ?? ''
}

type Choice = [Actor, Id, string]

/** The vote as it takes place: opened, voted and closed at its hours, then acted upon. */
export const voted = async (services: Services, decision: Id, choices: Choice[], days: [Day, Day]) => {
  await openVote(services.db, decision, on(days[0]))
  await cast(services, decision, choices, days[0])
  await closeVote(services.db, decision, on(days[1]))
  await applyChanges(at(services, days[1]))
}

/** These voices say this, that day. */
export const cast = async (services: Services, decision: Id, choices: Choice[], day: Day) => {
  for (const [actor, voice, choice] of choices) {
    const ballot = { voice: { kind: voice === actor.id ? 'person' : 'organisation', id: voice }, choice }
    expect(await castBallot(services, actor, decision, ballot, on(day))).toMatchObject({ ok: true })
  }
}

/** Who asked calls it off that day on its page, before anyone votes. */
export const calledOff = async (services: Services, actor: Actor, decision: Id, day: Day) => {
  const mine = await browse(at(services, day), actor)
  const off = await mine.post(`/decisions/${decision}/annuler`, { reason: 'La question est trop tôt venue.' })
  expect([off.status, off.to]).toEqual([303, `/decisions/${decision}`])
  await applyChanges(at(services, day))
}

export const nameDays: [Day, Day] = ['2026-11-25', '2026-12-03']
export const closingDays: [Day, Day] = ['2026-11-29', '2026-12-14']

/** The four voices of the Collectif du Vercors. */
export const everyone = (
  { ibrahim, drome, maelle, atelier, simon, banque, nadia }: World,
  choice: string,
): Choice[] => [
  [ibrahim, drome.id, choice],
  [maelle, atelier.id, choice],
  [simon, banque.id, choice],
  [nadia, nadia.id, choice],
]
