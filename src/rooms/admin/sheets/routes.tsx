import { Hono } from 'hono'
import { type App, db, requireRole, today } from '#core/http.ts'
import { pageOf } from '../page-number.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { SheetsPage } from './pages.tsx'
import { sheetsPerPage, staleSheets } from './queries.ts'

export const sheetRoutes = new Hono<App>()

sheetRoutes.get(paths.sheets, async (c) => {
  const actor = requireRole(c, ...readers.sheets)
  const page = pageOf(c.req.query('page'))
  return c.render(
    <SheetsPage {...(await staleSheets(db(c), actor, today(c), page))} page={page} perPage={sheetsPerPage} />,
  )
})
