import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, servicesOf, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { requireKeeper } from '../access.ts'
import { coordinationPaths as to } from '../paths.ts'
import { adoptVersion, beginDraft, dropDraft, editText, publishDraft } from './actions.ts'
import { DraftPage } from './pages.tsx'
import { AdoptionPage, DropPage, PublicationPage, TextPage } from './pages-forms.tsx'
import { draftBoard, drafters, openBoard, stampOfText } from './queries.ts'
import { whyNotPublished } from './rules.ts'
import { words } from './words.ts'

export const criteriaRoutes = new Hono<App>()

const family = (c: Request): string => c.req.param('family') ?? ''

criteriaRoutes.get(to.draft(':family'), async (c) => {
  requireKeeper(c)
  return c.render(<DraftPage board={await draftBoard(db(c), family(c))} />)
})

criteriaRoutes.post(to.begin(':family'), async (c) => {
  const actor = requireKeeper(c)
  const board = await draftBoard(db(c), family(c))
  const number = (board.current?.number ?? 0) + 1
  const begun = await beginDraft(servicesOf(c), actor, board.family.code, words.draftTitle(board.family.name, number))
  return begun.ok
    ? redirectWith(c, to.draft(family(c)), words.begun(number))
    : redirectWith(c, to.draft(family(c)), words.refusals[begun.refusal], 'note')
})

criteriaRoutes.get(to.drop(':family'), async (c) => {
  requireKeeper(c)
  const board = await openBoard(db(c), family(c))
  return c.render(<DropPage family={board.family} number={board.draft.number} />)
})

criteriaRoutes.post(to.drop(':family'), async (c) => {
  await dropDraft(servicesOf(c), requireKeeper(c), family(c))
  return redirectWith(c, to.draft(family(c)), words.drop.done)
})

const textForm = z.object({
  title: field.text(words.missing.title, 120),
  preamble: field.text(words.missing.preamble, 2000),
  read: field.optional(20),
})

criteriaRoutes.get(to.text(':family'), async (c) => {
  requireKeeper(c)
  const board = await openBoard(db(c), family(c))
  return c.render(<TextPage {...board} read={stampOfText(board.draft)} />)
})

criteriaRoutes.post(to.text(':family'), async (c) => {
  const actor = requireKeeper(c)
  const board = await openBoard(db(c), family(c))
  const form = await readForm(c, textForm)
  if (!form.ok) {
    c.status(422)
    return c.render(
      <TextPage {...board} read={typedText(form.typed, 'read')} errors={form.errors} typed={form.typed} />,
    )
  }
  const { read, ...text } = form.value
  const done = await editText(servicesOf(c), actor, family(c), text, read)
  if (done.ok) return redirectWith(c, to.draft(family(c)), words.saved)
  c.status(409)
  const errors = { form: [words.refusals[done.refusal]] }
  return c.render(<TextPage {...board} read={stampOfText(board.draft)} errors={errors} typed={form.typed} />)
})

const adoptionForm = z.object({ act: field.text(words.missing.adoption, 300), number: field.optional(6) })

/** The version in force, while it is a proposal. Throws « not found » otherwise. */
const proposalOf = async (c: Request) => {
  const { family: ofFamily, current } = await draftBoard(db(c), family(c))
  return { family: ofFamily, version: found(current?.maturity === 'proposal' ? current : null) }
}

criteriaRoutes.get(to.adoption(':family'), async (c) => {
  requireKeeper(c)
  return c.render(<AdoptionPage {...(await proposalOf(c))} />)
})

criteriaRoutes.post(to.adoption(':family'), async (c) => {
  const actor = requireKeeper(c)
  const shown = await proposalOf(c)
  const form = await readForm(c, adoptionForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<AdoptionPage {...shown} errors={form.errors} typed={form.typed} />)
  }
  const { act, number } = form.value
  const done = await adoptVersion(servicesOf(c), actor, family(c), { act, number: Number(number) })
  return done.ok
    ? redirectWith(c, to.draft(family(c)), words.adoption.done(done.value.number))
    : redirectWith(c, to.draft(family(c)), words.refusals[done.refusal], 'note')
})

const publicationForm = z.object({
  act: field.text(words.missing.act, 300),
  maturity: field.choice(['proposal', 'adopted'], words.missing.maturity),
  stamp: field.optional(20),
})

const showPublication = async (c: Request, said: { errors?: FieldErrors; typed?: Typed } = {}) => {
  const actor = requireKeeper(c)
  const board = await openBoard(db(c), family(c))
  const reason = whyNotPublished(board.draft, board.current)
  if (reason) return redirectWith(c, to.draft(family(c)), words.refusals[reason], 'refused')
  const alone = (await drafters(db(c), board.draft.id)).ids.every((id) => id === actor.id)
  return c.render(<PublicationPage {...board} {...said} alone={alone} today={today(c)} />)
}

criteriaRoutes.get(to.publication(':family'), (c) => showPublication(c))

criteriaRoutes.post(to.publication(':family'), async (c) => {
  const actor = requireKeeper(c)
  const form = await readForm(c, publicationForm)
  if (!form.ok) {
    c.status(422)
    return showPublication(c, form)
  }
  const done = await publishDraft(servicesOf(c), actor, family(c), form.value)
  if (!done.ok) {
    c.status(409)
    return showPublication(c, { errors: { form: [words.refusals[done.refusal]] }, typed: form.typed })
  }
  const { family: published } = await draftBoard(db(c), family(c))
  return redirectWith(c, paths.referential(family(c)), words.publish.done(published.name, done.value.number))
})
