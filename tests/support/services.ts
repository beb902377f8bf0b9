import { readConfig } from '#core/config.ts'
import type { Database } from '#core/database.ts'
import { openFileStore } from '#core/files.ts'
import { createLog } from '#core/log.ts'
import type { Services } from '#core/services.ts'

/** Services on this database, as main makes them: real files in a temporary folder, silent log, real clock unless replaced. */
export const servicesOn = async (
  db: Database,
  dataDir: string,
  overrides: Partial<Services> = {},
): Promise<Services> => {
  const config = {
    ...readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000', COMPANIES_URL: 'off' }),
    logLevel: 'silent' as const,
  }
  return {
    db,
    config,
    log: createLog(config),
    files: await openFileStore(config),
    secret: 'a secret of thirty-two characters',
    clock: () => new Date(),
    ...overrides,
  }
}
