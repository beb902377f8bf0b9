import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  openToAll,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { paths } from '../paths.ts'
import { candidatesOf } from '../requests/queries.ts'
import { join, joinRefusals } from '../requests/words.ts'
import { canTakePart, limits, voiceOf, voiceValue } from '../rules.ts'
import { words as common } from '../words.ts'
import { acceptInvitation, cancelInvitation, declineInvitation, inviteToJoin, openInvitation } from './actions.ts'
import { InvitationPage, InvitePage } from './pages.tsx'
import { organisationsNamed } from './queries.ts'
import { inviteRefusals } from './words.ts'
import { answer, invite } from './words-invite.ts'

export const invitationRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }
const perDay = { name: 'community-invitation', hits: 30, perSeconds: 86_400 }
const answers = { name: 'community-invitation-answer', hits: 30, perSeconds: 600 }

/** Members only: the others find no such page. */
const inviting = async (c: Request) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const standing = await standingIn(db(c), actor, community.id, today(c))
  return canTakePart(community, standing, actor) ? { actor, community, standing } : notFound()
}

const showInvite = async (c: Request, shown: Shown = {}) => {
  const { actor, community, standing } = await inviting(c)
  const q = typedText(shown.values ?? {}, 'q')
  const found = q.trim().length > 1 ? await organisationsNamed(db(c), q.trim(), actor.demo) : null
  return c.render(<InvitePage community={community} voices={standing.voices} found={found} {...shown} />)
}

invitationRoutes.get(paths.invite(':slug'), (c) => showInvite(c))

const inviteForm = z.object({
  voix: field.optional(60),
  q: field.optional(100),
  organisation: field.optional(40),
  email: field.optionalEmail(invite.errors.email),
  message: field.optional(limits.message),
  go: field.optional(20),
})

invitationRoutes.post(paths.invite(':slug'), async (c) => {
  const actor = requireActor(c)
  const { community, standing } = await inviting(c)
  const form = await readForm(c, inviteForm)
  if (typedText(form.typed, 'go') === 'chercher') return showInvite(c, { values: form.typed })
  c.status(422)
  if (!form.ok) return showInvite(c, { errors: form.errors, values: form.typed })
  const { organisation, email, message } = form.value
  const voice = voiceOf(standing, form.value.voix)
  if (!voice) return showInvite(c, { errors: { voix: [common.errors.voice] }, values: form.typed })
  if ((organisation === '') === (email === null))
    return showInvite(c, { errors: { email: [invite.errors.one] }, values: form.typed })
  if (organisation && !isId(organisation)) return notFound()
  await throttle(db(c), perDay, [actor.id], now(c))
  const guest = email === null ? { organisationId: organisation } : { email }
  const outcome = await inviteToJoin(servicesOf(c), actor, community, { voice, guest, message }, now(c))
  if (outcome.ok) return redirectWith(c, paths.members(community.slug), invite.sent(outcome.value))
  const place = email === null ? 'organisation' : 'email'
  return showInvite(c, { errors: { [place]: [inviteRefusals[outcome.refusal]] }, values: form.typed })
})

invitationRoutes.post(paths.cancelInvitation(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  await cancelInvitation(servicesOf(c), actor, community, c.req.param('id') ?? '', now(c))
  return redirectWith(c, paths.members(community.slug), invite.withdrawn)
})

const keyIn = (c: Request) => c.req.param('key') ?? ''

const showInvitation = async (c: Request, shown: Shown = {}) => {
  const actor = visitor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const here = { communityId: community.id, key: keyIn(c) }
  const invitation = await openInvitation(db(c), servicesOf(c).secret, actor, here)
  const isWaiting = invitation.status === 'sent' && invitation.expiresOn >= today(c)
  const candidates = actor && (await candidatesOf(db(c), actor))
  return c.render(
    <InvitationPage
      community={community}
      invitation={invitation}
      key_={keyIn(c)}
      isWaiting={isWaiting}
      candidates={candidates}
      {...shown}
    />,
  )
}

invitationRoutes.get(paths.invitation(':slug', ':key'), (c) => showInvitation(c))

// where someone who signs in to accept comes back
invitationRoutes.get(paths.acceptInvitation(':slug', ':key'), (c) => {
  requireActor(c)
  return c.redirect(paths.invitation(c.req.param('slug') ?? '', keyIn(c)), 303)
})

const acceptForm = z.object({
  qui: field.optional(60),
  message: field.text(join.errors.message, limits.message),
})

invitationRoutes.post(paths.acceptInvitation(':slug', ':key'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const form = await readForm(c, acceptForm)
  c.status(422)
  if (!form.ok) return showInvitation(c, { errors: form.errors, values: form.typed })
  const invitation = await openInvitation(db(c), servicesOf(c).secret, actor, {
    communityId: community.id,
    key: keyIn(c),
  })
  const candidates = await candidatesOf(db(c), actor)
  const applicant = invitation.organisationId
    ? { kind: 'organisation' as const, id: invitation.organisationId }
    : candidates.find((who) => voiceValue(who) === form.value.qui)
  if (!applicant) return showInvitation(c, { errors: { qui: [join.errors.who] }, values: form.typed })
  const accepting = { key: keyIn(c), applicant, message: form.value.message }
  const outcome = await acceptInvitation(servicesOf(c), actor, community, accepting, now(c))
  if (outcome.ok)
    return redirectWith(
      c,
      paths.request(community.slug, outcome.value.id),
      answer.accepted(outcome.value.opinionsUntil),
    )
  const said = outcome.refusal === 'over' ? answer.over : joinRefusals[outcome.refusal]
  return showInvitation(c, { errors: { form: [said] }, values: form.typed })
})

invitationRoutes.post(paths.declineInvitation(':slug', ':key'), async (c) => {
  await openToAll(c, answers)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const outcome = await declineInvitation(servicesOf(c), visitor(c), community, keyIn(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.community(community.slug), answer.declined)
    : redirectWith(c, paths.community(community.slug), answer.over, 'note')
})
