import { Hono } from 'hono'
import { z } from 'zod'
import { found, notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { canSeePeople } from '../../members/rules.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { isOpenTo } from '../../rules.ts'
import { paths } from '../paths.ts'
import { keptAmong, type MandateView, mandateById, nextMandate } from '../queries.ts'
import { type Item, items, limits } from '../rules.ts'
import { passItem, receiveItem } from './actions.ts'
import { HandoverPage } from './pages.tsx'
import { handoverOf } from './queries.ts'
import { refusals, words } from './words.ts'

export const handoverRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed; item?: string }

const idOf = (c: Request) => c.req.param('id') ?? ''
const communityOf = (c: Request) => readCommunity(db(c), c.req.param('slug') ?? '')
const itemOf = (c: Request): Item => found(items.find((one) => one === c.req.param('item')))

const keeps = async (c: Request, mandate: MandateView | null): Promise<boolean> =>
  mandate !== null &&
  (
    await keptAmong(
      db(c),
      visitor(c)?.id ?? null,
      mandate.holders.map(({ id }) => id),
    )
  ).length > 0

const show = async (c: Request, shown: Shown = {}) => {
  const community = await communityOf(c)
  const mandate = await mandateById(db(c), community.id, idOf(c))
  if (mandate.entrustedOn === null) return notFound()
  const next = await nextMandate(db(c), mandate)
  const isOpen = isOpenTo(community, visitor(c))
  const [gives, takes] = [await keeps(c, mandate), await keeps(c, next)]
  const standing = await standingIn(db(c), visitor(c), community.id, today(c))
  const view = {
    mandate,
    next,
    lines: await handoverOf(db(c), mandate.id),
    canPass: isOpen && gives,
    canReceive: isOpen && takes,
    withNotes: gives || takes || canSeePeople(standing),
  }
  return c.render(<HandoverPage community={community} view={view} {...shown} />)
}

handoverRoutes.get(paths.handover(':slug', ':id'), (c) => show(c))

handoverRoutes.post(paths.pass(':slug', ':id', ':item'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const item = itemOf(c)
  const form = await readForm(c, z.object({ [`note-${item}`]: field.optional(limits.note) }))
  if (!form.ok) {
    c.status(422)
    return show(c, { errors: form.errors, values: form.typed, item })
  }
  const note = String(form.value[`note-${item}`] ?? '')
  const outcome = await passItem(servicesOf(c), actor, community, idOf(c), { item, note }, now(c))
  const path = paths.handover(community.slug, idOf(c))
  return outcome.ok ? redirectWith(c, path, words.noted) : redirectWith(c, path, refusals[outcome.refusal], 'refused')
})

handoverRoutes.post(paths.receive(':slug', ':id', ':item'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const outcome = await receiveItem(servicesOf(c), actor, community, idOf(c), itemOf(c), now(c))
  const path = paths.handover(community.slug, idOf(c))
  if (!outcome.ok) return redirectWith(c, path, refusals[outcome.refusal], 'refused')
  return redirectWith(c, path, outcome.value === 'handed-over' ? words.over : words.noted)
})
