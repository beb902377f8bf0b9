import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { FileStore } from './files.ts'
import type { Logger } from './log.ts'

/** What an action or a job may need from outside, made once in main (or in a test) and passed by hand. */
export type Services = {
  db: Database
  config: Config
  log: Logger
  files: FileStore
  secret: string
  clock: () => Date
}
