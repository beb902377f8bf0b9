import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { remindAgreements, tendAmendments } from './actions-night.ts'

export const bannerAmendments = defineJob({
  name: 'banner-amendments',
  data: z.object({}),
  cron: '7 * * * *',
  work: tendAmendments,
})

export const bannerAgreements = defineJob({
  name: 'banner-agreements',
  data: z.object({}),
  cron: '53 6 * * *',
  work: remindAgreements,
})
