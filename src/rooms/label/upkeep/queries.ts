import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { findSheet } from '#rooms/directory/index.ts'
import { stateOn } from '../awards/queries.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { isTied, placesOf } from '../lifecycle/queries-access.ts'
import { canCoordinate } from '../rules.ts'
import type { Standing } from './rules.ts'

const awards = (db: Database, today: Day) =>
  db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_award.family')
    .select(['label_award.id', 'label_award.code', 'label_award.organisation_id as organisationId', 'family'])
    .select(['sheet.name as organisation', 'sheet.slug', 'sheet.status as sheetStatus', 'sheet.fictional'])
    .select(['label_family.name as familyName', 'label_award.application_id as applicationId', 'since'])
    .select(['label_award.referential_id as referentialId', 'valid_until as validUntil', 'label_award.demo'])
    .select(['last_reminder as lastReminder', stateOn(today).as('state')])
    .select((eb) =>
      eb
        .selectFrom('label_award as next')
        .select('next.id')
        .whereRef('next.renews_id', '=', 'label_award.id')
        .limit(1)
        .as('renewedBy'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof awards>['executeTakeFirstOrThrow']>>

/** An award with what it is that day. */
export type Award = Omit<Row, 'state'> & { state: Standing }

const awardOf = (row: Row): Award => ({ ...row, state: row.state ?? 'not-yet' })

/** The award, whoever asks; `lock`: what becomes of it comes one change after the other. Throws « not found ». */
export const awardById = async (db: Database, id: string, today: Day, lock = false): Promise<Award> => {
  if (lock && isId(id)) await db.selectFrom('label_award').select('id').where('id', '=', id).forUpdate().execute()
  const row = isId(id) ? await awards(db, today).where('label_award.id', '=', id).executeTakeFirst() : undefined
  return awardOf(found(row))
}

/** The award for those who keep its structure; anyone else finds nothing. */
export const readOwnAward = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
  lock = false,
): Promise<Award> => {
  const award = await awardById(db, id, today, lock)
  const sheet = await findSheet(db, actor, { id: award.organisationId }, today)
  return found(sheet?.memberRole ? award : null)
}

/** The award for those who coordinate its places, and whom nothing ties to its structure; anyone else finds nothing. */
export const readAwardToCoordinate = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
  lock = false,
): Promise<Award> => {
  const award = await awardById(db, id, today, lock)
  const places = await placesOf(db, await applicationById(db, award.applicationId))
  const mayRead = canCoordinate(actor, today, places) && !(await isTied(db, award, actor.id))
  return found(mayRead ? award : null)
}
