import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, openToAll, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { isSignedBy } from '#core/secret.ts'
import { paths } from '../paths.ts'
import { perAddress } from '../throttles.ts'
import { chooseCategories, unsubscribe } from './actions.ts'
import { choicesForm, isRefusableCategory } from './forms.ts'
import { NotificationsPage, UnsubscribedPage, UnsubscribePage } from './pages.tsx'
import { wantedCategories } from './queries.ts'
import { words } from './words.ts'

export const notificationRoutes = new Hono<App>()

notificationRoutes.get(paths.notifications, async (c) => {
  const actor = requireActor(c)
  return c.render(<NotificationsPage wanted={await wantedCategories(db(c), actor.id)} />)
})

notificationRoutes.post(paths.notifications, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, choicesForm)
  await chooseCategories(db(c), actor.id, form.ok ? form.value.categories : [])
  return redirectWith(c, paths.notifications, words.done)
})

/** Whom and what this address refuses: the proof in it is the permission, nobody needs to sign in to be left in peace. */
const proved = (c: Request) => {
  const { userId = '', category = '', proof = '' } = c.req.param() as Record<string, string>
  const { secret } = servicesOf(c)
  if (!isId(userId) || !isRefusableCategory(category)) return notFound()
  return isSignedBy(secret, 'unsubscribe', `${userId}/${category}`, proof) ? { userId, category } : notFound()
}

const address = paths.unsubscribe(':userId', ':category', ':proof')

notificationRoutes.get(address, (c) => {
  const { category } = proved(c)
  return c.render(<UnsubscribePage to={c.req.path} category={category} />)
})

// also what mail software posts by itself (RFC 8058)
notificationRoutes.post(address, async (c) => {
  await openToAll(c, perAddress.unsubscribe)
  const { userId, category } = proved(c)
  await unsubscribe(db(c), userId, category)
  return c.render(<UnsubscribedPage />)
})
