import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type App, db, readQuery, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import { pageNumber } from '../page-number.ts'
import { paths } from '../paths.ts'
import { retryMail } from './actions.ts'
import { MailsPage } from './pages.tsx'
import { countMails, listMails, mailsPerPage } from './queries.ts'
import { mailStatuses, statusSlugs, words } from './words.ts'

export const mailRoutes = new Hono<App>()

const mailQuery = z.object({
  etat: z
    .string()
    .optional()
    .catch(undefined)
    .transform((slug) => mailStatuses.find((status) => statusSlugs[status] === slug) ?? null),
  page: pageNumber,
})

mailRoutes.get(paths.mails, async (c) => {
  requireRole(c, 'administrator')
  const query = readQuery(c, mailQuery)
  if (!query.ok) return notFound()
  const { etat: status, page } = query.value
  const [rows, counts] = [await listMails(db(c), status, page), await countMails(db(c))]
  const sends = servicesOf(c).config.smtpUrl !== null
  return c.render(<MailsPage {...{ rows, counts, status, page, sends }} perPage={mailsPerPage} />)
})

mailRoutes.post(paths.retry(':id'), async (c) => {
  const actor = requireRole(c, 'administrator')
  const outcome = await retryMail(servicesOf(c), actor, c.req.param('id') ?? '')
  return outcome.ok
    ? redirectWith(c, paths.mails, words.retried)
    : redirectWith(c, paths.mails, words.refusals[outcome.refusal], 'refused')
})
