import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { receivers } from '../rules.ts'
import { contactsOf, servicesOf } from '../services/queries.ts'
import { facilitatorsOf, type LiaisonRequest, type Person, peopleByIds } from './queries.ts'
import { letters } from './words.ts'

type Sender = Pick<Services, 'config' | 'secret'>
type Told = { key: string; subject: string; letter: Omit<Letter, 'name'> }

const write = async (tx: Database, services: Sender, people: readonly Person[], { key, subject, letter }: Told) => {
  for (const { id, name, email } of people) {
    const envelope = { eventKey: `${key}:${id}`, to: email, recipientId: id, category: 'community' as const, subject }
    await sendMail(tx, writeMail(services, envelope, { name, ...letter }))
  }
}

const see = ({ id }: LiaisonRequest) => ({ label: letters.see, path: paths.request(id) })

const inService = async (tx: Database, serviceIds: readonly Id[], today: Day): Promise<Person[]> =>
  peopleByIds(
    tx,
    receivers(await contactsOf(tx, serviceIds, today), today).flatMap(({ personId }) => personId ?? []),
  )

const general = async (tx: Database, { community }: LiaisonRequest, today: Day): Promise<Person[]> =>
  inService(
    tx,
    (await servicesOf(tx, community.id)).filter(({ isGeneral }) => isGeneral).map(({ id }) => id),
    today,
  )

/** Who has the hand today: those of the department who are there, else the general one, else who facilitates. */
const inCharge = async (tx: Database, request: LiaisonRequest, today: Day): Promise<Person[]> => {
  const direct = request.service ? await inService(tx, [request.service.id], today) : []
  if (direct.length > 0) return direct
  const central = await general(tx, request, today)
  return central.length > 0 ? central : facilitatorsOf(tx, request.community.id, today)
}

export const tellArrived = async (tx: Database, services: Sender, request: LiaisonRequest, now: Date) =>
  write(tx, services, await inCharge(tx, request, parisDay(now)), {
    key: `liaison:${request.id}:arrived:${now.getTime()}`,
    subject: letters.arrived.subject(request.subject),
    letter: {
      paragraphs: letters.arrived.paragraphs(request.service?.name ?? null, formatDay(request.dueOn), request.message),
      action: see(request),
    },
  })

export const remindReceivers = async (
  tx: Database,
  services: Sender,
  request: LiaisonRequest,
  left: number,
  now: Date,
) =>
  write(tx, services, await inCharge(tx, request, parisDay(now)), {
    key: `liaison:${request.id}:reminder:${left}:${request.service?.id ?? ''}`,
    subject: letters.reminder.subject(request.subject, left),
    letter: { paragraphs: letters.reminder.paragraphs(formatDay(request.dueOn)), action: see(request) },
  })

/** The term is past: the deputies, the general department and who facilitates are told, and so is who asked. */
export const tellEscalated = async (tx: Database, services: Sender, request: LiaisonRequest, now: Date) => {
  const today = parisDay(now)
  const office = request.service ? await contactsOf(tx, [request.service.id], today) : []
  const deputies = await peopleByIds(
    tx,
    office.flatMap(({ personId }) => personId ?? []),
  )
  const others = [...(await general(tx, request, today)), ...(await facilitatorsOf(tx, request.community.id, today))]
  const told = [...new Map([...deputies, ...others].map((person) => [person.id, person])).values()]
  await write(tx, services, told, {
    key: `liaison:${request.id}:escalated`,
    subject: letters.escalated.subject(request.subject),
    letter: {
      paragraphs: letters.escalated.paragraphs(request.service?.name ?? null, formatDay(request.dueOn)),
      action: see(request),
    },
  })
  await write(tx, services, await asker(tx, request), {
    key: `liaison:${request.id}:late`,
    subject: letters.late.subject(request.subject),
    letter: { paragraphs: letters.late.paragraphs, action: see(request) },
  })
}

const asker = (tx: Database, { askedBy }: LiaisonRequest): Promise<Person[]> =>
  peopleByIds(tx, askedBy ? [askedBy] : [])

export const tellAnswered = async (
  tx: Database,
  services: Sender,
  request: LiaisonRequest,
  { body, meetingOn }: { body: string; meetingOn: Day | null },
) =>
  write(tx, services, await asker(tx, request), {
    key: `liaison:${request.id}:answered:${meetingOn ?? ''}:${request.status}`,
    subject: letters.answered.subject(request.subject),
    letter: {
      paragraphs: letters.answered.paragraphs(body, meetingOn && formatDay(meetingOn)),
      action: see(request),
    },
  })

/** A word of one side reaches the other; nobody is written to about their own words. */
export const tellSaid = async (
  tx: Database,
  services: Sender,
  request: LiaisonRequest,
  author: Actor,
  body: string,
  now: Date,
) => {
  const both = [...(await asker(tx, request)), ...(await inCharge(tx, request, parisDay(now)))]
  await write(
    tx,
    services,
    both.filter(({ id }) => id !== author.id),
    {
      key: `liaison:${request.id}:said:${now.getTime()}`,
      subject: letters.said.subject(request.subject),
      letter: { paragraphs: [body], action: see(request) },
    },
  )
}

export const tellClosed = async (
  tx: Database,
  services: Sender,
  request: LiaisonRequest,
  author: Actor,
  { both, now }: { both: boolean; now: Date },
) => {
  const people = [...(await asker(tx, request)), ...(await inCharge(tx, request, parisDay(now)))]
  await write(
    tx,
    services,
    people.filter(({ id }) => id !== author.id),
    {
      key: `liaison:${request.id}:closed:${both ? 'both' : 'one'}`,
      subject: letters.closed.subject(request.subject),
      letter: { paragraphs: [both ? letters.closed.both : letters.closed.one], action: see(request) },
    },
  )
}

export const tellSilent = async (tx: Database, services: Sender, request: LiaisonRequest) =>
  write(tx, services, await asker(tx, request), {
    key: `liaison:${request.id}:silent`,
    subject: letters.closed.subject(request.subject),
    letter: { paragraphs: [letters.closed.silent], action: see(request) },
  })
