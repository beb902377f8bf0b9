import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, openToAll, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { sheetAt } from '../routes-address.ts'
import { type Kind, kinds } from '../rules.ts'
import { closeThread, reply, writeToSheet } from './actions.ts'
import { ClosePage, ConversationPage, WritePage } from './pages.tsx'
import { isProven } from './proof.ts'
import { messagesOf, readThread, receiversOf } from './queries.ts'
import { isSide, limits, throttles } from './rules.ts'
import { refusals, words } from './words.ts'

export const relayRoutes = new Hono<App>()

const sheetToReach = async (c: Request, kind: Kind): Promise<SheetInHand> => {
  const sheet = await sheetAt(c, kind)
  return sheet.status === 'published' ? sheet : notFound()
}

type Shown = { errors?: FieldErrors; values?: Typed }

const showForm = async (c: Request, sheet: SheetInHand, { errors = {}, values = {} }: Shown) => {
  const isReachable = (await receiversOf(db(c), sheet)).length > 0
  return c.render(<WritePage sheet={sheet} isReachable={isReachable} errors={errors} values={values} />)
}

const firstMessage = z.object({
  name: field.text(words.noName, limits.name),
  email: field.email(words.noEmail),
  message: field.text(words.noMessage, limits.message),
  // people do not see this field: only robots fill it
  company_website: field.optional(),
})

const openForm = async (c: Request, kind: Kind) => {
  const actor = visitor(c)
  const sheet = await sheetToReach(c, kind)
  return showForm(c, sheet, { values: actor ? { name: actor.name, email: actor.email } : {} })
}

/** Anyone may write, a few times an hour. A robot is thanked like everyone, and nothing leaves. */
const send = async (c: Request, kind: Kind) => {
  const sheet = await sheetToReach(c, kind)
  const form = await readForm(c, firstMessage)
  if (!form.ok) {
    c.status(422)
    return showForm(c, sheet, { errors: form.errors, values: form.typed })
  }
  const { company_website, ...message } = form.value
  if (company_website === '') {
    await throttle(db(c), throttles.write, [c.var.address, message.email], now(c))
    await throttle(db(c), throttles.sheet, [sheet.id], now(c))
    const outcome = await writeToSheet(servicesOf(c), sheet, message, now(c))
    if (!outcome.ok) return redirectWith(c, paths.sheet(kind, sheet.slug), refusals[outcome.refusal], 'refused')
  }
  return redirectWith(c, paths.sheet(kind, sheet.slug), words.sent)
}

for (const kind of kinds) {
  relayRoutes.get(paths.write(kind, ':slug'), (c) => openForm(c, kind))
  relayRoutes.post(paths.write(kind, ':slug'), async (c) => {
    await openToAll(c, throttles.form)
    return send(c, kind)
  })
}

/** The conversation of one side, for who holds a link of that side: the link is the permission. */
const provenThread = async (c: Request) => {
  const [id, side, proof] = [c.req.param('id') ?? '', c.req.param('side') ?? '', c.req.param('proof') ?? '']
  const thread = await readThread(db(c), id)
  c.header('Cache-Control', 'private, no-store')
  return isSide(side) && isProven(servicesOf(c).secret, thread, side, proof) ? { thread, side, proof } : notFound()
}

type Proven = Awaited<ReturnType<typeof provenThread>>

const showConversation = async (c: Request, proven: Proven, { errors = {}, values = {} }: Shown) => {
  const messages = await messagesOf(db(c), proven.thread.id)
  return c.render(<ConversationPage {...proven} messages={messages} errors={errors} values={values} />)
}

const conversation = paths.conversation(':id', ':side', ':proof')

relayRoutes.get(conversation, async (c) => showConversation(c, await provenThread(c), {}))

const answer = z.object({ message: field.text(words.noMessage, limits.message) })

relayRoutes.post(conversation, async (c) => {
  await openToAll(c, throttles.form)
  const proven = await provenThread(c)
  const form = await readForm(c, answer)
  if (!form.ok) {
    c.status(422)
    return showConversation(c, proven, { errors: form.errors, values: form.typed })
  }
  await throttle(db(c), throttles.reply, [proven.thread.id], now(c))
  const outcome = await reply(servicesOf(c), proven.thread, proven.side, form.value.message, now(c))
  return outcome.ok
    ? redirectWith(c, c.req.path, words.replied)
    : redirectWith(c, c.req.path, refusals[outcome.refusal], 'refused')
})

const closing = paths.closeConversation(':id', ':side', ':proof')

relayRoutes.get(closing, async (c) => c.render(<ClosePage {...(await provenThread(c))} />))

relayRoutes.post(closing, async (c) => {
  await openToAll(c, throttles.form)
  const { thread, side, proof } = await provenThread(c)
  await closeThread(servicesOf(c), thread, now(c))
  return redirectWith(c, paths.conversation(thread.id, side, proof), words.closed)
})
