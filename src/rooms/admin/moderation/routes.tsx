import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import {
  commentQueues,
  countModeration,
  decideComment,
  decisionRefusals,
  decisionsToUndo,
  listComments,
  undoTogether,
} from '#rooms/newsroom/index.ts'
import { pageOf } from '../page-number.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { decisionForm, undoForm } from './forms.ts'
import { QueuePage } from './pages.tsx'
import { moderatedCommentRoutes } from './routes-comment.tsx'
import { queueSlugs, words } from './words.ts'

export const moderationRoutes = new Hono<App>()

const requireModerator = (c: Request) => requireRole(c, ...readers.moderation)

const showQueue = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = requireModerator(c)
  const queue = commentQueues.find((one) => queueSlugs[one] === c.req.query('file')) ?? 'waiting'
  const page = pageOf(c.req.query('page'))
  const [comments, figures, lately] = await Promise.all([
    listComments(db(c), queue, page),
    countModeration(db(c), today(c)),
    decisionsToUndo(db(c), actor.id, now(c)),
  ])
  return c.render(<QueuePage {...{ queue, comments, figures, lately, page, values, errors }} today={today(c)} />)
}

moderationRoutes.get(paths.moderation, (c) => showQueue(c))

const bulk = /^choix-([1-9]\d{0,8})$/

moderationRoutes.post(`${paths.moderation}/decisions`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, decisionForm)
  c.status(422)
  const numbers = Object.keys(form.typed).flatMap((name) => bulk.exec(name)?.[1] ?? [])
  if (numbers.length === 0) return showQueue(c, form.typed, { form: [words.missing.chosen] })
  if (!form.ok) return showQueue(c, form.typed, form.errors)
  let decided = 0
  for (const number of numbers.slice(0, 100))
    if ((await decideComment(servicesOf(c), actor, Number(number), form.value, now(c))).ok) decided += 1
  const left = numbers.length - decided
  return redirectWith(c, paths.moderation, left > 0 ? words.done.some(decided, left) : words.done.decided(decided))
})

moderationRoutes.post(`${paths.moderation}/retour`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, undoForm)
  if (!form.ok) return redirectWith(c, paths.moderation, decisionRefusals['already-decided'], 'refused')
  const undone = await undoTogether(servicesOf(c), actor, form.value.at, now(c))
  return redirectWith(c, paths.moderation, words.done.undoneMany(undone), undone > 0 ? 'done' : 'refused')
})

moderationRoutes.route('/', moderatedCommentRoutes)
