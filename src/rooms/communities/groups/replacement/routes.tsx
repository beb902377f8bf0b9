import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, now, requireActor, servicesOf } from '#core/http.ts'
import { membersOf } from '../group/queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { writing } from '../routes-here.tsx'
import { canReplaceLead, limits } from '../rules.ts'
import { askLead } from './actions.ts'
import { LeadVotePage } from './pages.tsx'
import { words } from './words.ts'

export const replacementRoutes = new Hono<App>()

const form = z
  .object({
    membre: field.text(words.errors.member, 40),
    raison: field.text(words.errors.reason, limits.reason).pipe(z.string().min(30, words.errors.reason)),
  })
  .transform(({ membre, raison }) => ({ memberId: membre, reason: raison }))

writing(replacementRoutes, paths.leadVote(':slug'), {
  can: canReplaceLead,
  form,
  load: async (c, { group }) => ({ members: await membersOf(db(c), group, true) }),
  page: (filling) => <LeadVotePage {...filling} />,
  write: (c, slug, asked) => askLead(servicesOf(c), requireActor(c), slug, asked, now(c)),
  done: words.done,
})
