import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Outcome } from '#core/pure/result.ts'
import { paths } from '../paths.ts'
import { editNote, type NoteContent, writeNote } from './actions.ts'
import { WriteNotePage } from './pages-write.tsx'
import { type PolicyNote, readNote, requireNoteWriter } from './queries.ts'
import { frequencyOf, groundsOf, groundsToCite, precedentAt } from './queries-grounds.ts'
import { afterMove, type NoteRefusal, slugIn } from './rules.ts'
import { refusals, words } from './words.ts'

export const writeRoutes = new Hono<App>()

const part = field.optional(4000)
const noteForm = z.object({
  ...{ title: field.text(words.errors.title, 150), ministry: field.text(words.errors.ministry, 150) },
  ...{ rule: part, frequency: part, cost: part, proposal: part, opposingViews: part, evidence: part },
  ...{ precedents: field.list(60), tests: field.list(60), precedent_more: field.optional(300) },
  version: z.coerce.number().catch(0),
})

type Shown = { errors?: FieldErrors; values?: Typed }

const write = async (c: Request, note: PolicyNote | null, { errors = {}, values = {} }: Shown = {}) => {
  const { demo } = requireActor(c)
  const cited = note ? await groundsOf(db(c), note.id) : { precedents: [], tests: [] }
  const toCite = await groundsToCite(db(c), demo, cited)
  const suggested = cited.precedents.length > 0 && note ? await frequencyOf(db(c), note.id, demo, today(c)) : null
  return c.render(<WriteNotePage {...{ note, cited, toCite, suggested, errors, values }} />)
}

/** The precedent whose address was typed beside the list: none, its id, or « unknown ». */
const another = async (c: Request, address: string): Promise<Id[] | 'unknown'> => {
  if (address === '') return []
  const id = await precedentAt(db(c), slugIn(address), requireActor(c).demo)
  return id ? [id] : 'unknown'
}

/** The form read and the note written; otherwise shown again with what was typed. */
const save = async (
  c: Request,
  note: PolicyNote | null,
  act: (content: NoteContent, version: number) => Promise<Outcome<string, NoteRefusal>>,
) => {
  const form = await readForm(c, noteForm)
  c.status(422)
  if (!form.ok) return write(c, note, { errors: form.errors, values: form.typed })
  const { precedents, tests, precedent_more: address, version, ...content } = form.value
  const more = await another(c, address)
  if (more === 'unknown')
    return write(c, note, { errors: { precedent_more: [words.errors.precedent] }, values: form.typed })
  const cited = { precedentIds: [...precedents.filter(isId), ...more], testIds: tests.filter(isId) }
  const outcome = await act({ ...content, ...cited }, version)
  if (outcome.ok) return redirectWith(c, paths.note(outcome.value), words.saved)
  c.status(409)
  return write(c, note, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
}

writeRoutes.get(paths.newNote, (c) => {
  requireNoteWriter(requireActor(c), today(c))
  return write(c, null)
})

writeRoutes.post(paths.newNote, (c) => {
  const actor = requireNoteWriter(requireActor(c), today(c))
  return save(c, null, (content) => writeNote(servicesOf(c), actor, content, now(c)))
})

writeRoutes.get(paths.notePart(':slug', 'modifier'), async (c) => {
  const { note, follows } = await readNote(db(c), requireActor(c), c.req.param('slug') ?? '', today(c))
  return follows && afterMove('edit', note.status) ? write(c, note) : notFound()
})

writeRoutes.post(paths.notePart(':slug', 'modifier'), async (c) => {
  const actor = requireActor(c)
  const { note, follows } = await readNote(db(c), actor, c.req.param('slug') ?? '', today(c))
  if (!follows) return notFound()
  return save(c, note, (content, version) => editNote(servicesOf(c), actor, note.slug, content, version, now(c)))
})
