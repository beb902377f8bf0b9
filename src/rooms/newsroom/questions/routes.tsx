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
import { paths } from '../paths.ts'
import { countHelp, proposeQuestion } from './actions.ts'
import { boardCsv, boardJson, wholeQuestion } from './api.ts'
import { askForm, helpForm } from './forms.ts'
import { BoardPage } from './pages.tsx'
import { AskPage } from './pages-forms.tsx'
import { QuestionPage } from './pages-question.tsx'
import { articlesWith, follows, orientationFigures, questionAt, questionsAsked, versionsOf } from './queries.ts'
import { maturities, themes } from './rules.ts'
import { maturitySlugs, themeSlugs, words } from './words.ts'

export const questionRoutes = new Hono<App>()

const askedIn = (c: Request) => ({
  maturity: maturities.find((one) => maturitySlugs[one] === c.req.query('statut')) ?? null,
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
  return c.render(<BoardPage questions={questions} figures={figures} asked={asked} today={today(c)} />)
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

questionRoutes.get(paths.ask, async (c) => {
  const about = await questionAt(db(c), c.req.query('propos') ?? '')
  const [gap] = about?.gaps ?? []
  return showAsk(c, about && gap ? { context: words.asking.gap(about.title, gap.quote) } : {})
})

const questionsPerHour = { name: 'question', hits: 10, perSeconds: 3_600 }

questionRoutes.post(paths.ask, async (c) => {
  const actor = visitor(c)
  const form = await readForm(c, askForm(actor !== null))
  c.status(422)
  if (!form.ok) return showAsk(c, form.typed, form.errors)
  await openToAll(c, questionsPerHour)
  const { question, context, site_web } = form.value
  const { name, email } = actor ?? form.value
  if (site_web === '') await proposeQuestion(servicesOf(c), actor, { title: question, context, name, email }, now(c))
  return redirectWith(c, paths.orientations, words.asking.done)
})

questionRoutes.get(paths.question(':file{[a-z0-9-]+\\.json}'), async (c) => {
  const question = found(await questionAt(db(c), (c.req.param('file') ?? '').replace('.json', '')))
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(wholeQuestion(question, await versionsOf(db(c), question.id), origin(c), now(c)))
})

questionRoutes.get(paths.question(':slug'), async (c) => {
  const question = found(await questionAt(db(c), c.req.param('slug') ?? ''))
  const actor = visitor(c)
  const [versions, articles, comments, following] = await Promise.all([
    versionsOf(db(c), question.id),
    articlesWith(db(c), question.id),
    commentsOf(db(c), { kind: 'question', id: question.id }),
    actor ? follows(db(c), question.id, actor.id) : false,
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
      following={following}
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
