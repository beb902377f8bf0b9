import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { CommunityView } from '../../queries.ts'
import { isOpenTo } from '../../rules.ts'
import { holderNames, recordMandate, tellMembers } from '../emails.ts'
import { keptAmong, type MandateView, mandateById, nextMandate } from '../queries.ts'
import { type Item, isHandedOver } from '../rules.ts'
import { refreshVacancy } from '../upkeep/actions.ts'
import { letters } from '../words.ts'
import { handoverOf } from './queries.ts'

export type HandoverRefusal = 'not-entrusted' | 'nobody-next' | 'not-passed' | 'same-person' | 'received'

const keeps = async (tx: Database, actor: Actor, { holders }: MandateView): Promise<boolean> =>
  (
    await keptAmong(
      tx,
      actor.id,
      holders.map(({ id }) => id),
    )
  ).length > 0

/** Those who leave give one thing: the line is ticked, with a word on where it is. Never a password: it is said how it was given. */
export const passItem = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { item, note }: { item: Item; note: string },
  now: Date,
): Promise<Outcome<null, HandoverRefusal>> =>
  inTransaction(db, async (tx) => {
    const mandate = await mandateById(tx, community.id, mandateId, true)
    if (!isOpenTo(community, actor) || !(await keeps(tx, actor, mandate))) return notFound()
    if (mandate.entrustedOn === null) return refused('not-entrusted')
    const line = (await handoverOf(tx, mandate.id)).find((one) => one.item === item)
    if (line?.receivedOn) return refused('received')
    const values = { note, passed_by: actor.id, passed_on: parisDay(now) }
    await tx
      .insertInto('mandate_handover')
      .values({ mandate_id: mandate.id, item, ...values })
      .onConflict((conflict) => conflict.columns(['mandate_id', 'item']).doUpdateSet(values))
      .execute()
    return done(null)
  })

/** Those who come confirm that they have it; at the last line the mandate is handed over. Nobody gives and receives the same thing. */
export const receiveItem = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  item: Item,
  now: Date,
): Promise<Outcome<'received' | 'handed-over', HandoverRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const next = await nextMandate(tx, mandate)
    if (!isOpenTo(community, actor)) return notFound()
    if (!next) return (await keeps(tx, actor, mandate)) ? refused('nobody-next') : notFound()
    if (!(await keeps(tx, actor, next))) return notFound()
    const line = (await handoverOf(tx, mandate.id)).find((one) => one.item === item)
    if (!line?.passedOn) return refused('not-passed')
    if (line.receivedOn) return refused('received')
    if (line.passedBy === actor.id) return refused('same-person')
    await tx
      .updateTable('mandate_handover')
      .set({ received_by: actor.id, received_on: parisDay(now) })
      .where('mandate_id', '=', mandate.id)
      .where('item', '=', item)
      .execute()
    if (!isHandedOver(await handoverOf(tx, mandate.id))) return done('received')
    await conclude(tx, services, community, { mandate, next }, now)
    return done('handed-over')
  })

const conclude = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  { mandate, next }: { mandate: MandateView; next: MandateView },
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  // a mandate that was withdrawn stays so: what it held is passed on all the same
  if (mandate.status === 'entrusted' || mandate.status === 'ended') {
    const natural = addDays(mandate.endsOn, 1)
    const endedOn = mandate.endedOn ?? (next.startsOn < natural ? next.startsOn : natural)
    await tx
      .updateTable('mandate')
      .set({ status: 'handed_over', ended_on: endedOn })
      .where('id', '=', mandate.id)
      .execute()
    await refreshVacancy(tx, community.id, today)
  }
  await recordMandate(tx, community, mandate, 'community.mandate_handed_over', { actorId: null, at: now })
  const { subject, paragraphs } = letters.handedOver
  const words = { subject: subject(community.name), paragraphs: paragraphs(holderNames(next)) }
  await tellMembers(tx, services, community, mandate, { key: 'handed-over', words, day: today })
}
