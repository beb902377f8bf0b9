import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { How, Matter, OutcomeKind } from '../../rules.ts'
import { type Asked, closenessOf, type Likeness, type Plan, pairsOf, planOf } from './rules.ts'

export type Similar = {
  id: Id
  slug: string
  title: string
  wayOut: string
  outcome: OutcomeKind
  place: string | null
  publishedAt: Date
  daysTaken: number | null
  demo: boolean
  closeness: 'very_close' | 'close' | 'contrary'
}

export type Sought = { matter: Matter | null; how: How | null; text: string }

/** Beyond, nobody reads: a text that long was pasted. */
const charactersRead = 8_000
/** Misspelled words are compared with those of the precedents, so many of them. */
const respelled = 8

/** Published precedents nearest to a blockage, the nearest first: what someone already unblocked. */
export const precedentsLike = async (db: Database, sought: Sought, limit: number): Promise<Similar[]> => {
  const { asked, total, typed } = await wordsAsked(db, sought.text)
  const plan = planOf(asked, total)
  if (typed === 0) return alikeByKind(db, sought, limit)
  if (plan.words.length === 0) return []
  const rows = await nearest(db, sought, plan, total)
  return rows
    .flatMap(({ common, sharedWords, sameMatter, sameHow, ...row }) => {
      const likeness = { common, sharedWords, sameMatter, sameHow, refused: row.outcome === 'refused' }
      const closeness = closenessOf({ ...likeness, askedWords: typed })
      return closeness ? [{ ...row, closeness }] : []
    })
    .slice(0, limit)
}

const column = sql`p.id, p.slug, p.title, p.way_out as "wayOut", p.outcome, t.name as place, p.published_at as "publishedAt",
  p.days_taken as "daysTaken", p.demo`

type WordsAsked = { asked: Asked[]; total: number; typed: number }

/** The words of a text that precedents have, misspelled ones read as the nearest; how many precedents there are, and how many words were typed. */
export const wordsAsked = async (db: Database, text: string): Promise<WordsAsked> => {
  const { rows } = await sql<Asked>`
    with typed as materialized (
      select unnest(precedent_plain_words(to_tsvector('precedent_words', ${text.slice(0, charactersRead)}))) as word),
    known as (select word, precedents, 1.0::float8 as trust from precedent_word join typed using (word)),
    strange as (
      select word from typed where length(word) >= 5 and word !~ '[0-9]' and not exists (select from known where known.word = typed.word)
      order by length(word) desc, word limit ${respelled})
    select word, precedents, trust from known
    union all
    select near.word, near.precedents, 0.7 from strange cross join lateral (
      select p.word, p.precedents from precedent_word p
      where p.word % strange.word and left(p.word, 1) = left(strange.word, 1) and similarity(p.word, strange.word) >= 0.4
      order by similarity(p.word, strange.word) desc, p.precedents desc, p.word limit 1) as near
    where near.word not in (select word from known)
    union all
    select word, precedents, 1 from precedent_word where word = ''
    union all
    select '?', count(*)::int, 1 from typed`.execute(db)
  const best = new Map<string, Asked>()
  for (const row of rows) best.set(row.word, row)
  const counted = (word: string) => best.get(word)?.precedents ?? 0
  const asked = [...best.values()].filter(({ word }) => word !== '' && word !== '?')
  return { asked, total: counted(''), typed: counted('?') }
}

type Row = Omit<Similar, 'closeness'> & Pick<Likeness, 'common' | 'sharedWords' | 'sameMatter' | 'sameHow'>

const nearest = async (
  db: Database,
  { matter, how }: Sought,
  { words, rare, common }: Plan,
  total: number,
): Promise<Row[]> => {
  const either = pairsOf(common).map(([one, other]) => `'${one}' & '${other}'`)
  const alike = [matter, how].flatMap((one) => (one ? [`'#${one}'`] : []))
  const pairs = either.length > 0 ? [`(${either.join(' | ')})`, ...alike].join(' & ') : "'-'"
  const { rows } = await sql<Row>`
    with asked as materialized (
      select * from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ weight }) => weight)}::float8[]) as a (word, weight)),
    met as (
      select p.id, a.weight from asked a cross join lateral (
        select id from precedent where status = 'published' and words @@ ('''' || a.word || '''')::tsquery) p
      where a.word = any(${rare}::text[])
      union all
      (select id, 0 from precedent where status = 'published' and words @@ ${pairs}::tsquery limit 500)),
    candidate as materialized (
      select p.id from (select id, sum(weight) as weight from met group by id) m join precedent p using (id)
      order by m.weight + case when p.matter = ${matter} then 2 else 0 end + case when p.how = ${how} then 1 else 0 end desc, id limit 80),
    shared as materialized (
      select c.id, count(a.word)::int as words, sum(a.weight) as weight, coalesce(sum(a.weight) filter (where 'A' = any(u.weights)), 0) as titled,
        coalesce(sum(ln(1 + ${total}::float8 / w.precedents)), 0) as whole
      from candidate c join precedent p on p.id = c.id cross join lateral unnest(p.words) u
      left join asked a on a.word = u.lexeme left join precedent_word w on w.word = u.lexeme
      group by c.id)
    select ${column}, shared.words as "sharedWords", coalesce(p.matter = ${matter}, true) as "sameMatter",
      coalesce(p.how = ${how}, true) as "sameHow",
      shared.weight / greatest(1, least((select sum(weight) from asked), shared.whole)) as common
    from shared join precedent p on p.id = shared.id left join territory t on t.id = p.territory_id and t.kind in ('region', 'department')
    order by shared.weight + shared.titled / 2 + case when p.matter = ${matter} then 3 else 0 end + case when p.how = ${how} then 2 else 0 end desc,
      p.published_at desc, p.id
    limit 40`.execute(db)
  return rows
}

/** Nothing typed yet: those of the same matter that block alike, the most useful first. */
const alikeByKind = async (db: Database, { matter, how }: Sought, limit: number): Promise<Similar[]> => {
  if (!matter || !how) return []
  const { rows } = await sql<Omit<Similar, 'closeness'>>`
    select ${column} from precedent p left join territory t on t.id = p.territory_id and t.kind in ('region', 'department')
    where p.status = 'published' and p.matter = ${matter} and p.how = ${how}
    order by p.useful - p.not_useful desc, p.published_at desc, p.id limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, closeness: row.outcome === 'refused' ? 'contrary' : 'close' }))
}
