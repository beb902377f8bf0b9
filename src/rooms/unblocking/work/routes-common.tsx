import type { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { db, now, type Request, readForm, redirectWith, requireActor, today } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { powersOf } from '../cases/parts/queries.ts'
import { canWork, type PartRefusal } from '../cases/parts/rules.ts'
import { type InHand, readCase } from '../cases/queries.ts'
import { logReading } from '../cases/readings.ts'
import { requireDesk } from '../desk/routes-common.ts'
import { paths } from '../paths.ts'
import type { Sides } from '../rules.ts'
import type { Shown, Work } from './frame.tsx'
import { refusals } from './words.ts'

export const idOf = (c: Request) => c.req.param('id') ?? ''
export const partOf = (c: Request) => c.req.param('part') ?? ''

const ofDesk = ({ handles, deputises, supervises }: Sides) => handles || deputises || supervises

/** The case of the address, for whoever may open it; those of the desk without a second factor are sent to set one up. */
const caseOf = async (c: Request, actor: Actor): Promise<InHand> => {
  try {
    return await readCase(db(c), actor, idOf(c), today(c))
  } catch (problem) {
    await requireDesk(c)
    throw problem
  }
}

/** Those who work or supervise the case; the reading is written. Null for those of the project, whose page is another. */
const requireReader = async (c: Request, what: 'case' | 'document' = 'case'): Promise<Work | null> => {
  const actor = requireActor(c)
  const inHand = await caseOf(c, actor)
  const { blocker, sides } = inHand
  if (!ofDesk(sides)) return null
  await logReading(db(c), actor, inHand, what, now(c))
  const powers = await powersOf(db(c), blocker.appointment?.id ?? null)
  return { blocker, sides, powers, today: today(c), acts: canWork(sides, blocker.status) }
}

type Answer = Response | Promise<Response>

/** A page of the case, after its reading is written; those of the project are led to their own. */
export const reading = async (
  c: Request,
  show: (work: Work) => Answer,
  what: 'case' | 'document' = 'case',
): Promise<Response> => {
  const work = await requireReader(c, what)
  return work ? show(work) : c.redirect(paths.case(idOf(c)), 303)
}

type Act<T, V, R extends string> = {
  schema: z.ZodType<T>
  act: (value: T) => Promise<Outcome<V, R>>
  /** The page again, with what was typed. */
  show: (work: Work, shown: Shown) => Answer
  to: string | ((value: V) => string)
  said: string | ((value: V) => string)
  /** The field that a refusal belongs to; the whole form when it belongs to none. */
  fields?: Partial<Record<R, string>>
  words?: Partial<Record<R, string>>
}

const given = <V,>(what: string | ((value: V) => string), value: V): string =>
  typeof what === 'function' ? what(value) : what

/** One form of a page, sent: done, or shown again with what was typed. Those of the project find nothing here. */
export const acting = async <T, V, R extends string = PartRefusal>(
  c: Request,
  { schema, act, show, to, said, fields = {}, words = {} }: Act<T, V, R>,
): Promise<Response> => {
  const { sides } = await caseOf(c, requireActor(c))
  if (!ofDesk(sides)) return notFound()
  const form = await readForm(c, schema)
  const again = async (status: 409 | 422, errors: FieldErrors, values: Typed) =>
    reading(c, (work) => {
      c.status(status)
      return show(work, { errors, values })
    })
  if (!form.ok) return again(422, form.errors, form.typed)
  const outcome = await act(form.value)
  if (outcome.ok) return redirectWith(c, given(to, outcome.value), given(said, outcome.value))
  const { refusal } = outcome
  const sentence = words[refusal] ?? refusals[refusal as PartRefusal]
  const status = refusal === 'not-now' || refusal === 'changed' ? 409 : 422
  return again(status, { [fields[refusal] ?? 'form']: [sentence] }, form.typed)
}
