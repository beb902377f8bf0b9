import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { stamp } from '#core/stamp.ts'
import type { Voice } from '../../rules.ts'
import type { MeetingStatus, ReportStatus, Resolution } from './rules.ts'

/** A meeting as the one who looks may know it: outside closed doors only its day and its hour. */
export type Meeting = {
  id: Id
  title: string
  heldOn: Day
  startsAt: string
  minutes: number
  place: string
  onlineUrl: string | null
  agenda: string
  status: MeetingStatus
  cancelledReason: string
  report: string
  reportStatus: ReportStatus
  reportAt: Date | null
  behindDoors: boolean
  sequence: number
  /** Of what was planned, and of what was written: two who save at once are not in each other's way elsewhere. */
  stamp: string
  reportStamp: string
}

type Row = Omit<Meeting, 'stamp' | 'reportStamp'>
type Read = Row & { isHidden: boolean; resolutions: unknown }

const columns = sql`m.id, title, held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt", minutes, place,
  online_url as "onlineUrl", agenda, m.status, cancelled_reason as "cancelledReason", report, report_status as "reportStatus",
  report_at as "reportAt", behind_doors as "behindDoors", sequence`

/** `inside`: a member of the group. The link to come in by and a draft are for members; behind closed doors all but the day is. */
const read = async (db: Database, groupId: Id, inside: boolean, id?: Id): Promise<Meeting[]> => {
  const { rows } = await sql<Read>`
    select ${columns},
      (select json_agg(json_build_array(text, decision_id) order by position) from group_resolution r where r.meeting_id = m.id) as resolutions,
      not ${inside} and (behind_doors or g.closed_doors is not null) as "isHidden"
    from group_meeting m join working_group g on g.id = m.group_id
    where m.group_id = ${groupId} and ${id ? sql`m.id = ${id}` : sql`true`}
    order by held_on desc, starts_at desc`.execute(db)
  return rows.map((row) => shown(row, inside))
}

const shown = ({ isHidden, resolutions, ...row }: Read, inside: boolean): Meeting => {
  const { title, heldOn, startsAt, minutes, place, onlineUrl, agenda, sequence } = row
  const stamps = {
    stamp: stamp([title, heldOn, startsAt, minutes, place, onlineUrl, agenda, sequence]),
    reportStamp: stamp([row.report, row.reportStatus, resolutions]),
  }
  if (isHidden)
    return {
      ...{ ...row, ...stamps, title: '', place: '', onlineUrl: null, agenda: '', cancelledReason: '', report: '' },
      ...{ reportStatus: 'none', reportAt: null, behindDoors: true },
    }
  if (inside) return { ...row, ...stamps }
  const isOut = row.reportStatus === 'published'
  return {
    ...{ ...row, ...stamps, onlineUrl: null, report: isOut ? row.report : '' },
    ...{ reportStatus: isOut ? 'published' : 'none', reportAt: isOut ? row.reportAt : null },
  }
}

/** Every meeting of a group, the latest first. */
export const meetingsOf = (db: Database, groupId: Id, inside: boolean): Promise<Meeting[]> => read(db, groupId, inside)

/** One of them; outside closed doors it has no page. */
export const meetingIn = async (db: Database, groupId: Id, inside: boolean, id: string): Promise<Meeting> => {
  const meeting = found(isId(id) ? (await read(db, groupId, inside, id))[0] : null)
  return meeting.title === '' ? notFound() : meeting
}

/** One of them, whole, for whoever convenes: who is not a member of the group does not come behind its doors that way. */
export const meetingToConvene = async (db: Database, groupId: Id, isMember: boolean, id: string): Promise<Meeting> => {
  const meeting = await meetingIn(db, groupId, true, id)
  return meeting.behindDoors && !isMember ? notFound() : meeting
}

export type ResolutionLine = Resolution & { title: string | null }

/** What a meeting decided; `title` is the vote's own when the line leads to one that is public. */
export const resolutionsOf = async (db: Database, meetingId: Id): Promise<ResolutionLine[]> => {
  const { rows } = await sql<ResolutionLine>`
    select r.text, r.decision_id as "decisionId", case when d.status <> 'draft' then d.title end as title
    from group_resolution r left join decision d on d.id = r.decision_id
    where r.meeting_id = ${meetingId} order by position`.execute(db)
  return rows
}

/** The votes of this group, and of its community, among these: a line leads to no other. */
export const votesAmong = async (db: Database, groupId: Id, ids: readonly Id[]): Promise<Id[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: Id }>`
    select d.id from decision d join working_group g on g.id = ${groupId}
    where d.id = any(${[...ids]}::uuid[]) and (d.body_kind = 'group' and d.body_id = g.id
      or d.body_kind = 'community' and d.body_id = g.community_id)`.execute(db)
  return rows.map(({ id }) => id)
}

/** Who said they come or not; a person is named to members only. */
export type Attendance = { kind: Voice['kind']; memberId: Id; name: string | null; coming: boolean }

export const attendanceOf = async (db: Database, meetingId: Id, namesPersons: boolean): Promise<Attendance[]> => {
  const { rows } = await sql<Attendance>`
    select member_kind as kind, member_id as "memberId", coming,
      case when member_kind = 'organisation' then s.name when ${namesPersons} then u.name end as name
    from group_attendance a
    left join sheet s on member_kind = 'organisation' and s.id = support_standing(member_id)
    left join app_user u on member_kind = 'person' and u.id = member_id
    where meeting_id = ${meetingId} order by coming desc, kind, name`.execute(db)
  return rows
}
