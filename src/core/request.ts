import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { Problem } from './errors.ts'
import type { App, Request } from './http.ts'
import type { Services } from './services.ts'

const maxFormBytes = 1_000_000
/** The heaviest file that a room keeps, and what is typed around it. */
const maxUploadBytes = 11_000_000
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/

/** Headers of every answer: nothing but our own files may run, load, frame or receive a form. */
export const headers = (publicUrl: string) =>
  secureHeaders({
    overwrite: false, // the preview of a mail brings a policy of its own, stricter than this one
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    crossOriginResourcePolicy: false,
  })

/** Only our own forms may change anything; one-click unsubscription (RFC 8058) comes from mail software and carries its own proof. */
export const ownForms = (publicUrl: string): MiddlewareHandler<App> => {
  const origin = new URL(publicUrl).origin
  const guard = csrf({ origin: (given) => given === origin, secFetchSite: 'same-origin' })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.path.startsWith('/desabonnement/')) return next()
    if (!formTypes.test(c.req.header('content-type') ?? '')) throw new Problem('bad-request')
    return guard(c, next).catch((error: unknown) => {
      throw error instanceof HTTPException && error.status === 403 ? new Problem('bad-request') : error
    })
  }
}

const atMost = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large')
    },
  })

const limits = { form: atMost(maxFormBytes), upload: atMost(maxUploadBytes) }

/** Only a form that sends files may be heavy. */
export const limitedBody: MiddlewareHandler = (c, next) =>
  /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '') ? limits.upload(c, next) : limits.form(c, next)

/** The address a request comes from: the socket's, or behind a trusted proxy the last one it added. */
export const addressOf = (c: Request, config: Services['config']): string => {
  const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'local' // app.request() in tests has no socket
  }
}

/** One line per request: what, how long, with which outcome; never who, never what was typed. */
export const logged: MiddlewareHandler<App> = async (c, next) => {
  const started = performance.now()
  await next()
  c.header('X-Request-Id', c.var.requestId)
  if (c.req.path.startsWith('/assets/')) return
  const ms = Math.round(performance.now() - started)
  c.var.services.log.info(
    { id: c.var.requestId, method: c.req.method, path: withoutProof(c.req.path), status: c.res.status, ms },
    'request',
  )
}

/** The path as it may be kept: links that are themselves a proof lose it. */
const withoutProof = (path: string): string =>
  path.replace(/^(\/(?:echanges|invitations|desabonnement)\/[^/]+).*/, '$1/…')
