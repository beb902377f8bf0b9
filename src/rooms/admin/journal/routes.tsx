import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, download, readQuery, requireRole, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { journalQuery } from './forms.ts'
import { JournalPage } from './pages.tsx'
import { exportJournal, readJournal } from './queries.ts'
import { words } from './words.ts'

export const journalRoutes = new Hono<App>()

journalRoutes.get(paths.journal, async (c) => {
  requireRole(c, 'administrator')
  const query = readQuery(c, journalQuery)
  if (!query.ok) return notFound()
  return c.render(<JournalPage {...(await readJournal(db(c), query.value))} filter={query.value} />)
})

journalRoutes.get(paths.journalFile, (c) => {
  requireRole(c, 'administrator')
  const query = readQuery(c, journalQuery)
  if (!query.ok) return notFound()
  return download(c, exportJournal(db(c), query.value), words.fileName(today(c)), 'text/csv; charset=utf-8')
})
