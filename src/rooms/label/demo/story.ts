import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { convene } from '../reviews/actions.ts'
import { withdrawApplication } from '../tracking/actions.ts'
import type { Case } from './cases.ts'
import { sit } from './committee.ts'
import { firstOf, secondOf } from './judging.ts'
import { opine } from './opinions.ts'
import type { DemoPeople } from './people.ts'
import { ask, consult, lapse, receive } from './receiving.ts'
import { at } from './writing.ts'

export type File = { id: Id; told: Case; keeper: Actor; day: Day; today: Day }

/** Takes a submitted file as far as its story says. */
export const bring = async (services: Services, people: DemoPeople, file: File): Promise<void> => {
  const { told, day } = file
  if (told.story === 'draft' || told.story === 'submitted') return
  if (told.story === 'withdrawn') {
    await receive(services, people, file)
    certain(await withdrawApplication(services, file.keeper, file.id, at(addDays(day, 12))))
    return
  }
  await receive(services, people, file)
  if (told.story === 'incomplete') return ask(services, people, file)
  if (told.story === 'lapsed') return lapse(services, people, file)
  if (told.story === 'expertise') return consult(services, people, file)
  await opine(services, file.id, people.amine, addDays(day, 20), firstOf(told))
  if (told.story === 'review') return
  await opine(services, file.id, people.julie, addDays(day, 24), secondOf(told))
  certain(await convene(services, people.coordinator, file.id, at(addDays(day, 25))))
  await sit(services, people, file)
}
