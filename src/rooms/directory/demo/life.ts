import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { createSheet, editSheet } from '../drafts/actions.ts'
import { acceptInvitation, inviteMember } from '../members/actions.ts'
import { pendingInvitations } from '../members/queries.ts'
import { archiveSheet, publishSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import { reply, writeToSheet } from '../relay/actions.ts'
import { readThread, threadsOf } from '../relay/queries.ts'
import { saveSearch } from '../saved/actions.ts'
import type { Atlas } from './queries.ts'

/** What happens around the invented sheets: a team of two, a conversation, a draft left half-way, a sheet archived, a search saved. */
export const tellLife = async (services: Services, atlas: Atlas, ids: ReadonlyMap<string, Id>): Promise<void> => {
  await joinTeam(services, atlas, found(ids.get('Toit à deux voix')))
  await converse(services, atlas, found(ids.get('Toit à deux voix')))
  await leaveDraft(services, atlas)
  await archiveOne(services, atlas)
  await keepSearch(services, atlas)
}

const joinTeam = async (services: Services, atlas: Atlas, id: Id): Promise<void> => {
  const [camille, maelle] = [atlas.actor('camille'), atlas.actor('maelle')]
  const day = new Date('2025-09-08T09:00:00Z')
  await inviteMember(services, camille, id, { email: maelle.email, role: 'editor' }, day)
  const [invitation] = await pendingInvitations(services.db, id)
  certain(await acceptInvitation(services, maelle, found(invitation).id, day))
}

const converse = async (services: Services, atlas: Atlas, id: Id): Promise<void> => {
  const { name, email, ...paul } = atlas.actor('paul')
  const asked = new Date('2026-11-09T18:20:00Z')
  const message =
    'Bonjour, ma mère a 81 ans et une chambre libre à Villeurbanne. Elle hésite. Peut-on venir à une rencontre sans s’engager\u00a0?'
  const sheet = await readSheet(services.db, null, { id }, '2026-11-09')
  certain(await writeToSheet(services, sheet, { name, email, message }, asked))
  const [thread] = await threadsOf(services.db, { id: paul.id, email })
  const answer =
    'Bonjour Paul, bien sûr\u00a0: la prochaine rencontre a lieu le premier samedi de décembre, à la maison des habitants. Venez avec elle, on y boit surtout du café.'
  const answered = new Date('2026-11-10T08:45:00Z')
  certain(await reply(services, await readThread(services.db, found(thread).id), 'fiche', answer, answered))
}

const leaveDraft = async (services: Services, atlas: Atlas): Promise<void> => {
  const nadia = atlas.actor('nadia')
  const day = new Date('2026-11-16T20:05:00Z')
  const sheet = { kind: 'project' as const, name: 'Le Bus des saisons', placeIds: [], isEditorial: false }
  const id = await createSheet(services.db, nadia, sheet, day)
  const patch = { summary: 'Conduire les saisonniers des vergers à leur logement, matin et soir.' }
  certain(await editSheet(services, nadia, id, { step: 'essentiel', version: 1, patch }, day))
}

const archiveOne = async (services: Services, atlas: Atlas): Promise<void> => {
  const yanis = atlas.actor('yanis')
  const [begun, ended] = [new Date('2022-06-13T09:00:00Z'), new Date('2023-06-19T09:00:00Z')]
  const sheet = {
    kind: 'project' as const,
    name: 'Covoiturage du dimanche',
    placeIds: [atlas.place('commune:07186')],
    isEditorial: false,
  }
  const id = await createSheet(services.db, yanis, sheet, begun)
  const patch = {
    summary: 'Des voitures partagées pour rentrer en ville le dimanche soir.',
    stage: 'emerging' as const,
    challengeIds: [atlas.challenge('mobilite-du-quotidien')],
  }
  certain(await editSheet(services, yanis, id, { step: 'essentiel', version: 1, patch }, begun))
  certain(await publishSheet(services, yanis, id, begun))
  certain(await archiveSheet(services, yanis, id, 'Le projet continue dans La Ligne des bourgs.', ended))
}

const keepSearch = async (services: Services, atlas: Atlas): Promise<void> => {
  const search = { name: 'Mobilité en Creuse', query: 'q=mobilit%C3%A9&lieu=creuse-23', frequency: 'weekly' as const }
  certain(await saveSearch(services.db, atlas.actor('paul'), search, new Date('2026-11-12T19:30:00Z')))
}
