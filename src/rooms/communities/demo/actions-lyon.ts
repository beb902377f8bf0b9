import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { writeAccelerator } from '../accelerator/actions.ts'
import { refreshGroup } from '../groups/indexing.ts'
import { refreshCommunity } from '../indexing.ts'
import { writeRoadmap } from '../roadmap/actions.ts'
import { lyonRoadmap } from '../roadmap/preset.ts'
import { lyon } from './lyon.ts'
import type { Atlas } from './queries.ts'

/** Lyon, as sources tell it: real, so nobody acts in its name here, and it stays when the demonstration is erased. */
export const addLyon = async (tx: Database, atlas: Atlas, now: Date): Promise<void> => {
  const territory = atlas.place(lyon.place)
  const { id } = await tx
    .insertInto('community')
    .values({
      ...{ slug: lyon.slug, name: lyon.name, kind: 'group', origin: 'existing', status: 'declared' },
      ...{ purpose: lyon.purpose, territory_id: territory, members_partial: true },
      ...{ founded_on: lyon.founded, founded_precision: 'month', started_on: lyon.source.on },
      ...{ source_name: lyon.source.name, source_on: lyon.source.on },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('community_territory').values({ community_id: id, territory_id: territory }).execute()
  for (const name of lyon.founders) await addFounder(tx, id, atlas.sheet(name), name)
  for (const name of lyon.entrants)
    await tx
      .insertInto('community_member')
      .values({
        ...{ community_id: id, name, joined_on: lyon.enlarged.on, joined_precision: 'month' },
        source_name: lyon.enlarged.source,
      })
      .execute()
  await refreshCommunity(tx, id, lyon.source.on)
  await addGroup(tx, id, atlas, now)
  await writeRoadmap(tx, id, lyonRoadmap, { asExample: false, now })
  const { name, promise, note, since } = lyon.accelerator
  const source = { sourceName: lyon.source.name, sourceUrl: null, sourceOn: lyon.source.on }
  await writeAccelerator(tx, id, { name, promise, offer: '', note, since, ...source }, now)
}

const addFounder = (tx: Database, communityId: Id, organisationId: Id, name: string) =>
  tx
    .insertInto('community_member')
    .values({
      ...{ community_id: communityId, organisation_id: organisationId, source_name: lyon.source.name },
      ...{ joined_on: lyon.founded, joined_precision: 'month' },
      ...(name === lyon.gone && {
        ...{ left_on: lyon.enlarged.on, left_precision: 'month', left_how: 'source' },
        left_reason: 'Ne figure plus dans la liste de 2019.',
      }),
    })
    .execute()

/** The group of July 2017, with those that the report names: a month stays a month, and nobody is said to lead it. */
const addGroup = async (tx: Database, communityId: Id, atlas: Atlas, now: Date): Promise<void> => {
  const { slug, name, mission } = lyon.group
  const { id } = await tx
    .insertInto('working_group')
    .values({
      ...{ slug, name, mission, community_id: communityId, status: 'ongoing', joining: 'on_request' },
      ...{ begun_on: lyon.founded, begun_precision: 'month', created_at: now, updated_at: now },
      ...{ source_name: lyon.source.name, source_on: lyon.source.on },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('working_group_member')
    .values(
      lyon.founders.map((founder) => ({
        ...{ group_id: id, organisation_id: atlas.sheet(founder), since: lyon.founded, since_precision: 'month' },
      })),
    )
    .execute()
  await refreshGroup(tx, id, now)
}
