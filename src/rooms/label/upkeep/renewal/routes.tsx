import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths as label } from '../../paths.ts'
import { currentReferential, referentialById } from '../../referential/queries.ts'
import { changesBetween } from '../../referential/rules.ts'
import { paths } from '../paths.ts'
import { readOwnAward } from '../queries.ts'
import { renewAward } from './actions.ts'
import { RenewPage } from './pages.tsx'
import { documentsShared, openApplication } from './queries.ts'
import { refusalToRenew } from './rules.ts'
import { words } from './words.ts'

export const renewalRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

const show = async (c: Request) => {
  const award = await readOwnAward(db(c), requireActor(c), idOf(c), today(c))
  const open = await openApplication(db(c), award)
  const [former, current] = [
    await referentialById(db(c), award.referentialId),
    await currentReferential(db(c), award.family),
  ]
  return c.render(
    <RenewPage
      award={award}
      open={open}
      refusal={refusalToRenew({ award, open: open !== undefined }, today(c))}
      documents={await documentsShared(db(c), award.applicationId)}
      changed={changesBetween(former, current).lines.length}
      today={today(c)}
    />,
  )
}

renewalRoutes.get(paths.renew(':id'), (c) => show(c))

const renewForm = z.object({ documents: field.checkbox() })

renewalRoutes.post(paths.renew(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, renewForm)
  const withDocuments = form.ok && form.value.documents
  const outcome = await renewAward(servicesOf(c), actor, idOf(c), { withDocuments }, now(c))
  if (outcome.ok) return redirectWith(c, label.step(outcome.value, 'criteres'), words.done)
  c.status(409)
  return show(c)
})
