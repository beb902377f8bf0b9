// npm run schema: writes db/schema.ts from a database migrated to the latest version (DATABASE_URL, any throw-away PostgreSQL).
import { spawnSync } from 'node:child_process'
import { openDatabase } from '#core/database.ts'
import { migrate } from '#core/migrate.ts'
import { schemaArguments } from './schema-arguments.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL : une base vide dont on puisse disposer.')
const db = openDatabase({ connectionString: url })
await migrate(db)
await db.destroy()
process.exitCode = spawnSync('kysely-codegen', schemaArguments(url, 'db/schema.ts'), { stdio: 'inherit' }).status ?? 1
