import { Hono } from 'hono'
import { type App, db, servicesOf, today, visitor } from '#core/http.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths } from '../paths.ts'
import { families } from '../referential/queries.ts'
import { clockKinds } from '../rules.ts'
import { LabelPage, TimesPage } from './pages.tsx'
import { clocksEnded, labelledToday } from './queries.ts'
import { takenFor } from './rules.ts'

export const aboutRoutes = new Hono<App>()

aboutRoutes.get(paths.home, async (c) => {
  const [known, labelled, settings] = await Promise.all([
    families(db(c), today(c)),
    labelledToday(db(c), today(c)),
    readSettings(db(c)),
  ])
  return c.render(
    <LabelPage families={known} labelled={labelled} settings={settings} isSignedIn={visitor(c) !== null} />,
  )
})

aboutRoutes.get(paths.times, async (c) => {
  const [ended, settings] = await Promise.all([
    clocksEnded(db(c), today(c), servicesOf(c).config.demo),
    readSettings(db(c)),
  ])
  const targets = {
    admissibility: settings.admissibility_days,
    review: settings.review_days,
    decision: settings.decision_days,
    appeal: settings.appeal_days,
  }
  return c.render(
    <TimesPage taken={clockKinds.map((kind) => takenFor(kind, ended[kind]))} targets={targets} settings={settings} />,
  )
})
