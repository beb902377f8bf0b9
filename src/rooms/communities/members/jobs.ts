import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import type { Services } from '#core/services.ts'
import { followExclusions } from './departures/actions-vote.ts'
import { tidyInvitations } from './invitations/actions.ts'
import { settleRequests } from './requests/actions-term.ts'

/** The night of the members: invitations that are over, requests that had their ten days, exclusions. */
export const followMembers = async (services: Services): Promise<void> => {
  await tidyInvitations(services)
  await settleRequests(services)
  await followExclusions(services)
}

export { communityLetters } from './spreading.ts'

export const memberUpkeep = defineJob({
  name: 'community-members',
  data: z.object({}),
  cron: '12 * * * *',
  work: followMembers,
})
