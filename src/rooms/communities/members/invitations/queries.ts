import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type InvitationView = {
  id: Id
  communityId: Id
  organisationId: Id | null
  organisation: string | null
  email: string | null
  status: 'sent' | 'accepted' | 'declined' | 'expired' | 'withdrawn'
  message: string
  voice: { kind: 'organisation' | 'person'; id: Id; name: string }
  invitedBy: Id | null
  sentOn: Day
  expiresOn: Day
}

const columns = sql`
  i.id, i.community_id as "communityId", i.organisation_id as "organisationId", s.name as organisation, i.email, i.status, i.message,
  json_build_object('kind', i.member_kind, 'id', i.member_id, 'name', coalesce(host.name, person.name, '')) as voice,
  i.invited_by as "invitedBy", i.sent_on as "sentOn", i.expires_on as "expiresOn"`
const joined = sql`
  membership_invitation i left join sheet s on s.id = i.organisation_id
  left join sheet host on i.member_kind = 'organisation' and host.id = i.member_id
  left join app_user person on i.member_kind = 'person' and person.id = i.member_id`

export const invitationById = async (db: Database, id: Id, lock = false): Promise<InvitationView | null> =>
  (
    await sql<InvitationView>`select ${columns} from ${joined} where i.id = ${id} ${lock ? sql`for update of i` : sql``}`.execute(
      db,
    )
  ).rows[0] ?? null

/** Invitations that wait for an answer. Addresses stay with those who wrote them. */
export const waitingInvitations = async (db: Database, communityId: Id, day: Day): Promise<InvitationView[]> =>
  (
    await sql<InvitationView>`
      select ${columns} from ${joined}
      where i.community_id = ${communityId} and i.status = 'sent' and i.expires_on >= ${day} order by i.sent_on, i.id`.execute(
      db,
    )
  ).rows

/** Those of the organisations this person keeps. */
export const invitationsFor = async (
  db: Database,
  communityId: Id,
  actorId: Id,
  day: Day,
): Promise<{ id: Id; name: string }[]> =>
  (
    await sql<{ id: Id; name: string }>`
      select i.id, s.name from membership_invitation i join sheet s on s.id = i.organisation_id
      join sheet_member k on k.sheet_id = s.id and k.user_id = ${actorId}
      where i.community_id = ${communityId} and i.status = 'sent' and i.expires_on >= ${day} order by s.name`.execute(
      db,
    )
  ).rows

export type Guest = { isInvited: boolean; hasDeclined: boolean; waiting: number }

/** Where an address or an organisation stands with the invitations of a community. */
export const guestStanding = async (
  db: Database,
  communityId: Id,
  guest: { organisationId: Id } | { email: string; refusedKey: string },
  day: Day,
): Promise<Guest> => {
  const [same, refused] =
    'email' in guest
      ? [sql`email = ${guest.email}`, sql`refused_key = ${guest.refusedKey}`]
      : [
          sql`organisation_id = ${guest.organisationId}`,
          sql`organisation_id = ${guest.organisationId} and status = 'declined'`,
        ]
  const { rows } = await sql<Guest>`
    select coalesce(bool_or(status = 'sent' and ${same}), false) as "isInvited", coalesce(bool_or(${refused}), false) as "hasDeclined",
      count(*) filter (where status = 'sent' and expires_on >= ${day}) as waiting
    from membership_invitation where community_id = ${communityId}`.execute(db)
  return rows[0] ?? { isInvited: false, hasDeclined: false, waiting: 0 }
}

/** Organisations online whose name holds these words, to invite one. */
export const organisationsNamed = async (
  db: Database,
  q: string,
  demo: boolean,
): Promise<{ id: Id; name: string; place: string | null }[]> =>
  (
    await sql<{ id: Id; name: string; place: string | null }>`
      select s.id, s.name, t.name as place from sheet s left join territory t on t.id = s.seat_id
      where s.kind = 'organisation' and s.status = 'published' and s.demo = ${demo}
        and unaccent(lower(s.name || ' ' || coalesce(s.acronym, ''))) like '%' || unaccent(lower(${q.replace(/[\\%_]/g, (mark) => `\\${mark}`)})) || '%'
      order by length(s.name), s.name limit 15`.execute(db)
  ).rows

/** An organisation online that can be invited. */
export const organisationOnline = async (
  db: Database,
  id: Id,
): Promise<{ id: Id; name: string; demo: boolean } | null> =>
  (await db
    .selectFrom('sheet')
    .select(['id', 'name', 'demo'])
    .where('id', '=', id)
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .executeTakeFirst()) ?? null
