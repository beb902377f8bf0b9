import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field } from '#core/forms.ts'
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
import { readDecision } from '../../queries.ts'
import { bringBack } from './actions.ts'
import { BringBackPage, WorkshopPage } from './pages.tsx'
import { canBringBack, linesOf } from './rules.ts'
import { refusals, words } from './words.ts'

export const workshopRoutes = new Hono<App>()

workshopRoutes.get(paths.workshop(':id'), async (c) => {
  const { decision, standing } = await readDecision(db(c), visitor(c), c.req.param('id') ?? '', now(c))
  if (decision.collects === 'nothing') return notFound()
  const mayType = canBringBack(decision, standing, visitor(c))
  const address = servicesOf(c).config.publicUrl + paths.decision(decision.id)
  return c.render(<WorkshopPage {...{ decision, mayType, address }} />)
})

const typing = async (c: Request) => {
  const actor = requireActor(c)
  const { decision, standing } = await readDecision(db(c), actor, c.req.param('id') ?? '', now(c))
  return canBringBack(decision, standing, actor) ? decision : notFound()
}

workshopRoutes.get(paths.bringBack(':id'), async (c) =>
  c.render(<BringBackPage decision={await typing(c)} today={today(c)} />),
)

const form = z.object({ day: field.day(words.errors.day), lines: field.text(words.errors.lines, 20_000) })

workshopRoutes.post(paths.bringBack(':id'), async (c) => {
  const actor = requireActor(c)
  const decision = await typing(c)
  const read = await readForm(c, form)
  const retry = (errors: FieldErrors) => {
    c.status(422)
    return c.render(<BringBackPage {...{ decision, errors }} values={read.typed} today={today(c)} />)
  }
  if (!read.ok) return retry(read.errors)
  const { day, lines } = read.value
  const brought = await bringBack(servicesOf(c), actor, decision.id, { day, lines: linesOf(lines) }, now(c))
  if (brought.ok) return redirectWith(c, paths.decision(decision.id), words.saved(brought.value))
  const at = brought.refusal.startsWith('day') ? 'day' : brought.refusal === 'not-now' ? 'form' : 'lines'
  return retry({ [at]: [refusals[brought.refusal]] })
})
