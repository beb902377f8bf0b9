import { Hono } from 'hono'
import { type Actor, roles } from '#core/actor.ts'
import { type App, db, type Request, requireRole, today } from '#core/http.ts'
import { countMessages, listMessages } from '#rooms/contact/index.ts'
import { waitingFor } from '#rooms/directory/index.ts'
import { labelDoors } from '#rooms/label/index.ts'
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
    elsewhere: labelDoors(actor, today(c)),
    messages: may('messages') ? await readMessages(c, actor) : null,
    house: may('accounts') ? await readHouse(c) : null,
    waiting: await readWaiting(c, actor, may),
  }
}

/** What waits behind each door that this person opens, in a few words; where nothing waits, nothing is said. */
const readWaiting = async (
  c: Request,
  actor: Actor,
  may: (part: Part) => boolean,
): Promise<DashboardView['waiting']> => {
  const day = today(c)
  const sheets = may('claims') ? await waitingFor(db(c), actor, day) : null
  const stale = may('sheets') ? (await staleSheets(db(c), actor, day, 1)).total : 0
  const comments = may('moderation') ? await countModeration(db(c), day) : null
  const said: [Part, number, (n: number) => string][] = [
    ['sheets', stale, sheetWords.caption],
    ['claims', sheets?.claims ?? 0, words.claims],
    ['proposals', sheets?.proposals ?? 0, words.proposals],
    ['twins', sheets?.twins ?? 0, words.twins],
    ['reports', sheets?.reports ?? 0, words.reports],
  ]
  return {
    ...Object.fromEntries(said.filter(([, n]) => n > 0).map(([part, n, inWords]) => [part, inWords(n)])),
    ...(comments && { moderation: words.comments(comments) }),
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
