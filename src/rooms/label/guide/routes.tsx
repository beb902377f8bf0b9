import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, readQuery, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { families } from '../referential/queries.ts'
import { GuidePage } from './pages.tsx'
import { activities, adviceFor, ages, places } from './rules.ts'
import { words } from './words.ts'

const answers = z.object({
  activite: field.choice(activities, words.missing),
  soutien: field.list(20),
  depuis: field.choice(ages, words.missing),
  ou: field.choice(places, words.missing),
})

export const guideRoutes = new Hono<App>()

guideRoutes.get(paths.guide, async (c) => {
  const known = await families(db(c), today(c))
  const asked = readQuery(c, answers)
  if (!asked.ok) {
    const untouched = ['activite', 'soutien', 'depuis', 'ou'].every((name) => !(name in asked.typed))
    const errors = untouched ? {} : asked.errors
    return c.render(<GuidePage families={known} values={asked.typed} errors={errors} advice={null} />)
  }
  const { activite, soutien, depuis, ou } = asked.value
  const kinds = soutien.filter((code) => known.some((one) => one.code === code))
  const advice = adviceFor({ activity: activite, kinds, since: depuis, place: ou })
  return c.render(<GuidePage families={known} values={asked.typed} errors={{}} advice={advice} />)
})
