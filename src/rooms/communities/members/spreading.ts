import { z } from 'zod'
import { inTransaction } from '#core/database.ts'
import { defineJob } from '#core/jobs.ts'
import { writeTo } from './letters.ts'
import { peopleOfCommunity } from './queries-people.ts'

const batch = 100

/** A letter to every member of a large community: written after the request, a hundred people at a time. Run again, nobody gets it twice. */
export const communityLetters = defineJob({
  name: 'community-letters',
  data: z.object({
    communityId: z.uuid(),
    day: z.string(),
    except: z.uuid().nullable(),
    key: z.string(),
    subject: z.string(),
    paragraphs: z.array(z.string()),
    action: z.object({ label: z.string(), path: z.string() }),
  }),
  work: async (services, { communityId, day, except, key, subject, paragraphs, action }) => {
    const people = await peopleOfCommunity(services.db, communityId, day)
    for (let done = 0; done < people.length; done += batch) {
      const some = people.slice(done, done + batch)
      await inTransaction(services.db, (tx) =>
        writeTo(tx, services, some, { key, subject, letter: { paragraphs, action } }, except),
      )
    }
  },
})
