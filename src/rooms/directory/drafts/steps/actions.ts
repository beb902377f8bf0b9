import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import type { Patch } from '../rules.ts'

/** Writes what a step changes; lists are replaced whole. */
export const writePatch = async (tx: Database, id: Id, patch: Patch): Promise<void> => {
  await writeColumns(tx, id, patch)
  if (patch.challengeIds) await writeChallenges(tx, id, patch.challengeIds)
  if (patch.placeIds) await writePlaces(tx, id, patch.placeIds)
  if (patch.people) await writePeople(tx, id, patch.people)
}

const writeColumns = async (tx: Database, id: Id, patch: Patch): Promise<void> => {
  const columns = {
    name: patch.name,
    name_key: patch.name === undefined ? undefined : nameKey(patch.name),
    acronym: patch.acronym,
    aliases: patch.aliases,
    alias_keys: patch.aliases?.map(nameKey).filter(Boolean),
    summary: patch.summary,
    description: patch.description,
    stage: patch.stage,
    need: patch.need,
    publics: patch.publics,
    publics_other: patch.publicsOther,
    seat_id: patch.seatId,
    legal_form: patch.legalForm,
    siren: patch.siren,
    siret: patch.siret,
    rna: patch.rna,
    register_on: patch.registerOn,
    organisation_id: patch.organisationId,
    logo_id: patch.logoId,
    logo_alt: patch.logoAlt,
    website: patch.website,
    links: patch.links && JSON.stringify(patch.links),
    contact_email: patch.contactEmail,
    contact_email_public: patch.contactEmailPublic,
    phone: patch.phone,
    phone_public: patch.phonePublic,
    source_name: patch.sourceName,
    source_url: patch.sourceUrl,
    source_on: patch.sourceOn,
    checked_on: patch.checkedOn,
  }
  if (Object.values(columns).every((value) => value === undefined)) return
  await tx.updateTable('sheet').set(columns).where('id', '=', id).execute()
}

const writeChallenges = async (tx: Database, id: Id, challengeIds: readonly number[]): Promise<void> => {
  await tx.deleteFrom('sheet_challenge').where('sheet_id', '=', id).execute()
  if (challengeIds.length === 0) return
  const rows = challengeIds.map((challengeId, index) => ({
    sheet_id: id,
    challenge_id: challengeId,
    position: index + 1,
  }))
  await tx.insertInto('sheet_challenge').values(rows).execute()
}

const writePlaces = async (tx: Database, id: Id, placeIds: readonly number[]): Promise<void> => {
  await tx.deleteFrom('sheet_territory').where('sheet_id', '=', id).execute()
  if (placeIds.length === 0) return
  const rows = placeIds.map((placeId) => ({ sheet_id: id, territory_id: placeId }))
  await tx.insertInto('sheet_territory').values(rows).execute()
}

const writePeople = async (tx: Database, id: Id, people: NonNullable<Patch['people']>): Promise<void> => {
  await tx.deleteFrom('sheet_person').where('sheet_id', '=', id).execute()
  if (people.length === 0) return
  const rows = people.map((person, position) => ({ ...person, sheet_id: id, position }))
  await tx.insertInto('sheet_person').values(rows).execute()
}
