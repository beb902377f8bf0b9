import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { peersNight } from './actions.ts'

/** A little after midnight in Paris: a term is its whole last day. */
export const bannerPeers = defineJob({
  name: 'banner-peers',
  data: z.object({}),
  cron: '17 0 * * *',
  work: peersNight,
})
