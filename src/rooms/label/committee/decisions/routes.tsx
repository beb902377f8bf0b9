import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { addDays } from '#core/pure/dates.ts'
import { contemplate } from '../contradictions/actions.ts'
import { contemplateForm } from '../contradictions/forms.ts'
import { ContemplatePage } from '../contradictions/pages.tsx'
import { refusals as contemplateRefusals, words as contemplateWords } from '../contradictions/words.ts'
import { paths } from '../paths.ts'
import { recuse } from '../recusals/actions.ts'
import type { Subject, SubjectKey } from '../rules.ts'
import { declineDecision, proposeDecision, signDecision } from './actions.ts'
import { declineForm, draftForm, recusalForm, signatureForm } from './forms.ts'
import { DecisionPage } from './pages.tsx'
import { DeclinePage, RecusalPage } from './pages-writing.tsx'
import { readToDecide, type ToDecide } from './queries-view.ts'
import type { ProposeRefusal, SignRefusal } from './rules.ts'
import { words } from './words.ts'

export const decisionRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed; refusal?: ProposeRefusal | SignRefusal }

const show = (c: Request, view: ToDecide, shown: Shown = {}) => c.render(<DecisionPage view={view} {...shown} />)

/** The same pages for an application and for what became of an award. */
const decideOn = (kind: Subject['kind']) => {
  const at = { kind, id: ':id' }
  const keyOf = (c: Request): SubjectKey => ({ kind, id: c.req.param('id') ?? '' })
  const viewOf = (c: Request) => readToDecide(db(c), requireActor(c), keyOf(c), today(c))
  const conflict = async (c: Request, refusal: ProposeRefusal | SignRefusal, values: Typed = {}) => {
    c.status(409)
    return show(c, await viewOf(c), { refusal, values })
  }

  decisionRoutes.get(paths.decision(at), async (c) => show(c, await viewOf(c)))

  decisionRoutes.post(paths.decision(at), async (c) => {
    const actor = requireActor(c)
    const view = await viewOf(c)
    const form = await readForm(c, draftForm(view.criteria.map(({ code }) => code)))
    if (!form.ok) {
      c.status(422)
      return show(c, view, { errors: form.errors, values: form.typed })
    }
    const outcome = await proposeDecision(servicesOf(c), actor, keyOf(c), form.value, now(c))
    if (!outcome.ok) return conflict(c, outcome.refusal, form.typed)
    return redirectWith(c, paths.decision(keyOf(c)), words.done.proposed)
  })

  decisionRoutes.post(paths.signature(at), async (c) => {
    const actor = requireActor(c)
    const form = await readForm(c, signatureForm)
    const decisionId = form.ok ? form.value.decision : ''
    const outcome = await signDecision(servicesOf(c), actor, keyOf(c), decisionId, now(c))
    if (!outcome.ok) return conflict(c, outcome.refusal)
    const { number } = outcome.value
    return redirectWith(c, paths.decision(keyOf(c)), number ? words.done.decided(number) : words.done.signed)
  })

  decisionRoutes.get(paths.decline(at), async (c) => {
    const { subject, proposal, may } = await viewOf(c)
    return c.render(
      <DeclinePage subject={subject} proposal={found(may.decline ? proposal : null)} errors={{}} values={{}} />,
    )
  })

  decisionRoutes.post(paths.decline(at), async (c) => {
    const actor = requireActor(c)
    const form = await readForm(c, declineForm)
    if (!form.ok) {
      c.status(422)
      const { subject, proposal } = await viewOf(c)
      return c.render(
        <DeclinePage subject={subject} proposal={found(proposal)} errors={form.errors} values={form.typed} />,
      )
    }
    const { decision, why } = form.value
    const outcome = await declineDecision(servicesOf(c), actor, keyOf(c), decision, why, now(c))
    if (!outcome.ok) return conflict(c, outcome.refusal)
    return redirectWith(c, paths.decision(keyOf(c)), words.decline.done)
  })

  const showContemplate = (c: Request, view: ToDecide, errors: FieldErrors, values: Typed) => {
    const dueOn = addDays(today(c), view.settings.contradiction_days)
    return c.render(<ContemplatePage {...view} dueOn={dueOn} errors={errors} values={values} />)
  }

  decisionRoutes.get(paths.contemplate(at), async (c) => {
    const view = await viewOf(c)
    return showContemplate(c, found(view.may.contemplate ? view : null), {}, {})
  })

  decisionRoutes.post(paths.contemplate(at), async (c) => {
    const actor = requireActor(c)
    const view = await viewOf(c)
    const codes = view.criteria.map(({ code }) => code)
    const form = await readForm(c, contemplateForm(codes, view.subject.award === null))
    if (!form.ok) {
      c.status(422)
      return showContemplate(c, view, form.errors, form.typed)
    }
    const outcome = await contemplate(servicesOf(c), actor, keyOf(c), form.value, now(c))
    if (!outcome.ok) return redirectWith(c, paths.decision(keyOf(c)), contemplateRefusals[outcome.refusal], 'refused')
    return redirectWith(c, paths.decision(keyOf(c)), contemplateWords.done(outcome.value))
  })

  decisionRoutes.get(paths.recusal(at), async (c) => {
    const view = await viewOf(c)
    const { subject } = found(view.may.recuse ? view : null)
    return c.render(<RecusalPage subject={subject} errors={{}} values={{}} />)
  })

  decisionRoutes.post(paths.recusal(at), async (c) => {
    const actor = requireActor(c)
    const { subject } = await viewOf(c)
    const form = await readForm(c, recusalForm)
    if (!form.ok) {
      c.status(422)
      return c.render(<RecusalPage subject={subject} errors={form.errors} values={form.typed} />)
    }
    const aside = words.recusal.aside
    await recuse(servicesOf(c), actor, keyOf(c), { reason: form.value.reason, aside }, now(c))
    return redirectWith(c, paths.sessions, words.recusal.done)
  })
}

decideOn('application')
decideOn('procedure')
