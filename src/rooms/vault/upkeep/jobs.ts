import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { purgeVault } from './actions.ts'

/** Every night, after drafts and accounts went. */
export const vaultPurge = defineJob({
  name: 'vault-purge',
  data: z.object({}),
  cron: '13 4 * * *',
  work: purgeVault,
})
