import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  openToAll,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { formatDay } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import type { Outcome } from '#core/pure/result.ts'
import { paths } from '../paths.ts'
import { linkTest, moveNote, sendNote } from './actions.ts'
import { notesCsv, notesJson } from './api.ts'
import { NotesPage } from './pages.tsx'
import { NotePage } from './pages-note.tsx'
import { draftNotes, type PolicyNote, readNote, sentNotes, statesOf, writesNotes } from './queries.ts'
import { groundsOf, groundsToCite } from './queries-grounds.ts'
import { writeRoutes } from './routes-write.tsx'
import { answerDue, type NoteRefusal, noteMoves, silenceOf } from './rules.ts'
import { words } from './words.ts'

export const upwardsRoutes = new Hono<App>()
upwardsRoutes.route('/', writeRoutes)

upwardsRoutes.get(paths.notes, async (c) => {
  const line = (note: PolicyNote) => ({ note, silence: silenceOf(note, today(c)) })
  const sent = (await sentNotes(db(c))).map(line)
  const drafts = (await draftNotes(db(c), visitor(c), today(c))).map(line)
  return c.render(<NotesPage sent={sent} drafts={drafts} writes={writesNotes(visitor(c), today(c))} />)
})

const files = { name: 'policy-notes', hits: 30, perSeconds: 600 }
const aboutFile = (c: Request) => ({ origin: servicesOf(c).config.publicUrl, today: today(c), takenAt: now(c) })

upwardsRoutes.get(paths.notesFile('json'), async (c) => {
  await openToAll(c, files)
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(notesJson(await sentNotes(db(c)), aboutFile(c)))
})

upwardsRoutes.get(paths.notesFile('csv'), async (c) => {
  await openToAll(c, files)
  const text = notesCsv(await sentNotes(db(c)), aboutFile(c))
  return download(c, text, `vers-la-loi-${today(c)}.csv`, 'text/csv; charset=utf-8')
})

const slugOf = (c: Request) => c.req.param('slug') ?? ''
type Refused = { refused?: string; refusal?: NoteRefusal; errors?: FieldErrors; values?: Typed }

const show = async (c: Request, { refused, refusal, errors = {}, values = {} }: Refused = {}) => {
  const { note, follows } = await readNote(db(c), visitor(c), slugOf(c), today(c))
  const grounds = await groundsOf(db(c), note.id)
  const toCite = follows ? (await groundsToCite(db(c), note.demo, grounds)).tests : []
  return c.render(
    <NotePage
      {...{ note, follows, grounds, errors, values, states: await statesOf(db(c), note.id) }}
      silence={silenceOf(note, today(c))}
      others={toCite.filter(({ id }) => !grounds.tests.some((one) => one.id === id))}
      dueIfSent={formatDay(answerDue(today(c)))}
      refused={refused ?? null}
      refusal={refusal ?? null}
    />,
  )
}

upwardsRoutes.get(paths.note(':slug'), (c) => show(c))

/** One form of the page: read, done, or shown again with what was typed. */
const step = async <T,>(
  c: Request,
  name: string,
  schema: z.ZodType<T>,
  act: (value: T) => Promise<Outcome<string, NoteRefusal>>,
  said: string,
) => {
  const { follows } = await readNote(db(c), requireActor(c), slugOf(c), today(c))
  if (!follows) return notFound()
  const form = await readForm(c, schema)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed, refused: name })
  const outcome = await act(form.value)
  if (outcome.ok) return redirectWith(c, paths.note(outcome.value), said)
  c.status(409)
  return show(c, { refusal: outcome.refusal, values: form.typed, refused: name })
}

upwardsRoutes.post(paths.notePart(':slug', 'envoi'), (c) => {
  const actor = requireActor(c)
  return step(c, 'send', z.object({}), () => sendNote(servicesOf(c), actor, slugOf(c), now(c)), words.sent)
})

const endings = ['generalise', 'extend', 'adapt', 'abandon']
const moveForm = z
  .object({ etape: field.choice(noteMoves, words.errors.move), dit: field.optional(3000) })
  .refine(({ etape, dit }) => dit !== '' || !endings.includes(etape), { path: ['dit'], message: words.errors.said })

upwardsRoutes.post(paths.notePart(':slug', 'etape'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'move',
    moveForm,
    ({ etape, dit }) => moveNote(servicesOf(c), actor, slugOf(c), { move: etape, said: dit }, now(c)),
    words.moved,
  )
})

const linkForm = z.object({
  test: z.preprocess((id) => (isId(String(id)) ? id : ''), z.string().min(1, words.errors.test)),
})

upwardsRoutes.post(paths.notePart(':slug', 'tests'), (c) => {
  const actor = requireActor(c)
  return step(c, 'link', linkForm, ({ test }) => linkTest(servicesOf(c), actor, slugOf(c), test, now(c)), words.linked)
})
