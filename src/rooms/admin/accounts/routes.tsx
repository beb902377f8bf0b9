import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors } from '#core/forms.ts'
import { type App, db, readForm, readQuery, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { listAccounts, listGrants, reinstateAccount, roleRefusals, suspendAccount } from '#rooms/accounts/index.ts'
import { paths } from '../paths.ts'
import { accountQuery, suspensionForm } from './forms.ts'
import { AccountPage, AccountsPage } from './pages.tsx'
import { ReinstatementPage, SuspensionPage } from './pages-decision.tsx'
import { readAccount } from './queries.ts'
import { words } from './words.ts'

export const accountRoutes = new Hono<App>()

accountRoutes.get(paths.accounts, async (c) => {
  requireRole(c, 'administrator')
  const query = readQuery(c, accountQuery)
  if (!query.ok) return notFound()
  const { q, page } = query.value
  const listed = await listAccounts(db(c), { search: q, page, today: today(c) })
  return c.render(<AccountsPage {...listed} q={q} page={page} />)
})

accountRoutes.get(paths.account(':id'), async (c) => {
  const actor = requireRole(c, 'administrator')
  const account = await readAccount(db(c), c.req.param('id') ?? '')
  const grants = await listGrants(db(c), { userId: account.id })
  return c.render(<AccountPage account={account} grants={grants} reader={{ id: actor.id, today: today(c) }} />)
})

accountRoutes.get(paths.suspension(':id'), async (c) => {
  requireRole(c, 'administrator')
  return c.render(<SuspensionPage account={await readAccount(db(c), c.req.param('id') ?? '')} />)
})

accountRoutes.post(paths.suspension(':id'), async (c) => {
  const actor = requireRole(c, 'administrator')
  const account = await readAccount(db(c), c.req.param('id') ?? '')
  const form = await readForm(c, suspensionForm)
  const refused = (errors: FieldErrors) => {
    c.status(422)
    return c.render(<SuspensionPage account={account} errors={errors} typed={form.typed} />)
  }
  if (!form.ok) return refused(form.errors)
  const done = await suspendAccount(servicesOf(c), actor, { userId: account.id, reason: form.value.reason })
  return done.ok
    ? redirectWith(c, paths.account(account.id), words.suspension.done(account.name))
    : refused({ reason: [roleRefusals[done.refusal]] })
})

accountRoutes.get(paths.reinstatement(':id'), async (c) => {
  requireRole(c, 'administrator')
  return c.render(<ReinstatementPage account={await readAccount(db(c), c.req.param('id') ?? '')} />)
})

accountRoutes.post(paths.reinstatement(':id'), async (c) => {
  const actor = requireRole(c, 'administrator')
  const account = await readAccount(db(c), c.req.param('id') ?? '')
  const done = await reinstateAccount(servicesOf(c), actor, { userId: account.id })
  return done.ok
    ? redirectWith(c, paths.account(account.id), words.reinstatement.done(account.name))
    : redirectWith(c, paths.account(account.id), roleRefusals[done.refusal], 'refused')
})
