import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { Problem } from '#core/errors.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { browse, curator, draft, linkIn, mails, now, person, published } from '../room.fixture.ts'
import type { MemberRole } from '../rules.ts'
import { acceptInvitation, cancelInvitation, changeRole, handOver, inviteMember, removeMember } from './actions.ts'
import { invitationPath } from './emails.ts'
import { membersOf, pendingInvitations } from './queries.ts'

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

const join = async (services: Services, owner: Actor, sheetId: string, actor: Actor, role: MemberRole) => {
  await inviteMember(services, owner, sheetId, { email: actor.email, role }, now)
  const [invitation] = await pendingInvitations(services.db, sheetId)
  return acceptInvitation(services, actor, invitation?.id ?? '', now)
}

test('an editor manages nobody: not inviting, not changing, not removing, not handing over', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await published(services, nadia, 'Permis de bouger')
  await join(services, nadia, id, paul, 'editor')
  const forbidden = new Problem('forbidden')
  await expect(inviteMember(services, paul, id, { email: 'x@y.example', role: 'owner' }, now)).rejects.toEqual(
    forbidden,
  )
  await expect(changeRole(services, paul, id, { userId: paul.id, role: 'owner' }, now)).rejects.toEqual(forbidden)
  await expect(removeMember(services, paul, id, nadia.id, now)).rejects.toEqual(forbidden)
  await expect(handOver(services, paul, id, nadia.id, now)).rejects.toEqual(forbidden)
  await expect(cancelInvitation(services, paul, id, id, now)).rejects.toEqual(forbidden)
})

test('the last owner neither leaves nor steps down', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await published(services, nadia, 'Garage', { kind: 'organisation' })
  await join(services, nadia, id, paul, 'editor')
  expect(await removeMember(services, nadia, id, nadia.id, now)).toEqual({ ok: false, refusal: 'last-owner' })
  expect((await (await browse(services, nadia)).get(`/fiches/${id}/equipe`)).html).not.toContain('Quitter l’équipe')
  expect((await (await browse(services, paul)).get(`/fiches/${id}/equipe`)).html).toContain('Quitter l’équipe')
  expect(await changeRole(services, nadia, id, { userId: nadia.id, role: 'editor' }, now)).toMatchObject({ ok: false })
  await handOver(services, nadia, id, paul.id, now)
  expect((await membersOf(db, id)).map(({ name, role }) => [name, role])).toEqual([
    [paul.name, 'owner'],
    [nadia.name, 'editor'],
  ])
  expect((await removeMember(services, nadia, id, nadia.id, now)).ok).toBe(true)
  await expect(inviteMember(services, nadia, id, { email: 'x@y.example', role: 'editor' }, now)).rejects.toEqual(
    new Problem('forbidden'),
  )
})

test('an invitation serves once, within fourteen days, for the address that received it', async ({ services, db }) => {
  const [nadia, paul, yanis] = [await person(db, 'nadia'), await person(db, 'paul'), await person(db, 'yanis')]
  const id = await draft(services, nadia, 'Permis de bouger')
  await inviteMember(services, nadia, id, { email: paul.email, role: 'editor' }, now)
  const [first] = await pendingInvitations(db, id)
  const invitation = first?.id ?? ''
  expect(await acceptInvitation(services, yanis, invitation, now)).toMatchObject({ refusal: 'invitation-of-another' })
  expect(await acceptInvitation(services, paul, invitation, later(14))).toMatchObject({ refusal: 'invitation-expired' })
  expect((await acceptInvitation(services, paul, invitation, later(13))).ok).toBe(true)
  expect(await acceptInvitation(services, paul, invitation, later(13))).toMatchObject({ refusal: 'invitation-used' })
})

test('a new invitation kills the link of the former; one withdrawn is dead', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await published(services, nadia, 'Permis de bouger')
  await inviteMember(services, nadia, id, { email: paul.email, role: 'editor' }, now)
  await inviteMember(services, nadia, id, { email: paul.email, role: 'owner' }, now)
  const paths = (await mails(db)).map((mail) => linkIn(mail.text))
  const browser = await browse({ ...services, clock: () => now }, paul)
  expect((await browser.get(paths[0] ?? '')).status).toBe(404)
  expect((await browser.get(paths[1] ?? '')).status).toBe(200)
  const [pending] = await pendingInvitations(db, id)
  await cancelInvitation(services, nadia, id, pending?.id ?? '', now)
  expect((await browser.get(paths[1] ?? '')).status).toBe(404)
})

test('the answer and the mail are the same whether an account bears the address or not', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await published(services, nadia, 'Permis de bouger')
  const browser = await browse(services, nadia)
  const answers = []
  for (const email of [paul.email, 'personne@courrier.example']) {
    const answer = await browser.post(`/fiches/${id}/equipe/invitations`, { email, role: 'editor' })
    answers.push([answer.status, answer.to])
  }
  expect(answers[0]).toEqual(answers[1])
  const [known, unknown] = await mails(db)
  const plain = (mail: typeof known) => mail?.text.replace(/\/invitations\/\S+/, '')
  expect(plain(known)).toBe(plain(unknown))
  expect([known?.recipientId, unknown?.recipientId]).toEqual([null, null])
})

test('a curator hands an editorial sheet to its first owner, and then manages nobody', async ({ services, db }) => {
  const [aicha, paul] = [await curator(db), await person(db, 'paul')]
  const sheet = await published(services, await person(db, 'nadia'), 'Garage', { kind: 'organisation' })
  await expect(inviteMember(services, aicha, sheet.id, { email: paul.email, role: 'editor' }, now)).rejects.toEqual(
    new Problem('forbidden'),
  )
  await db.deleteFrom('sheet_member').where('sheet_id', '=', sheet.id).execute()
  await join(services, aicha, sheet.id, paul, 'editor')
  expect((await membersOf(db, sheet.id)).map((member) => member.role)).toEqual(['owner'])
  await expect(inviteMember(services, aicha, sheet.id, { email: 'x@y.example', role: 'owner' }, now)).rejects.toEqual(
    new Problem('forbidden'),
  )
})

test('the page of an invitation asks to sign in, then joins; a forged link leads nowhere', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await published(services, nadia, 'Permis de bouger')
  await inviteMember(services, nadia, id, { email: paul.email, role: 'editor' }, new Date())
  const [invitation] = await pendingInvitations(db, id)
  const path = invitationPath(services.secret, invitation?.id ?? '')
  expect((await (await browse(services)).get(path)).to).toContain('/connexion?retour=')
  const browser = await browse(services, paul)
  expect((await browser.get(path.slice(0, -1))).status).toBe(404)
  expect((await browser.post(path.slice(0, -1))).status).toBe(404)
  expect((await browser.get(`/fiches/${id}/equipe`)).status).toBe(403)
  expect((await browser.post(path)).to).toBe(`/fiches/${id}/equipe`)
  expect((await browser.get(`/fiches/${id}/equipe`)).html).toContain('Nadia Berthier')
  const again = await browser.post(path)
  expect([again.status, again.html.includes('a déjà servi')]).toEqual([410, true])
})

test('the public history tells how many keep the sheet, never who', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  await join(services, nadia, sheet.id, paul, 'editor')
  const { html } = await (await browse(services)).get(`/projets/${sheet.slug}`)
  expect(html).toContain('Fiche tenue par 2 personnes.')
  expect(html).not.toContain(paul.name)
  expect(html).not.toContain(nadia.name)
})
