import type { Actor } from '#core/actor.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Hand, tell } from '../actions.ts'
import { within } from '../actions-within.ts'
import { membersOf } from '../group/queries.ts'
import { meetingIn } from '../meetings/queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { canWork, isBehindDoors, mostOpen } from '../rules.ts'
import type { Refusal, Verb } from '../words-names.ts'
import type { Typed } from './forms.ts'
import { type Action, actionIn, actionsOf } from './queries.ts'

/** The organisation that takes an action is a member of the group; one that has left keeps what it had taken. */
const isOwner = async ({ tx, group }: Hand, owner: string, before: Action | null): Promise<boolean> =>
  owner === '' ||
  owner === before?.ownerId ||
  (await membersOf(tx, group, false)).some(({ kind, memberId }) => kind === 'organisation' && memberId === owner)

const contentOf = ({ title, owner, ownerWords, due }: Typed) => ({
  title,
  owner_organisation_id: owner || null,
  owner_words: ownerWords,
  due_on: due,
})

const happened = (hand: Hand, actor: Actor, verb: Verb, behindDoors: boolean) =>
  tell(hand, { actorId: actor.id, verb, path: paths.actions(hand.group.slug), behindDoors })

/** Someone takes something to do, in a meeting or out of one. What a meeting behind closed doors decides stays there. */
export const addAction = (
  services: Services,
  actor: Actor,
  slug: string,
  typed: Typed,
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group } = hand
    if ((await actionsOf(tx, group.id, true)).length >= mostOpen.actions) return refused('too-many')
    if (!(await isOwner(hand, typed.owner, null))) return refused('not-a-member')
    const meeting = typed.meeting ? await meetingIn(tx, group.id, true, typed.meeting) : null
    const behindDoors = isBehindDoors(group) || (meeting?.behindDoors ?? false)
    await tx
      .insertInto('group_action')
      .values({
        group_id: group.id,
        meeting_id: meeting?.id ?? null,
        ...contentOf(typed),
        behind_doors: behindDoors,
        created_by: actor.id,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await happened(hand, actor, 'community.action_added', behindDoors)
    return done(meeting ? paths.meeting(slug, meeting.id) : paths.actions(slug))
  })

/** Says it otherwise, gives it to another, or gives it another day. What another saved meanwhile is not lost. */
export const changeAction = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, ...typed }: Typed & { id: string },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group } = hand
    const before = await actionIn(tx, group.id, id)
    if (before.stamp !== typed.stamp) return refused('stale')
    if (!(await isOwner(hand, typed.owner, before))) return refused('not-a-member')
    await tx
      .updateTable('group_action')
      .set({ ...contentOf(typed), updated_at: now })
      .where('id', '=', before.id)
      .execute()
    await happened(hand, actor, 'community.action_changed', before.behindDoors)
    return done(paths.actions(slug))
  })

/** Done, or not after all. */
export const markAction = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, isDone }: { id: string; isDone: boolean },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group } = hand
    const before = await actionIn(tx, group.id, id)
    if ((before.doneOn !== null) === isDone) return done(paths.actions(slug))
    await tx
      .updateTable('group_action')
      .set({ done_on: isDone ? parisDay(now) : null, updated_at: now })
      .where('id', '=', before.id)
      .execute()
    await happened(hand, actor, isDone ? 'community.action_done' : 'community.action_reopened', before.behindDoors)
    return done(paths.actions(slug))
  })
