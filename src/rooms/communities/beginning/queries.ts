import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import type { Answer } from '../dialogue/rules.ts'
import { communitiesNear } from '../look/queries-ground-of.ts'
import type { Near } from '../look/queries-near.ts'
import type { CommunityKind, Precision } from '../rules.ts'
import { type BeginningStatus, type Dated, isSameName, type Member, type Origin, type Proof } from './rules.ts'

export type Place = { id: number; name: string; slug: string }

export type Asked = {
  id: Id
  communityId: Id
  community: string
  slug: string
  message: string
  askedOn: Day
  answerBy: Day
  answer: Answer | null
  reason: string
  answeredFor: string | null
  answeredOn: Day | null
  reply: string
  repliedOn: Day | null
}

/** A community to be, with all that its author wrote and what was answered. */
export type Beginning = {
  id: Id
  origin: Origin
  status: BeginningStatus
  name: string
  kind: CommunityKind
  purpose: string
  website: string | null
  outside: string
  founded: Dated | null
  membersPartial: boolean
  organisationId: Id | null
  organisation: string | null
  begunBy: Id | null
  begunOn: Day
  communitySlug: string | null
  demo: boolean
  place: Place
  others: Place[]
  members: (Member & { slug: string | null })[]
  proofs: Proof[]
  dialogues: Asked[]
}

type Row = Omit<Beginning, 'founded' | 'place' | 'others'> & {
  foundedOn: Day | null
  foundedPrecision: Precision | null
  places: Place[]
}

const read = async (db: Database, where: ReturnType<typeof sql>): Promise<Beginning | undefined> => {
  const { rows } = await sql<Row>`
    select b.id, b.origin, b.status, b.name, b.kind, b.purpose, b.website, b.outside, b.founded_on as "foundedOn",
      b.founded_precision as "foundedPrecision", b.members_partial as "membersPartial", b.organisation_id as "organisationId",
      s.name as organisation, b.begun_by as "begunBy", b.begun_on as "begunOn", c.slug as "communitySlug", b.demo,
      (select json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) order by position)
        from community_beginning_territory join territory t on t.id = territory_id where beginning_id = b.id) as places,
      (select coalesce(json_agg(json_build_object('organisationId', o.id, 'name', coalesce(o.name, m.name), 'slug', o.slug)
          order by position), '[]')
        from community_beginning_member m left join sheet o on o.id = support_standing(m.organisation_id)
        where beginning_id = b.id) as members,
      (select coalesce(json_agg(json_build_object('kind', p.kind, 'fact', fact, 'url', url, 'on', happened_on,
          'precision', happened_precision) order by position), '[]')
        from community_proof p where beginning_id = b.id) as proofs,
      (select coalesce(json_agg(json_build_object('id', d.id, 'communityId', e.id, 'community', e.name, 'slug', e.slug,
          'message', message, 'askedOn', asked_on, 'answerBy', answer_by, 'answer', answer, 'reason', reason,
          'answeredFor', f.name, 'answeredOn', answered_on, 'reply', reply, 'repliedOn', replied_on) order by e.name), '[]')
        from community_dialogue d join community e on e.id = d.community_id left join sheet f on f.id = d.answered_for
        -- nobody answers any more for what has closed
        where d.beginning_id = b.id and (b.status = 'created' or e.status <> 'closed' or d.answer is not null)) as dialogues
    from community_beginning b left join sheet s on s.id = b.organisation_id left join community c on c.id = b.community_id
    where ${where}`.execute(db)
  const row = rows[0]
  const place = row?.places[0]
  if (!row || !place) return undefined
  const { foundedOn, foundedPrecision, places, ...rest } = row
  return {
    ...rest,
    place,
    others: places.slice(1),
    founded: foundedOn && foundedPrecision ? { on: foundedOn, precision: foundedPrecision } : null,
  }
}

/** What this person began: it is not found by anyone else. */
export const readBeginning = async (db: Database, actor: Visitor, id: Id): Promise<Beginning> =>
  found(actor && isId(id) ? await read(db, sql`b.id = ${id} and b.begun_by = ${actor.id}`) : null)

export const beginningById = async (db: Database, id: Id): Promise<Beginning> =>
  found(await read(db, sql`b.id = ${id}`))

/** The beginning that this community comes from, if it was begun here. */
export const beginningOf = async (db: Database, communityId: Id): Promise<Beginning | null> =>
  (await read(db, sql`b.community_id = ${communityId}`)) ?? null

export type Similar = { name: string; slug: string; place: string }

/** What a beginning meets: communities on its ground, those not asked yet, and names like its own. */
export type Around = { near: Near[]; unasked: Near[]; nameTaken: boolean; similar: Similar[] }

export const aroundOf = async (db: Database, beginning: Beginning, today: Day): Promise<Around> => {
  const placeIds = [beginning.place, ...beginning.others].map(({ id }) => id)
  // the invented and the real do not answer each other
  const near = (await communitiesNear(db, placeIds, today)).filter(({ demo }) => demo === beginning.demo)
  const asked = new Set(beginning.dialogues.map(({ communityId }) => communityId))
  const { rows: similar } = await sql<Similar>`
    select c.name, c.slug, t.name as place from community c join territory t on t.id = c.territory_id
    where c.status <> 'closed' and c.demo = ${beginning.demo}
      and greatest(similarity(unaccent(lower(c.name)), unaccent(lower(${beginning.name}))), similarity(c.name, ${nameKey(beginning.name)})) > 0.45
    order by similarity(unaccent(lower(c.name)), unaccent(lower(${beginning.name}))) desc limit 5`.execute(db)
  return {
    near,
    unasked: near.filter(({ id }) => !asked.has(id)),
    nameTaken: near.some(({ meets, name }) => meets === 'same' && isSameName(name, beginning.name)),
    similar,
  }
}

/** Lines typed as members: those that name an organisation of the directory, or give its address, are tied to it. */
export const membersNamed = async (db: Database, lines: readonly string[], demo: boolean): Promise<Member[]> => {
  if (lines.length === 0) return []
  const keys = lines.map(nameKey)
  const slugs = lines.map((line) => line.match(/\/organisations\/([a-z0-9-]{1,100})\/?$/)?.[1] ?? '')
  const sheets = await db
    .selectFrom('sheet')
    .select(['id', 'name', 'slug', 'name_key as key'])
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .where('demo', '=', demo)
    .where((eb) => eb.or([eb('name_key', 'in', keys), eb('slug', 'in', slugs)]))
    .execute()
  const named = lines.map((line, index): Member => {
    const sames = sheets.filter(({ key, slug }) => slug === slugs[index] || key === keys[index])
    // two organisations of one name: nobody chooses for them
    const [only] = sames
    return sames.length === 1 && only
      ? { organisationId: only.id, name: only.name }
      : { organisationId: null, name: line }
  })
  return named.filter(
    (one, index) =>
      !one.organisationId || named.findIndex(({ organisationId }) => organisationId === one.organisationId) === index,
  )
}
