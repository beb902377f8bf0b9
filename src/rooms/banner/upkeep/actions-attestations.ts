import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { credentialOf } from '#rooms/credentials/index.ts'
import { aboutMembership, attested, attestMembership } from '../memberships/attestations.ts'
import { lockMembership, membersToAttest } from '../memberships/queries.ts'
import { isMember } from '../rules.ts'
import { alone, batch } from './actions.ts'

/** Every night: members that nothing attests, such as those who joined before attestations were given. */
export const attestMissing = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (let after: Id | null = null; ; ) {
    const ids = await membersToAttest(services.db, attested, today, after, batch)
    for (const id of ids)
      await alone(services, id, async (tx) => {
        const membership = await lockMembership(tx, id)
        if (!membership || !isMember(membership, today)) return
        const kept = await credentialOf(tx, aboutMembership(id))
        if (!kept || kept.status === 'revoked') await attestMembership(tx, services, id, now)
      })
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}
