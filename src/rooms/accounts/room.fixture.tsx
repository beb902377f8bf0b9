// The room alone, as the app opens it, and a browser to walk through it: what its tests use.
import { Hono } from 'hono'
import { Problem } from '#core/errors.ts'
import type { App } from '#core/http.ts'
import { ownForms } from '#core/request.ts'
import type { Services } from '#core/services.ts'
import { castPassword } from '../../demo/cast.ts'
import { pageRenderer } from '../../frame.ts'
import { problemPage } from '../../problems.tsx'
import { createAccounts, openSession, type PersonalData } from './index.ts'

const assets = { css: '/s.css', js: '/m.js', icons: '/i.svg', favicon: '/f.svg', textFont: '/t.woff2' }
const origin = 'http://localhost:3000'

/** `address` is the network address every request comes from. */
export const roomSite = (services: Services, options: { personalData?: PersonalData[]; address?: string } = {}) => {
  const accounts = createAccounts(services, { personalData: options.personalData ?? [] })
  const site = new Hono<App>()
  site.use(async (c, next) => {
    c.set('services', services)
    c.set('requestId', 'test')
    c.set('now', services.clock())
    c.set('address', options.address ?? '192.0.2.1')
    c.setRenderer(pageRenderer(c, assets))
    const { actor, setCookies } = await accounts.identify(c.req.raw.headers)
    c.set('actor', actor)
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true })
    await next()
  })
  site.use(ownForms(origin))
  site.route('/', accounts.routes)
  site.notFound((c) => problemPage(c, new Problem('not-found')))
  site.onError((error, c) => problemPage(c, error))
  return site
}

type Fields = Record<string, string>
export type Answer = { status: number; html: string; location: string | null; headers: Headers }

/** One browser: it keeps cookies from page to page, and follows nothing by itself. */
export const browse = (site: ReturnType<typeof roomSite>, jar: Record<string, string> = {}) => {
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')
    headers.set(
      'Cookie',
      Object.entries(jar)
        .map((pair) => pair.join('='))
        .join('; '),
    )
    const response = await site.request(origin + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) delete jar[name]
      else jar[name] = value
    }
    const { status, headers: received } = response
    return { status, html: await response.text(), location: received.get('Location'), headers: received }
  }
  return {
    jar,
    get: (path: string) => send(path),
    post: (path: string, fields: Fields = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
      }),
    signIn(email: string, password: string = castPassword, more: Fields = {}) {
      return this.post('/connexion', { email, password, ...more })
    },
  }
}

/** A browser where this person is signed in already. */
export const browseAs = async (site: ReturnType<typeof roomSite>, services: Services, userId: string) => {
  const [name = '', value = ''] = (await openSession(services, userId)).split('=')
  return browse(site, { [name]: value })
}

/** The mails written to this address, oldest first. */
export const mailsTo = (services: Services, email: string) =>
  services.db.selectFrom('outgoing_mail').selectAll().where('to_address', '=', email).orderBy('queued_at').execute()

/** The token of the link in the last mail to this address. */
export const lastToken = async (services: Services, email: string): Promise<string> => {
  const mail = (await mailsTo(services, email)).at(-1)
  return /jeton=([\w-]+)/.exec(mail?.text_body ?? '')?.[1] ?? ''
}
