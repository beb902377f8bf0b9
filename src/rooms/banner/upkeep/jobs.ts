import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tryLinks } from '../openness/actions.ts'
import { renewals, tidyDrafts } from './actions.ts'
import { attestMissing } from './actions-attestations.ts'

/** A few minutes into the day: reminders, memberships that end, and members that nothing attests yet. */
export const bannerRenewals = defineJob({
  name: 'banner-renewals',
  data: z.object({}),
  cron: '7 0 * * *',
  work: async (services) => {
    await renewals(services)
    await attestMissing(services)
  },
})

export const bannerDrafts = defineJob({
  name: 'banner-drafts',
  data: z.object({}),
  cron: '47 3 * * *',
  work: tidyDrafts,
})

export const bannerLinks = defineJob({
  name: 'banner-links',
  data: z.object({}),
  cron: '23 4 * * *',
  work: (services) => tryLinks(services),
})
