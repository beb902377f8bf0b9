import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, communityById, standingIn } from '../../queries.ts'
import { canFacilitate, isOpenTo } from '../../rules.ts'
import { paths } from '../paths.ts'
import { inviteContact } from './emails.ts'
import { authorityNamed, contactsOf, invitedBy, keepsAuthority, type Service, serviceById } from './queries.ts'

export type ServiceRefusal = 'stale' | 'duplicate' | 'general-taken' | 'open-requests'
export type Written = { authority: string; name: string; handles: string; isGeneral: boolean }

/** May this person keep the department in the directory? The facilitators, and who keeps the sheet of the authority; nobody else. */
export const keepsService = async (
  db: Database,
  actor: Actor,
  community: CommunityView,
  authorityId: Id | null,
  today: Day,
): Promise<boolean> =>
  isOpenTo(community, actor) &&
  (canFacilitate(community, await standingIn(db, actor, community.id, today), actor) ||
    (await keepsAuthority(db, actor.id, authorityId)))

const held = async (tx: Database, actor: Actor, id: Id, today: Day): Promise<[Service, CommunityView]> => {
  const service = await serviceById(tx, id)
  const community = await communityById(tx, service.communityId)
  if (!(await keepsService(tx, actor, community, service.authorityId, today)) || service.retiredOn) return notFound()
  return [service, community]
}

const tell = (tx: Database, actor: Actor, communityId: Id, verb: string, service: { id: Id; name: string }, at: Date) =>
  record(tx, {
    ...{ actorId: actor.id, verb: `community.${verb}`, subject: { kind: 'community', id: communityId } },
    ...{ isPublic: true, details: { title: service.name, path: paths.service(service.id) }, at },
  })

const once = async <T>(work: () => Promise<Outcome<T, ServiceRefusal>>): Promise<Outcome<T, ServiceRefusal>> => {
  try {
    return await work()
  } catch (error) {
    if (isDuplicate(error, 'liaison_service_name')) return refused('duplicate')
    if (isDuplicate(error, 'liaison_service_general')) return refused('general-taken')
    throw error
  }
}

/** Adds a department to the directory. The sheet of its authority is tied when one only bears that name. */
export const addService = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  community: CommunityView,
  { authority, name, handles, isGeneral }: Written,
  now: Date,
): Promise<Outcome<Id, ServiceRefusal>> =>
  once(() =>
    inTransaction(db, async (tx) => {
      const authorityId = await authorityNamed(tx, authority, community.demo)
      if (!(await keepsService(tx, actor, community, authorityId, parisDay(now)))) return notFound()
      const { id } = await tx
        .insertInto('liaison_service')
        .values({
          ...{ community_id: community.id, authority_id: authorityId, authority, name, handles },
          ...{ is_general: isGeneral, created_by: actor.id, created_at: now },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tell(tx, actor, community.id, 'service_added', { id, name }, now)
      return done(id)
    }),
  )

/** Says otherwise what a department handles. Refused when someone else wrote since it was read. */
export const editService = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  { authority, name, handles, isGeneral }: Written,
  version: number,
  now: Date,
): Promise<Outcome<Id, ServiceRefusal>> =>
  once(() =>
    inTransaction(db, async (tx) => {
      const [service, community] = await held(tx, actor, id, parisDay(now))
      if (service.version !== version) return refused('stale')
      const written = await tx
        .updateTable('liaison_service')
        .set({ authority, name, handles, is_general: isGeneral, version: version + 1 })
        .set({ authority_id: await authorityNamed(tx, authority, community.demo) })
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
        .executeTakeFirst()
      return written ? done(id) : refused('stale')
    }),
  )

/** Takes a department away: its page says so. Not while requests wait there: they would have nobody. */
export const retireService = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<CommunityView, ServiceRefusal>> =>
  inTransaction(db, async (tx) => {
    const [service, community] = await held(tx, actor, id, parisDay(now))
    await tx.selectFrom('liaison_service').select('id').where('id', '=', id).forUpdate().execute()
    const open = await tx
      .selectFrom('liaison_request')
      .select('id')
      .where('service_id', '=', id)
      .where('closed_on', 'is', null)
      .executeTakeFirst()
    if (open) return refused('open-requests')
    await tx
      .updateTable('liaison_service')
      .set({ retired_on: parisDay(now) })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor, community.id, 'service_retired', service, now)
    return done(community)
  })

const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export type Named = {
  kind: 'contact' | 'deputy'
  function: string
  email: string
  act: string
  startsOn: Day
  endsOn: Day
}

/** Names who answers for a department, by an act and between two dates. The person is written to, and begins once they accepted. */
export const nameContact = (services: Services, actor: Actor, id: Id, named: Named, now: Date): Promise<Id> =>
  inTransaction(services.db, async (tx) => {
    const [service, community] = await held(tx, actor, id, parisDay(now))
    const token = randomBytes(24).toString('base64url')
    const row = await tx
      .insertInto('liaison_contact')
      .values({
        ...{ service_id: id, invited_email: named.email, token_key: keyOf(token), function: named.function },
        ...{ kind: named.kind, act: named.act, starts_on: named.startsOn, ends_on: named.endsOn },
        ...{ created_by: actor.id, created_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await inviteContact(tx, services, { id: row.id, ...named, token, service: service.name, community: community.name })
    return row.id
  })

/** What an invitation is about, for whoever holds its link. */
export const readInvitation = async (db: Database, token: string, today: Day) => {
  const contact = await invitedBy(db, keyOf(token), today)
  const service = await serviceById(db, contact.serviceId)
  return { contact, service, community: await communityById(db, service.communityId) }
}

/** The person accepts to answer for the department. Their address is forgotten: they have an account. */
export const acceptInvitation = ({ db }: Pick<Services, 'db'>, actor: Actor, token: string, now: Date) =>
  inTransaction(db, async (tx) => {
    const { contact, service, community } = await readInvitation(tx, token, parisDay(now))
    if (!isOpenTo(community, actor)) return notFound()
    const taken = await tx
      .updateTable('liaison_contact')
      .set({ person_id: actor.id, invited_email: null, token_key: null })
      .where('id', '=', contact.id)
      .where('person_id', 'is', null)
      .returning('id')
      .executeTakeFirst()
    found(taken)
    await tell(tx, actor, community.id, 'contact_named', service, now)
    return service
  })

const contactIn = async (tx: Database, serviceId: Id, contactId: Id, today: Day) =>
  found((await contactsOf(tx, [serviceId], today)).find(({ id }) => id === contactId))

/** Ends an office before its term: the person themselves, or who keeps the directory. */
export const endContact = ({ db }: Pick<Services, 'db'>, actor: Actor, serviceId: Id, contactId: Id, now: Date) =>
  inTransaction(db, async (tx) => {
    const contact = await contactIn(tx, serviceId, contactId, parisDay(now))
    if (contact.personId !== actor.id) await held(tx, actor, serviceId, parisDay(now))
    await tx
      .updateTable('liaison_contact')
      .set({ ended_on: parisDay(now), invited_email: null, token_key: null })
      .where('id', '=', contact.id)
      .execute()
  })

/** Says when one is away: what comes meanwhile goes to the deputy. No dates: one is there. */
export const sayAbsence = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  serviceId: Id,
  contactId: Id,
  absence: { from: Day; until: Day } | null,
  now: Date,
) =>
  inTransaction(db, async (tx) => {
    const contact = await contactIn(tx, serviceId, contactId, parisDay(now))
    if (contact.personId !== actor.id) await held(tx, actor, serviceId, parisDay(now))
    await tx
      .updateTable('liaison_contact')
      .set({ absent_from: absence?.from ?? null, absent_until: absence?.until ?? null })
      .where('id', '=', contact.id)
      .execute()
  })
