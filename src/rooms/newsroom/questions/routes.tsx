import { Hono } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import { holds } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  openToAll,
  type Request,
  readForm,
  redirectWith,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { CommentSection } from '../comments/parts.tsx'
import { commentsOf } from '../comments/queries.ts'
import { followOf } from '../following/queries.ts'
import { heldBack } from '../pace.ts'
import { paths } from '../paths.ts'
import { countHelp } from './actions.ts'
import { proposeQuestion } from './actions-asking.ts'
import { boardCsv, boardJson, wholeQuestion } from './api.ts'
import { askForm, helpForm } from './forms.ts'
import { BoardPage } from './pages.tsx'
import { AskPage } from './pages-forms.tsx'
import { QuestionPage } from './pages-question.tsx'
import { articlesWith, questionAt, questionLike, versionsOf } from './queries.ts'
import { orientationFigures, questionsAsked, type Standing } from './queries-board.ts'
import { maturities, themes } from './rules.ts'
import { standingSlugs, themeSlugs, words } from './words.ts'

export const questionRoutes = new Hono<App>()

const standings: readonly Standing[] = [...maturities, 'unanswered']

const askedIn = (c: Request) => ({
  standing: standings.find((one) => standingSlugs[one] === c.req.query('statut')) ?? null,
  theme: themes.find((one) => themeSlugs[one] === c.req.query('theme')) ?? null,
  q: (c.req.query('q') ?? '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100),
})

questionRoutes.get(paths.orientations, async (c) => {
  const asked = askedIn(c)
  const questions = await questionsAsked(db(c), asked)
  const figures = await orientationFigures(db(c), today(c))
  return c.render(<BoardPage {...{ questions, figures, asked }} today={today(c)} signedIn={visitor(c) !== null} />)
})

const origin = (c: Request) => servicesOf(c).config.publicUrl

questionRoutes.get(paths.orientationsFile('json'), async (c) => {
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(boardJson(await questionsAsked(db(c), askedIn(c)), origin(c), now(c)))
})

questionRoutes.get(paths.orientationsFile('csv'), async (c) => {
  const text = boardCsv(await questionsAsked(db(c), askedIn(c)), origin(c), now(c))
  return download(c, text, `orientations-${today(c)}.csv`, 'text/csv; charset=utf-8')
})

const showAsk = (c: Request, values: Typed, errors: FieldErrors = {}) =>
  c.render(<AskPage values={values} errors={errors} signedIn={visitor(c) !== null} />)

/** « Help us to say what was meant »: the question is about the passage of the link, the first one by default. */
questionRoutes.get(paths.ask, async (c) => {
  const about = await questionAt(db(c), c.req.query('propos') ?? '')
  const gap = about?.gaps.find(({ id }) => id === c.req.query('passage')) ?? about?.gaps[0]
  if (!about || !gap) return showAsk(c, {})
  return showAsk(c, { question: words.asking.gap(gap.quote), context: words.asking.gapContext(about.title) })
})

const questionsPerHour = { name: 'question', hits: 10, perSeconds: 3_600 }

questionRoutes.post(paths.ask, async (c) => {
  const actor = visitor(c)
  const form = await readForm(c, askForm(actor !== null))
  c.status(422)
  if (!form.ok) return showAsk(c, form.typed, form.errors)
  const slow = await heldBack(c, openToAll(c, questionsPerHour))
  if (slow) return showAsk(c, form.typed, slow)
  const { question, context, follows, site_web } = form.value
  const known = await questionLike(db(c), question)
  if (known) return redirectWith(c, paths.question(known), words.asking.known, 'note')
  const { name, email } = actor ?? form.value
  if (site_web === '')
    await proposeQuestion(servicesOf(c), actor, { title: question, context, name, email, follows }, now(c))
  return redirectWith(c, paths.orientations, words.asking.done)
})

questionRoutes.get(paths.question(':file{[a-z0-9-]+\\.json}'), async (c) => {
  const slug = (c.req.param('file') ?? '').replace('.json', '')
  const question = found(await questionAt(db(c), slug))
  if (question.slug !== slug) return c.redirect(`${paths.question(question.slug)}.json`, 301)
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(wholeQuestion(question, await versionsOf(db(c), question.id), origin(c), now(c)))
})

questionRoutes.get(paths.question(':slug'), async (c) => {
  const slug = c.req.param('slug') ?? ''
  const question = found(await questionAt(db(c), slug))
  if (question.slug !== slug) return c.redirect(paths.question(question.slug), 301)
  const actor = visitor(c)
  const [versions, articles, comments, following] = await Promise.all([
    versionsOf(db(c), question.id),
    articlesWith(db(c), question.id),
    commentsOf(db(c), { kind: 'question', id: question.id }),
    actor && followOf(db(c), question.id, actor.id),
  ])
  const subject = {
    kind: 'question' as const,
    id: question.id,
    title: question.title,
    path: paths.question(question.slug),
    commentPath: paths.commentQuestion(question.slug),
    open: true,
  }
  return c.render(
    <QuestionPage
      question={question}
      versions={versions}
      articles={articles}
      following={following !== null}
      desk={holds(actor, 'editor', today(c)) || holds(actor, 'spokesperson', today(c))}
      comments={<CommentSection subject={subject} comments={comments} visitor={actor} today={today(c)} />}
    />,
  )
})

const helpsPerDay = { name: 'question-help', hits: 60, perSeconds: 86_400 }
const helpCookie = 'fi_avis'

questionRoutes.post(`${paths.question(':slug')}/avis`, async (c) => {
  await openToAll(c, helpsPerDay)
  const question = found(await questionAt(db(c), c.req.param('slug') ?? ''))
  const form = await readForm(c, helpForm)
  const { secret, config } = servicesOf(c)
  const given = (await getSignedCookie(c, secret, helpCookie)) || ''
  const voted = given.split('.').includes(question.id.slice(0, 8))
  if (form.ok && !voted) {
    await countHelp(db(c), question.id, typedText(form.typed, 'helped') === 'oui')
    await setSignedCookie(c, helpCookie, [...given.split('.').slice(-50), question.id.slice(0, 8)].join('.'), secret, {
      path: paths.orientations,
      httpOnly: true,
      sameSite: 'Lax',
      secure: config.publicUrl.startsWith('https:'),
      maxAge: 31_536_000,
    })
  }
  return redirectWith(c, paths.question(question.slug), words.helpedThanks, 'note')
})
