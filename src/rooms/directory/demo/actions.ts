import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { createSheet, editSheet } from '../drafts/actions.ts'
import type { Patch } from '../drafts/rules.ts'
import { publishSheet } from '../publication/actions.ts'
import { tendSheets } from './care.ts'
import { editorialSheets, source } from './editorial.ts'
import { inventedElsewhere } from './elsewhere.ts'
import { tellLife } from './life.ts'
import { inventedProjects } from './projects.ts'
import { type Atlas, readAtlas, sheetNames } from './queries.ts'
import { inventedStructures } from './structures.ts'
import { inventedSupporters } from './supporters.ts'
import type { Editorial, Invented } from './types.ts'

const invented = [...inventedStructures, ...inventedSupporters, ...inventedProjects, ...inventedElsewhere]

/**
 * The directory of the demonstration: the ten organisations of the report of 2018, which are real and stay when the demonstration is
 * erased, and invented sheets kept by the cast. Needs the accounts of the cast; adds only what is not there yet.
 */
export const directoryDemo = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const inside = { ...services, db: tx }
    const told = [...editorialSheets, ...invented]
    const atlas = await readAtlas(tx, [
      ...told.flatMap((sheet) => [...sheet.places, ...(sheet.seat ? [sheet.seat] : [])]),
      'commune:69266',
    ])
    const present = await sheetNames(tx)
    const isNew = (sheet: { kind: string; name: string }) => !present.has(`${sheet.kind}:${sheet.name}`)

    const curator = curatorOf(atlas, parisDay(services.clock()))
    for (const sheet of editorialSheets.filter(isNew)) await addEditorial(inside, curator, sheet, atlas)

    const fresh = invented.filter(isNew)
    const ids = new Map<string, Id>()
    for (const sheet of fresh) ids.set(sheet.name, await addInvented(inside, sheet, atlas, ids))
    if (fresh.length < invented.length) return
    await tellLife(inside, atlas, ids)
    await tendSheets(inside, atlas, invented, ids)
  })

const curatorOf = (atlas: Atlas, today: Day): Actor => ({
  ...atlas.actor('aicha'),
  secondFactor: true,
  grants: [{ role: 'curator', territoryId: null, startsOn: today, endsOn: today }],
})

const addEditorial = async (services: Services, curator: Actor, sheet: Editorial, atlas: Atlas): Promise<void> => {
  const patch = { ...patchOf(sheet, atlas), sourceName: source.name, sourceOn: source.on }
  await add(services, curator, { ...sheet, isEditorial: true }, patch, services.clock())
}

const addInvented = (services: Services, sheet: Invented, atlas: Atlas, ids: Map<string, Id>): Promise<Id> => {
  const patch = {
    ...patchOf(sheet, atlas),
    organisationId: sheet.bearer ? (ids.get(sheet.bearer) ?? null) : undefined,
    people: sheet.people,
  }
  const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Patch
  return add(services, atlas.actor(sheet.by), { ...sheet, isEditorial: false }, said, new Date(`${sheet.on}T10:00:00Z`))
}

const patchOf = (sheet: Editorial | Invented, atlas: Atlas): Patch => ({
  acronym: sheet.acronym ?? null,
  aliases: sheet.aliases ?? [],
  summary: sheet.summary,
  description: sheet.description ?? '',
  need: sheet.need ?? '',
  publics: sheet.publics ?? [],
  challengeIds: sheet.challenges.map(atlas.challenge),
  placeIds: sheet.places.map(atlas.place),
  seatId: sheet.seat ? atlas.place(sheet.seat) : null,
  ...(sheet.stage && { stage: sheet.stage }),
  ...(sheet.legalForm && { legalForm: sheet.legalForm }),
})

type Begun = { kind: Invented['kind']; name: string; isEditorial: boolean }

const add = async (
  services: Services,
  actor: Actor,
  { kind, name, isEditorial }: Begun,
  patch: Patch,
  now: Date,
): Promise<Id> => {
  const id = await createSheet(services.db, actor, { kind, name, isEditorial, placeIds: [] }, now)
  certain(await editSheet(services, actor, id, { step: 'essentiel', version: 1, patch }, now))
  certain(await publishSheet(services, actor, id, now))
  return id
}
