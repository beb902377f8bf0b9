import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import { credentialPaths } from '#rooms/credentials/index.ts'
import type { AwardState } from '../../rules.ts'
import type { Activity } from '../activity.ts'
import type { Place } from '../list/queries-lines.ts'
import { activityOf } from '../queries-activity.ts'
import { begunBy } from '../queries-standing.ts'

export type Structure = { id: Id; name: string; slug: string; status: string; summary: string; fictional: boolean }

const structures = (db: Database) =>
  db
    .selectFrom('sheet')
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.status', 'sheet.summary', 'sheet.fictional'])
    .where('sheet.kind', '=', 'organisation')
    .where('sheet.status', '<>', 'draft')

/** The public organisation of this address, or where it is now when it changed names; null when there is none. */
export const structureAt = async (
  db: Database,
  slug: string,
): Promise<{ structure: Structure } | { moved: string } | null> => {
  if (!isSlug(slug)) return null
  const structure = await structures(db).where('sheet.slug', '=', slug).executeTakeFirst()
  if (structure) return { structure }
  const moved = await structures(db)
    .innerJoin('sheet_former_slug as former', 'former.sheet_id', 'sheet.id')
    .where('former.kind', '=', 'organisation')
    .where('former.slug', '=', slug)
    .executeTakeFirst()
  return moved ? { moved: moved.slug } : null
}

export type Commitment = {
  code: string
  statement: string
  unit: string
  target: number
  dueOn: Day
  /** The last report. */
  value: number | null
  reportedOn: Day | null
  text: string | null
  url: string | null
}

export type Evidence = { id: Id; kind: 'file' | 'link'; title: string; url: string | null }

/** An award as everyone may read it, today. */
export type Award = {
  id: Id
  code: string
  family: string
  familyCode: string
  state: AwardState
  changedOn: Day
  since: Day
  until: Day
  roles: string[]
  places: Place[]
  offer: string
  carriesProjects: boolean
  referential: number
  decision: string
  decidedOn: Day | null
  /** All that it was, the first day first. */
  states: { state: AwardState; on: Day }[]
  commitments: Commitment[]
  evidence: Evidence[]
  /** Where anyone verifies its credential, when one was issued. */
  proofPath: string | null
}

export type Told = { structure: Structure; awards: Award[]; activity: Activity | null }

/** All that was awarded to a structure, the latest first; null when nothing ever was: an application or a refusal is nobody’s business. */
export const toldOf = async (db: Database, structure: Structure, today: Day): Promise<Told | null> => {
  const [{ rows }, activity] = await Promise.all([awardsOf(db, structure.id, today), activityOf(db, [structure.id])])
  if (rows.length === 0) return null
  const awards = rows.map(({ proofCode, ...row }) => ({
    ...row,
    proofPath: proofCode && credentialPaths.attestation(proofCode),
  }))
  return { structure, awards, activity: activity.get(structure.id) ?? null }
}

const awardsOf = (db: Database, organisationId: Id, today: Day) =>
  sql<Omit<Award, 'proofPath'> & { proofCode: string | null }>`
    select award.id, award.code, label_family.name as family, award.family as "familyCode",
      told.state, told.changed_on as "changedOn", award.since, award.valid_until as until, award.offer,
      award.carries_projects as "carriesProjects", label_referential.number as referential,
      label_decision.number as decision, (effective_at at time zone 'Europe/Paris')::date as "decidedOn",
      array(select name from label_role where code = any(award.roles) order by position) as roles,
      (select coalesce(json_agg(json_build_object('name', territory.name, 'slug', territory.slug) order by territory.name), '[]')
        from label_award_territory join territory on territory.id = territory_id where award_id = award.id) as places,
      (select coalesce(json_agg(json_build_object('state', state, 'on', from_on) order by from_on), '[]')
        from label_award_state where award_id = award.id and from_on <= ${today}::date) as states,
      (select code from credential where about_kind = 'label_award' and about_id = award.id::text
        order by status_number desc limit 1) as "proofCode",
      (${commitments}) as commitments,
      (${evidence}) as evidence
    from (${begunBy(today)}) as told
    join label_award award on award.id = told.id
    join label_family on label_family.code = award.family
    join label_referential on label_referential.id = award.referential_id
    join label_decision on label_decision.id = award.decision_id
    where award.organisation_id = ${organisationId}
    order by award.since desc, label_family.position, award.id`.execute(db)

const commitments = sql`
  select coalesce(json_agg(json_build_object('code', label_commitment.code, 'statement', statement, 'unit', unit,
    'target', target, 'dueOn', due_on, 'value', value, 'reportedOn', reported_on, 'text', last_report.text,
    'url', last_report.url) order by due_on, label_commitment.code), '[]')
  from label_commitment
  left join lateral (
    select value, reported_on, text, url from label_commitment_report
    where award_id = label_commitment.award_id and code = label_commitment.code
    order by reported_on desc, reported_at desc limit 1) as last_report on true
  where label_commitment.award_id = award.id`

// a piece taken back from the file is no longer shown; withdrawn or given up, the label has nothing to prove any more
const evidence = sql`
  select coalesce(json_agg(json_build_object('id', label_evidence.id, 'kind', kind, 'title', title, 'url', url)
    order by criterion, added_at), '[]')
  from label_evidence
  where application_id = award.application_id and is_public and told.state not in ('withdrawn', 'given_up')
    and (kind = 'link' or exists (
      select 1 from vault_share
      where vault_share.document_id = label_evidence.document_id and subject_kind = 'label_application'
        and subject_id = label_evidence.application_id and revoked_at is null))`
