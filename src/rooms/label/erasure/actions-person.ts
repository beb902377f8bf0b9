import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { words } from '../words.ts'

/** No such address can exist (RFC 2606). */
const nowhere = 'compte-ferme@nulle-part.invalid'

/** Before an account goes: what it was asked as an expert keeps its answer, without name nor address. */
export const forgetExpert = async (tx: Database, userId: Id): Promise<void> => {
  await tx
    .updateTable('label_expertise')
    .set({ expert_email: nowhere, expert_name: words.closedAccount })
    .where((eb) =>
      eb.or([
        eb('expert_id', '=', userId),
        eb(
          'expert_email',
          '=',
          eb
            .selectFrom('app_user')
            .select('email')
            .where('app_user.id', '=', userId)
            .where('email_verified', '=', true),
        ),
      ]),
    )
    .execute()
}
