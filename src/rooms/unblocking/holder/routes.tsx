import { Hono } from 'hono'
import { type App, db, now, readForm, redirectWith, requireActor, sendFile, servicesOf, today } from '#core/http.ts'
import { addCaseFile } from '../cases/files/actions.ts'
import { readCaseFile } from '../cases/files/queries.ts'
import { sendMessage } from '../cases/messages/actions.ts'
import { handsOf, supervised } from '../cases/queries.ts'
import { readingsOf } from '../cases/queries-readings.ts'
import { paths } from '../paths.ts'
import { refusals } from '../words.ts'
import { fileForm, messageForm } from './forms.ts'
import { ReadingsPage } from './pages-acts.tsx'
import { MinePage } from './pages-mine.tsx'
import { casesOf } from './queries.ts'
import { actRoutes } from './routes-acts.tsx'
import { one, readMine, showCase } from './routes-common.tsx'
import { words } from './words.ts'
import { fileRefusals } from './words-acts.ts'

export const holderRoutes = new Hono<App>()
holderRoutes.route('/', actRoutes)

holderRoutes.get(paths.mine, async (c) => {
  const actor = requireActor(c)
  // the door is shown before the second factor, which the desk then asks for
  const able = { ...actor, secondFactor: true }
  const works = supervised(able, today(c)).length > 0 || (await handsOf(db(c), able, today(c))).length > 0
  return c.render(<MinePage cases={await casesOf(db(c), actor)} works={works} today={today(c)} />)
})

holderRoutes.get(paths.case(one), async (c) => {
  const { blocker } = await readMine(c)
  return blocker.status === 'draft' ? c.redirect(paths.draft(blocker.id)) : showCase(c)
})

holderRoutes.get(paths.caseReadings(one), async (c) => {
  const { blocker } = await readMine(c)
  return c.render(<ReadingsPage blocker={blocker} readings={await readingsOf(db(c), blocker.id)} />)
})

holderRoutes.post(paths.caseMessage(one), async (c) => {
  requireActor(c)
  const { actor, blocker } = await readMine(c)
  const form = await readForm(c, messageForm)
  c.status(422)
  if (!form.ok) return showCase(c, { refused: 'message', errors: form.errors, values: form.typed })
  const outcome = await sendMessage(servicesOf(c), actor, blocker.id, form.value.message, now(c))
  if (outcome.ok) return redirectWith(c, `${paths.case(blocker.id)}#echanges`, words.sent)
  c.status(409)
  return showCase(c, { refused: 'message', errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

holderRoutes.get(paths.caseFile(one, ':file'), async (c) => {
  const { blocker } = await readMine(c)
  const wanted = { caseId: blocker.id, fileId: c.req.param('file') ?? '', forHolder: true }
  return sendFile(c, await readCaseFile(db(c), servicesOf(c).files, wanted))
})

holderRoutes.post(paths.caseFiles(one), async (c) => {
  requireActor(c)
  const { actor, blocker } = await readMine(c)
  const form = await readForm(c, fileForm)
  c.status(422)
  if (!form.ok) return showCase(c, { refused: 'file', errors: form.errors, values: form.typed })
  const outcome = await addCaseFile(servicesOf(c), actor, blocker.id, { ...form.value, shown: true }, now(c))
  if (outcome.ok) return redirectWith(c, `${paths.case(blocker.id)}#pieces`, words.uploaded)
  const said = [fileRefusals[outcome.refusal]]
  if (outcome.refusal !== 'not-now') return showCase(c, { refused: 'file', errors: { file: said }, values: form.typed })
  c.status(409)
  return showCase(c, { refused: 'file', errors: { form: said }, values: form.typed })
})
