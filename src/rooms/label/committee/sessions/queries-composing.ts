import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { barsAmong, committeeOn } from '../queries-seats.ts'
import { coordinatedAmong, shownAmong, subjectsOf, waitingForCommittee } from '../queries-subjects.ts'
import type { Bar, Subject, SubjectKey } from '../rules.ts'

export type Composing = {
  /** What may be put on the agenda, with how many of the committee could decide on it. */
  waiting: { subject: Subject; mayDecide: number }[]
  /** Those who hold a seat, with the items they would take no part in. */
  committee: { id: Id; name: string; keptOut: { number: string; bar: Bar }[] }[]
  quorum: number
  signatures: number
}

/** What someone who coordinates needs to compose a session; `already` is on the agenda of the one they change. What they are tied to is left out. */
export const toCompose = async (
  db: Database,
  actor: Actor,
  day: Day,
  today: Day,
  already: readonly SubjectKey[] = [],
): Promise<Composing> => {
  const { quorum, signatures } = await readSettings(db)
  const members = await committeeOn(db, day)
  const free = await coordinatedAmong(db, actor, await waitingForCommittee(db), today)
  const subjects = [...(await shownAmong(db, actor, await subjectsOf(db, already))), ...free]
  const ids = members.map(({ id }) => id)
  const bars: { subject: Subject; barred: Map<Id, Bar> }[] = []
  for (const subject of subjects) bars.push({ subject, barred: await barsAmong(db, subject, ids) })
  return {
    waiting: bars.map(({ subject, barred }) => ({ subject, mayDecide: ids.filter((id) => !barred.has(id)).length })),
    committee: members.map(({ id, name }) => ({
      id,
      name,
      keptOut: bars.flatMap(({ subject, barred }) => {
        const bar = barred.get(id)
        return bar ? [{ number: subject.number, bar }] : []
      }),
    })),
    quorum: Math.max(2, quorum),
    signatures: Math.max(2, signatures),
  }
}
