// A case closed, and its anonymous sheet at each of its states, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { giveOutcome } from '../../outcomes/actions.ts'
import { answer } from '../../outcomes/outcomes.fixture.ts'
import { inProgress, now, type World } from '../../room.fixture.ts'
import { draftPrecedent, editPrecedent, submitPrecedent } from './actions.ts'
import { judgePrecedent } from './actions-reading.ts'
import type { SheetContent } from './rules.ts'

/** A whole sheet, in which nobody is recognised. */
export const content = (change: Partial<SheetContent> = {}): SheetContent => ({
  title: 'Prêter des voitures à des personnes en insertion',
  blockage: 'Un atelier associatif ne pouvait pas prêter de voitures.',
  rule: 'Article L. 211-1 du code des assurances',
  protectedPurpose: 'La sécurité de tous.',
  wayOut: 'Le service a écrit que le prêt était permis.',
  legalBasis: 'Article L. 211-1 du code des assurances',
  letter: 'Madame, Monsieur, [à compléter]',
  territoryId: null,
  ...change,
})

/** Nadia’s case, answered by Hélène. The holder confirms elsewhere. */
export const answered = async (services: Services, here: World): Promise<Id> => {
  const id = await inProgress(services, here.nadia, 3)
  certain(await giveOutcome(services, here.helene, id, answer('already_lawful'), now))
  return id
}

/** The same, found good by its holder. */
export const closed = async (services: Services, here: World): Promise<Id> => {
  const id = await answered(services, here)
  await services.db.updateTable('blocker_case').set({ status: 'closed', closed_at: now }).where('id', '=', id).execute()
  return id
}

/** The same, with a sheet that waits for its readers: its id and version. */
export const submitted = async (services: Services, here: World, change: Partial<SheetContent> = {}) => {
  const caseId = await closed(services, here)
  const id = certain(await draftPrecedent(services, here.helene, caseId, now))
  const edit = { version: 1, content: content(change) }
  const version = certain(await editPrecedent(services, here.helene, caseId, edit, now))
  certain(await submitPrecedent(services, here.helene, caseId, { version, seen: true }, now))
  return { caseId, id, version }
}

export const safe = (version: number) => ({ verdict: 'safe', said: '', version }) as const

/** The same, found safe by two readers: it waits for the project. */
export const ready = async (services: Services, here: World, readers: readonly Actor[]) => {
  const sheet = await submitted(services, here)
  for (const reader of readers) certain(await judgePrecedent(services, reader, sheet.id, safe(sheet.version), now))
  return sheet
}
