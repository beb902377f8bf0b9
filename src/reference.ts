import type { Database } from '#core/database.ts'
import { loadChallenges } from '#rooms/challenges/index.ts'
import { loadGeography } from '#rooms/geography/index.ts'

/** Loads what every instance needs before anyone comes: the official geography and the societal challenges. Does nothing when they are there. */
export const loadReference = async (db: Database, onStep?: (step: string) => void): Promise<void> => {
  await loadGeography(db, onStep)
  await loadChallenges(db)
}
