import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { checkForm } from '#core/forms.ts'
import { type App, db, type Request, readBody, readForm, redirectWith, servicesOf } from '#core/http.ts'
import { nbsp } from '#core/pure/text.ts'
import { stamp } from '#core/stamp.ts'
import { requireKeeper } from '../access.ts'
import { coordinationPaths as to } from '../paths.ts'
import { addLine, editLine, moveLine, removeLine, restoreLine } from './actions.ts'
import { LinePage, RemovalPage } from './pages-forms.tsx'
import { openBoard } from './queries.ts'
import { codeForm, commitmentForm, criterionForm, criterionOf, type Line, listOfSlug } from './rules.ts'
import { words } from './words.ts'

export const lineRoutes = new Hono<App>()

const list = ':list{(?:criteres|engagements)}'
const family = (c: Request): string => c.req.param('family') ?? ''
const named = (c: Request) => ({ list: found(listOfSlug(c.req.param('list') ?? '')), code: c.req.param('code') ?? '' })

/** The draft, and the line the address names in it. */
const lineOf = async (c: Request) => {
  const { list, code } = named(c)
  const board = await openBoard(db(c), family(c))
  const line = found([...board.draft[list]].find((one) => one.code === code))
  const name = nbsp('title' in line ? line.title : line.statement)
  return { family: board.family, list, code, line, name, read: stamp(line) }
}

type Read = { typed: Typed; read: string } & ({ ok: true; line: Line } | { ok: false; errors: FieldErrors })

/** What was typed for a line; the code comes from the address, or from the form of a new one. */
const readLine = async (c: Request, known?: string): Promise<Read> => {
  const { list } = named(c)
  const raw = await readBody(c)
  const read = String(raw.read ?? '')
  const code = checkForm(codeForm(words), known ? { code: known } : raw)
  const bad = code.ok ? {} : code.errors
  const kept = code.ok ? code.value.code : ''
  if (list === 'commitments') {
    const form = checkForm(commitmentForm(words), raw)
    if (!form.ok || !code.ok)
      return { ok: false, errors: { ...bad, ...(!form.ok && form.errors) }, typed: form.typed, read }
    return { ok: true, line: { list, line: { code: kept, ...form.value } }, typed: form.typed, read }
  }
  const form = checkForm(criterionForm(words), raw)
  const { typed } = form
  if (!form.ok) return { ok: false, errors: { ...bad, ...form.errors }, typed, read }
  const made = criterionOf(kept, form.value, words)
  if (!made.ok || !code.ok) return { ok: false, errors: { ...bad, ...(!made.ok && made.errors) }, typed, read }
  return { ok: true, line: { list, line: made.line }, typed, read }
}

lineRoutes.get(to.newLine(':family', list), async (c) => {
  requireKeeper(c)
  const board = await openBoard(db(c), family(c))
  return c.render(<LinePage family={board.family} list={named(c).list} line={null} read="" />)
})

lineRoutes.post(to.newLine(':family', list), async (c) => {
  const actor = requireKeeper(c)
  const board = await openBoard(db(c), family(c))
  const read = await readLine(c)
  const again = (errors: FieldErrors) => {
    c.status(422)
    return c.render(
      <LinePage family={board.family} list={named(c).list} line={null} read="" errors={errors} typed={read.typed} />,
    )
  }
  if (!read.ok) return again(read.errors)
  const done = await addLine(servicesOf(c), actor, family(c), read.line)
  return done.ok ? redirectWith(c, to.draft(family(c)), words.saved) : again({ code: [words.refusals[done.refusal]] })
})

lineRoutes.get(to.line(':family', list, ':code'), async (c) => {
  requireKeeper(c)
  return c.render(<LinePage {...(await lineOf(c))} />)
})

lineRoutes.post(to.line(':family', list, ':code'), async (c) => {
  const actor = requireKeeper(c)
  const shown = await lineOf(c)
  const read = await readLine(c, shown.code)
  if (!read.ok) {
    c.status(422)
    // still what was read: another who wrote meanwhile is not hidden by a field left empty
    return c.render(<LinePage {...shown} read={read.read} errors={read.errors} typed={read.typed} />)
  }
  const done = await editLine(servicesOf(c), actor, family(c), read.line, read.read)
  if (done.ok) return redirectWith(c, to.draft(family(c)), words.saved)
  c.status(409)
  return c.render(<LinePage {...shown} errors={{ form: [words.refusals[done.refusal]] }} typed={read.typed} />)
})

const placeForm = z.object({ sens: z.enum(['haut', 'bas']) })

lineRoutes.post(to.place(':family', list, ':code'), async (c) => {
  const actor = requireKeeper(c)
  const form = await readForm(c, placeForm)
  const direction = form.ok && form.value.sens === 'haut' ? 'up' : 'down'
  await moveLine(servicesOf(c), actor, family(c), { ...named(c), direction })
  return redirectWith(c, `${to.draft(family(c))}#${c.req.param('list')}`, words.movedTo)
})

lineRoutes.get(to.removal(':family', list, ':code'), async (c) => {
  requireKeeper(c)
  return c.render(<RemovalPage {...(await lineOf(c))} />)
})

lineRoutes.post(to.removal(':family', list, ':code'), async (c) => {
  const actor = requireKeeper(c)
  const { name } = await lineOf(c)
  await removeLine(servicesOf(c), actor, family(c), named(c))
  return redirectWith(c, to.draft(family(c)), words.removal.done(name))
})

lineRoutes.post(to.restoring(':family', list, ':code'), async (c) => {
  await restoreLine(servicesOf(c), requireKeeper(c), family(c), named(c))
  return redirectWith(c, `${to.draft(family(c))}#${c.req.param('list')}`, words.restored)
})
