import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { Typed } from '#core/forms.ts'
import { typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readBody, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { formatDay } from '#core/pure/dates.ts'
import { charterNumbered } from '../charter/queries.ts'
import { readKeptProject } from '../declarations/queries.ts'
import { paths as roomPaths } from '../paths.ts'
import { agreeToCharter } from './actions-agreement.ts'
import { AgreementPage } from './pages-write.tsx'
import { paths } from './paths.ts'
import { recognisedBy, votedCharter } from './queries.ts'
import { changesBetween } from './rules.ts'
import { agreementRefusals, words } from './words.ts'

export const agreementRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const one = paths.agree(':id{[0-9a-f-]{36}}')

agreementRoutes.get(one, async (c) => {
  const project = await readKeptProject(db(c), requireActor(c), idOf(c), today(c))
  const voted = found(await votedCharter(db(c)))
  const known = found(await recognisedBy(db(c), project.id))
  const before = known < voted.number ? await charterNumbered(db(c), known) : null
  const changes = before ? changesBetween(before, await charterNumbered(db(c), voted.number)) : []
  const view = { project, number: voted.number, agreeBy: formatDay(voted.agreeBy), before, changes }
  return c.render(<AgreementPage {...view} />)
})

agreementRoutes.post(one, async (c) => {
  const actor = requireActor(c)
  const read = Number(typedText((await readBody(c)) as Typed, 'charter')) || 0
  const outcome = await agreeToCharter(servicesOf(c), actor, idOf(c), read, now(c))
  return outcome.ok
    ? redirectWith(c, roomPaths.project(outcome.value.slug), words.agreement.done)
    : redirectWith(c, paths.agree(idOf(c)), agreementRefusals[outcome.refusal], 'refused')
})
