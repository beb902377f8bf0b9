import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { paths } from '../../paths.ts'
import { questionsOf } from '../../rules.ts'
import { readQuestion } from '../queries.ts'
import { type AskRefusal, canTakeBack, refusalToAsk } from '../rules.ts'
import { answer, appeal, ask, sayWord, takeBack } from './actions.ts'
import { answerForm, appealForm, askForm, wordForm } from './forms.ts'
import { PeerPage } from './pages.tsx'
import { TakeBackPage } from './pages-act.tsx'
import { AskPage, ConfirmPage } from './pages-ask.tsx'
import { askFacts, readToAsk, type ToAsk } from './queries.ts'
import { viewQuestion } from './queries-view-question.ts'
import { words } from './words.ts'

export const peerQuestionRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

/** What holds this person back, whichever answer is chosen; once one is, for that one. */
const refusalNow = async (c: Request, toAsk: ToAsk, values: Typed): Promise<AskRefusal | null> => {
  const chosen = typedText(values, 'question')
  const question = chosen || (questionsOf(toAsk.charter)[0]?.code ?? '')
  const declarationId = typedText(values, 'declaration') || toAsk.declaration.id
  const refusal = refusalToAsk(
    await askFacts(db(c), requireActor(c), toAsk, { declarationId, question }, today(c)),
    today(c),
  )
  return !chosen && (refusal === 'already-open' || refusal === 'judged' || refusal === 'not-asked') ? null : refusal
}

type Shown = { errors?: FieldErrors; values: Typed; refusal?: AskRefusal | null }

const showAsk = (c: Request, toAsk: ToAsk, { errors = {}, values, refusal = null }: Shown) =>
  c.render(<AskPage toAsk={toAsk} today={today(c)} errors={errors} values={values} refusal={refusal} />)

peerQuestionRoutes.get(paths.askPeer, async (c) => {
  const toAsk = await readToAsk(db(c), requireActor(c), c.req.query('projet') ?? '', today(c))
  const question = c.req.query('question') ?? ''
  const values = questionsOf(toAsk.charter).some(({ code }) => code === question) ? { question } : {}
  return showAsk(c, toAsk, { values, refusal: await refusalNow(c, toAsk, values) })
})

peerQuestionRoutes.post(paths.askPeer, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, askForm)
  const toAsk = await readToAsk(db(c), actor, typedText(form.typed, 'projet'), today(c))
  if (!form.ok) {
    c.status(422)
    return showAsk(c, toAsk, { errors: form.errors, values: form.typed })
  }
  const { projet, declaration, member, go, ...said } = form.value
  const chosen = toAsk.voices.find(({ id }) => id === member)
  if (toAsk.voices.length > 0 && !chosen) {
    c.status(422)
    return showAsk(c, toAsk, { errors: { member: [words.errors.member] }, values: form.typed })
  }
  const refusal = await refusalNow(c, toAsk, form.typed)
  if (refusal) return refuse(c, toAsk, form.typed, refusal)
  if (go === 'edit') return showAsk(c, toAsk, { values: form.typed })
  if (go !== 'send') return c.render(<ConfirmPage toAsk={toAsk} values={form.typed} />)
  const asking = { ...said, slug: projet, declarationId: declaration, memberId: member }
  const outcome = await ask(servicesOf(c), actor, asking, now(c))
  if (!outcome.ok) return refuse(c, toAsk, form.typed, outcome.refusal)
  return redirectWith(c, paths.peer(outcome.value.id), words.confirm.done)
})

const refuse = (c: Request, toAsk: ToAsk, typed: Typed, refusal: AskRefusal) => {
  c.status(refusal === 'replaced' ? 409 : 422)
  // what is declared today is what the form now asks about
  const values = refusal === 'replaced' ? { ...typed, declaration: toAsk.declaration.id } : typed
  return showAsk(c, toAsk, { values, refusal })
}

const show = async (c: Request, state: { errors?: FieldErrors; values?: Typed } = {}) =>
  c.render(<PeerPage view={await viewQuestion(db(c), visitor(c), idOf(c), today(c))} today={today(c)} {...state} />)

peerQuestionRoutes.get(paths.peer(':id'), (c) => show(c))

/** A form that is wrong is shown again where it was; what moved meanwhile is shown where it is. */
const showAgain = (c: Request, { errors, typed }: { errors: FieldErrors; typed: Typed }) => {
  c.status(422)
  return show(c, { errors, values: typed })
}
const movedOn = (c: Request) => redirectWith(c, paths.peer(idOf(c)), words.movedOn, 'refused')

/** Only who may read a question learns that what they typed about it is wrong. */
const open = (c: Request) => readQuestion(db(c), requireActor(c), idOf(c), today(c))

peerQuestionRoutes.post(paths.peerStep(':id', 'reponse'), async (c) => {
  const actor = requireActor(c)
  if (!(await open(c)).standing.holder) return notFound()
  const form = await readForm(c, answerForm)
  if (!form.ok) return showAgain(c, form)
  const outcome = await answer(servicesOf(c), actor, idOf(c), form.value.answer, now(c))
  return outcome.ok ? redirectWith(c, paths.peer(idOf(c)), words.answer.done) : movedOn(c)
})

peerQuestionRoutes.post(paths.peerStep(':id', 'suite'), async (c) => {
  const actor = requireActor(c)
  if (!(await open(c)).standing.asker) return notFound()
  const form = await readForm(c, wordForm)
  if (!form.ok) return showAgain(c, form)
  const enough = form.value.enough === 'oui'
  const outcome = await sayWord(servicesOf(c), actor, idOf(c), { enough, why: form.value.why }, now(c))
  if (!outcome.ok) return movedOn(c)
  return redirectWith(c, paths.peer(idOf(c)), enough ? words.word.settled : words.word.convened)
})

peerQuestionRoutes.get(paths.peerStep(':id', 'reprise'), async (c) => {
  const { question, standing } = await open(c)
  return canTakeBack(standing, question) ? c.render(<TakeBackPage id={question.id} />) : notFound()
})

peerQuestionRoutes.post(paths.peerStep(':id', 'reprise'), async (c) => {
  const actor = requireActor(c)
  if (!(await open(c)).standing.asker) return notFound()
  const outcome = await takeBack(servicesOf(c), actor, idOf(c), now(c))
  return outcome.ok ? redirectWith(c, paths.myPeers, words.takeBack.done) : movedOn(c)
})

peerQuestionRoutes.post(paths.peerStep(':id', 'appel'), async (c) => {
  const actor = requireActor(c)
  if (!(await open(c)).standing.holder) return notFound()
  const form = await readForm(c, appealForm)
  if (!form.ok) return showAgain(c, form)
  const outcome = await appeal(servicesOf(c), actor, idOf(c), form.value.appeal, now(c))
  return outcome.ok ? redirectWith(c, paths.peer(idOf(c)), words.appeal.done) : movedOn(c)
})
