import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, now, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { answerProposal, endByHolder } from './actions.ts'
import { agreeToEvaluator, endEvaluator, nameEvaluator } from './actions-evaluator.ts'
import { closeAccompaniment, writeReview } from './actions-reviews.ts'
import { ending, naming, reviewing } from './forms.ts'
import { Lines } from './pages-diagnosis.tsx'
import { ConfirmPage, EndPage } from './pages-frame.tsx'
import { ClosePage, ReviewPage, stagePaths } from './pages-reviews.tsx'
import { EvaluatorPage } from './pages-sides.tsx'
import { evaluatorsFor, reviewsOf } from './queries-parts.ts'
import { back, here, nothingMore, readHere, writing } from './routes-here.tsx'
import { sideOf } from './rules.ts'
import { isReviewOpen, stages } from './rules-reviews.ts'
import { refusals, words } from './words.ts'

export const accompanimentMoves = new Hono<App>()

// what has its own page before it is done
const confirmed = [
  { act: 'accept', path: paths.openAccompaniment, said: words.accepting },
  { act: 'refuse', path: paths.refuseAccompaniment, said: words.refusing },
  { act: 'withdraw', path: paths.withdrawAccompaniment, said: words.withdrawing },
] as const

for (const { act, path, said } of confirmed) {
  accompanimentMoves.get(path(':id'), async (c) => {
    const accompaniment = await here(c, act)
    const { title, submit, lede } = said
    return c.render(
      <ConfirmPage
        accompaniment={accompaniment}
        to={path(accompaniment.id)}
        title={title}
        lede={typeof lede === 'string' ? lede : lede(accompaniment.organisation)}
        submit={submit}
        kind={act === 'accept' ? 'main' : 'danger'}
      >
        <p>
          <Lines text={accompaniment.purpose} />
        </p>
      </ConfirmPage>,
    )
  })
  accompanimentMoves.post(path(':id'), async (c) => {
    const actor = requireActor(c)
    const { id } = await here(c, act)
    return back(c, id, await answerProposal(servicesOf(c), actor, id, act, now(c)), words.done[act])
  })
}

writing(accompanimentMoves, paths.endAccompaniment(':id'), {
  act: 'end',
  form: ending,
  load: nothingMore,
  page: (filling) => <EndPage {...filling} />,
  write: (c, id, { reason }) => endByHolder(servicesOf(c), requireActor(c), id, reason, now(c)),
  done: words.done.end,
})

writing(accompanimentMoves, paths.closeAccompaniment(':id'), {
  act: 'close',
  form: reviewing,
  load: nothingMore,
  page: (filling) => <ClosePage {...filling} />,
  write: (c, id, draft) => closeAccompaniment(servicesOf(c), requireActor(c), id, draft, now(c)),
  done: words.done.close,
})

for (const stage of stages) {
  const path = paths.review(':id', stagePaths[stage])
  accompanimentMoves.get(path, async (c) => {
    const accompaniment = await readHere(c)
    const side = sideOf(accompaniment.roles) ?? notFound()
    if (!isReviewOpen({ ...accompaniment, stage }, today(c))) return notFound()
    const reviews = await reviewsOf(db(c), accompaniment.id)
    if (reviews.some((review) => review.stage === stage && review.side === side))
      return redirectWith(c, `${paths.accompaniment(accompaniment.id)}#bilans`, refusals.written, 'note')
    return c.render(<ReviewPage accompaniment={accompaniment} stage={stage} values={{}} errors={{}} />)
  })
  accompanimentMoves.post(path, async (c) => {
    const actor = requireActor(c)
    const accompaniment = await readHere(c)
    const form = await readForm(c, reviewing)
    if (!form.ok) {
      c.status(422)
      return c.render(
        <ReviewPage accompaniment={accompaniment} stage={stage} values={form.typed} errors={form.errors} />,
      )
    }
    const outcome = await writeReview(servicesOf(c), actor, accompaniment.id, { stage, ...form.value }, now(c))
    return back(c, accompaniment.id, outcome, words.done.review, '#bilans')
  })
}

writing(accompanimentMoves, paths.evaluator(':id'), {
  act: 'evaluate',
  form: naming,
  load: async (c, accompaniment) => ({ evaluators: await evaluatorsFor(db(c), accompaniment, today(c)) }),
  page: (filling) => <EvaluatorPage {...filling} />,
  write: (c, id, { evaluator }) => nameEvaluator(servicesOf(c), requireActor(c), id, evaluator, now(c)),
  done: words.done.evaluator,
})

accompanimentMoves.post(paths.agreeToEvaluator(':id'), async (c) => {
  const actor = requireActor(c)
  const { id } = await here(c, 'evaluate')
  return back(c, id, await agreeToEvaluator(servicesOf(c), actor, id, now(c)), words.done.evaluator)
})

accompanimentMoves.get(paths.endEvaluator(':id'), async (c) => {
  const accompaniment = await here(c, 'evaluate')
  const { ending: title, endLede: lede, end: submit } = words.evaluator
  return accompaniment.evaluatorId
    ? c.render(<ConfirmPage {...{ accompaniment, title, lede, submit }} to={paths.endEvaluator(accompaniment.id)} />)
    : notFound()
})

accompanimentMoves.post(paths.endEvaluator(':id'), async (c) => {
  const actor = requireActor(c)
  const { id } = await here(c, 'evaluate')
  return back(c, id, await endEvaluator(servicesOf(c), actor, id, now(c)), words.done.evaluator)
})
