import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { rewordQuestion } from '../questions/actions-asking.ts'
import { markGap, specifyGap } from '../questions/actions-gaps.ts'
import { gapForm, precisionForm, reviewForm } from '../questions/forms.ts'
import { questionsByIds } from '../questions/queries.ts'
import type { SpecifyRefusal } from '../questions/rules.ts'
import { GapsPage, RewordPage, SpecifyPage } from './pages-wording.tsx'
import { markRefusals, rewordRefusals, specifyRefusals, words } from './words.ts'

/** The words of a public question: how it is asked, and the passages that its original left damaged. */
export const questionWordingRoutes = new Hono<App>()

const requireEditor = (c: Request) => requireRole(c, 'editor')
const one = paths.deskQuestion(':id{[0-9a-f-]{36}}')
const questionOf = async (c: Request) => found((await questionsByIds(db(c), [c.req.param('id') ?? '']))[0])

type Shown = { values?: Typed; errors?: FieldErrors }

const showReword = async (c: Request, { values = {}, errors = {} }: Shown = {}) =>
  c.render(<RewordPage question={await questionOf(c)} values={values} errors={errors} />)

questionWordingRoutes.get(`${one}/intitule`, (c) => {
  requireEditor(c)
  return showReword(c)
})

questionWordingRoutes.post(`${one}/intitule`, async (c) => {
  const actor = requireEditor(c)
  const { id } = await questionOf(c)
  const form = await readForm(c, reviewForm)
  c.status(422)
  if (!form.ok) return showReword(c, { values: form.typed, errors: form.errors })
  const outcome = await rewordQuestion(servicesOf(c), actor, id, form.value, now(c))
  return outcome.ok
    ? redirectWith(c, paths.deskQuestion(id), words.rewordDone)
    : showReword(c, { values: form.typed, errors: { title: [rewordRefusals[outcome.refusal]] } })
})

const showGaps = async (c: Request, { values = {}, errors = {} }: Shown = {}) =>
  c.render(<GapsPage question={await questionOf(c)} values={values} errors={errors} />)

questionWordingRoutes.get(`${one}/passages`, (c) => {
  requireEditor(c)
  return showGaps(c)
})

questionWordingRoutes.post(`${one}/passages`, async (c) => {
  const actor = requireEditor(c)
  const { id } = await questionOf(c)
  const form = await readForm(c, gapForm)
  c.status(422)
  if (!form.ok) return showGaps(c, { values: form.typed, errors: form.errors })
  const outcome = await markGap(servicesOf(c), actor, id, form.value, now(c))
  return outcome.ok
    ? redirectWith(c, `${paths.deskQuestion(id)}/passages`, words.markDone)
    : showGaps(c, { values: form.typed, errors: { quote: [markRefusals[outcome.refusal]] } })
})

const gap = `${one}/passages/:gap{[0-9a-f-]{36}}`

const showGap = async (c: Request, { values = {}, errors = {} }: Shown = {}) => {
  const question = await questionOf(c)
  const wanted = found(question.gaps.find(({ id }) => id === c.req.param('gap')))
  return c.render(<SpecifyPage question={question} gap={wanted} values={values} errors={errors} />)
}

questionWordingRoutes.get(gap, (c) => {
  requireEditor(c)
  return showGap(c)
})

/** Beside which field each refusal is said. */
const fields: Record<SpecifyRefusal, string> = {
  'text-missing': 'text',
  'source-missing': 'source_url',
  'day-to-come': 'on',
  'already-specified': 'form',
}

questionWordingRoutes.post(gap, async (c) => {
  const actor = requireEditor(c)
  const { id } = await questionOf(c)
  const form = await readForm(c, precisionForm)
  c.status(422)
  if (!form.ok) return showGap(c, { values: form.typed, errors: form.errors })
  const { text, source_name: sourceName, source_url: sourceUrl, on } = form.value
  const precision = { text, sourceName, sourceUrl, on }
  const outcome = await specifyGap(servicesOf(c), actor, id, c.req.param('gap') ?? '', precision, now(c))
  if (outcome.ok) return redirectWith(c, `${paths.deskQuestion(id)}/passages`, words.specifyDone)
  const errors: FieldErrors = {}
  for (const refusal of outcome.refusals) errors[fields[refusal]] = [specifyRefusals[refusal]]
  return showGap(c, { values: form.typed, errors })
})
