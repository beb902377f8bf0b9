import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { families } from '../../referential/queries.ts'
import { paths } from '../paths.ts'
import { drawSample } from './actions.ts'
import { DrawingPage, DrawPage, DrawsPage } from './pages.tsx'
import { allDraws, drawById, labelsDrawn } from './queries.ts'
import { canDraw } from './rules.ts'
import { drawnAmong } from './sample.ts'
import { refusals, words } from './words.ts'

export const drawRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

drawRoutes.get(paths.draws, async (c) => c.render(<DrawsPage draws={await allDraws(db(c))} />))

drawRoutes.get(paths.draw(':id'), async (c) => {
  const draw = await drawById(db(c), idOf(c))
  const again = drawnAmong(draw.seed, draw.population, draw.share)
  return c.render(
    <DrawPage
      draw={draw}
      same={again.join() === draw.drawn.join()}
      labels={await labelsDrawn(db(c), draw.drawn)}
      fileUrl={`${servicesOf(c).config.publicUrl}${paths.drawFile(draw.id)}`}
    />,
  )
})

drawRoutes.get(paths.drawFile(':id'), async (c) => {
  const { population } = await drawById(db(c), idOf(c))
  return c.text(`${population.join('\n')}\n`)
})

const showDrawing = async (c: Request, refusal?: string) => {
  const actor = requireRole(c, 'label_coordinator')
  const { check_share } = await readSettings(db(c))
  return c.render(
    <DrawingPage
      draws={await allDraws(db(c))}
      families={await families(db(c), today(c))}
      share={check_share}
      mayDraw={canDraw(actor, today(c))}
      {...(refusal && { refusal })}
    />,
  )
}

drawRoutes.get(paths.drawing, (c) => showDrawing(c))

const drawForm = z.object({ family: field.optional(60) })

drawRoutes.post(paths.drawing, async (c) => {
  const actor = requireRole(c, 'label_coordinator')
  const form = await readForm(c, drawForm)
  const asked = form.ok ? form.value.family : ''
  const known = asked === '' ? null : found((await families(db(c), today(c))).find(({ code }) => code === asked)).code
  const outcome = await drawSample(servicesOf(c), actor, { family: known }, now(c))
  if (outcome.ok) return redirectWith(c, paths.draw(outcome.value.id), words.done(outcome.value.drawn))
  c.status(409)
  return showDrawing(c, refusals[outcome.refusal])
})
