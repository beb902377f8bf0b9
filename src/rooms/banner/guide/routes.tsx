import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, readQuery } from '#core/http.ts'
import { paths } from '../paths.ts'
import { ComparisonPage, GuidePage } from './pages.tsx'
import { adviceFor, questions } from './rules.ts'
import { words } from './words.ts'

const answers = z.object({
  carries: field.choice(questions.carries, words.missing),
  recognises: field.choice(questions.recognises, words.missingOfThree),
  supports: field.choice(questions.supports, words.missing),
  wants: field.choice(questions.wants, words.missing),
})

export const guideRoutes = new Hono<App>()

guideRoutes.get(paths.guide, (c) => {
  const asked = readQuery(c, answers)
  const untouched = Object.keys(questions).every((name) => !(name in asked.typed))
  if (asked.ok) return c.render(<GuidePage values={asked.typed} errors={{}} advice={adviceFor(asked.value)} />)
  return c.render(<GuidePage values={asked.typed} errors={untouched ? {} : asked.errors} advice={null} />)
})

guideRoutes.get(paths.comparison, (c) => c.render(<ComparisonPage />))
