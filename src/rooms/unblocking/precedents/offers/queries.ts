import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { OutcomeKind } from '../../rules.ts'
import { closenessOf } from '../similar/rules.ts'
import { mostOffers, type OfferAnswer } from './rules.ts'

export type Offer = {
  precedentId: Id
  slug: string
  title: string
  wayOut: string
  outcome: OutcomeKind
  demo: boolean
  at: Date
  answer: OfferAnswer | null
}

/** The solutions put to a case and still published, the latest first. Whoever calls has checked who asks. */
export const offersOf = async (db: Database, caseId: Id): Promise<Offer[]> => {
  const { rows } = await sql<Offer>`
    select p.id as "precedentId", p.slug, p.title, p.way_out as "wayOut", p.outcome, p.demo, o.at, o.answer
    from precedent_offer o join precedent p on p.id = o.precedent_id and p.status = 'published'
    where o.case_id = ${caseId} order by o.at desc, p.id`.execute(db)
  return rows
}

/** Cases compared with a precedent: those filed last. */
const compared = 300

/**
 * Open cases that meet the blockage of this precedent, the nearest first: same matter, blocked alike, of the same world, never its own, never
 * one it was already put to.
 */
export const casesToOffer = async (db: Database, precedentId: Id): Promise<{ id: Id; number: string | null }[]> => {
  type Row = { id: Id; number: string | null; common: number; shared: number }
  const { rows } = await sql<Row>`
    with one as (
      select id, case_id, matter, how, demo, precedent_plain_words(to_tsvector('precedent_words', title || ' ' || blockage || ' ' || rule)) as words
      from precedent where id = ${precedentId} and status = 'published' and outcome <> 'refused'),
    total as (select greatest(1, coalesce(max(precedents), 1))::float8 as precedents from precedent_word where word = ''),
    told as (
      select w.word, ln(1 + total.precedents / w.precedents) as weight from one, total, precedent_word w where w.word = any(one.words)),
    near as (
      select c.id, c.number, c.title || ' ' || c.wants || ' ' || c.rule || ' ' || c.tried || ' ' || c.request as text
      from blocker_case c join one on c.matter = one.matter and c.how = one.how and c.demo = one.demo and c.id is distinct from one.case_id
      where c.status in ('filed', 'qualified', 'assigned', 'in_progress')
        and not exists (select from precedent_offer o where o.precedent_id = one.id and o.case_id = c.id)
      order by c.filed_at desc limit ${compared})
    select near.id, near.number, count(told.word)::int as shared,
      coalesce(sum(told.weight), 0) / greatest(0.001, least((select sum(weight) from told), sum(ln(1 + total.precedents / w.precedents)))) as common
    from near cross join total
    cross join lateral unnest(precedent_plain_words(to_tsvector('precedent_words', near.text))) as typed
    join precedent_word w on w.word = typed left join told on told.word = typed
    group by near.id, near.number order by common desc, near.id`.execute(db)
  return rows
    .filter(({ common, shared }) =>
      closenessOf({ common, sharedWords: shared, askedWords: 2, sameMatter: true, sameHow: true, refused: false }),
    )
    .slice(0, mostOffers)
    .map(({ id, number }) => ({ id, number }))
}
