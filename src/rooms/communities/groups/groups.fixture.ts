// A working group of the Collectif du Vercors, for the tests of this part.
import type { Actor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { now, type World } from '../room.fixture.ts'
import { createGroup, editGroup } from './group/actions.ts'
import { joinGroup } from './group/actions-members.ts'
import { planMeeting } from './meetings/actions.ts'
import type { Planned } from './meetings/forms.ts'

export const organisation = (id: Id) => ({ kind: 'organisation', id }) as const
export const inPerson = ({ id }: Actor) => ({ kind: 'person', id }) as const

export const content = {
  name: 'Circuits courts',
  mission: 'Recenser les cantines qui achètent près de chez elles.',
  joining: 'open',
  due: '2027-03-31',
  closedDoors: '',
} as const

export const behind = { ...content, joining: 'on_request', closedDoors: 'On y parle de personnes suivies.' } as const

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** Begun by Maëlle for the Atelier, which leads it; Nadia is in it in her own name. Answers its address. */
export const circuits = async (
  services: Services,
  { maelle, nadia, atelier, vercors }: World,
  isClosed = false,
): Promise<string> => {
  const begun = { ...content, voice: organisation(atelier.id), community: vercors.slug }
  const { slug } = value(await createGroup(services, maelle, begun, now))
  value(await joinGroup(services, nadia, slug, { voice: inPerson(nadia), message: '' }, now))
  if (isClosed) value(await editGroup(services, maelle, slug, { ...behind, stamp: '1' }, now))
  return slug
}

export const planned = (changes: Partial<Planned> = {}): Planned => ({
  ...{ stamp: '', title: 'Première tournée', day: '2026-12-03', hour: '14:30', minutes: 90, place: 'Mairie de Die' },
  ...{ online: 'https://visio.example/salle', agenda: '- les cantines' },
  ...changes,
})

/** A meeting that was convened. Answers its id. */
export const convened = async (
  services: Services,
  actor: Actor,
  slug: string,
  changes: Partial<Planned> = {},
  when = now,
): Promise<Id> =>
  value(await planMeeting(services, actor, slug, planned(changes), when))
    .split('/')
    .at(-1) ?? ''
