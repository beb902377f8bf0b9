import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { isSlug } from '#core/pure/text.ts'
import { paths } from '../paths.ts'
import { readDecision } from '../queries.ts'
import { type BodyView, bannerView, bodyAt, standingInBody } from '../queries-bodies.ts'
import { canCancel, canPrepare } from '../rules.ts'
import { announceDecision, beginDecision, cancelDecision, discardDecision, editDecision } from './actions.ts'
import { moveOption } from './actions-order.ts'
import { cancelForm, decisionForm, firstValues, orderForm, valuesOf } from './forms.ts'
import { AnnouncePage, CancelPage, DiscardPage, WritePage } from './pages.tsx'
import { canPropose, refusalToAnnounce } from './rules.ts'
import { type ProposalRefusal, refusals, words } from './words.ts'

export const proposalRoutes = new Hono<App>()

/** A body by the address asked for; a page of the bannière is that of the world the person lives in. */
const bodies = [
  { at: paths.newIn(paths.ofBanner), read: async (c: Request) => bannerView(requireActor(c).demo) },
  { at: paths.newIn(paths.ofCommunity(':slug')), read: (c: Request) => named(c, 'community') },
  { at: paths.newIn(paths.ofGroup(':slug')), read: (c: Request) => named(c, 'group') },
] as const

const named = (c: Request, kind: 'community' | 'group') => {
  const slug = c.req.param('slug') ?? ''
  return isSlug(slug) ? bodyAt(db(c), kind, slug) : notFound()
}

/** The body, to whoever may put a question to it; « not found » to others. */
const mine = async (c: Request, read: (c: Request) => Promise<BodyView>): Promise<BodyView> => {
  const actor = requireActor(c)
  const body = await read(c)
  const standing = await standingInBody(db(c), actor, body.body, today(c))
  return canPropose(body, standing, actor) ? body : notFound()
}

const fields: Partial<Record<ProposalRefusal, string>> = {
  'dates-missing': 'opens_on',
  'opens-past': 'opens_on',
  'opens-far': 'opens_on',
  'too-short': 'closes_on',
  'too-long': 'closes_on',
  'few-options': 'option-1',
  'many-options': 'option-1',
  'same-options': 'option-1',
  'collect-missing': 'collect_on',
  'collect-past': 'collect_on',
}

/** What a link asks for: the workshop of a pathway begins a collection of ideas under its title. */
const asked = (c: Request): Typed => ({
  ...(c.req.query('collecte') === 'ideas' && { collects: 'ideas' }),
  ...(c.req.query('collecte') === 'round' && { collects: 'round' }),
  title: (c.req.query('titre') ?? '').slice(0, 200),
})

for (const { at, read } of bodies) {
  proposalRoutes.get(at, async (c) => {
    const body = await mine(c, read)
    return c.render(
      <WritePage {...{ body }} decision={null} values={{ ...firstValues(now(c)), ...asked(c) }} errors={{}} />,
    )
  })

  proposalRoutes.post(at, async (c) => {
    const actor = requireActor(c)
    const body = await mine(c, read)
    const form = await readForm(c, decisionForm)
    const retry = (values: Typed, errors: FieldErrors) => {
      c.status(422)
      return c.render(<WritePage {...{ body, values, errors }} decision={null} />)
    }
    if (!form.ok) return retry(form.typed, form.errors)
    // checked now, so that nobody finds out at the announcement
    const refusal = refusalToAnnounce(form.value.content, now(c))
    if (refusal) return retry(form.typed, { [fields[refusal] ?? 'form']: [refusals[refusal]] })
    const outcome = await beginDecision(servicesOf(c), actor, body, form.value.content, now(c))
    return outcome.ok
      ? redirectWith(c, paths.decision(outcome.value), words.saved)
      : retry(form.typed, { form: [refusals[outcome.refusal]] })
  })
}

const idOf = (c: Request) => c.req.param('id') ?? ''

/** A draft this person may write in. */
const draft = async (c: Request) => {
  const actor = requireActor(c)
  const { decision, standing } = await readDecision(db(c), actor, idOf(c), now(c))
  return canPrepare(decision, standing, actor) ? decision : notFound()
}

proposalRoutes.get(paths.edit(':id'), async (c) => {
  const decision = await draft(c)
  return c.render(<WritePage body={decision.in} {...{ decision }} values={valuesOf(decision)} errors={{}} />)
})

proposalRoutes.post(paths.edit(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, decisionForm)
  const again = async (errors: FieldErrors, status: 422 | 409 = 422) => {
    const decision = await draft(c)
    c.status(status)
    const conflicts = status === 409 ? differences(valuesOf(decision), form.typed) : undefined
    return c.render(<WritePage body={decision.in} {...{ decision, errors, conflicts }} values={form.typed} />)
  }
  if (!form.ok) return again(form.errors)
  const refusal = refusalToAnnounce(form.value.content, now(c))
  if (refusal) return again({ [fields[refusal] ?? 'form']: [refusals[refusal]] })
  const outcome = await editDecision(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.decision(outcome.value), words.saved)
  if (outcome.refusal === 'stale') return again({}, 409)
  return redirectWith(c, paths.decision(idOf(c)), refusals[outcome.refusal], 'refused')
})

const compared = {
  title: words.title,
  question: words.question,
  opens_on: words.opensOn,
  closes_on: words.closesOn,
} as const

const differences = (stored: Typed, typed: Typed) =>
  Object.entries(compared)
    .map(([name, label]) => ({ label, stored: typedText(stored, name), typed: typedText(typed, name) }))
    .filter((one) => one.stored !== one.typed)

proposalRoutes.get(paths.announce(':id'), async (c) => {
  const decision = await draft(c)
  const refusal = refusalToAnnounce(decision, now(c))
  return c.render(<AnnouncePage {...{ decision }} missing={refusal && refusals[refusal]} />)
})

const versionForm = z.object({ version: z.coerce.number().int().catch(0) })

proposalRoutes.post(paths.announce(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, versionForm)
  const version = form.ok ? form.value.version : 0
  const outcome = await announceDecision(servicesOf(c), actor, idOf(c), version, now(c))
  return outcome.ok
    ? redirectWith(c, paths.decision(outcome.value), words.announced)
    : redirectWith(c, paths.decision(idOf(c)), refusals[outcome.refusal], 'refused')
})

proposalRoutes.post(paths.order(':id', ':option'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, orderForm)
  if (!form.ok) return notFound()
  const move = { ...form.value, number: Number(c.req.param('option')) }
  const outcome = await moveOption(servicesOf(c), actor, idOf(c), move, now(c))
  return outcome.ok
    ? redirectWith(c, `${paths.decision(outcome.value)}#options`, words.ordered)
    : redirectWith(c, paths.decision(idOf(c)), refusals[outcome.refusal], 'refused')
})

proposalRoutes.get(paths.discard(':id'), async (c) => c.render(<DiscardPage decision={await draft(c)} />))

proposalRoutes.post(paths.discard(':id'), async (c) => {
  const outcome = await discardDecision(servicesOf(c), requireActor(c), idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, outcome.value.decisionsPath, words.discarded)
    : redirectWith(c, paths.decision(idOf(c)), refusals[outcome.refusal], 'refused')
})

proposalRoutes.get(paths.cancel(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision, standing } = await readDecision(db(c), actor, idOf(c), now(c))
  return canCancel(decision, standing, actor) ? c.render(<CancelPage {...{ decision }} />) : notFound()
})

proposalRoutes.post(paths.cancel(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision, standing } = await readDecision(db(c), actor, idOf(c), now(c))
  const form = await readForm(c, cancelForm)
  c.status(422)
  if (!form.ok)
    return canCancel(decision, standing, actor)
      ? c.render(<CancelPage {...{ decision }} values={form.typed} errors={form.errors} />)
      : notFound()
  const outcome = await cancelDecision(servicesOf(c), actor, decision.id, form.value.reason, now(c))
  return outcome.ok
    ? redirectWith(c, paths.decision(decision.id), words.cancelled)
    : redirectWith(c, paths.decision(decision.id), refusals[outcome.refusal], 'refused')
})
