import type { Database } from '#core/database.ts'
import { type SettingName, type Settings, settingDefaults, settingNames } from '../rules.ts'

/** The durations and thresholds of today. */
export const readSettings = async (db: Database): Promise<Settings> => {
  const rows = await db.selectFrom('label_setting').select(['name', 'value']).execute()
  const said = new Map(rows.map(({ name, value }) => [name, value]))
  return Object.fromEntries(settingNames.map((name) => [name, said.get(name) ?? settingDefaults[name]])) as Settings
}

export type SettingLine = { name: SettingName; value: number; act: string | null; changedAt: Date | null }

/** The same with the act that fixed each, for those who publish and change them. */
export const settingLines = async (db: Database): Promise<SettingLine[]> => {
  const rows = await db.selectFrom('label_setting').select(['name', 'value', 'act', 'changed_at']).execute()
  const said = new Map(rows.map((row) => [row.name, row]))
  return settingNames.map((name) => {
    const row = said.get(name)
    return {
      name,
      value: row?.value ?? settingDefaults[name],
      act: row?.act ?? null,
      changedAt: row?.changed_at ?? null,
    }
  })
}
