import type { Database } from '#core/database.ts'
import { loadCharter } from '#rooms/banner/index.ts'
import { loadChallenges } from '#rooms/challenges/index.ts'
import { loadFoundCommunities, loadGroups, loadPathway } from '#rooms/communities/index.ts'
import { loadFoundDecisions } from '#rooms/decisions/index.ts'
import { loadGeography } from '#rooms/geography/index.ts'
import { loadLabel } from '#rooms/label/index.ts'
import { loadSitePages } from '#rooms/site/index.ts'
import { loadFoundPrecedents } from '#rooms/unblocking/index.ts'

/** Loads what every instance needs before anyone comes: the official geography, the societal challenges, the charter,
 * what the label asks, the pathway of communities, and what lets communities, decisions, precedents and the pages of the site be
 * found. Does nothing
 * when they are there. */
export const loadReference = async (db: Database, onStep?: (step: string) => void): Promise<void> => {
  await loadGeography(db, onStep)
  await loadChallenges(db)
  await loadCharter(db)
  await loadLabel(db)
  await loadPathway(db)
  await loadGroups(db)
  await loadFoundCommunities(db)
  await loadFoundDecisions(db)
  await loadFoundPrecedents(db)
  await loadSitePages(db)
}
