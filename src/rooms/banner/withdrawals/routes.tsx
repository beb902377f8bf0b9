import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { partsToWithdraw, withdrawable, withdrawalReasons } from '../rules.ts'
import { withdraw } from './actions.ts'
import { WithdrawPage } from './pages.tsx'
import { readToWithdraw } from './queries.ts'
import { words } from './words.ts'

export const withdrawalRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const questionOf = (c: Request) => c.req.param('question') ?? ''
const inHandOf = (c: Request) => readToWithdraw(db(c), requireActor(c), idOf(c), questionOf(c), today(c))

const withdrawing = z.object({
  parts: field
    .list(3)
    .transform((chosen) => withdrawable.filter((part) => chosen.includes(part)))
    .refine((chosen) => chosen.length > 0, words.errors.parts),
  why: field.choice(withdrawalReasons, words.errors.why),
})

withdrawalRoutes.get(paths.withdraw(':id', ':question'), async (c) => {
  const inHand = await inHandOf(c)
  if (partsToWithdraw(inHand.said).length === 0)
    return redirectWith(c, paths.project(inHand.sheet.slug), words.nothing, 'note')
  return c.render(<WithdrawPage declarationId={idOf(c)} inHand={inHand} errors={{}} values={{}} />)
})

withdrawalRoutes.post(paths.withdraw(':id', ':question'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, withdrawing)
  if (!form.ok) {
    c.status(422)
    return c.render(<WithdrawPage declarationId={idOf(c)} inHand={inHand} errors={form.errors} values={form.typed} />)
  }
  const outcome = await withdraw(servicesOf(c), actor, idOf(c), questionOf(c), form.value, now(c))
  if (!outcome.ok) return redirectWith(c, paths.project(inHand.sheet.slug), words.nothing, 'refused')
  return redirectWith(c, paths.project(outcome.value.slug), words.done)
})
