import type { Actor } from '#core/actor.ts'
import { type FileRefusal, keepFile, officeDocuments } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { CaseRefusal, Status } from '../../rules.ts'
import { letters } from '../../words.ts'
import { within } from '../actions.ts'
import { tellDesk, tellHolders } from '../emails.ts'
import { happened } from '../events.ts'

export const mostFiles = 30
export type FileOfCaseRefusal = CaseRefusal | FileRefusal | 'too-many'

const open: readonly Status[] = [
  'draft',
  'awaiting_consent',
  'filed',
  'qualified',
  'assigned',
  'in_progress',
  'answered',
]

/** Adds a document to a case that is not over. `shown`: the holder reads it too; what the holder adds always is. Answers its id. */
export const addCaseFile = (
  services: Services,
  actor: Actor,
  caseId: string,
  { title, file, shown }: { title: string; file: File; shown: boolean },
  now: Date,
): Promise<Outcome<Id, FileOfCaseRefusal>> =>
  within<Id, FileOfCaseRefusal>(
    services,
    actor,
    caseId,
    { by: ['asks', 'handles', 'deputises'], from: open },
    now,
    async ({ tx, blocker, side, today }) => {
      if (side === 'site') throw new Error('The site adds no document')
      const { held } = await tx
        .selectFrom('blocker_file')
        .select((eb) => eb.fn.countAll<number>().as('held'))
        .where('case_id', '=', blocker.id)
        .executeTakeFirstOrThrow()
      if (held >= mostFiles) return refused('too-many')
      const kept = await keepFile(tx, services.files, file, { ownerId: actor.id, isPublic: false }, officeDocuments)
      if (!kept.ok) return kept
      const { id } = await tx
        .insertInto('blocker_file')
        .values({ case_id: blocker.id, file_id: kept.value, title, side, shown: shown || side === 'holder', at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'file', shown: shown || side === 'holder', at: now })
      const key = `file:${id}`
      if (side === 'holder') await tellDesk(tx, services, blocker, { key, said: letters.hand.message }, today)
      else if (shown) await tellHolders(tx, services, blocker, { key, said: letters.holder.message }, actor.id)
      return done(id)
    },
  )
