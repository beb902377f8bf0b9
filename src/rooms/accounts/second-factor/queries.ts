import { symmetricDecrypt } from 'better-auth/crypto'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { authOn } from '../auth.ts'

/** The secret being set up, not proved yet; null before, and for ever after the first right code. */
export const pendingSecret = async (services: Services, userId: Id): Promise<string | null> => {
  const row = await services.db
    .selectFrom('auth_two_factor')
    .select('secret')
    .where('user_id', '=', userId)
    .where('verified', '=', false)
    .executeTakeFirst()
  if (!row) return null
  const { secretConfig } = await authOn(services).$context
  return symmetricDecrypt({ key: secretConfig, data: row.secret })
}

/** How many back-up codes have not served yet. */
export const backupCodesLeft = async (services: Services, userId: Id): Promise<number> => {
  const { backupCodes } = await authOn(services).api.viewBackupCodes({ body: { userId } })
  return backupCodes.length
}
