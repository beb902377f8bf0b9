import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellMembers } from './actions-news.ts'

/** Writes to the members of a community: a deliverable waits for their opinion, or all is done. Apart, for they may be many. */
export const pathwayNews = defineJob({
  name: 'communities-pathway-news',
  data: z.object({
    communityId: z.uuid(),
    what: z.enum(['submitted', 'recognised']),
    key: z.string(),
    round: z.number(),
    except: z.uuid().nullable(),
  }),
  work: tellMembers,
})
