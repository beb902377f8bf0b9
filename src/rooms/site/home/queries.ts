import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { search } from '#core/search/search.ts'
import { type Criteria, unasked } from '#core/search/types.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { latestSheets, sheetFigures } from '#rooms/directory/index.ts'
import { type EventView, upcomingEvents } from '#rooms/events/index.ts'
import { certaintySample, publishedArticles, type QuestionView } from '#rooms/newsroom/index.ts'

export type HomeView = {
  figures: { projects: number; organisations: number; places: number; challenges: number }
  challenges: { name: string; slug: string; projects: number }[]
  departments: Record<string, number>
  latest: Awaited<ReturnType<typeof latestSheets>>
  sure: QuestionView[]
  agenda: EventView[]
  journal: { title: string; path: string; publishedAt: Date; demo: boolean }[]
}

/** All that the home page says, exact at the time of the call. */
export const readHome = async (db: Database, today: Day): Promise<HomeView> => {
  const [figures, tree, { facets }, latest, sure, agenda, { articles: journal }] = await Promise.all([
    sheetFigures(db),
    challengeTree(db),
    search(db, everyProject),
    latestSheets(db, 5),
    certaintySample(db),
    upcomingEvents(db, today, 3),
    publishedArticles(db, { kind: null, page: 1, perPage: 3 }),
  ])
  const challenges = tree.map(({ id, name, slug }) => ({ name, slug, projects: facets.challenges[id] ?? 0 }))
  return {
    figures: { ...figures, challenges: tree.length },
    challenges: challenges.sort((a, b) => b.projects - a.projects || a.name.localeCompare(b.name, 'fr')),
    departments: facets.departments,
    latest,
    sure,
    agenda,
    journal,
  }
}

const everyProject: Criteria = {
  ...unasked,
  kinds: ['project'],
  perPage: 1,
}

const freshForMs = 60_000
let kept: { db: Database; at: number; view: Promise<HomeView> } | null = null

/** The home page's figures, counted again at most once a minute: the busiest page does not count 100,000 projects each time. */
export const readHomeOnceAMinute = (db: Database, now: number): Promise<HomeView> => {
  if (kept && kept.db === db && now - kept.at < freshForMs) return kept.view
  const view = readHome(db, parisDay(new Date(now)))
  kept = { db, at: now, view }
  view.catch(() => {
    kept = null
  })
  return view
}

/** Does the database answer, and hold the geography? */
export const isReady = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('geography_version').select('source').executeTakeFirst()) !== undefined
