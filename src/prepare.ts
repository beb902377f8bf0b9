import type { Connection } from '#core/database.ts'
import { installJobs } from '#core/jobs.ts'
import type { Services } from '#core/services.ts'
import { isEmpty, loadDemo } from './demo/index.ts'
import { jobs } from './jobs.ts'
import { loadReference } from './reference.ts'

/** Fills a migrated database with what this version needs, whoever starts first; tells each step that may be long. */
export const prepare = async (services: Services, connection: Connection, onStep: (step: string) => void) => {
  await installJobs(connection, jobs, services)
  await loadReference(services.db, onStep)
  if (services.config.demo && (await isEmpty(services.db))) {
    onStep('Base vide\u00a0: installation du monde de démonstration…')
    await loadDemo(services)
  }
}
