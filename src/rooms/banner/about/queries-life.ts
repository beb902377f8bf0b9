import type { Database } from '#core/database.ts'
import { decisionActivity } from '#rooms/decisions/index.ts'
import { activity as amendments } from '../amendments/words.ts'
import { activity as mandates } from '../mandates/words.ts'
import { words } from './words.ts'

const sentences: Record<string, string> = {
  ...decisionActivity,
  ...amendments,
  ...mandates,
  'banner.peers_concluded': words.peersConcluded,
}

/** Something that the members did together: what, about what, and where to read it. */
export type Lived = { at: Date; sentence: string; title: string; path: string; fictional: boolean }

/** What happened in the bannière as a whole, the latest first: its charter, its votes, its peers. */
export const lifeOfBanner = async (db: Database, limit: number): Promise<Lived[]> => {
  const rows = await db
    .selectFrom('history')
    .select(['at', 'verb', 'subject_id', 'details'])
    .where('subject_kind', '=', 'banner')
    .where('is_public', '=', true)
    .where('verb', 'in', Object.keys(sentences))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, verb, subject_id, details }) => {
    const { title, path } = details as { title?: string; path?: string }
    return {
      ...{ at, sentence: sentences[verb] ?? '', title: title ?? '', path: path ?? '' },
      // what is invented is told under its own name
      fictional: subject_id !== 'banner',
    }
  })
}
