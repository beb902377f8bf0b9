import { Hono } from 'hono'
import { type App, db, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { allFamilies } from '../register/queries-choices.ts'
import { CoveragePage } from './pages.tsx'
import { departments } from './queries.ts'
import { coverageOn, supportersIn } from './queries-coverage-on.ts'

export const coverageRoutes = new Hono<App>()

coverageRoutes.get(paths.coverage, async (c) => {
  const [families, all, coverage] = await Promise.all([
    allFamilies(db(c)),
    departments(db(c)),
    coverageOn(db(c), today(c)),
  ])
  const department = all.find(({ code }) => code === c.req.query('departement')?.toUpperCase()) ?? null
  const region = all.filter(({ regionCode }) => regionCode === department?.regionCode).map(({ code }) => code)
  const view = {
    families,
    family: families.find(({ code }) => code === c.req.query('famille')) ?? families[0] ?? null,
    departments: all,
    coverage,
    department,
    supporters: department ? await supportersIn(db(c), region, today(c)) : [],
  }
  return c.render(<CoveragePage view={view} />)
})
