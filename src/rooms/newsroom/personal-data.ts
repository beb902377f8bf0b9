import type { PersonalData } from '#rooms/accounts/index.ts'
import { commentsBy } from './comments/queries.ts'
import { forgetAsker } from './following/actions.ts'
import { followedBy } from './following/queries.ts'
import { forgetAuthor } from './keeping/actions.ts'

/** What the newsroom holds about a person: what they said, what they ask to be told. */
export const newsroomPersonalData: PersonalData = {
  name: 'newsroom',
  read: async (db, userId) => ({ comments: await commentsBy(db, userId), ...(await followedBy(db, userId)) }),
  erase: async (tx, userId) => {
    await forgetAsker(tx, userId)
    await forgetAuthor(tx, userId)
  },
}
