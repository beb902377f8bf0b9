import { Hono } from 'hono'
import { type Actor, roles } from '#core/actor.ts'
import { type App, db, type Request, requireRole, today } from '#core/http.ts'
import { countMessages, listMessages } from '#rooms/contact/index.ts'
import { claimsToJudge, pairsToSettle, proposalsForCurator, reportsToSettle } from '#rooms/directory/index.ts'
import { countModeration } from '#rooms/newsroom/index.ts'
import { countMails } from '../mails/queries.ts'
import { paths } from '../paths.ts'
import { canOpen, type Part, parts } from '../rules.ts'
import { staleSheets } from '../sheets/queries.ts'
import { words as sheetWords } from '../sheets/words.ts'
import { DashboardPage, type DashboardView } from './pages.tsx'
import { countJobs, countPeople, countSheets } from './queries.ts'
import { words } from './words.ts'

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
    house: may('accounts') ? await readHouse(c) : null,
    waiting: Object.fromEntries(
      await Promise.all(
        opened.map(async (part): Promise<[Part, string | undefined]> => [part, await waitingIn(c, actor, part)]),
      ),
    ),
  }
}

/** What waits behind a door, in a few words. */
const waitingIn = async (c: Request, actor: Actor, part: Part): Promise<string | undefined> => {
  const day = today(c)
  switch (part) {
    case 'sheets':
      return sheetWords.caption((await staleSheets(db(c), actor, day, 1)).total)
    case 'claims':
      return words.claims((await claimsToJudge(db(c), actor, day)).length)
    case 'proposals':
      return words.proposals((await proposalsForCurator(db(c), actor, day)).length)
    case 'twins':
      return words.twins((await pairsToSettle(db(c), actor, day)).length)
    case 'reports':
      return words.reports((await reportsToSettle(db(c), actor, day)).length)
    case 'moderation':
      return words.comments(await countModeration(db(c), day))
    default:
      return undefined
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
