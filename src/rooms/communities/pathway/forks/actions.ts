import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { stamp } from '#core/stamp.ts'
import { type CommunityView, readCommunity, standingIn } from '../../queries.ts'
import type { Standing } from '../../rules.ts'
import { draftOf, precedingOf } from '../models/queries.ts'
import { type Model, moved, type Version, whyNotPublished } from '../models/rules.ts'
import { to } from '../paths.ts'
import { pathwayOf } from '../steps/queries.ts'
import { canEquip, canWork } from '../steps/rules.ts'
import { follow } from './actions-follow.ts'
import { lastOf } from './queries.ts'
import type { FollowRefusal, ForkRefusal } from './rules.ts'

type Here = { tx: Database; actor: Actor; community: CommunityView; standing: Standing; now: Date; today: Day }

const inCommunity = <T>(services: Services, actor: Actor, slug: string, work: (here: Here) => Promise<T>): Promise<T> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const community = await readCommunity(tx, slug)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canWork(community, standing, actor)) return notFound()
    // one hand at a time on the variant of a community
    await tx.selectFrom('community').select('id').where('id', '=', community.id).forUpdate().execute()
    return work({ tx, actor, community, standing, now, today })
  })

const tell = ({ tx, actor, community, now }: Here, verb: string, title: string, path: string, isPublic = false) =>
  record(tx, {
    actorId: actor.id,
    verb: `community.${verb}`,
    subject: { kind: 'community', id: community.id },
    isPublic,
    details: { title, path },
    at: now,
  })

/** Begins a variant from the version that is followed; or, when the community has one already, the next version of it. */
export const beginFork = (
  services: Services,
  actor: Actor,
  slug: string,
  name: string,
): Promise<Outcome<null, ForkRefusal>> =>
  inCommunity(services, actor, slug, async (here) => {
    const { tx, community, today } = here
    if (await draftOf(tx, community.id)) return refused('already-drafted')
    const own = await lastOf(tx, community.id)
    const { version } = own ? { version: own } : await pathwayOf(tx, community.id)
    const pathwayId = own?.pathway.id ?? (await newPathway(here, name, version.id, today))
    await tx
      .insertInto('pathway_version')
      .values({
        pathway_id: pathwayId,
        number: own ? own.number + 1 : 1,
        preamble: own ? own.preamble : '',
        content: JSON.stringify(version.steps),
      })
      .execute()
    await tell(here, 'variant_begun', name, to.fork(community.slug))
    return done(null)
  })

const newPathway = async ({ tx, actor, community }: Here, name: string, origin: Id, today: Day): Promise<Id> => {
  const takenAmong = async (slugs: readonly string[]) =>
    (await tx.selectFrom('pathway').select('slug').where('slug', 'in', slugs).execute()).map((row) => row.slug)
  const slug = await freeSlug(tx, { kind: 'pathway', base: slugify(name) || community.slug, takenAmong })
  const { id } = await tx
    .insertInto('pathway')
    .values({
      slug,
      name,
      community_id: community.id,
      forked_from: origin,
      created_by: actor.id,
      created_on: today,
      demo: community.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Edit = (draft: Version) => Outcome<Partial<Model>, ForkRefusal>

/** One change of the draft. */
export const editFork = (services: Services, actor: Actor, slug: string, edit: Edit) =>
  inCommunity(services, actor, slug, async (here): Promise<Outcome<null, ForkRefusal>> => {
    const draft = found(await draftOf(here.tx, here.community.id))
    const made = edit(draft)
    if (!made.ok) return made
    const { steps, preamble } = made.value
    await here.tx
      .updateTable('pathway_version')
      .set((eb) => ({
        ...(preamble !== undefined && { preamble }),
        ...(steps && { content: JSON.stringify(steps) }),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', draft.id)
      .execute()
    await tell(here, 'variant_edited', draft.pathway.name, to.fork(slug))
    return done(null)
  })

/** `read`: the stamp of what was on the form. */
export const editText = (
  services: Services,
  actor: Actor,
  slug: string,
  { name, preamble, read }: { name: string; preamble: string; read: string },
): Promise<Outcome<null, ForkRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const edited = await editFork({ ...services, db: tx }, actor, slug, (draft) =>
      read === stampOfText(draft) ? done({ preamble }) : refused('changed'),
    )
    if (edited.ok) {
      const draft = found(await draftOf(tx, (await readCommunity(tx, slug)).id))
      await tx.updateTable('pathway').set({ name }).where('id', '=', draft.pathway.id).execute()
    }
    return edited
  })

export const stampOfText = ({ pathway, preamble }: Pick<Version, 'pathway' | 'preamble'>): string =>
  stamp([pathway.name, preamble])

export const moveStep = (services: Services, actor: Actor, slug: string, key: string, by: -1 | 1) =>
  editFork(services, actor, slug, ({ steps }) => done({ steps: moved(steps, key, by) }))

export const removeStep = (services: Services, actor: Actor, slug: string, key: string) =>
  editFork(services, actor, slug, ({ steps }) => done({ steps: steps.filter((step) => step.key !== key) }))

export const removeTool = (services: Services, actor: Actor, slug: string, key: string, tool: string) =>
  editFork(services, actor, slug, ({ steps }) =>
    done({
      steps: steps.map((step) =>
        step.key === key ? { ...step, tools: step.tools.filter((one) => one.key !== tool) } : step,
      ),
    }),
  )

/** Gives the draft up; a variant that was never published goes with it. */
export const dropFork = (services: Services, actor: Actor, slug: string): Promise<void> =>
  inCommunity(services, actor, slug, async (here) => {
    const draft = found(await draftOf(here.tx, here.community.id))
    await here.tx.deleteFrom('pathway_version').where('id', '=', draft.id).execute()
    if (draft.number === 1) await here.tx.deleteFrom('pathway').where('id', '=', draft.pathway.id).execute()
    await tell(here, 'variant_dropped', draft.pathway.name, to.pathway(slug))
  })

type Published = { version: Version; follows: Outcome<Version, FollowRefusal> | null }

/** Publishes the variant: from now on its words stay. `read`: the draft that was read, so that nobody publishes words they have not seen. */
export const publishFork = (
  services: Services,
  actor: Actor,
  slug: string,
  { note, follows, read }: { note: string; follows: boolean; read: string },
): Promise<Outcome<Published, ForkRefusal>> =>
  inCommunity(services, actor, slug, async (here) => {
    const { tx, community, standing, today } = here
    if (!canEquip(community, standing, actor)) return notFound()
    const draft = found(await draftOf(tx, community.id))
    if (read !== String(draft.version)) return refused('changed')
    const before = found(await precedingOf(tx, draft))
    const refusal = whyNotPublished(draft, before)
    if (refusal) return refused(refusal)
    const publication = { status: 'published' as const, note, published_on: today }
    await tx.updateTable('pathway_version').set(publication).where('id', '=', draft.id).execute()
    const version: Version = { ...draft, status: 'published', note, publishedOn: today }
    const path = to.version(draft.pathway.slug, draft.number)
    await tell(here, 'variant_published', draft.pathway.name, path, true)
    return done({ version, follows: follows ? await follow(here, version) : null })
  })
