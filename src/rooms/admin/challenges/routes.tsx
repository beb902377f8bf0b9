import { Hono } from 'hono'
import type { Actor } from '#core/actor.ts'
import { found, notFound } from '#core/errors.ts'
import { type App, db, type Request, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { canCurate, challengeTree, challengeWords, mergeChallenge } from '#rooms/challenges/index.ts'
import { followMerge } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { ChallengesPage, ConfirmMergePage, MergePage } from './pages.tsx'
import { sheetsByChallenge } from './queries.ts'
import { words } from './words.ts'

export const challengeAdminRoutes = new Hono<App>()

/** Those who keep the list for the whole country; a curator of one territory does not. */
const requireKeeper = (c: Request): Actor => {
  const actor = requireRole(c, ...readers.challenges)
  return canCurate(actor, today(c)) ? actor : notFound()
}

/** The sub-challenge of the address, the challenge it would be merged into when one is named, and what one may choose from. */
const pair = async (c: Request, intoSlug: string) => {
  const tree = await challengeTree(db(c))
  const from = found(tree.flatMap(({ children }) => children).find(({ slug }) => slug === c.req.param('slug')))
  const into = tree
    .flatMap((root) => [root, ...root.children])
    .find(({ slug, id }) => slug === intoSlug && id !== from.id)
  return { tree, from, into }
}

challengeAdminRoutes.get(paths.challenges, async (c) => {
  requireKeeper(c)
  return c.render(<ChallengesPage tree={await challengeTree(db(c))} sheets={await sheetsByChallenge(db(c))} />)
})

challengeAdminRoutes.get(paths.merge(':slug'), async (c) => {
  requireKeeper(c)
  const { from, into, tree } = await pair(c, c.req.query('dans') ?? '')
  return into
    ? c.render(<ConfirmMergePage from={from} into={into} sheets={await sheetsByChallenge(db(c))} />)
    : c.render(<MergePage from={from} tree={tree} />)
})

challengeAdminRoutes.post(paths.merge(':slug'), async (c) => {
  const actor = requireRole(c, ...readers.challenges)
  if (!canCurate(actor, today(c))) return notFound()
  const { dans } = await c.req.parseBody()
  const { from, into, tree } = await pair(c, String(dans))
  const done = into && (await mergeChallenge(servicesOf(c), actor, from.id, into.id, followMerge))
  if (into && done?.ok) return redirectWith(c, paths.challenges, words.confirm.done(from.name, into.name))
  c.status(422)
  return c.render(
    <MergePage from={from} tree={tree} error={challengeWords.refusals[done && !done.ok ? done.refusal : 'unknown']} />,
  )
})
