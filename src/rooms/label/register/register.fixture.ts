// Awards written straight into the tables, with the decision they rest on: the way to one is tested by the rooms of the review.
import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { cast } from '../../../demo/cast.ts'
import { person, published } from '../../directory/room.fixture.ts'
import type { ApplicationStatus, AwardState } from '../rules.ts'

let numbers = 0
const nextNumber = (): string => {
  numbers += 1
  return String(numbers).padStart(5, '0')
}

type Given = {
  family?: string
  since?: Day
  until?: Day
  places?: readonly number[]
  roles?: string[]
  /** Besides « active » on the first day. */
  states?: readonly [Day, AwardState][]
  commitments?: readonly { code: string; target: number; dueOn: Day }[]
  offer?: string
}

const referentialOf = async (db: Database, family: string): Promise<number> => {
  const row = await db
    .selectFrom('label_referential')
    .select('id')
    .where('family', '=', family)
    .executeTakeFirstOrThrow()
  return row.id
}

/** An application of this organisation, in this state, with no decision. Answers its id. */
export const applied = async (
  db: Database,
  organisationId: Id,
  { status = 'submitted', family = 'support_network' }: { status?: 'draft' | 'submitted' | 'refused'; family?: string },
): Promise<Id> => {
  const { id } = await db
    .insertInto('label_application')
    .values({
      ...{ number: `T-${nextNumber()}`, organisation_id: organisationId, family, supports_others: true },
      ...{ referential_id: await referentialOf(db, family), carries_projects: false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (status === 'draft') return id
  const submitted = new Date('2025-12-01T10:00:00Z')
  await move(db, id, ['submitted'], { submitted_at: submitted })
  if (status === 'submitted') return id
  await decide(db, id, 'refused', new Date('2026-01-05T10:00:00Z'))
  await move(db, id, ['review', 'committee', 'refused'], { decided_at: submitted, closed_at: submitted })
  return id
}

/** Through these steps, one after the other, with these dates. */
const move = async (db: Database, id: Id, through: readonly ApplicationStatus[], dates: Record<string, Date>) => {
  for (const status of through)
    await db
      .updateTable('label_application')
      .set({ status, ...dates })
      .where('id', '=', id)
      .execute()
}

const decide = async (db: Database, applicationId: Id, outcome: 'granted' | 'refused', at: Date): Promise<Id> => {
  const { id } = await db
    .insertInto('label_decision')
    .values({
      ...{ number: `D-${nextNumber()}`, application_id: applicationId, kind: 'first', outcome },
      ...{ reasons: 'Motif tenu secret.', proposed_at: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(db)
  await db.updateTable('label_decision').set({ effective_at: at }).where('id', '=', id).execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(db)
  return id
}

export type Award = { id: Id; code: string; applicationId: Id }

/** A label of this organisation. */
export const awarded = async (db: Database, organisationId: Id, given: Given = {}): Promise<Award> => {
  const { family = 'support_network', since = '2025-01-01', until = '2027-12-31', commitments = [] } = given
  const applicationId = await applied(db, organisationId, { family })
  const at = new Date(`${since}T10:00:00Z`)
  const decisionId = await decide(db, applicationId, 'granted', at)
  await move(db, applicationId, ['review', 'committee', 'granted'], { decided_at: at, closed_at: at })
  const award = await db
    .insertInto('label_award')
    .values({
      ...{ code: `T${nextNumber()}`, organisation_id: organisationId, family, application_id: applicationId },
      ...{ referential_id: await referentialOf(db, family), decision_id: decisionId, since, valid_until: until },
      ...{
        roles: given.roles ?? ['accompany'],
        offer: given.offer ?? 'Un suivi de six mois.',
        carries_projects: false,
      },
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
  for (const territory_id of given.places ?? [])
    await db.insertInto('label_award_territory').values({ award_id: award.id, territory_id }).execute()
  const states: [Day, AwardState][] = [[since, 'active'], ...(given.states ?? [])]
  for (const [from_on, state] of states)
    await db.insertInto('label_award_state').values({ award_id: award.id, from_on, state }).execute()
  for (const { code, target, dueOn } of commitments)
    await db
      .insertInto('label_commitment')
      .values({
        ...{ award_id: award.id, code, target, due_on: dueOn },
        ...{ statement: 'Former des acteurs du territoire.', unit: 'personnes formées' },
      })
      .execute()
  return { ...award, applicationId }
}

/** A published structure kept by this person of the cast, with who they are. */
export const structure = async (services: Services, name: string, who: keyof typeof cast = 'camille') => {
  const known = await services.db
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', cast[who].email)
    .executeTakeFirst()
  const actor = known
    ? { id: known.id, name: cast[who].name, email: cast[who].email, secondFactor: false, grants: [], demo: false }
    : await person(services.db, who)
  const sheet = await published(services, actor, name, { kind: 'organisation' })
  return { ...sheet, actor }
}
