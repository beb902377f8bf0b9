import { Hono } from 'hono'
import { type App, db, requireActor, today } from '#core/http.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { referentialById } from '../../referential/queries.ts'
import { paths } from '../paths.ts'
import { RecordPage } from './pages-record.tsx'
import { readDecision } from './queries.ts'
import { appealBefore } from './rules.ts'

export const recordRoutes = new Hono<App>()

recordRoutes.get(paths.record(':number'), async (c) => {
  const record = await readDecision(db(c), requireActor(c), c.req.param('number') ?? '', today(c))
  const { decision, subject, day, ofOrganisation } = record
  const { appeal_window_days } = await readSettings(db(c))
  const { criteria } = await referentialById(db(c), subject.referentialId)
  const appealUntil = appealBefore({ kind: decision.kind, outcome: decision.outcome, day }, appeal_window_days)
  const mayAppeal = ofOrganisation && subject.status === 'refused' && appealUntil !== null && today(c) <= appealUntil
  return c.render(<RecordPage {...record} criteria={criteria} appealUntil={appealUntil} mayAppeal={mayAppeal} />)
})
