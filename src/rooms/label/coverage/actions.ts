import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../lifecycle/alone.ts'
import { allFamilies } from '../register/queries-choices.ts'
import { tellGap } from './emails.ts'
import { departments } from './queries.ts'
import { coverageOn, supportersIn, toldCoverage } from './queries-coverage-on.ts'
import { type Department, gapsOpened, reachedSince } from './rules.ts'

/**
 * Every morning: where the last labelled structure of a family was lost since the last time, whenever that was, the labelled structures of
 * the same region learn that a department is left without one. The first morning only takes note of what is there.
 */
export const tellNewGaps = async (services: Services): Promise<void> => {
  const { db } = services
  const today = parisDay(services.clock())
  const [told, coverage] = [await toldCoverage(db), await coverageOn(db, today)]
  const all = await departments(db)
  for (const family of await allFamilies(db)) {
    for (const department of gapsOpened(told, coverage, family.code, all)) {
      const region = all.filter(({ regionCode }) => regionCode === department.regionCode).map(({ code }) => code)
      await alone(services, `${family.code} ${department.code}`, async (tx) => {
        if (!(await takeAway(tx, family.code, department))) return
        for (const { id } of await supportersIn(tx, region, today))
          await tellGap(tx, services, id, { family, department, today })
      })
    }
    const reached = reachedSince(told, coverage, family.code, all)
    if (reached.length > 0) await alone(services, family.code, (tx) => takeNote(tx, family.code, reached))
  }
}

/** The loss is told in this transaction, and never again. Answers whether it was still to be told. */
const takeAway = async (tx: Database, family: string, { code }: Department): Promise<boolean> =>
  (await tx
    .deleteFrom('label_coverage_told')
    .where('family', '=', family)
    .where('department_code', '=', code)
    .returning('family')
    .executeTakeFirst()) !== undefined

const takeNote = async (tx: Database, family: string, reached: readonly Department[]): Promise<void> => {
  await tx
    .insertInto('label_coverage_told')
    .values(reached.map(({ code }) => ({ family, department_code: code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
