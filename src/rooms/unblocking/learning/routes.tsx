import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
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
import type { Outcome } from '#core/pure/result.ts'
import { paths } from '../paths.ts'
import { abandonTest, decideTest, measureTest, startTest } from './actions.ts'
import { journalFeed } from './feed.ts'
import { AbandonPage } from './forms.tsx'
import { TestPage, TestsPage } from './pages.tsx'
import { JournalPage } from './pages-journal.tsx'
import { journal, preparedTests, publicTests, readTest, writesTests } from './queries.ts'
import { wordsFound } from './queries-telling.ts'
import { writeRoutes } from './routes-write.tsx'
import { afterMove, decisions, decisionText, isTelling, type LearningRefusal, resultKinds, startText } from './rules.ts'
import { refusals, words } from './words.ts'

export const learningRoutes = new Hono<App>()
learningRoutes.route('/', writeRoutes)

learningRoutes.get(paths.tests, async (c) => {
  const who = visitor(c)
  const shown = await publicTests(db(c))
  const prepared = await preparedTests(db(c), who, today(c))
  return c.render(<TestsPage shown={shown} prepared={prepared} writes={await writesTests(db(c), who, today(c))} />)
})

learningRoutes.get(paths.journal, async (c) => c.render(<JournalPage entries={await journal(db(c))} />))

learningRoutes.get(paths.journalFeed, async (c) => {
  const about = { origin: servicesOf(c).config.publicUrl, now: now(c) }
  const text = journalFeed(await journal(db(c), 50), about)
  return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})

const slugOf = (c: Request) => c.req.param('slug') ?? ''
type Refused = { refused?: string; refusal?: LearningRefusal; errors?: FieldErrors; values?: Typed; text?: string }

/** `text`: what was about to be published; what the test says, when it has not started. */
const show = async (c: Request, { refused, refusal, errors = {}, values = {}, text }: Refused = {}) => {
  const inHand = await readTest(db(c), visitor(c), slugOf(c), today(c))
  const { test, leads } = inHand
  const said = text ?? (afterMove('start', test.status) ? startText(test) : '')
  const found = leads && said !== '' ? await wordsFound(db(c), visitor(c), test, said, today(c)) : []
  const shown = { ...inHand, found, errors, values, refused: refused ?? null, refusal: refusal ?? null }
  return c.render(<TestPage {...shown} />)
}

learningRoutes.get(paths.test(':slug'), (c) => show(c))

/** One form of the page: read, done, or shown again with what was typed. */
const step = async <T,>(
  c: Request,
  name: string,
  schema: z.ZodType<T>,
  act: (value: T) => Promise<Outcome<string, LearningRefusal>>,
  said: string,
  textOf?: (value: T) => string,
) => {
  const { leads } = await readTest(db(c), requireActor(c), slugOf(c), today(c))
  if (!leads) return notFound()
  const form = await readForm(c, schema)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed, refused: name })
  const outcome = await act(form.value)
  if (outcome.ok) return redirectWith(c, paths.test(outcome.value), said)
  const { seen: _, ...values } = form.typed
  if (isTelling(outcome.refusal)) {
    const errors = { [outcome.refusal === 'unseen' ? 'seen' : 'form']: [refusals[outcome.refusal]] }
    return show(c, { errors, values, refused: name, ...(textOf && { text: textOf(form.value) }) })
  }
  c.status(409)
  return show(c, { refusal: outcome.refusal, values, refused: name })
}

learningRoutes.post(paths.testPart(':slug', 'debut'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'start',
    z.object({ seen: field.checkbox() }),
    ({ seen }) => startTest(servicesOf(c), actor, slugOf(c), now(c), seen),
    words.started,
  )
})

const resultForm = z.object({
  conclusion: field.choice(resultKinds, words.errors.resultKind),
  resultat: field.text(words.errors.result, 5000),
  seen: field.checkbox(),
})

learningRoutes.post(paths.testPart(':slug', 'resultat'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'measure',
    resultForm,
    ({ conclusion, resultat, seen }) =>
      measureTest(servicesOf(c), actor, slugOf(c), { resultKind: conclusion, result: resultat, seen }, now(c)),
    words.published,
    ({ resultat }) => resultat,
  )
})

const decisionForm = z.object({
  choix: field.choice(decisions, words.errors.decision),
  raison: field.text(words.errors.reason, 3000),
  changement: field.text(words.errors.changed, 1000),
  seen: field.checkbox(),
})

learningRoutes.post(paths.testPart(':slug', 'decision'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'decide',
    decisionForm,
    ({ choix, raison, changement, seen }) =>
      decideTest(
        servicesOf(c),
        actor,
        slugOf(c),
        { decision: choix, reason: raison, changed: changement, seen },
        now(c),
      ),
    words.decided,
    ({ raison, changement }) => decisionText(raison, changement),
  )
})

learningRoutes.get(paths.testPart(':slug', 'abandon'), async (c) => {
  const { test, leads } = await readTest(db(c), requireActor(c), slugOf(c), today(c))
  if (!leads || !afterMove('abandon', test.status)) return notFound()
  return c.render(<AbandonPage test={test} />)
})

learningRoutes.post(paths.testPart(':slug', 'abandon'), async (c) => {
  const outcome = await abandonTest(servicesOf(c), requireActor(c), slugOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.tests, words.abandoned)
    : redirectWith(c, paths.test(slugOf(c)), refusals[outcome.refusal], 'refused')
})
