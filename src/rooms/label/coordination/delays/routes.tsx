import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, servicesOf } from '#core/http.ts'
import { settingLines } from '../../lifecycle/queries-settings.ts'
import { settingLabels } from '../../words-settings.ts'
import { requireKeeper } from '../access.ts'
import { coordinationPaths as to } from '../paths.ts'
import { changeSetting } from './actions.ts'
import { DelayPage, DelaysPage } from './pages.tsx'
import { settingHistory } from './queries.ts'
import { settingForm } from './rules.ts'
import { words } from './words.ts'

export const delayRoutes = new Hono<App>()

delayRoutes.get(to.delays, async (c) => {
  requireKeeper(c)
  return c.render(<DelaysPage lines={await settingLines(db(c))} />)
})

const lineOf = async (c: Request) => found((await settingLines(db(c))).find(({ name }) => name === c.req.param('name')))

const show = async (c: Request, refused?: { errors: FieldErrors; typed: Typed }) => {
  const line = await lineOf(c)
  if (refused) c.status(422)
  return c.render(<DelayPage line={line} events={await settingHistory(db(c), line.name)} {...refused} />)
}

delayRoutes.get(to.delay(':name'), (c) => {
  requireKeeper(c)
  return show(c)
})

delayRoutes.post(to.delay(':name'), async (c) => {
  const actor = requireKeeper(c)
  const { name } = await lineOf(c)
  const form = await readForm(c, settingForm(words.missing))
  if (!form.ok) return show(c, form)
  const done = await changeSetting(servicesOf(c), actor, name, form.value)
  return done.ok
    ? redirectWith(c, to.delays, words.done(settingLabels[name], done.value))
    : show(c, { errors: { value: [words.refusals[done.refusal]] }, typed: form.typed })
})
