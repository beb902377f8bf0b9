import { z } from 'zod'
import { deleteBytes } from '#core/files.ts'
import { defineJob } from '#core/jobs.ts'
import { deliverMail } from '#core/mail.ts'
import { sweepRateLimits } from '#core/rate-limit.ts'
import { tidySearch } from '#core/search/tidy.ts'
import { accountsJobs } from '#rooms/accounts/index.ts'
import { bannerJobs } from '#rooms/banner/index.ts'
import { communityJobs } from '#rooms/communities/index.ts'
import { contactJobs } from '#rooms/contact/index.ts'
import { decisionJobs } from '#rooms/decisions/index.ts'
import { directoryJobs } from '#rooms/directory/index.ts'
import { labelJobs } from '#rooms/label/index.ts'
import { newsroomJobs } from '#rooms/newsroom/index.ts'
import { supportJobs } from '#rooms/support/index.ts'
import { unblockingJobs } from '#rooms/unblocking/index.ts'
import { vaultJobs } from '#rooms/vault/index.ts'

const sweep = defineJob({
  name: 'sweep',
  data: z.object({}),
  cron: '17 3 * * *',
  work: async (services) => {
    await sweepRateLimits(services.db, services.clock())
    await tidySearch(services.db)
  },
})

/** Every kind of work done later. */
export const jobs = [
  deliverMail,
  deleteBytes,
  sweep,
  ...accountsJobs,
  ...contactJobs,
  ...directoryJobs,
  ...bannerJobs,
  ...labelJobs,
  ...supportJobs,
  ...decisionJobs,
  ...communityJobs,
  ...newsroomJobs,
  ...unblockingJobs,
  ...vaultJobs,
]
