import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type Asked, type Beginning, beginningById } from '../beginning/queries.ts'
import { type CommunityView, communityById, standingIn } from '../queries.ts'
import { canSpeak, type Standing } from '../rules.ts'
import { isFacilitated } from './queries-people.ts'

/** A dialogue as one of its two sides finds it. */
export type InDialogue = {
  dialogue: Asked
  beginning: Beginning
  community: CommunityView
  standing: Standing
  facilitated: boolean
  isMine: boolean
  ongoing: boolean
}

/** The dialogue, for who began and for the members and facilitators of the community that is asked; nobody else finds it. */
export const readDialogue = async (db: Database, actor: Actor, id: Id, today: Day): Promise<InDialogue> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<{ beginningId: Id; communityId: Id }>`
    select beginning_id as "beginningId", community_id as "communityId" from community_dialogue where id = ${id}`.execute(
    db,
  )
  const [row] = rows
  if (!row) return notFound()
  const beginning = await beginningById(db, row.beginningId)
  const community = await communityById(db, row.communityId)
  const standing = await standingIn(db, actor, row.communityId, today)
  const dialogue = beginning.dialogues.find((one) => one.id === id)
  const isMine = beginning.begunBy === actor.id
  const isTheirs = standing.facilitates || canSpeak(community, standing, actor)
  if (!dialogue || !(isMine || isTheirs)) return notFound()
  const facilitated = await isFacilitated(db, row.communityId, today)
  return { dialogue, beginning, community, standing, facilitated, isMine, ongoing: beginning.status === 'dialogue' }
}

export type Open = { id: Id; name: string; place: string; askedOn: Day; answerBy: Day }

/** What this community is asked and has not answered, the oldest first. */
export const openDialoguesOf = async (db: Database, communityId: Id): Promise<Open[]> => {
  const { rows } = await sql<Open>`
    select d.id, b.name, t.name as place, asked_on as "askedOn", answer_by as "answerBy"
    from community_dialogue d join community_beginning b on b.id = d.beginning_id and b.status = 'dialogue'
    join community_beginning_territory bt on bt.beginning_id = b.id and position = 0 join territory t on t.id = bt.territory_id
    where d.community_id = ${communityId} and answer is null order by asked_on, d.id`.execute(db)
  return rows
}
