import { z } from 'zod'
import type { Database } from '#core/database.ts'
import { publicHistory } from '#core/history.ts'
import type { SettingName } from '../../rules.ts'

const details = z.object({ before: z.number(), after: z.number(), act: z.string() })

/** What a setting was, the newest first. */
export const settingHistory = async (db: Database, name: SettingName) => {
  const events = await publicHistory(db, { kind: 'label_setting', id: name })
  return events.map((event) => ({ at: event.at, ...details.parse(event.details) }))
}
export type SettingEvent = Awaited<ReturnType<typeof settingHistory>>[number]
