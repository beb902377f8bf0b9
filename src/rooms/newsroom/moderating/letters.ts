import { z } from 'zod'
import { inTransaction } from '#core/database.ts'
import { defineJob } from '#core/jobs.ts'
import { tellDecision, tellParent } from '../comments/emails.ts'
import { lockComment } from '../comments/queries.ts'

/** Tells the author what was decided, if the decision still stands. A message withdrawn meanwhile is gone: there is nobody to tell. */
export const decisionLetter = defineJob({
  name: 'comment-decision',
  data: z.object({ number: z.int(), decidedAt: z.string() }),
  work: (services, { number, decidedAt }) =>
    inTransaction(services.db, async (tx) => {
      const known = await tx.selectFrom('comment').select('id').where('number', '=', number).executeTakeFirst()
      if (!known) return
      const comment = await lockComment(tx, number)
      if (comment.decidedAt?.toISOString() !== decidedAt) return
      await tellDecision(tx, services, comment)
      if (comment.status === 'published') await tellParent(tx, services, comment)
    }),
})
