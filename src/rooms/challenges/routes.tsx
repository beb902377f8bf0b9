import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db } from '#core/http.ts'
import { ChallengesPage } from './list/pages.tsx'
import { readList } from './list/queries.ts'
import { ChallengePage } from './page/pages.tsx'
import { readChallenge } from './page/queries.ts'
import { paths } from './paths.ts'

export const challengeRoutes = new Hono<App>()

challengeRoutes.get(paths.challenges, async (c) => c.render(<ChallengesPage challenges={await readList(db(c))} />))

challengeRoutes.get(paths.challenge(':slug'), async (c) => {
  const reading = await readChallenge(db(c), c.req.param('slug') ?? '')
  if (reading.kind === 'none') return notFound()
  if (reading.kind === 'moved') return c.redirect(paths.challenge(reading.slug), 301)
  return c.render(<ChallengePage view={reading.view} />)
})
