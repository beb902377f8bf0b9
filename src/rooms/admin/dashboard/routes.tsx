import { Hono } from 'hono'
import { type Actor, roles } from '#core/actor.ts'
import { type App, db, type Request, requireRole, today } from '#core/http.ts'
import { countMessages, listMessages } from '#rooms/contact/index.ts'
import { claimsToJudge, reportsToSettle } from '#rooms/directory/index.ts'
import { countModeration } from '#rooms/newsroom/index.ts'
import { countMails } from '../mails/queries.ts'
import { paths } from '../paths.ts'
import { canOpen, type Part, parts } from '../rules.ts'
import { staleSheets } from '../sheets/queries.ts'
import { DashboardPage, type DashboardView } from './pages.tsx'
import { countJobs, countPeople, countSheets } from './queries.ts'

export const dashboardRoutes = new Hono<App>()

dashboardRoutes.get(paths.home, async (c) =>
  c.render(<DashboardPage view={await readView(c, requireRole(c, ...roles))} />),
)

const readView = async (c: Request, actor: Actor): Promise<DashboardView> => {
  const opened = parts.filter((part) => canOpen(actor, part, today(c)))
  const may = (part: Part) => opened.includes(part)
  return {
    name: actor.name,
    today: today(c),
    parts: opened,
    messages: may('messages') ? await readMessages(c, actor) : null,
    staleSheets: may('sheets') ? (await staleSheets(db(c), actor, today(c), 1)).total : null,
    house: may('accounts') ? await readHouse(c) : null,
    waiting: {
      claims: may('claims') ? (await claimsToJudge(db(c), actor, today(c))).length : null,
      reports: may('reports') ? (await reportsToSettle(db(c), actor, today(c))).length : null,
      moderation: may('moderation') ? await countModeration(db(c), today(c)) : null,
    },
  }
}

const readMessages = async (c: Request, actor: Actor) => {
  const waiting = await listMessages(db(c), actor, today(c), { queue: 'open', reason: null, page: 1 })
  return { counts: await countMessages(db(c), actor, today(c)), first: waiting.slice(0, 5) }
}

const readHouse = async (c: Request) => ({
  people: await countPeople(db(c), today(c)),
  sheets: await countSheets(db(c)),
  mails: await countMails(db(c)),
  jobs: await countJobs(db(c)),
})
