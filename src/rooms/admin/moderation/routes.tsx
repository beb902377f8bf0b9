import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readBody,
  readForm,
  redirectWith,
  requireRole,
  servicesOf,
  today,
} from '#core/http.ts'
import {
  commentLimits,
  commentQueues,
  commentReasons,
  countModeration,
  decideComment,
  decisionRefusals,
  judgeAppeal,
  listComments,
  maskComment,
  mayJudgeAppeal,
  pastOf,
  refusalToUndo,
  reportsOf,
  settleReports,
  undoDecision,
  wholeComment,
} from '#rooms/newsroom/index.ts'
import { pageOf } from '../page-number.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { QueuePage } from './pages.tsx'
import { CommentPage } from './pages-comment.tsx'
import { queueSlugs, words } from './words.ts'

export const moderationRoutes = new Hono<App>()

const requireModerator = (c: Request) => requireRole(c, ...readers.moderation)
const numberOf = (c: Request) => Number(c.req.param('number'))

moderationRoutes.get(paths.moderation, async (c) => {
  requireModerator(c)
  const queue = commentQueues.find((one) => queueSlugs[one] === c.req.query('file')) ?? 'waiting'
  const page = pageOf(c.req.query('page'))
  const [comments, figures] = await Promise.all([listComments(db(c), queue, page), countModeration(db(c), today(c))])
  return c.render(<QueuePage {...{ queue, comments, figures, page }} today={today(c)} />)
})

const show = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = requireModerator(c)
  const comment = await wholeComment(db(c), numberOf(c))
  return c.render(
    <CommentPage
      comment={comment}
      past={await pastOf(db(c), comment)}
      reports={await reportsOf(db(c), comment.id)}
      today={today(c)}
      mine={comment.authorId === actor.id}
      mayUndo={refusalToUndo(comment, actor.id, now(c)) === null}
      mayJudge={mayJudgeAppeal(comment, actor.id)}
      values={values}
      errors={errors}
    />,
  )
}

const one = paths.comment(':number{[0-9]+}')

moderationRoutes.get(one, (c) => show(c))

const bulk = /^choix-([1-9]\d{0,8})$/

moderationRoutes.post(`${paths.moderation}/decisions`, async (c) => {
  const actor = requireModerator(c)
  const body = await readBody(c)
  const verdict = body.verdict === 'spam' ? 'spam' : 'publish'
  const numbers = Object.keys(body).flatMap((name) => bulk.exec(name)?.[1] ?? [])
  if (numbers.length === 0) return redirectWith(c, paths.moderation, words.done.none, 'note')
  let decided = 0
  for (const number of numbers.slice(0, 100)) {
    const decision = { verdict, reason: null, reasonText: '' } as const
    if ((await decideComment(servicesOf(c), actor, Number(number), decision, now(c))).ok) decided += 1
  }
  const left = numbers.length - decided
  return redirectWith(c, paths.moderation, left > 0 ? words.done.some(decided, left) : words.done.decided(decided))
})

const decisionForm = z
  .object({
    verdict: field.choice(['publish', 'spam', 'refuse', 'remove'], words.missing.outcome),
    reason: field.optionalChoice(commentReasons),
    reasonText: field.optional(commentLimits.reason),
  })
  .superRefine(({ verdict, reason, reasonText }, context) => {
    if (verdict === 'publish' || verdict === 'spam') return
    if (!reason) context.addIssue({ code: 'custom', path: ['reason'], message: words.missing.reason })
    if (!reasonText) context.addIssue({ code: 'custom', path: ['reasonText'], message: words.missing.why })
  })

const back = (c: Request, text: string, kind: 'done' | 'refused' = 'done') =>
  redirectWith(c, paths.comment(numberOf(c)), text, kind)

moderationRoutes.post(`${one}/decision`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, decisionForm)
  c.status(422)
  if (!form.ok) return show(c, form.typed, form.errors)
  const outcome = await decideComment(servicesOf(c), actor, numberOf(c), form.value, now(c))
  return outcome.ok ? back(c, words.done.decided(1)) : back(c, decisionRefusals[outcome.refusal], 'refused')
})

moderationRoutes.post(`${one}/retour`, async (c) => {
  const outcome = await undoDecision(servicesOf(c), requireModerator(c), numberOf(c), now(c))
  return outcome.ok ? back(c, words.done.undone) : back(c, decisionRefusals[outcome.refusal], 'refused')
})

moderationRoutes.post(`${one}/masque`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, z.object({ passages: field.text(words.notInText, 2_000) }))
  c.status(422)
  if (!form.ok) return show(c, form.typed, form.errors)
  const passages = form.value.passages.split('\n').flatMap((line) => line.trim() || [])
  const outcome = await maskComment(servicesOf(c), actor, numberOf(c), passages, now(c))
  if (outcome.ok) return back(c, words.done.masked)
  const said = outcome.refusal === 'not-in-text' ? words.notInText : decisionRefusals[outcome.refusal]
  return show(c, form.typed, { passages: [said] })
})

moderationRoutes.post(`${one}/signalements`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(
    c,
    z.object({ outcome: field.choice(['kept', 'masked', 'removed'], words.missing.outcome) }),
  )
  if (!form.ok) return back(c, words.missing.outcome, 'refused')
  const outcome = await settleReports(servicesOf(c), actor, numberOf(c), form.value.outcome, now(c))
  return outcome.ok ? back(c, words.done.settled) : back(c, decisionRefusals[outcome.refusal], 'refused')
})

const judgement = z.object({
  answer: field.text(words.missing.answer, commentLimits.appeal),
  outcome: field.choice(['upheld', 'overturned'], words.missing.outcome),
})

moderationRoutes.post(`${one}/recours`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, judgement)
  c.status(422)
  if (!form.ok) return show(c, form.typed, form.errors)
  const decision = { overturned: form.value.outcome === 'overturned', answer: form.value.answer }
  const outcome = await judgeAppeal(servicesOf(c), actor, numberOf(c), decision, now(c))
  return outcome.ok ? back(c, words.done.judged) : back(c, decisionRefusals[outcome.refusal], 'refused')
})
