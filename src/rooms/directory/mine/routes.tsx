import { Hono } from 'hono'
import { type App, db, now, requireActor, servicesOf, today } from '#core/http.ts'
import { claimsOf } from '../claims/queries.ts'
import { invitationPath } from '../members/emails.ts'
import { paths } from '../paths.ts'
import { proposalsBy, proposalsForKeeper } from '../proposals/queries.ts'
import { readerPath, senderPath } from '../relay/proof.ts'
import { type ThreadLine, threadsOf } from '../relay/queries.ts'
import { MinePage, type MyConversation } from './pages.tsx'
import { invitationsFor, sheetsOf } from './queries.ts'
import { words } from './words.ts'

export const mineRoutes = new Hono<App>()

mineRoutes.get(paths.mine, async (c) => {
  const actor = requireActor(c)
  const { secret } = servicesOf(c)
  const invitations = await invitationsFor(db(c), actor, now(c))
  return c.render(
    <MinePage
      today={today(c)}
      sheets={await sheetsOf(db(c), actor.id)}
      invitations={invitations.map((invitation) => ({ ...invitation, path: invitationPath(secret, invitation.id) }))}
      claims={await claimsOf(db(c), actor.id)}
      proposals={await proposalsBy(db(c), actor.id)}
      toAnswer={await proposalsForKeeper(db(c), actor.id)}
      conversations={(await threadsOf(db(c), actor)).map((thread) => conversationOf(secret, thread))}
    />,
  )
})

const conversationOf = (secret: string, thread: ThreadLine): MyConversation => ({
  subject: thread.subject,
  at: thread.createdAt,
  isClosed: thread.closedAt !== null,
  ...(thread.ownerId
    ? { label: words.from(thread.senderName, thread.name), path: readerPath(secret, thread.id, thread.ownerId) }
    : { label: words.to(thread.name), path: senderPath(secret, thread) }),
})
