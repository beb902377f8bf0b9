import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { z } from 'zod'
import { type Actor, holds, isOfficer, type Role, type Visitor } from './actor.ts'
import { Problem } from './errors.ts'
import { images, type KeptFile, savedName } from './files.ts'
import { checkForm, type FormReading } from './forms.ts'
import { type Day, parisDay } from './pure/dates.ts'
import { type Limit, throttle } from './rate-limit.ts'
import type { Services } from './services.ts'

export type Flash = { kind: 'done' | 'note' | 'refused'; text: string }

/** What the middleware of `app.tsx` puts on each request. */
export type App = {
  Variables: { services: Services; actor: Visitor; now: Date; requestId: string; address: string }
}
export type Request = Context<App>

export const servicesOf = (c: Request): Services => c.var.services
export const db = (c: Request) => c.var.services.db
export const now = (c: Request): Date => c.var.now
export const today = (c: Request): Day => parisDay(c.var.now)
export const visitor = (c: Request): Visitor => c.var.actor

/** The person signed in; otherwise the sign-in page, then back here. */
export const requireActor = (c: Request): Actor => {
  if (!c.var.actor) throw new Problem('sign-in')
  return c.var.actor
}

/** The person signed in, if the role is theirs today. Someone who holds it without a second factor is sent to set one up. */
export const requireRole = (c: Request, ...wanted: Role[]): Actor => {
  const actor = requireActor(c)
  if (wanted.some((role) => holds(actor, role, today(c)) || holdsSomewhere(actor, role, today(c)))) return actor
  throw new Problem(isOfficer(actor, today(c)) && !actor.secondFactor ? 'second-factor' : 'not-found')
}

const holdsSomewhere = (actor: Actor, role: Role, day: Day): boolean =>
  actor.secondFactor &&
  actor.grants.some((grant) => grant.role === role && grant.startsOn <= day && day <= grant.endsOn)

/** A door for everyone, signed in or not: only the pace is limited, by address. */
export const openToAll = (c: Request, limit: Limit): Promise<void> =>
  throttle(c.var.services.db, limit, [c.var.address], c.var.now)

/** Reads and checks the posted form. Repeated fields become lists. */
export const readForm = async <T>(c: Request, schema: z.ZodType<T>): Promise<FormReading<T>> =>
  checkForm(schema, await readBody(c))

/** The posted fields as they came; a body that is not the form it says is a bad request. */
export const readBody = (c: Request): Promise<Record<string, unknown>> =>
  c.req.parseBody({ all: true }).catch(() => {
    throw new Problem('bad-request')
  })

/** Reads and checks the query string. */
export const readQuery = <T>(c: Request, schema: z.ZodType<T>): FormReading<T> => {
  const raw: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(c.req.queries())) raw[name] = values.length > 1 ? values : values[0]
  return checkForm(schema, raw)
}

const flashCookie = 'fi_message'

/** After a write: 303 to the page that shows it, with a sentence said once. */
export const redirectWith = async (c: Request, path: string, text: string, kind: Flash['kind'] = 'done') => {
  await setSignedCookie(c, flashCookie, JSON.stringify({ kind, text }), c.var.services.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.services.config.publicUrl.startsWith('https:'),
    maxAge: 60,
  })
  return c.redirect(path, 303)
}

/** The sentence left by the page before, or null. */
export const readFlash = async (c: Request): Promise<Flash | null> => {
  const text = await getSignedCookie(c, c.var.services.secret, flashCookie)
  if (!text) return null
  c.header('Set-Cookie', `${flashCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`, { append: true })
  return JSON.parse(text) as Flash
}

/** A path of this site from untrusted text, or the fallback: never a door to another site. */
export const localPath = (text: string | undefined, fallback: string): string =>
  text?.startsWith('/') && !/^\/[/\\]/.test(text) && !/\p{Cc}/u.test(text) ? text : fallback

/** Downloads: a name, a type, never sniffed, never kept by shared caches. */
export const download = (c: Request, body: ReadableStream | string, name: string, type: string) =>
  c.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
  })

/**
 * A file that someone sent, given back to someone who may read it: under a clean name with its true ending, never run nor framed nor kept on
 * the way. Pictures open in the page, anything else is saved. `name` replaces the one it came with, which may say who sent it.
 */
export const sendFile = (c: Request, file: KeptFile, name: string = file.name, showsPictures = true) => {
  const saved = savedName(name, file.mimeType)
  const isPicture = showsPictures && images.types.includes(file.mimeType)
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.mimeType,
    'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; filename="${inAscii(saved)}"; filename*=UTF-8''${encoded(saved)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}

const inAscii = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\]/g, '_')
// RFC 8187: what encodeURIComponent leaves as it is, and a header may not hold
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
