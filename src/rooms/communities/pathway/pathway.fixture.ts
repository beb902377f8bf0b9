// A community being built, for the tests of the pathway.
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { community, entrusted, member, on, person, published } from '../room.fixture.ts'
import { saveDeliverable, submitStep } from './steps/actions.ts'
import { giveOpinion } from './steps/actions-opinions.ts'
import { pathwayOf, stepOf } from './steps/queries.ts'

/**
 * The Collectif du Royans, in Valence: Ibrahim began it and keeps the « Collectif Drôme », its first member, whose mandate ended on
 * 20 November 2026. Maëlle, Simon and Nadia are members; Lucie is a stranger.
 */
export const building = async (services: Services, { alone = false } = {}) => {
  const { db } = services
  const [ibrahim, maelle, simon, nadia, lucie] = [
    await person(db, 'ibrahim'),
    await person(db, 'maelle'),
    await person(db, 'simon'),
    await person(db, 'nadia'),
    await person(db, 'lucie'),
  ]
  const here = await community(db, ibrahim, {
    name: 'Collectif du Royans',
    status: 'building',
    startedOn: '2026-11-01',
  })
  const drome = await published(services, ibrahim, 'Collectif Drôme', { kind: 'organisation' })
  await member(db, here.id, { organisation: drome.id })
  if (!alone) {
    const atelier = await published(services, maelle, 'Atelier des Pentes', { kind: 'organisation' })
    await member(db, here.id, { organisation: atelier.id })
    await member(db, here.id, { person: simon.id })
    await member(db, here.id, { person: nadia.id })
  }
  return { ...here, ibrahim, maelle, simon, nadia, lucie, drome }
}
export type Building = Awaited<ReturnType<typeof building>>

/** Facilitates it: an organisation that this person keeps, until a day. */
export const facilitated = (services: Services, here: Building, organisationId: string, until: string) =>
  entrusted(services.db, here.id, [organisationId], { from: '2026-01-01', until })

export const stepHere = async ({ db }: Services, { id }: { id: string }, key: string) =>
  stepOf(await pathwayOf(db, id), key)

const must = async <T>(outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: string }>): Promise<T> => {
  const settled = await outcome
  if (!settled.ok) throw new Error(settled.refusal)
  return settled.value
}

export const written = async (
  services: Services,
  here: Building,
  key: string,
  body = `Ce que nous avons fait pour ${key}.`,
) => {
  const { version } = await stepHere(services, here, key)
  await must(
    saveDeliverable(services, here.ibrahim, here.slug, key, { body, link: null, privateReason: null, version }),
  )
}

/** Ibrahim puts it to the others, in the name of his organisation. */
export const submitted = async (services: Services, here: Building, key: string, body?: string) => {
  await written(services, here, key, body)
  const { version } = await stepHere(services, here, key)
  await must(submitStep(services, here.ibrahim, here.slug, key, { voice: '', version }))
}

export const says = async (
  services: Services,
  actor: Actor,
  here: { id: string; slug: string },
  key: string,
  opinion: 'agree' | 'reserve' = 'agree',
) => {
  const { round } = await stepHere(services, here, key)
  const reason = opinion === 'reserve' ? 'Il manque les habitants des hameaux.' : ''
  return giveOpinion(services, actor, here.slug, key, { voice: '', round, opinion, reason })
}

/** Written, put to the members, and agreed by two of them. */
export const validated = async (services: Services, here: Building, key: string, body?: string) => {
  await submitted(services, here, key, body)
  await must(says(services, here.maelle, here, key))
  await must(says(services, here.simon, here, key))
}

export { at, browse, mails, now, refusedIn } from '../room.fixture.ts'
export { on }
