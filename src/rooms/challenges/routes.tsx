import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type App, db } from '#core/http.ts'
import { ChallengesPage } from './list/pages.tsx'
import { readList } from './list/queries.ts'
import { ChallengePage } from './page/pages.tsx'
import { readChallenge } from './page/queries.ts'
import { paths } from './paths.ts'
import type { Challenge } from './rules.ts'

/** What other rooms show on the page of a challenge: this one knows none of them. */
export type ChallengeSlots = { blockages: (db: Database, challenge: Challenge) => Promise<Child> }

/** The challenges, with what the other rooms put on their pages. */
export const challengeRoutes = (slots: ChallengeSlots) => {
  const routes = new Hono<App>()

  routes.get(paths.challenges, async (c) => c.render(<ChallengesPage challenges={await readList(db(c))} />))

  routes.get(paths.challenge(':slug'), async (c) => {
    const reading = await readChallenge(db(c), c.req.param('slug') ?? '')
    if (reading.kind === 'none') return notFound()
    if (reading.kind === 'moved') return c.redirect(paths.challenge(reading.slug), 301)
    const { view } = reading
    return c.render(<ChallengePage view={view} blockages={await slots.blockages(db(c), view.challenge)} />)
  })

  return routes
}
