// Applications before the committee, sessions, decisions and awards, for the tests of this room and of those that need a labelled structure.
import type { Actor, Grant, Role } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { cast } from '../../../demo/cast.ts'
import { placeId, published } from '../../directory/room.fixture.ts'
import { moveApplication } from '../lifecycle/actions.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { currentReferential } from '../referential/queries.ts'
import type { Move } from '../rules.ts'
import { type Draft, proposeDecision, signDecision } from './decisions/actions.ts'
import type { SubjectKey } from './rules.ts'
import { callSession, closeSession, openSession } from './sessions/actions.ts'

export type Who = keyof typeof cast
export const today: Day = '2026-11-25'
export const on = (day: Day): Date => new Date(`${day}T10:00:00Z`)
export const now = on(today)

/** An account of the cast, the same one each time it is asked for. */
export const someone = async (db: Database, who: Who): Promise<Actor> => {
  const { name, email } = cast[who]
  await db
    .insertInto('app_user')
    .values({ name, email, email_verified: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await db.selectFrom('app_user').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  return { id, name, email, secondFactor: false, grants: [], demo: false }
}

/** The same, in charge of these roles of the label for the whole country (or one place), behind a second factor. */
export const officer = async (db: Database, who: Who, roles: Role[], place: number | null = null): Promise<Actor> => {
  const actor = await someone(db, who)
  const grants: Grant[] = roles.map((role) => ({
    role,
    territoryId: place,
    startsOn: '2018-01-01',
    endsOn: '2036-12-31',
  }))
  for (const { role, startsOn, endsOn } of grants) {
    const held = await db
      .selectFrom('role_grant')
      .select('id')
      .where('user_id', '=', actor.id)
      .where('role', '=', role)
      .executeTakeFirst()
    if (held) continue
    await db
      .insertInto('role_grant')
      .values({
        user_id: actor.id,
        role,
        scope_kind: place === null ? 'national' : 'territory',
        territory_id: place,
        starts_on: startsOn,
        ends_on: endsOn,
        act: 'décision d’essai',
      })
      .execute()
  }
  await db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', actor.id).execute()
  return { ...actor, secondFactor: true, grants }
}

/** Those who hold the label: one coordinates, two review, four sit on the committee. */
export const bench = async (db: Database) => ({
  coordinator: await officer(db, 'helene', ['label_coordinator']),
  reviewers: [await officer(db, 'lucie', ['label_reviewer']), await officer(db, 'simon', ['label_reviewer'])] as const,
  committee: [
    await officer(db, 'ibrahim', ['label_committee']),
    await officer(db, 'lea', ['label_committee']),
    await officer(db, 'marc', ['label_committee']),
    await officer(db, 'aicha', ['label_committee']),
  ] as const,
})
export type Bench = Awaited<ReturnType<typeof bench>>

export type Wanted = {
  /** Who answers for the structure. */
  who?: Who
  name?: string
  family?: string
  day?: Day
  roles?: string[]
  carriesProjects?: boolean
  /** Code of a commune; Guéret when left out. */
  commune?: string
  /** Two unless said otherwise. */
  opinions?: 1 | 2
  /** The award it renews, of the same structure. */
  renews?: { awardId: Id; sheetId: Id }
}

/** An application that the committee has, with two favourable opinions. */
export const convened = async (services: Services, wanted: Wanted = {}) => {
  const { db } = services
  const { who = 'maelle', name = 'La Petite Fabrique', family = 'support_network', day = today } = wanted
  const people = await bench(db)
  const owner = await someone(db, who)
  const sheetId =
    wanted.renews?.sheetId ?? (await published(services, owner, name, { kind: 'organisation' }, on(day))).id
  const referential = await currentReferential(db, family)
  const { id } = await db
    .insertInto('label_application')
    .values({
      number: `C-${day}-${crypto.randomUUID().slice(0, 6)}`,
      organisation_id: sheetId,
      family,
      referential_id: referential.id,
      supports_others: true,
      carries_projects: wanted.carriesProjects ?? false,
      roles: wanted.roles ?? ['accompany'],
      offer: 'Un suivi individuel, du premier rendez-vous au bilan.',
      contact_name: owner.name,
      contact_function: 'Direction',
      renews_id: wanted.renews?.awardId ?? null,
      begun_by: owner.id,
      begun_at: on(day),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('label_application_territory')
    .values({ application_id: id, territory_id: await placeId(db, 'commune', wanted.commune ?? '23096') })
    .execute()
  for (const { code } of referential.criteria)
    await db
      .insertInto('label_answer')
      .values({ application_id: id, criterion: code, answer: 'Un fait vérifiable.', self_score: 2, first_score: 2 })
      .execute()
  for (const { code } of referential.commitments.filter((one) => one.required))
    await db
      .insertInto('label_pledge')
      .values({ application_id: id, code, target: 12, due_on: addDays(day, 365), how: 'Deux ateliers par an.' })
      .execute()
  const move = async (verb: Move) => {
    const moved = await moveApplication(db, await applicationById(db, id), { move: verb, actorId: null, now: on(day) })
    if (!moved.ok) throw new Error(`${verb}: ${moved.refusal}`)
  }
  await move('submit')
  await move('admit')
  for (const reviewer of people.reviewers.slice(0, wanted.opinions ?? 2))
    await db
      .insertInto('label_assignment')
      .values({
        application_id: id,
        reviewer_id: reviewer.id,
        due_on: addDays(day, 20),
        interest: 'none',
        interest_at: on(day),
        recommendation: 'favourable',
        conclusion: 'Les critères sont tenus.',
        submitted_at: on(day),
      })
      .execute()
  await move('convene')
  const key: SubjectKey = { kind: 'application', id }
  return { ...people, owner, sheetId, id, key, day, criteria: referential.criteria.map(({ code }) => code) }
}

/** A session called and opened that day with those present, three of the committee unless said otherwise. The one before is closed. */
export const sitting = async (
  services: Services,
  people: Bench,
  agenda: readonly SubjectKey[],
  { day = today, present = [...people.committee.slice(0, 3)] }: { day?: Day; present?: readonly Actor[] } = {},
): Promise<Id> => {
  const before = await services.db.selectFrom('label_session').select('id').where('status', '=', 'open').execute()
  for (const { id } of before) {
    const closing = { minutes: 'Dossiers examinés.', unsigned: 'Pas assez signée.' }
    await closeSession(services, people.coordinator, id, closing, on(day))
  }
  const memberIds = [...new Set([...present, ...people.committee].map(({ id }) => id))]
  const called = await callSession(
    services,
    people.coordinator,
    { heldOn: day, beginsAt: '14:00', place: 'Mairie de Valence', quorum: 3, memberIds, agenda },
    on(day),
  )
  if (!called.ok) throw new Error(called.refusal)
  const ids = present.map(({ id }) => id)
  const opened = await openSession(services, people.coordinator, called.value, ids, on(day))
  if (!opened.ok) throw new Error(opened.refusal)
  return called.value
}

export const draftOf = (outcome: Draft['outcome']): Draft => ({
  outcome,
  reasons: 'La méthode est écrite et suivie, et les projets aidés le disent.',
  criteria: [],
  conditions: '',
})

/** Proposed by one, signed by another. Answers the number of the decision. */
export const decided = async (
  services: Services,
  [first, second]: readonly [Actor, Actor],
  key: SubjectKey,
  outcome: Draft['outcome'],
  day: Day = today,
): Promise<string> => {
  const proposed = await proposeDecision(services, first, key, draftOf(outcome), on(day))
  if (!proposed.ok) throw new Error(proposed.refusal)
  const signed = await signDecision(services, second, key, proposed.value, on(day))
  if (!signed.ok) throw new Error(signed.refusal)
  return signed.value.number ?? ''
}

/** A labelled structure: its award, decided by two of the committee that day. */
export const awarded = async (services: Services, wanted: Wanted = {}) => {
  const file = await convened(services, wanted)
  await sitting(services, file, [file.key], { day: file.day })
  const [ibrahim, lea] = file.committee
  const number = await decided(services, [ibrahim, lea], file.key, 'granted', file.day)
  const award = await services.db
    .selectFrom('label_award')
    .select(['id', 'code', 'since', 'valid_until as validUntil', 'family'])
    .where('application_id', '=', file.id)
    .executeTakeFirstOrThrow()
  return { ...file, award, number }
}
