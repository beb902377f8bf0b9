import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { sentenceOf, tellable } from './words.ts'

/** Something that happened in a community, as everyone may know of it. */
export type Happening = {
  id: number
  at: Date
  /** « Feuille de route approuvée ». */
  sentence: string
  /** What it was about, without anything personal; empty when the sentence says all. */
  title: string
  path: string
  community: { id: Id; name: string; slug: string }
}

type Row = Omit<Happening, 'sentence' | 'title' | 'path'> & { verb: string; title: string | null; path: string | null }

const told = (rows: readonly Row[]): Happening[] =>
  rows.flatMap(({ verb, title, path, ...row }) => {
    const sentence = sentenceOf(verb)
    return sentence
      ? [{ ...row, sentence, title: title ?? '', path: path ?? `/communautes/${row.community.slug}` }]
      : []
  })

// what happened earlier may be written later: a few more are read, then put in the order of time
const written = 5

/** The public past of these communities, the latest first; only what came after one event, up to another. */
export const happeningsIn = async (
  db: Database,
  communities: readonly Id[],
  { limit, after = 0, until = Number.MAX_SAFE_INTEGER }: { limit: number; after?: number; until?: number },
): Promise<Happening[]> => {
  if (communities.length === 0) return []
  const { rows } = await sql<Row>`
    select h.id, h.at, h.verb, h.details ->> 'title' as title, h.details ->> 'path' as path,
      json_build_object('id', c.id, 'name', c.name, 'slug', c.slug) as community
    from community c
    cross join lateral (
      select id, at, verb, details from history
      where subject_kind = 'community' and subject_id = c.id::text and is_public and id > ${after} and id <= ${until}
        and verb = any(${tellable as string[]}::text[])
      order by id desc limit ${limit * written}
    ) h
    where c.id = any(${communities as Id[]}::uuid[])
    order by h.at desc, h.id desc limit ${limit}`.execute(db)
  return told(rows)
}
