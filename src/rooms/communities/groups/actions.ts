import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { groupPaths as paths } from './paths.ts'
import type { GroupView } from './queries.ts'
import { type GroupStanding, isBehindDoors } from './rules.ts'
import type { Verb } from './words-names.ts'

export type Hand = { tx: Database; group: GroupView; standing: GroupStanding; now: Date }

type Told = {
  actorId: string | null
  verb: Verb
  /** Where it is read; behind closed doors, the group. */
  path?: string
  /** A draft, a request: known inside only. */
  isPrivate?: boolean
  behindDoors?: boolean
}

/**
 * Writes what happened in a group: in the life of its community, or in its own when it is national. Told by the name of the group alone: what
 * is written there is never rewritten, and doors may close later.
 */
export const tell = (
  { tx, group, now }: Pick<Hand, 'tx' | 'group' | 'now'>,
  { actorId, verb, path = paths.group(group.slug), isPrivate = false, behindDoors = false }: Told,
): Promise<void> => {
  const isHidden = behindDoors || isBehindDoors(group)
  return record(tx, {
    actorId,
    verb,
    subject: group.community ? { kind: 'community', id: group.community.id } : { kind: 'working_group', id: group.id },
    isPublic: !isPrivate,
    details: { title: group.name, path: isHidden ? paths.group(group.slug) : path, group: group.id },
    at: now,
  })
}
