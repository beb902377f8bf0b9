import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { latestSheets, sheetFigures } from '#rooms/directory/index.ts'

export type HomeView = {
  figures: { projects: number; organisations: number; places: number; challenges: number }
  challenges: { name: string; slug: string; projects: number }[]
  departments: Record<string, number>
  latest: Awaited<ReturnType<typeof latestSheets>>
}

/** All that the home page says, exact at the time of the call. */
export const readHome = async (db: Database): Promise<HomeView> => {
  const [figures, tree, byChallenge, byDepartment, latest] = await Promise.all([
    sheetFigures(db),
    challengeTree(db),
    countProjects(db, 'challenge_ids'),
    countProjects(db, 'department_codes'),
    latestSheets(db, 5),
  ])
  const challenges = tree.map(({ id, name, slug }) => ({ name, slug, projects: byChallenge[id] ?? 0 }))
  return {
    figures: { ...figures, challenges: tree.length },
    challenges: challenges.sort((a, b) => b.projects - a.projects || a.name.localeCompare(b.name, 'fr')),
    departments: byDepartment,
    latest,
  }
}

const countProjects = async (
  db: Database,
  column: 'challenge_ids' | 'department_codes',
): Promise<Record<string, number>> => {
  const counted = await sql<{ value: string; projects: number }>`
    select value::text, count(*) as projects
    from search_entry, unnest(${sql.ref(column)}) as value
    where kind = 'project'
    group by 1`.execute(db)
  return Object.fromEntries(counted.rows.map((row) => [row.value, row.projects]))
}

const freshForMs = 60_000
let kept: { db: Database; at: number; view: Promise<HomeView> } | null = null

/** The home page's figures, counted again at most once a minute: the busiest page does not count 100,000 projects each time. */
export const readHomeOnceAMinute = (db: Database, now: number): Promise<HomeView> => {
  if (kept && kept.db === db && now - kept.at < freshForMs) return kept.view
  const view = readHome(db)
  kept = { db, at: now, view }
  view.catch(() => {
    kept = null
  })
  return view
}

/** Does the database answer, and hold the geography? */
export const isReady = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('geography_version').select('source').executeTakeFirst()) !== undefined
