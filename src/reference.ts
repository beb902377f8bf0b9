import type { Database } from '#core/database.ts'
import { loadCharter } from '#rooms/banner/index.ts'
import { loadChallenges } from '#rooms/challenges/index.ts'
import { loadGeography } from '#rooms/geography/index.ts'

/** Loads what every instance needs before anyone comes: the official geography, the societal challenges and the charter. Does nothing when they are there. */
export const loadReference = async (db: Database, onStep?: (step: string) => void): Promise<void> => {
  await loadGeography(db, onStep)
  await loadChallenges(db)
  await loadCharter(db)
}
