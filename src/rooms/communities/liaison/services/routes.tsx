import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
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
import { type CommunityView, communityById, readCommunity } from '../../queries.ts'
import { paths } from '../paths.ts'
import { longestOffice } from '../rules.ts'
import {
  acceptInvitation,
  addService,
  editService,
  endContact,
  keepsService,
  nameContact,
  readInvitation,
  retireService,
  sayAbsence,
} from './actions.ts'
import { DirectoryPage, ServicePage } from './pages.tsx'
import { AbsencePage, EndContactPage, InvitationPage, NameContactPage, RetirePage } from './pages-contacts.tsx'
import { WriteServicePage } from './pages-write.tsx'
import { contactsOf, delaysIn, type Service, serviceById, servicesFor, servicesOf as servicesIn } from './queries.ts'
import { refusals, words } from './words.ts'

export const serviceRoutes = new Hono<App>()

const slugOf = (c: Request) => c.req.param('slug') ?? ''
const idOf = (c: Request) => c.req.param('id') ?? ''
// control characters are never typed on purpose, and PostgreSQL refuses some of them
const typedIn = (c: Request) =>
  (c.req.query('q') ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200)

const mayKeep = async (c: Request, community: CommunityView, authorityId: string | null = null) => {
  const actor = visitor(c)
  return actor !== null && (await keepsService(db(c), actor, community, authorityId, today(c)))
}

serviceRoutes.get(paths.directory(':slug'), async (c) => {
  const at = await readCommunity(db(c), slugOf(c))
  const typed = typedIn(c)
  const services = typed ? await servicesFor(db(c), at.id, typed) : await servicesIn(db(c), at.id)
  const ids = services.map(({ id }) => id)
  const contacts = await contactsOf(db(c), ids, today(c))
  const shown = { services, contacts, delays: await delaysIn(db(c), at.id, today(c)), typed, today: today(c) }
  return c.render(<DirectoryPage community={at} {...shown} mayKeep={await mayKeep(c, at)} />)
})

/** The department of the address, and its community, for those who may keep it: anyone else finds nothing. */
const kept = async (c: Request): Promise<{ service: Service; community: CommunityView }> => {
  requireActor(c)
  const service = await serviceById(db(c), idOf(c))
  const community = await communityById(db(c), service.communityId)
  return (await mayKeep(c, community, service.authorityId)) ? { service, community } : notFound()
}

const serviceForm = z.object({
  authority: field.text(words.errors.authority),
  name: field.text(words.errors.name),
  handles: field.text(words.errors.handles, 1500),
  general: field.checkbox(),
  version: field.optional(12),
})

type Shown = { errors?: FieldErrors; values?: Typed }
const showWrite = (c: Request, community: CommunityView, service: Service | null, shown: Shown = {}) =>
  c.render(<WriteServicePage {...{ community, service }} errors={shown.errors ?? {}} values={shown.values ?? {}} />)

serviceRoutes.get(paths.newService(':slug'), async (c) => {
  requireActor(c)
  const community = await readCommunity(db(c), slugOf(c))
  return showWrite(c, (await mayKeep(c, community)) ? community : notFound(), null)
})

const save = async (c: Request, community: CommunityView, service: Service | null) => {
  const actor = requireActor(c)
  const form = await readForm(c, serviceForm)
  c.status(422)
  if (!form.ok) return showWrite(c, community, service, { errors: form.errors, values: form.typed })
  const { version, general, ...written } = form.value
  const said = { ...written, isGeneral: general }
  const outcome = service
    ? await editService(servicesOf(c), actor, service.id, said, Number(version) || 0, now(c))
    : await addService(servicesOf(c), actor, community, said, now(c))
  if (outcome.ok) return redirectWith(c, paths.service(outcome.value), words.saved)
  if (outcome.refusal !== 'duplicate') c.status(409)
  const fresh = service && (await serviceById(db(c), service.id))
  // the form now carries the version just read: what was typed replaces it knowingly
  const { version: _, ...values } = form.typed
  return showWrite(c, community, fresh, { errors: { form: [refusals[outcome.refusal]] }, values })
}

serviceRoutes.post(paths.newService(':slug'), async (c) => {
  requireActor(c)
  const community = await readCommunity(db(c), slugOf(c))
  return (await mayKeep(c, community)) ? save(c, community, null) : notFound()
})

const one = paths.service(':id{[0-9a-f-]{36}}')

serviceRoutes.get(one, async (c) => {
  const service = await serviceById(db(c), idOf(c))
  const community = await communityById(db(c), service.communityId)
  const [contacts, delays] = await Promise.all([
    contactsOf(db(c), [service.id], today(c)),
    delaysIn(db(c), community.id, today(c)),
  ])
  const view = { community, service, contacts, delays: delays.get(service.id) ?? null, today: today(c) }
  const may = await mayKeep(c, community, service.authorityId)
  return c.render(<ServicePage {...view} mayKeep={may} me={visitor(c)?.id ?? null} />)
})

serviceRoutes.get(`${one}/modifier`, async (c) => {
  const { service, community } = await kept(c)
  return showWrite(c, community, service)
})

serviceRoutes.post(`${one}/modifier`, async (c) => {
  requireActor(c)
  const { service, community } = await kept(c)
  return save(c, community, service)
})

serviceRoutes.get(`${one}/retrait`, async (c) => c.render(<RetirePage {...(await kept(c))} />))

serviceRoutes.post(`${one}/retrait`, async (c) => {
  const outcome = await retireService(servicesOf(c), requireActor(c), idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.directory(outcome.value.slug), words.retireDone)
    : redirectWith(c, paths.service(idOf(c)), refusals[outcome.refusal], 'refused')
})

const contactForm = z
  .object({
    kind: field.choice(['contact', 'deputy'], words.errors.kind),
    function: field.text(words.errors.function),
    email: field.email(words.errors.email),
    act: field.text(words.errors.act, 300),
    starts: field.day(words.errors.startsOn),
    ends: field.day(words.errors.endsOn),
  })
  .refine(({ starts, ends }) => starts <= ends && ends <= longestOffice(starts), {
    path: ['ends'],
    error: words.errors.order,
  })

const showName = async (c: Request, shown: Shown = {}) =>
  c.render(
    <NameContactPage {...(await kept(c))} today={today(c)} errors={shown.errors ?? {}} values={shown.values ?? {}} />,
  )

serviceRoutes.get(`${one}/referents`, (c) => showName(c))

serviceRoutes.post(`${one}/referents`, async (c) => {
  const actor = requireActor(c)
  const { service } = await kept(c)
  const form = await readForm(c, contactForm)
  c.status(422)
  if (!form.ok) return showName(c, { errors: form.errors, values: form.typed })
  const { starts: startsOn, ends: endsOn, ...named } = form.value
  await nameContact(servicesOf(c), actor, service.id, { ...named, startsOn, endsOn }, now(c))
  return redirectWith(c, paths.service(service.id), words.inviteDone)
})

/** A contact, for the person it is and for who keeps the directory. */
const contactHeld = async (c: Request) => {
  const actor = requireActor(c)
  const service = await serviceById(db(c), idOf(c))
  const community = await communityById(db(c), service.communityId)
  const contact = (await contactsOf(db(c), [service.id], today(c))).find(({ id }) => id === c.req.param('contact'))
  const may = contact?.personId === actor.id || (await mayKeep(c, community, service.authorityId))
  return contact && may ? { service, community, contact } : notFound()
}

const contactAt = (verb: string) => `${one}/referents/:contact{[0-9a-f-]{36}}/${verb}`
const absenceForm = z.object({
  from: field.day(words.errors.absence),
  until: field.day(words.errors.absence),
})

const showAbsence = async (c: Request, shown: Shown = {}) =>
  c.render(<AbsencePage {...(await contactHeld(c))} errors={shown.errors ?? {}} values={shown.values ?? {}} />)

serviceRoutes.get(contactAt('absence'), (c) => showAbsence(c))

serviceRoutes.post(contactAt('absence'), async (c) => {
  const actor = requireActor(c)
  const { service, contact } = await contactHeld(c)
  const cleared = await readForm(c, z.object({ clear: field.checkbox() }))
  if (cleared.ok && cleared.value.clear) {
    await sayAbsence(servicesOf(c), actor, service.id, contact.id, null, now(c))
    return redirectWith(c, paths.service(service.id), words.absenceCleared)
  }
  const form = await readForm(c, absenceForm)
  c.status(422)
  if (!form.ok) return showAbsence(c, { errors: form.errors, values: form.typed })
  if (form.value.from > form.value.until)
    return showAbsence(c, { errors: { until: [words.errors.absence] }, values: form.typed })
  await sayAbsence(servicesOf(c), actor, service.id, contact.id, form.value, now(c))
  return redirectWith(c, paths.service(service.id), words.absenceDone)
})

serviceRoutes.get(contactAt('fin'), async (c) => c.render(<EndContactPage {...(await contactHeld(c))} />))

serviceRoutes.post(contactAt('fin'), async (c) => {
  const actor = requireActor(c)
  const { service, contact } = await contactHeld(c)
  await endContact(servicesOf(c), actor, service.id, contact.id, now(c))
  return redirectWith(c, paths.service(service.id), words.endDone)
})

const tokenOf = (c: Request) => c.req.param('token') ?? ''

serviceRoutes.get(paths.invitation(':token'), async (c) => {
  requireActor(c)
  const { contact, service, community } = await readInvitation(db(c), tokenOf(c), today(c))
  return c.render(<InvitationPage {...{ community, service }} token={tokenOf(c)} function={contact.function} />)
})

serviceRoutes.post(paths.invitation(':token'), async (c) => {
  const service = await acceptInvitation(servicesOf(c), requireActor(c), tokenOf(c), now(c))
  return redirectWith(c, paths.service(service.id), words.accepted(service.name))
})
