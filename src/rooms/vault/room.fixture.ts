// Sheets with documents, for the tests of this room and of those that receive documents.
import type { Actor } from '#core/actor.ts'
import { pdf } from '#core/files.fixture.ts'
import type { Services } from '#core/services.ts'
import { browse, curator, joins, person, published } from '../directory/room.fixture.ts'
import { addDocument, type Given } from './documents/actions.ts'
import type { Subject } from './rules.ts'

export { browse, curator, joins, person, published }
export const now = new Date('2026-11-22T10:00:00Z')
export const today = '2026-11-22'
export const on = (day: string) => new Date(`${day}T10:00:00Z`)

/** A file that receives documents: the vault does not know whether it is there. */
export const subject = (last = 1, kind: Subject['kind'] = 'label_application'): Subject => ({
  kind,
  id: `00000000-0000-4000-8000-00000000000${last}`,
})

/** A document of this sheet: statutes in PDF, unless said otherwise. */
export const given = async (services: Services, actor: Actor, sheetId: string, changes: Partial<Given> = {}) => {
  const file = new File([pdf()], 'scan-de-nadia.pdf', { type: 'application/pdf' })
  const document: Given = { kind: 'statutes', title: 'Statuts du 3 mars 2024', file, validUntil: null, ...changes }
  const outcome = await addDocument(services, actor, sheetId, document, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** A structure kept by Nadia, with one document. */
export const withVault = async (services: Services, changes: Partial<Given> = {}) => {
  const nadia = await person(services.db, 'nadia')
  const sheet = await published(services, nadia, 'Atelier des Pentes', { kind: 'organisation' })
  return { nadia, sheet, id: await given(services, nadia, sheet.id, changes) }
}
