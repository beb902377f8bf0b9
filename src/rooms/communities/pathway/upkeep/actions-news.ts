import { inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { communityById } from '../../queries.ts'
import { to } from '../paths.ts'
import { pathwayOf } from '../steps/queries.ts'
import { writeToAll } from './emails.ts'
import { peopleOf } from './queries.ts'
import { news } from './words.ts'

export type News = { communityId: Id; what: 'submitted' | 'recognised'; key: string; round: number; except: Id | null }

/** Tells the members; what is no longer true is not said. */
export const tellMembers = (services: Services, { communityId, what, key, round, except }: News): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const community = await communityById(tx, communityId)
    const people = (await peopleOf(tx, communityId, parisDay(services.clock()))).filter(({ id }) => id !== except)
    const event = `pathway:${communityId}:${what}:${key}:${round}`
    if (what === 'recognised') {
      if (community.status !== 'recognised') return
      const { action, ...letter } = news.recognised(community.name)
      const path = `/communautes/${community.slug}`
      return writeToAll(tx, services, people, { event, ...letter, action: { label: action, path } })
    }
    const { steps } = await pathwayOf(tx, communityId)
    const step = steps.find((one) => one.key === key)
    if (step?.status !== 'submitted' || step.round !== round) return
    const { action, ...letter } = news.submitted(community.name, step.title)
    const path = to.step(community.slug, key)
    await writeToAll(tx, services, people, { event, ...letter, action: { label: action, path } })
  })
