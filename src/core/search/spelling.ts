import type { Database } from '../database.ts'
export const respell = async (_db: Database, _text: string, _words: readonly string[]): Promise<string | null> => null
