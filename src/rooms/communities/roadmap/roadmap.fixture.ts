// A roadmap with an axis, an action and two milestones, and the vote that approves it, for the tests of this folder.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { at, now, type World } from '../room.fixture.ts'
import { beginRoadmap } from './actions.ts'
import { addItem } from './items/actions.ts'
import type { Written } from './items/forms.ts'
import { applyRoadmapVotes, askApproval, freezeRoadmap } from './versions/actions.ts'

export const certain = <T>(outcome: Outcome<T, string>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

export const written = (title: string, changes: Partial<Written> = {}): Written => ({
  version: 1,
  parent: '',
  title,
  purpose: '',
  lead: '',
  means: '',
  startsOn: null,
  dueOn: null,
  ...changes,
})

/** Begun by Maëlle: an axis, its action, two milestones, one of a month and one of a year. */
export const begun = async (services: Services, { maelle, vercors: { slug } }: World) => {
  certain(await beginRoadmap(services, maelle, slug, null, now))
  const add = async (parent: Id | null, title: string, changes: Partial<Written> = {}) =>
    certain(await addItem(services, maelle, slug, parent, written(title, changes), now))
  const axis = await add(null, 'Un fonds commun')
  const action = await add(axis, 'Écrire les règles', { lead: 'banque demain', dueOn: '2027-03' })
  const first = await add(action, 'Règles relues', { dueOn: '2026-12' })
  const second = await add(action, 'Premier appel', { dueOn: '2027' })
  return { axis, action, first, second }
}

/** Puts the version to the vote, as a facilitator would, and ends it with this outcome the short way: how one votes is tested elsewhere. */
export const voted = async (
  services: Services,
  actor: Actor,
  slug: string,
  number: number,
  { adopted, closedOn = '2026-12-06' }: { adopted: boolean | null; closedOn?: string },
): Promise<void> => {
  const asked = await askApproval(services, actor, slug, String(number), { days: 14, quorum: 33 }, now)
  await closed(services.db, certain(asked), adopted, closedOn)
  await applyRoadmapVotes(at(services, closedOn))
}

export const closed = async (
  db: Database,
  decisionId: Id,
  adopted: boolean | null,
  closedOn: string,
): Promise<void> => {
  await db
    .updateTable('decision')
    .set({ status: 'closed', opened_at: now, electors: 4, closed_at: new Date(`${closedOn}T10:00:00Z`), adopted })
    .where('id', '=', decisionId)
    .execute()
}

export const approved = async (services: Services, actor: Actor, slug: string): Promise<void> => {
  const number = certain(await freezeRoadmap(services, actor, slug, { note: '', voice: '' }, now))
  await voted(services, actor, slug, number, { adopted: true })
}

export const refusedWith = (refusal: string) => ({ ok: false, refusal })
