import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Within, within } from '../cases/actions.ts'
import { tellHolders } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import type { CaseRefusal } from '../rules.ts'
import { letters } from '../words.ts'
import { fileNow } from './actions-file.ts'
import { consents } from './queries.ts'

type Sender = Pick<Services, 'db' | 'config' | 'secret'>

/** Only those of the project answer, and never for a structure they are of. « Not found » for anyone else. */
const ofProject = async ({ tx, blocker }: Within, actor: Actor): Promise<void> => {
  const { sheet, structure } = blocker
  if (!sheet || !structure || !(await consents(tx, actor.id, sheet.id, structure.id))) notFound()
}

/** The project agrees to what a structure wrote for it: it is filed at once. */
export const consentToCase = (
  services: Sender,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id>(
    services,
    actor,
    id,
    { move: 'consent', by: ['asks'], from: ['awaiting_consent'] },
    now,
    async (inside) => {
      await ofProject(inside, actor)
      const { tx, blocker } = inside
      await happened(tx, blocker, { actorId: actor.id, side: 'holder', verb: 'consented', at: now })
      await fileNow(tx, services, blocker, { actor, now, consented: true })
      return done(blocker.id)
    },
  )

/** The project does not want it: nothing was filed, and nothing will be. */
export const declineCase = (services: Sender, actor: Actor, id: string, now: Date): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id>(
    services,
    actor,
    id,
    { move: 'withdraw', by: ['asks'], from: ['awaiting_consent'] },
    now,
    async (inside) => {
      await ofProject(inside, actor)
      const { tx, blocker, next } = inside
      await tx.updateTable('blocker_case').set({ status: next, closed_at: now }).where('id', '=', blocker.id).execute()
      await happened(tx, blocker, { actorId: actor.id, side: 'holder', verb: 'declined', at: now })
      await tellHolders(tx, services, blocker, { key: 'declined', said: letters.holder.declined }, actor.id)
      return done(blocker.id)
    },
  )
