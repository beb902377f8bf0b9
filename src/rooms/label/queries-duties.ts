import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { tiedOrganisations } from './desk/queries-access.ts'
import { paths } from './paths.ts'
import { renewal } from './upkeep/renewal/rules.ts'

/**
 * What the label asks of someone. Of the organisations they keep: to complete, to answer, to report, to renew. `review` and `expertise`: an
 * opinion asked of themselves.
 */
export const dutyKinds = [
  'correction',
  'completion',
  'hearing',
  'procedure',
  'renewal',
  'commitment',
  'review',
  'expertise',
] as const
export type DutyKind = (typeof dutyKinds)[number]

export type Duty = {
  kind: DutyKind
  /** Stable for as long as it lasts. */
  key: string
  /** The organisation it is for; null for an opinion: which file someone reads is not told in a calendar. */
  organisation: string | null
  /** The number of the file, the family of the label, or what was promised. */
  subject: string
  /** The last day, when one is set. */
  dueOn: Day | null
  /** It is time: the rest is only in a calendar. */
  waits: boolean
  fictional: boolean
  path: string
}

/** `apartFrom`: the organisation that whoever gives the opinion may not be tied to, once they said that nothing ties them. */
type Row = Omit<Duty, 'path' | 'key'> & { id: Id; part: string | null; isDeclared: boolean; apartFrom: Id | null }

/** A commitment is to be told of once a year, and on its day; the month before is time enough. */
const reportWithin = 30

/** Everything of the label that waits for this person, or will: the nearest day first, what has no day last. */
export const labelDutiesOf = async (db: Database, userId: Id, today: Day): Promise<Duty[]> => {
  const { rows } = await sql<Row>`
    with kept as materialized (
      select sheet.id, sheet.name, sheet.fictional from sheet_member join sheet on sheet.id = sheet_id
      where user_id = ${userId}::uuid and sheet.kind = 'organisation'),
    held as materialized (
      select label_award.*, kept.name as organisation, kept.fictional,
        (select state from label_award_state where award_id = label_award.id and from_on <= ${today}::date
          order by from_on desc limit 1) as state
      from label_award join kept on kept.id = label_award.organisation_id),
    duty as (
      ${ofApplications}
      union all ${ofProcedures}
      union all ${ofRenewals(today)}
      union all ${ofCommitments(today)}
      union all ${ofReviewer(userId, today)}
      union all ${ofExpert(userId)})
    select * from duty order by "dueOn" nulls last, kind, subject, id`.execute(db)
  const open = await withoutTied(db, userId, rows)
  return open.map(({ id, part, isDeclared, apartFrom: _, ...row }) => ({
    ...row,
    key: [row.kind, id, part].filter(Boolean).join('-'),
    path: pathOf({ kind: row.kind, id, part, isDeclared }),
  }))
}

/** A tie may come after someone said that there was none: from then on the page does not open, and nothing is awaited. */
const withoutTied = async (db: Database, userId: Id, rows: readonly Row[]): Promise<readonly Row[]> => {
  if (rows.every(({ apartFrom }) => apartFrom === null)) return rows
  const tied = await tiedOrganisations(db, userId)
  return rows.filter(({ apartFrom }) => apartFrom === null || !tied.includes(apartFrom))
}

const pathOf = ({ kind, id, part, isDeclared }: Pick<Row, 'kind' | 'id' | 'part' | 'isDeclared'>): string => {
  if (kind === 'review') return isDeclared ? paths.opinion(id) : paths.interest(id)
  if (kind === 'commitment') return paths.commitment(id, part ?? '')
  return {
    correction: paths.correction,
    completion: paths.resume,
    hearing: paths.answer,
    procedure: paths.procedureAnswer,
    renewal: paths.award,
    expertise: paths.expertise,
  }[kind](id)
}

const ofApplications = sql`
  select case status when 'incomplete' then 'correction' when 'adjourned' then 'completion' else 'hearing' end as kind,
    label_application.id, null::text as part, kept.name as organisation, number as subject,
    -- what a decision put off asks is awaited like a correction
    case status
      when 'contradictory' then (select due_on from label_contradiction where application_id = label_application.id and closed_at is null)
      else (select due_on from label_correction where application_id = label_application.id and answered_at is null)
    end as "dueOn", true as waits, kept.fictional, false as "isDeclared", null::uuid as "apartFrom"
  from label_application join kept on kept.id = organisation_id
  where status in ('incomplete', 'adjourned')
    or status = 'contradictory' and exists (
      select from label_contradiction where application_id = label_application.id and closed_at is null)`

const ofProcedures = sql`
  select 'procedure', held.id, null, held.organisation, label_family.name,
    coalesce((select due_on from label_contradiction where procedure_id = label_procedure.id and closed_at is null), due_on),
    true, held.fictional, false, null
  from label_procedure join held on held.id = award_id join label_family on label_family.code = family
  where closed_at is null and (status = 'contradictory' or status = 'open' and answered_at is null)`

// nobody is asked to renew what is renewed already, or about to be
const ofRenewals = (today: Day) => sql`
  select 'renewal', held.id, null, held.organisation, label_family.name, valid_until,
    valid_until - ${renewal.opensBefore}::integer <= ${today}::date, held.fictional, false, null
  from held join label_family on label_family.code = family
  where state in ('active', 'suspended', 'expired') and valid_until + ${renewal.closesAfter}::integer >= ${today}::date
    and not exists (select from label_award as next where next.renews_id = held.id)
    and not exists (select from label_application where label_application.organisation_id = held.organisation_id
      and label_application.family = held.family and status not in ('draft', 'granted', 'refused', 'withdrawn', 'lapsed'))`

const ofCommitments = (today: Day) => sql`
  select 'commitment', id, code, organisation, statement, day, day - ${reportWithin}::integer <= ${today}::date, fictional, false, null
  from (
    select held.id, label_commitment.code, held.organisation, statement, held.fictional,
      case when last.reported_on >= label_commitment.due_on then (last.reported_on + interval '1 year')::date
        else least(label_commitment.due_on, (coalesce(last.reported_on, since) + interval '1 year')::date) end as day
    from held join label_commitment on award_id = held.id
    left join lateral (
      select reported_on, value from label_commitment_report as report
      where report.award_id = held.id and report.code = label_commitment.code
      order by reported_on desc, reported_at desc limit 1) as last on true
    where state in ('active', 'suspended') and valid_until >= ${today}::date and coalesce(last.value, 0) < target) as told`

/** Where `readFile` and `readToDeclare` open: the last assignment, and the office it needs, for the places of the application. */
const ofReviewer = (userId: Id, today: Day) => sql`
  select 'review', label_application.id, null, null, number, label_assignment.due_on, true, false, interest is not null,
    case when interest is not null then organisation_id end
  from label_assignment join label_application on label_application.id = application_id
  where reviewer_id = ${userId}::uuid and removed_at is null and label_assignment.submitted_at is null
    and coalesce(interest, 'none') = 'none' and status in ('submitted', 'incomplete', 'review')
    and not exists (select from label_assignment as later where later.application_id = label_application.id
      and later.reviewer_id = ${userId}::uuid and later.assigned_at > label_assignment.assigned_at)
    and exists (select from role_grant join app_user on app_user.id = user_id
      where user_id = ${userId}::uuid and role = 'label_reviewer' and revoked_at is null and two_factor_enabled
        and starts_on <= ${today}::date and ends_on >= ${today}::date
        and (territory_id is null or territory_id in (
          select place.territory_id from label_application_territory place where place.application_id = label_application.id
          union all select parent_id from label_application_territory place
          join territory_parent on child_id = place.territory_id where place.application_id = label_application.id)))`

/** Where `readExpertise` opens: asked of a proved address, and of an application that goes on. */
const ofExpert = (userId: Id) => sql`
  select 'expertise', label_expertise.id, null, null, number, label_expertise.due_on, true, false, false,
    case when interest is not null then organisation_id end
  from label_expertise join label_application on label_application.id = application_id
  where expert_email = (select lower(email) from app_user where id = ${userId}::uuid and email_verified)
    and answered_at is null and revoked_at is null and interest is distinct from 'declared'
    and status not in ('granted', 'refused', 'withdrawn', 'lapsed')`
