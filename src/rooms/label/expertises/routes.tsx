import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  sendFile,
  servicesOf,
} from '#core/http.ts'
import { readSharedFile } from '#rooms/vault/index.ts'
import { paths as label } from '../paths.ts'
import { referentialById } from '../referential/queries.ts'
import { answersOf, evidenceOf } from '../reviews/queries.ts'
import { words as reviewWords } from '../reviews/words.ts'
import { answerExpertise, declareExpertInterest } from './actions-answers.ts'
import { answerForm, interestForm } from './forms.ts'
import { ExpertInterestPage, ExpertPage } from './pages.tsx'
import { paths } from './paths.ts'
import { type Expertise, readExpertise } from './queries.ts'
import { deskRoutes } from './routes-desk.tsx'
import { refusals, words } from './words.ts'

/** What is asked of people outside the desk: by those who work on a file, and for those who answer. */
export const expertiseRoutes = new Hono<App>()
expertiseRoutes.route('/', deskRoutes)

const idOf = (c: Request): string => c.req.param('id') ?? ''

/** The evidence of the criteria in question, for whoever said they are free to answer and has not answered yet. */
const evidenceFor = async (c: Request, { applicationId, criteria, interest, answeredAt }: Expertise) =>
  interest === 'none' && !answeredAt
    ? (await evidenceOf(db(c), applicationId)).filter(({ criterion }) => criteria.includes(criterion))
    : []

const show = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const { expertise, application } = await readExpertise(db(c), requireActor(c), idOf(c))
  const common = { organisation: application.organisation, expertise, errors, values }
  if (expertise.interest === null) return c.render(<ExpertInterestPage {...common} />)
  const { criteria } = await referentialById(db(c), application.referentialId)
  const concerned = criteria.filter(({ code }) => expertise.criteria.includes(code))
  const answers = await answersOf(db(c), application.id)
  return c.render(
    <ExpertPage {...common} criteria={concerned} answers={answers} evidence={await evidenceFor(c, expertise)} />,
  )
}

expertiseRoutes.get(paths.expertise(':id'), (c) => show(c))

expertiseRoutes.post(paths.interest(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, interestForm)
  if (!form.ok) {
    c.status(422)
    return show(c, form.errors, form.typed)
  }
  const said = await declareExpertInterest(servicesOf(c), actor, idOf(c), form.value.tie === 'some', now(c))
  if (said === 'declined') return redirectWith(c, label.home, words.expert.declined)
  return redirectWith(c, paths.expertise(idOf(c)), words.expert.opened)
})

expertiseRoutes.post(paths.expertise(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) {
    c.status(422)
    return show(c, form.errors, form.typed)
  }
  const outcome = await answerExpertise(servicesOf(c), actor, idOf(c), form.value.answer, now(c))
  if (outcome.ok) return redirectWith(c, paths.expertise(idOf(c)), words.expert.done)
  return redirectWith(c, paths.expertise(idOf(c)), refusals[outcome.refusal], 'refused')
})

expertiseRoutes.get(paths.evidence(':id', ':evidenceId'), async (c) => {
  const { expertise, application } = await readExpertise(db(c), requireActor(c), idOf(c))
  const evidence = await evidenceFor(c, expertise)
  const one = found(evidence.find(({ id, kind }) => kind === 'file' && id === c.req.param('evidenceId')))
  if (!one.held || !one.documentId)
    return redirectWith(c, paths.expertise(expertise.id), reviewWords.file.takenBack, 'note')
  const subject = { kind: 'label_application' as const, id: application.id }
  return sendFile(c, await readSharedFile(db(c), servicesOf(c).files, one.documentId, subject))
})
