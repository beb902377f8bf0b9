import { Hono } from 'hono'
import { type App, db, now, openToAll, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { tokenForm } from '../forms.ts'
import { findLink } from '../links/queries.ts'
import { paths } from '../paths.ts'
import { DeadLinkPage, PressPage } from '../shell.tsx'
import { perAddress } from '../throttles.ts'
import { words as shared } from '../words.ts'
import { confirmFromNew, confirmFromOld } from './actions.ts'
import { words } from './words.ts'

/** The two confirmations of a change of address: the links come by mail, often opened on a device that is not signed in. */
export const emailChangeRoutes = new Hono<App>()

const steps = [
  { purpose: 'email-old', path: paths.emailOld, say: words.fromOld, confirm: confirmFromOld },
  { purpose: 'email-new', path: paths.emailNew, say: words.fromNew, confirm: confirmFromNew },
] as const

const deadLink = (c: Request) => {
  c.status(410)
  return c.render(<DeadLinkPage text={words.deadLink} to={paths.account} label={shared.account} />)
}

for (const { purpose, path, say, confirm } of steps) {
  emailChangeRoutes.get(path, async (c) => {
    const token = c.req.query('jeton') ?? ''
    if (!(await findLink(db(c), purpose, token, now(c)))) return deadLink(c)
    return c.render(<PressPage title={say.title} text={say.text} to={path} token={token} label={say.submit} />)
  })

  emailChangeRoutes.post(path, async (c) => {
    await openToAll(c, perAddress.link)
    const form = await readForm(c, tokenForm)
    const token = form.ok ? form.value.jeton : ''
    const outcome = await confirm(servicesOf(c), token)
    const next = visitor(c) && purpose === 'email-old' ? paths.account : paths.signIn
    if (outcome.ok) return redirectWith(c, next, say.done)
    return outcome.refusal === 'taken' ? redirectWith(c, next, words.fromNew.taken, 'refused') : deadLink(c)
  })
}
