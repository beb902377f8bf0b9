import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths as label } from '../../paths.ts'
import { paths } from '../paths.ts'
import { readOwnAward } from '../queries.ts'
import { isHeld } from '../rules.ts'
import { giveUp } from './actions.ts'
import { GiveUpPage } from './pages.tsx'
import { words } from './words.ts'

export const surrenderRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const own = (c: Request) => readOwnAward(db(c), requireActor(c), idOf(c), today(c))

surrenderRoutes.get(paths.giveUp(':id'), async (c) => {
  const award = await own(c)
  if (!isHeld(award.state)) return redirectWith(c, paths.award(award.id), words.over, 'note')
  return c.render(<GiveUpPage award={award} />)
})

const giveUpForm = z.object({ reason: field.text(words.errors.reason, 1000) })

surrenderRoutes.post(paths.giveUp(':id'), async (c) => {
  const actor = requireActor(c)
  const award = await own(c)
  const form = await readForm(c, giveUpForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<GiveUpPage award={award} values={form.typed} errors={form.errors} />)
  }
  const outcome = await giveUp(servicesOf(c), actor, award.id, form.value.reason, now(c))
  return outcome.ok
    ? redirectWith(c, label.structure(award.slug), words.done)
    : redirectWith(c, paths.award(award.id), words.over, 'refused')
})
