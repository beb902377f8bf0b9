// Labelled structures, projects, scoutings and referrals, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { browse, curator, joins, linkIn, mails, person, placeId, published } from '../directory/room.fixture.ts'
import { given } from '../vault/room.fixture.ts'
import { moveReferral, proposeReferral } from './referrals/actions.ts'
import { agreeToReferral } from './referrals/actions-consent.ts'
import { contactHolder, type Noticed, noticeProject } from './scouting/actions.ts'

export { browse, curator, given, joins, linkIn, mails, person, placeId, published }
export const now = new Date('2026-11-22T10:00:00Z')
export const today: Day = '2026-11-22'
export const on = (day: Day) => new Date(`${day}T10:00:00Z`)
export const at = (services: Services, day: Day): Services => ({ ...services, clock: () => on(day) })

type Award = { family?: string; since?: Day; until?: Day; roles?: string[] }

/** Gives a label to an organisation, the short way: what precedes an award is tested where it is decided. */
export const label = async (
  db: Database,
  organisationId: Id,
  { family = 'support_network', since = '2026-01-01', until = '2099-12-31', roles = [] }: Award = {},
): Promise<Id> => {
  const referential = await db
    .selectFrom('label_referential')
    .select('id')
    .where('family', '=', family)
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow()
  const number = crypto.randomUUID().slice(0, 8)
  const application = await db
    .insertInto('label_application')
    .values({
      number,
      organisation_id: organisationId,
      family,
      referential_id: referential.id,
      supports_others: true,
      carries_projects: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const decision = await db
    .insertInto('label_decision')
    .values({ number, application_id: application.id, kind: 'first', outcome: 'granted', reasons: 'Essai.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const award = await db
    .insertInto('label_award')
    .values({
      code: number,
      organisation_id: organisationId,
      family,
      referential_id: referential.id,
      application_id: application.id,
      decision_id: decision.id,
      since,
      valid_until: until,
      roles,
      carries_projects: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('label_award_state').values({ award_id: award.id, from_on: since, state: 'active' }).execute()
  return award.id
}

export const suspend = (db: Database, awardId: Id, day: Day) =>
  db.insertInto('label_award_state').values({ award_id: awardId, from_on: day, state: 'suspended' }).execute()

/** Maëlle answers for a labelled structure, Nadia carries a project, Simon answers for a recipient, Lucie for nobody. */
export const world = async (services: Services) => {
  const { db } = services
  const [maelle, nadia, simon, lucie] = [
    await person(db, 'maelle'),
    await person(db, 'nadia'),
    await person(db, 'simon'),
    await person(db, 'lucie'),
  ]
  const structure = await published(services, maelle, 'Atelier des Pentes', { kind: 'organisation' })
  const project = await published(services, nadia, 'Permis de bouger')
  const recipient = await published(services, simon, 'Banque Demain', { kind: 'organisation' })
  return { maelle, nadia, simon, lucie, structure, project, recipient, awardId: await label(db, structure.id) }
}
export type World = Awaited<ReturnType<typeof world>>

/** What Maëlle noticed, of someone who has no sheet here. */
export const noticed = (changes: Partial<Noticed> = {}): Noticed => ({
  projectName: 'Le four de Zarbaloup',
  seen: 'Un four à pain remis en route, ouvert deux fois par semaine.',
  territoryId: null,
  challengeId: null,
  holder: { sheetId: null, email: 'odile@zarbaloup.example' },
  ...changes,
})

/** A project noticed, and its holder written to. */
export const contacted = async (
  services: Services,
  { maelle, structure }: Pick<World, 'maelle' | 'structure'>,
  changes: Partial<Noticed> = {},
  when = now,
): Promise<Id> => {
  const outcome = await noticeProject(services, maelle, structure, noticed(changes), when)
  if (!outcome.ok) throw new Error(outcome.refusal)
  const sent = await contactHolder(services, maelle, outcome.value, when)
  if (!sent.ok) throw new Error(sent.refusal)
  return outcome.value
}

/** A referral of the project to the recipient, proposed. */
export const proposed = async (
  services: Services,
  { maelle, structure, project, recipient }: World,
  when = now,
): Promise<Id> => {
  const outcome = await proposeReferral(
    services,
    maelle,
    {
      projectId: project.id,
      fromId: structure.id,
      destination: 'structure',
      toId: recipient.id,
      motive: 'Un prêt de démarrage.',
      expected: 'Un premier rendez-vous.',
    },
    when,
  )
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** The same, agreed to by its holder, with these documents. */
export const agreed = async (services: Services, here: World, documents: Id[] = [], when = now): Promise<Id> => {
  const id = await proposed(services, here, when)
  const outcome = await agreeToReferral(services, here.nadia, id, documents, when)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return id
}

/** One move, that must be allowed. */
export const moved = async (
  services: Services,
  actor: Actor,
  id: Id,
  ...[move, written = {}, when = now]: [Parameters<typeof moveReferral>[3], Parameters<typeof moveReferral>[4]?, Date?]
) => {
  const outcome = await moveReferral(services, actor, id, move, written, when)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
