// People of the desk, and applications that reached it, for the tests of the reviews and of what comes after.
import type { Actor, Grant, Role } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../../demo/cast.ts'
import { currentReferential } from '../referential/queries.ts'
import { browse, completed, mails, pdf, person, placeId, published, saveAnswer, submit } from '../room.fixture.ts'
import { admit, convene } from './actions.ts'
import { assign } from './actions-assignments.ts'
import { declareInterest } from './actions-interests.ts'
import { giveOpinion, saveOpinion } from './actions-opinions.ts'
import { evidenceOf } from './queries.ts'
import { assignmentsOf, stampOf } from './queries-opinions.ts'
import type { Recommendation } from './rules.ts'

export { linkIn } from '../../directory/room.fixture.ts'
export { browse, mails, person, placeId, published }

/** A Monday; the fifteen working days that follow hold two public holidays. */
export const now = new Date('2026-12-14T10:00:00Z')
export const on = (day: string) => new Date(`${day}T10:00:00Z`)

/** The Creuse: its department holds the commune where the applications of these tests act. */
export const home = (db: Database) => placeId(db, 'department', '23')

/** Gives a role to someone, with a second factor unless said otherwise; `place` null for the whole country. */
export const appointed = async (
  db: Database,
  actor: Actor,
  role: Role,
  place: number | null = null,
  secondFactor = true,
): Promise<Actor> => {
  const grant: Grant = { role, territoryId: place, startsOn: '2026-01-01', endsOn: '2028-12-31' }
  await db
    .insertInto('role_grant')
    .values({
      user_id: actor.id,
      role,
      scope_kind: place === null ? 'national' : 'territory',
      territory_id: place,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn,
      act: 'décision d’essai',
    })
    .execute()
  await db.updateTable('app_user').set({ two_factor_enabled: secondFactor }).where('id', '=', actor.id).execute()
  return { ...actor, secondFactor, grants: [...actor.grants, grant] }
}

export const officer = async (db: Database, who: keyof typeof cast, role: Role, place: number | null = null) =>
  appointed(db, await person(db, who), role, place)

/** An application of Maëlle's organisation, a support network, submitted: every criterion answered, one piece in the vault. */
export const submitted = async (services: Services, { at = now }: { at?: Date } = {}) => {
  const { actor: owner, sheet: organisation, id } = await completed(services, 'maelle', { at })
  const referential = await currentReferential(services.db, 'support_network')
  const piece = { file: pdf(), title: 'Bilan 2025', kind: 'activity_report' as const, isPublic: false }
  const saved = await saveAnswer(services, owner, id, referential.criteria[0]?.code ?? '', { piece }, at)
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
  await submit(services, owner, id, at)
  const evidence = await evidenceOf(services.db, id)
  const { id: evidenceId = '', documentId = '' } = evidence.find(({ kind }) => kind === 'file') ?? {}
  return { id, owner, organisation, referential, evidenceId, documentId: documentId ?? '' }
}

/** The desk of these tests: who coordinates the Creuse, two who review there. */
export const desk = async (db: Database) => {
  const place = await home(db)
  return {
    coordinator: await officer(db, 'aicha', 'label_coordinator', place),
    first: await officer(db, 'lucie', 'label_reviewer', place),
    second: await officer(db, 'ibrahim', 'label_reviewer', null),
  }
}

/** An application at the desk, asked of both reviewers; `declared`: they said that nothing ties them, and it was admitted. */
export const inReview = async (
  services: Services,
  { at = now, declared = true }: { at?: Date; declared?: boolean } = {},
) => {
  const file = await submitted(services, { at })
  const people = await desk(services.db)
  const asked = await assign(services, people.coordinator, file.id, [people.first.id, people.second.id], at)
  if (!asked.ok) throw new Error(asked.refusal)
  if (declared) {
    for (const reviewer of [people.first, people.second])
      await declareInterest(services, reviewer, file.id, { tied: false }, at)
    const admitted = await admit(services, people.coordinator, file.id, at)
    if (!admitted.ok) throw new Error(admitted.refusal)
  }
  return { ...file, ...people }
}

/** Writes a complete opinion of this reviewer, and gives it unless told not to. */
export const opine = async (
  services: Services,
  reviewer: Actor,
  file: Pick<Awaited<ReturnType<typeof submitted>>, 'id' | 'referential'>,
  { recommendation = 'favourable', score = 2, give = true, cite = true, at = now }: Opining = {},
) => {
  const asked = await assignmentsOf(services.db, file.id)
  const own = asked.find(({ reviewerId, removedAt }) => reviewerId === reviewer.id && removedAt === null)
  if (!own) throw new Error('not asked')
  const evidence = cite ? await evidenceOf(services.db, file.id) : []
  const lines = file.referential.criteria.map(({ code }) => ({
    criterion: code,
    score,
    text: `Vu par ${reviewer.name}.`,
    onAnswer: true,
    reference: `Page lue par ${reviewer.name}.`,
    pieces: evidence.filter(({ criterion }) => criterion === code),
  }))
  const conclusion = `Conclusion de ${reviewer.name}.`
  const draft = { recommendation, conclusion, lines, stamp: stampOf(own) }
  const saved = await saveOpinion(services, reviewer, file.id, draft, at)
  if (!saved.ok) throw new Error(saved.refusal)
  if (!give) return
  const given = await giveOpinion(services, reviewer, file.id, at)
  if (!given.ok) throw new Error(given.refusal)
}
/** `cite`: each score rests on every piece of its criterion. */
type Opining = { recommendation?: Recommendation; score?: number; give?: boolean; cite?: boolean; at?: Date }

/** An application admitted, both opinions given, the committee convened. */
export const reviewed = async (
  services: Services,
  { at = now, recommendation = 'favourable' }: { at?: Date; recommendation?: Recommendation } = {},
) => {
  const file = await inReview(services, { at })
  await opine(services, file.first, file, { recommendation, at })
  await opine(services, file.second, file, { recommendation, at })
  const convened = await convene(services, file.coordinator, file.id, at)
  if (!convened.ok) throw new Error(convened.refusal)
  return file
}

/** The status of an application as it is written. */
export const statusOf = async (db: Database, id: Id): Promise<string> =>
  (await db.selectFrom('label_application').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

/** Tries something that the database refuses, and goes on. */
export const inSavepoint = (db: Database, attempt: () => Promise<unknown>) => inTransaction(db, attempt)

/** A browser of someone of the desk, at this moment. */
export const at = (services: Services, actor: Actor | null, moment = now) =>
  browse({ ...services, clock: () => moment }, actor)
