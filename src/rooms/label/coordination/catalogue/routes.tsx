import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, servicesOf, today } from '#core/http.ts'
import { requireKeeper } from '../access.ts'
import { coordinationPaths as to } from '../paths.ts'
import { addEntry, endEntry } from './actions.ts'
import { CataloguePage, EndingPage } from './pages.tsx'
import { catalogueOf } from './queries.ts'
import { catalogueKind, endForm, entryForm } from './rules.ts'
import { fieldOf, words } from './words.ts'

export const catalogueRoutes = new Hono<App>()

// grouped: bare, the alternative would only hold to its first and last words, and take longer paths
const kinds = ':kind{(?:familles|roles)}'
const kindOf = (c: Request) => found(catalogueKind(c.req.param('kind') ?? ''))
type Refused = { errors: FieldErrors; typed: Typed }

const showList = async (c: Request, refused?: Refused) => {
  if (refused) c.status(422)
  const kind = kindOf(c)
  return c.render(<CataloguePage kind={kind} lines={await catalogueOf(db(c), kind)} today={today(c)} {...refused} />)
}

catalogueRoutes.get(to.catalogue(kinds), (c) => {
  requireKeeper(c)
  return showList(c)
})

catalogueRoutes.post(to.catalogue(kinds), async (c) => {
  const actor = requireKeeper(c)
  const form = await readForm(c, entryForm(words.missing))
  if (!form.ok) return showList(c, form)
  const done = await addEntry(servicesOf(c), actor, kindOf(c), form.value)
  return done.ok
    ? redirectWith(c, to.catalogue(kindOf(c)), words.added(done.value.name))
    : showList(c, { errors: { [fieldOf(done.refusal)]: [words.refusals[done.refusal]] }, typed: form.typed })
})

/** The page that ends the family or the role of the address, as long as it has no end yet. */
const showEnding = async (c: Request, refused?: Refused) => {
  const lines = await catalogueOf(db(c), kindOf(c))
  const line = found(lines.find(({ code, until }) => code === c.req.param('code') && until === null))
  if (refused) c.status(422)
  return c.render(<EndingPage kind={kindOf(c)} line={line} today={today(c)} {...refused} />)
}

catalogueRoutes.get(to.ending(kinds, ':code'), (c) => {
  requireKeeper(c)
  return showEnding(c)
})

catalogueRoutes.post(to.ending(kinds, ':code'), async (c) => {
  const actor = requireKeeper(c)
  const form = await readForm(c, endForm(words.missing))
  if (!form.ok) return showEnding(c, form)
  const code = c.req.param('code') ?? ''
  const done = await endEntry(servicesOf(c), actor, kindOf(c), { code, ...form.value })
  return done.ok
    ? redirectWith(c, to.catalogue(kindOf(c)), words.ending.done(done.value.name, form.value.until))
    : showEnding(c, { errors: { [fieldOf(done.refusal)]: [words.refusals[done.refusal]] }, typed: form.typed })
})
