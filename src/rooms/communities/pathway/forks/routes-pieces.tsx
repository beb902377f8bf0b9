import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, servicesOf } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { stamp } from '#core/stamp.ts'
import { to } from '../paths.ts'
import { requireWork, slugOf, stepKey } from '../routes-enter.ts'
import type { Back } from '../steps/opinions.tsx'
import { moveStep, removeStep, removeTool } from './actions.ts'
import { addTool, editTool } from './actions-add-tool.ts'
import { addStep, editStep, stampOfStep } from './actions-pieces.ts'
import { ConfirmPage, ForkStepPage, ForkToolPage } from './pages-pieces.tsx'
import { readDraft } from './queries.ts'
import { type ForkRefusal, stepForm, toolForm } from './rules.ts'
import { refusals, sentences, words } from './words.ts'

export const pieceRoutes = new Hono<App>()

/** The variant of the address, with the step and the tool it names; `null` in the address’s place for a new one. */
const piece = async (c: Request) => {
  const at = await requireWork(c)
  const { version } = await readDraft(db(c), at.community.id)
  const step = version.steps.find(({ key }) => key === stepKey(c)) ?? null
  const tool = step?.tools.find(({ key }) => key === c.req.param('tool')) ?? null
  return { ...at, step, tool }
}

type Piece = Awaited<ReturnType<typeof piece>>
type Again = Back & { read?: string }

const showStep = (c: Request, { community, step }: Pick<Piece, 'community' | 'step'>, { read, ...back }: Again = {}) =>
  c.render(<ForkStepPage community={community} step={step} read={read ?? (step ? stampOfStep(step) : '')} {...back} />)

const showTool = (c: Request, { community, step, tool }: Piece, { read, ...back }: Again = {}) => {
  const stamped = read ?? (tool ? stamp(tool) : '')
  return c.render(<ForkToolPage community={community} step={found(step)} tool={tool} read={stamped} {...back} />)
}

/** A form refused for what was typed keeps the stamp of what was read: another who wrote meanwhile is still noticed. */
const wrong = ({ errors, typed }: { errors: FieldErrors; typed: Typed }): Again => ({
  errors,
  typed,
  read: String(typed.read ?? ''),
})

const settled = (
  c: Request,
  outcome: Outcome<null, ForkRefusal>,
  path: string,
  again: (back: Back) => Response | Promise<Response>,
  typed: Back['typed'] = {},
) => {
  if (outcome.ok) return redirectWith(c, path, words.saved)
  c.status(409)
  return again({ errors: { form: [refusals[outcome.refusal]] }, typed })
}

pieceRoutes.get(to.forkSteps(':slug'), async (c) => showStep(c, { ...(await requireWork(c)), step: null }))

pieceRoutes.post(to.forkSteps(':slug'), async (c) => {
  const at = { ...(await requireWork(c)), step: null }
  const form = await readForm(c, stepForm(sentences))
  c.status(422)
  if (!form.ok) return showStep(c, at, { errors: form.errors, typed: form.typed })
  const { read: _, ...typed } = form.value
  const outcome = await addStep(servicesOf(c), at.actor, slugOf(c), typed)
  return settled(c, outcome, to.fork(slugOf(c)), (back) => showStep(c, at, back), form.typed)
})

pieceRoutes.get(to.forkStep(':slug', ':step'), async (c) => {
  const at = await piece(c)
  found(at.step)
  return showStep(c, at)
})

pieceRoutes.post(to.forkStep(':slug', ':step'), async (c) => {
  const at = await requireWork(c).then(() => piece(c))
  found(at.step)
  const form = await readForm(c, stepForm(sentences))
  c.status(422)
  if (!form.ok) return showStep(c, at, wrong(form))
  const outcome = await editStep(servicesOf(c), at.actor, slugOf(c), stepKey(c), form.value)
  return settled(c, outcome, to.fork(slugOf(c)), (back) => showStep(c, at, back), form.typed)
})

const placeForm = z.object({ sens: z.enum(['haut', 'bas']) })

pieceRoutes.post(to.forkStepPlace(':slug', ':step'), async (c) => {
  const { actor } = await requireWork(c)
  const form = await readForm(c, placeForm)
  await moveStep(servicesOf(c), actor, slugOf(c), stepKey(c), form.ok && form.value.sens === 'haut' ? -1 : 1)
  return redirectWith(c, `${to.fork(slugOf(c))}#etapes`, words.saved)
})

pieceRoutes.get(to.forkStepRemoval(':slug', ':step'), async (c) => {
  const { community, step } = await piece(c)
  const { key, title } = found(step)
  const action = to.forkStepRemoval(community.slug, key)
  const about = { title: words.removeStepTitle(title), lede: words.removeLede, label: words.remove }
  return c.render(<ConfirmPage community={community} action={action} back={to.fork(community.slug)} {...about} />)
})

pieceRoutes.post(to.forkStepRemoval(':slug', ':step'), async (c) => {
  const { actor } = await requireWork(c)
  await removeStep(servicesOf(c), actor, slugOf(c), stepKey(c))
  return redirectWith(c, to.fork(slugOf(c)), words.removed)
})

pieceRoutes.get(to.forkTools(':slug', ':step'), async (c) => showTool(c, { ...(await piece(c)), tool: null }))

pieceRoutes.post(to.forkTools(':slug', ':step'), async (c) => {
  const at = { ...(await requireWork(c).then(() => piece(c))), tool: null }
  found(at.step)
  const form = await readForm(c, toolForm(sentences))
  c.status(422)
  if (!form.ok) return showTool(c, at, { errors: form.errors, typed: form.typed })
  const { read: _, ...typed } = form.value
  const outcome = await addTool(servicesOf(c), at.actor, slugOf(c), stepKey(c), typed)
  return settled(c, outcome, to.forkStep(slugOf(c), stepKey(c)), (back) => showTool(c, at, back), form.typed)
})

pieceRoutes.get(to.forkTool(':slug', ':step', ':tool'), async (c) => {
  const at = await piece(c)
  found(at.tool)
  return showTool(c, at)
})

pieceRoutes.post(to.forkTool(':slug', ':step', ':tool'), async (c) => {
  const at = await requireWork(c).then(() => piece(c))
  const { key } = found(at.tool)
  const form = await readForm(c, toolForm(sentences))
  c.status(422)
  if (!form.ok) return showTool(c, at, wrong(form))
  const outcome = await editTool(servicesOf(c), at.actor, slugOf(c), stepKey(c), key, form.value)
  return settled(c, outcome, to.forkStep(slugOf(c), stepKey(c)), (back) => showTool(c, at, back), form.typed)
})

pieceRoutes.get(to.forkToolRemoval(':slug', ':step', ':tool'), async (c) => {
  const { community, step, tool } = await piece(c)
  const { key, title } = found(tool)
  const back = to.forkStep(community.slug, found(step).key)
  const action = to.forkToolRemoval(community.slug, found(step).key, key)
  const about = { title: words.removeToolTitle(title), lede: words.removeLede, label: words.remove }
  return c.render(<ConfirmPage community={community} action={action} back={back} {...about} />)
})

pieceRoutes.post(to.forkToolRemoval(':slug', ':step', ':tool'), async (c) => {
  const { actor } = await requireWork(c)
  await removeTool(servicesOf(c), actor, slugOf(c), stepKey(c), c.req.param('tool') ?? '')
  return redirectWith(c, to.forkStep(slugOf(c), stepKey(c)), words.removed)
})
