import { type Database, inTransaction } from '#core/database.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOwners } from '../emails.ts'
import { paths } from '../paths.ts'
import { letters } from '../words.ts'
import { type SheetToAsk, sheetsToAsk } from './queries.ts'
import { isToAsk, lastSure, sureDays } from './rules.ts'

const batch = 200

/** Every night: asks those who keep a sheet that nobody confirmed for a year whether it is still true. One transaction a sheet. */
export const askFreshness = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (let after: Id | null = null; ; ) {
    const sheets = await sheetsToAsk(services.db, addDays(today, -sureDays), after, batch)
    for (const sheet of sheets.filter((one) => isToAsk(one, today))) {
      await inTransaction(services.db, (tx) => ask(tx, services, sheet, today))
    }
    after = sheets.at(-1)?.id ?? null
    if (sheets.length < batch) return
  }
}

const ask = async (tx: Database, services: Services, sheet: SheetToAsk, today: Day): Promise<void> => {
  await tx.updateTable('sheet').set({ freshness_asked_on: today }).where('id', '=', sheet.id).execute()
  await writeToOwners(tx, services, sheet.id, null, {
    key: `sheet-freshness:${sheet.id}:${today}`,
    subject: letters.stale.subject(sheet.name),
    letter: {
      paragraphs: letters.stale.paragraphs(sheet.name, lastSure(sheet)),
      action: { label: letters.stale.action, path: paths.step(sheet.id, 'relecture') },
    },
  })
}
