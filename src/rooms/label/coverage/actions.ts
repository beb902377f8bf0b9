import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { allFamilies } from '../register/queries-choices.ts'
import { alone } from '../reviews/actions-reminders.ts'
import { tellGap } from './emails.ts'
import { coverageOn, departments, supportersIn } from './queries.ts'
import { gapsOpened } from './rules.ts'

/**
 * Every morning: where the last labelled structure of a family was lost since yesterday, the labelled structures of the same region learn
 * that a department is left without one.
 */
export const tellNewGaps = async (services: Services): Promise<void> => {
  const { db } = services
  const today = parisDay(services.clock())
  const [before, after] = [await coverageOn(db, addDays(today, -1)), await coverageOn(db, today)]
  const all = await departments(db)
  for (const family of await allFamilies(db)) {
    for (const department of gapsOpened(before, after, family.code, all)) {
      const region = all.filter(({ regionCode }) => regionCode === department.regionCode).map(({ code }) => code)
      await alone(services, `${family.code} ${department.code}`, async (tx) => {
        for (const { id } of await supportersIn(tx, region, today))
          await tellGap(tx, services, id, { family, department, today })
      })
    }
  }
}
