import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { slugify } from '#core/pure/text.ts'
import { freeSlug } from '#core/slugs.ts'
import { reservedSlugs } from './beginning/rules.ts'

/** A free address for a community of this name. `own`: one that had it before takes it again. */
export const freeCommunitySlug = (tx: Database, name: string, own: Id | null = null): Promise<string> =>
  freeSlug(tx, {
    kind: 'community',
    base: slugify(name) || 'communaute',
    takenAmong: async (slugs) => {
      const taken = await tx.selectFrom('community').select(['slug', 'id']).where('slug', 'in', slugs).execute()
      const former = await tx
        .selectFrom('community_former_slug')
        .select(['slug', 'community_id as id'])
        .where('slug', 'in', slugs)
        .execute()
      return [...[...taken, ...former].filter(({ id }) => id !== own).map(({ slug }) => slug), ...reservedSlugs]
    },
  })

type Named = { id: Id; slug: string }

/** Gives a community its new name and the address that goes with it; the former one leads there for ever. Answers the address. */
export const moveToName = async (tx: Database, { id, slug: former }: Named, name: string): Promise<string> => {
  const slug = await freeCommunitySlug(tx, name, id)
  await tx
    .updateTable('community')
    .set((eb) => ({ name, slug, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (slug === former) return slug
  await tx.deleteFrom('community_former_slug').where('slug', '=', slug).execute()
  await tx.insertInto('community_former_slug').values({ slug: former, community_id: id }).execute()
  return slug
}
