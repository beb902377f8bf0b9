import { Hono } from 'hono'
import { z } from 'zod'
import { forbidden, notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { isSignedBy } from '#core/secret.ts'
import { paths } from '../paths.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { canManageMembers, memberRoles } from '../rules.ts'
import { acceptInvitation, cancelInvitation, changeRole, handOver, inviteMember, removeMember } from './actions.ts'
import { invitationPurpose } from './emails.ts'
import { TeamPage } from './pages.tsx'
import { ConfirmPage, InvitationPage } from './pages-confirm.tsx'
import { memberIn, membersOf, pendingInvitations } from './queries.ts'
import { type InvitationToSheet, projectsNaming, readInvitation } from './queries-read-invitation.ts'
import { canAccept, type InvitationRefusal } from './rules.ts'
import { refusals, words } from './words.ts'

export const memberRoutes = new Hono<App>()

const idOf = (c: Request, name = 'id') => c.req.param(name) ?? ''

const teamSheet = async (c: Request): Promise<SheetInHand> => {
  const sheet = await readSheet(db(c), requireActor(c), { id: idOf(c) }, today(c))
  return sheet.standing ? sheet : forbidden()
}

const showTeam = async (c: Request, shown: { errors?: FieldErrors; values?: Typed } = {}) => {
  const sheet = await teamSheet(c)
  return c.render(
    <TeamPage
      sheet={sheet}
      members={await membersOf(db(c), sheet.id)}
      invitations={canManageMembers(sheet) ? await pendingInvitations(db(c), sheet.id) : []}
      projects={await projectsNaming(db(c), sheet.id)}
      actorId={requireActor(c).id}
      now={now(c)}
      errors={shown.errors ?? {}}
      values={shown.values ?? {}}
    />,
  )
}

memberRoutes.get(paths.team(':id'), (c) => showTeam(c))

const perDay = { name: 'sheet-invitation', hits: 20, perSeconds: 86_400 }

const invited = z.object({
  email: field.email(words.noEmail),
  role: field.choice(memberRoles, words.noRole).default('owner'),
})

memberRoutes.post(paths.invitations(':id'), async (c) => {
  const actor = requireActor(c)
  if (!canManageMembers(await teamSheet(c))) return forbidden()
  const form = await readForm(c, invited)
  if (!form.ok) {
    c.status(422)
    return showTeam(c, { errors: form.errors, values: form.typed })
  }
  await throttle(db(c), perDay, [actor.id], now(c))
  await inviteMember(servicesOf(c), actor, idOf(c), form.value, now(c))
  return redirectWith(c, paths.team(idOf(c)), words.sent(form.value.email))
})

memberRoutes.post(paths.cancelInvitation(':id', ':invitation'), async (c) => {
  await cancelInvitation(servicesOf(c), requireActor(c), idOf(c), idOf(c, 'invitation'), now(c))
  return redirectWith(c, paths.team(idOf(c)), words.cancelled)
})

const role = z.object({ role: field.choice(memberRoles, words.noRole) })

memberRoutes.post(paths.memberRole(':id', ':user'), async (c) => {
  const form = await readForm(c, role)
  if (!form.ok) return notFound()
  const to = { userId: idOf(c, 'user'), role: form.value.role }
  const outcome = await changeRole(servicesOf(c), requireActor(c), idOf(c), to, now(c))
  if (outcome.ok) return redirectWith(c, paths.team(idOf(c)), words.roleChanged(outcome.value.name))
  return redirectWith(c, paths.team(idOf(c)), refusals[outcome.refusal], 'refused')
})

memberRoutes.get(paths.removeMember(':id', ':user'), async (c) => {
  const sheet = await teamSheet(c)
  const member = memberIn(await membersOf(db(c), sheet.id), idOf(c, 'user'))
  const isSelf = member.id === requireActor(c).id
  if (!isSelf && !canManageMembers(sheet)) return forbidden()
  const asked = isSelf
    ? { title: words.leaveTitle(sheet.name), lede: words.leaveLede, label: words.leave }
    : { title: words.removeTitle(member.name), lede: words.removeLede, label: words.remove }
  return c.render(<ConfirmPage {...asked} sheet={sheet} to={paths.removeMember(sheet.id, member.id)} />)
})

memberRoutes.post(paths.removeMember(':id', ':user'), async (c) => {
  const actor = requireActor(c)
  const outcome = await removeMember(servicesOf(c), actor, idOf(c), idOf(c, 'user'), now(c))
  if (!outcome.ok) return redirectWith(c, paths.team(idOf(c)), refusals[outcome.refusal], 'refused')
  const { member, sheet } = outcome.value
  if (member.id === actor.id) return redirectWith(c, paths.mine, words.left(sheet.name))
  return redirectWith(c, paths.team(sheet.id), words.removed(member.name))
})

memberRoutes.get(paths.handOver(':id', ':user'), async (c) => {
  const sheet = await teamSheet(c)
  if (sheet.standing !== 'owner') return forbidden()
  const member = memberIn(await membersOf(db(c), sheet.id), idOf(c, 'user'))
  const asked = { title: words.handTitle(member.name), lede: words.handLede, label: words.handOver }
  return c.render(<ConfirmPage {...asked} sheet={sheet} to={paths.handOver(sheet.id, member.id)} />)
})

memberRoutes.post(paths.handOver(':id', ':user'), async (c) => {
  const member = await handOver(servicesOf(c), requireActor(c), idOf(c), idOf(c, 'user'), now(c))
  return redirectWith(c, paths.team(idOf(c)), words.handed(member.name))
})

const provenInvitation = async (c: Request) => {
  const { secret } = servicesOf(c)
  const [id, proof] = [idOf(c), idOf(c, 'proof')]
  return isSignedBy(secret, invitationPurpose, id, proof) ? readInvitation(db(c), id) : notFound()
}

memberRoutes.get(paths.invitation(':id', ':proof'), async (c) => {
  const invitation = await provenInvitation(c)
  const refusal = canAccept(invitation, requireActor(c).email, now(c))
  return showInvitation(c, invitation, refusal)
})

const showInvitation = (c: Request, invitation: InvitationToSheet, refusal: InvitationRefusal | null) => {
  if (refusal) c.status(refusal === 'invitation-of-another' ? 403 : 410)
  return c.render(<InvitationPage invitation={invitation} to={c.req.path} refusal={refusal} />)
}

memberRoutes.post(paths.invitation(':id', ':proof'), async (c) => {
  const actor = requireActor(c)
  const invitation = await provenInvitation(c)
  const outcome = await acceptInvitation(servicesOf(c), actor, invitation.id, now(c))
  if (!outcome.ok) return showInvitation(c, invitation, outcome.refusal)
  return redirectWith(c, paths.team(invitation.sheetId), words.accepted(invitation.name))
})
