import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readBody,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { latestCharter } from '../charter/queries.ts'
import {
  beginAmendment,
  charterOf,
  debateAmendment,
  discardAmendment,
  editAmendment,
  membersOf,
  publishAmendment,
  supportAmendment,
  withdrawAmendment,
} from './actions.ts'
import { memberField } from './forms.ts'
import { AmendmentPage } from './pages.tsx'
import { ListPage } from './pages-list.tsx'
import { ConfirmPage, WritePage } from './pages-write.tsx'
import { paths } from './paths.ts'
import {
  type Amendment,
  hasSupported,
  listAmendments,
  memberCount,
  readAmendment,
  supportedBy,
  wordsOf,
} from './queries.ts'
import { type AmendmentRefusal, passagesOf } from './rules.ts'
import { refusals, words } from './words.ts'

export const amendmentRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }
const idOf = (c: Request) => c.req.param('id') ?? ''
const one = paths.amendment(':id{[0-9a-f-]{36}}')

/** Members in whose name the reader speaks; none for a visitor. */
const mine = async (c: Request) => {
  const actor = visitor(c)
  return actor ? membersOf(db(c), actor, now(c)) : []
}

amendmentRoutes.get(paths.list, async (c) => {
  const [amendments, members] = await Promise.all([listAmendments(db(c), visitor(c)), mine(c)])
  return c.render(<ListPage amendments={amendments} members={members} />)
})

const showWrite = async (c: Request, draft: Amendment | null, { errors = {}, values = {} }: Shown = {}) => {
  requireActor(c)
  const [charter, members] = await Promise.all([latestCharter(db(c)), mine(c)])
  if (members.length === 0) return redirectWith(c, paths.list, words.membersOnly, 'refused')
  return c.render(<WritePage {...{ charter, draft, members, errors, values }} />)
}

amendmentRoutes.get(paths.create, (c) => showWrite(c, null))

const writeForm = z.object({
  title: field.text(words.errors.title, 150),
  reasons: field.text(words.errors.reasons, 5000),
  member: memberField,
  version: field.optional(12),
})

const save = async (c: Request, draft: Amendment | null) => {
  const actor = requireActor(c)
  const form = await readForm(c, writeForm)
  c.status(422)
  if (!form.ok) return showWrite(c, draft, { errors: form.errors, values: form.typed })
  const { title, reasons, member: memberId, version } = form.value
  const typed = Object.fromEntries(
    passagesOf(await latestCharter(db(c))).map(({ key }) => [key, typedText(form.typed, key).replaceAll('\r\n', '\n')]),
  )
  const written = { title, reasons, typed, memberId }
  const outcome = draft
    ? await editAmendment(servicesOf(c), actor, draft.id, written, Number(version) || 0, now(c))
    : await beginAmendment(servicesOf(c), actor, written, now(c))
  if (outcome.ok) return redirectWith(c, paths.amendment(outcome.value), words.saved)
  if (outcome.refusal === 'stale') c.status(409)
  const { version: _, ...values } = form.typed
  const fresh = draft && (await readAmendment(db(c), actor, draft.id))
  return showWrite(c, fresh, { errors: { form: [refusals[outcome.refusal]] }, values })
}

amendmentRoutes.post(paths.create, (c) => {
  requireActor(c)
  return save(c, null)
})

const myDraft = async (c: Request) => {
  const amendment = await readAmendment(db(c), requireActor(c), idOf(c))
  return amendment.status === 'draft' ? amendment : null
}

amendmentRoutes.get(`${one}/modifier`, async (c) => {
  const draft = await myDraft(c)
  return draft ? showWrite(c, draft) : c.redirect(paths.amendment(idOf(c)), 303)
})

amendmentRoutes.post(`${one}/modifier`, async (c) => {
  requireActor(c)
  const draft = await myDraft(c)
  return draft ? save(c, draft) : redirectWith(c, paths.amendment(idOf(c)), refusals['not-now'], 'refused')
})

const show = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const amendment = await readAmendment(db(c), visitor(c), idOf(c))
  const members = await mine(c)
  const ids = members.map(({ id }) => id)
  const actor = visitor(c)
  const [charter, debate, supporting, penUsed, memberTotal] = await Promise.all([
    charterOf(db(c), amendment),
    wordsOf(db(c), amendment.id),
    supportedBy(db(c), amendment.id, ids),
    actor ? hasSupported(db(c), amendment.id, actor.id) : false,
    memberCount(db(c), today(c), amendment.demo),
  ])
  const own = ids.includes(amendment.memberId)
  const view = { amendment, charter, debate, members, supporting, penUsed, memberTotal, mine: own }
  return c.render(<AmendmentPage {...view} errors={errors} values={values} />)
}

amendmentRoutes.get(one, (c) => show(c))

const settled = async <T,>(c: Request, outcome: Outcome<T, AmendmentRefusal>, said: (value: T) => string) =>
  outcome.ok
    ? redirectWith(c, paths.amendment(idOf(c)), said(outcome.value))
    : redirectWith(c, paths.amendment(idOf(c)), refusals[outcome.refusal], 'refused')

amendmentRoutes.post(`${one}/publication`, async (c) => {
  const outcome = await publishAmendment(servicesOf(c), requireActor(c), idOf(c), now(c))
  return settled(c, outcome, () => words.publishDone)
})

amendmentRoutes.post(`${one}/soutien`, async (c) => {
  const actor = requireActor(c)
  const member = typedText((await readBody(c)) as Typed, 'member')
  const outcome = await supportAmendment(servicesOf(c), actor, idOf(c), member, now(c))
  return settled(c, outcome, (supports) => (supports ? words.supported : words.unsupported))
})

const wordForm = z.object({
  member: memberField,
  side: field.choice(['for', 'against', 'question'], words.errors.side),
  body: field.text(words.errors.body, 5000),
})

amendmentRoutes.post(`${one}/debat`, async (c) => {
  const actor = requireActor(c)
  await readAmendment(db(c), actor, idOf(c))
  const form = await readForm(c, wordForm)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const { member: memberId, ...said } = form.value
  const outcome = await debateAmendment(servicesOf(c), actor, idOf(c), { ...said, memberId }, now(c))
  if (outcome.ok) return redirectWith(c, paths.amendment(idOf(c)), words.said)
  c.status(409)
  return show(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

/** Asked only of who may, while it may be done. */
const confirm = async (c: Request, what: 'withdraw' | 'discard') => {
  const amendment = await readAmendment(db(c), requireActor(c), idOf(c))
  const may =
    what === 'discard'
      ? amendment.status === 'draft'
      : amendment.status === 'debate' && (await mine(c)).some(({ id }) => id === amendment.memberId)
  return may ? c.render(<ConfirmPage amendment={amendment} what={what} />) : notFound()
}

amendmentRoutes.get(`${one}/retrait`, (c) => confirm(c, 'withdraw'))

amendmentRoutes.post(`${one}/retrait`, async (c) => {
  const outcome = await withdrawAmendment(servicesOf(c), requireActor(c), idOf(c), now(c))
  return settled(c, outcome, () => words.withdrawDone)
})

amendmentRoutes.get(`${one}/abandonner`, (c) => confirm(c, 'discard'))

amendmentRoutes.post(`${one}/abandonner`, async (c) => {
  await discardAmendment(servicesOf(c), requireActor(c), idOf(c))
  return redirectWith(c, paths.list, words.discarded)
})
