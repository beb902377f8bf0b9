import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tryLinks } from '../openness/actions.ts'
import { renewals, tidyDrafts } from './actions.ts'

/** A few minutes into the day: reminders, and memberships that end. */
export const bannerRenewals = defineJob({
  name: 'banner-renewals',
  data: z.object({}),
  cron: '7 0 * * *',
  work: renewals,
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
