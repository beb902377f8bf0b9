import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { inOrderOf } from '#core/lot.ts'
import { paths } from '../../paths.ts'
import { readQuestion } from '../queries.ts'
import { opinionForm, recuseForm } from '../questions/forms.ts'
import { PeerPage } from '../questions/pages.tsx'
import { viewQuestion } from '../questions/queries-view-question.ts'
import { words } from '../questions/words.ts'
import { canRecuse } from '../rules.ts'
import { accept, opine, recuse } from './actions.ts'
import { RecusePage } from './pages.tsx'

export const peerPanelRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const movedOn = (c: Request) => redirectWith(c, paths.peer(idOf(c)), words.movedOn, 'refused')

/** What this person is to the question, once drawn; « not found » for anybody else. */
const drawn = async (c: Request) => {
  const { standing } = await readQuestion(db(c), requireActor(c), idOf(c), today(c))
  return standing.invited || standing.seat ? standing : notFound()
}

peerPanelRoutes.post(paths.peerStep(':id', 'siege'), async (c) => {
  const actor = requireActor(c)
  await drawn(c)
  const outcome = await accept(servicesOf(c), actor, idOf(c), now(c))
  return outcome.ok ? redirectWith(c, paths.peer(idOf(c)), words.seat.accepted) : movedOn(c)
})

const showRecuse = (c: Request, errors: FieldErrors, values: Typed) =>
  c.render(<RecusePage id={idOf(c)} errors={errors} values={values} />)

peerPanelRoutes.get(paths.peerStep(':id', 'recusation'), async (c) =>
  canRecuse(await drawn(c)) ? showRecuse(c, {}, {}) : movedOn(c),
)

peerPanelRoutes.post(paths.peerStep(':id', 'recusation'), async (c) => {
  const actor = requireActor(c)
  await drawn(c)
  const form = await readForm(c, recuseForm)
  if (!form.ok) {
    c.status(422)
    return showRecuse(c, form.errors, form.typed)
  }
  const outcome = await recuse(servicesOf(c), actor, idOf(c), form.value.reason, now(c))
  if (!outcome.ok) return movedOn(c)
  return redirectWith(c, paths.myPeers, words.seat.recused)
})

peerPanelRoutes.post(paths.peerStep(':id', 'avis'), async (c) => {
  const actor = requireActor(c)
  await drawn(c)
  const form = await readForm(c, opinionForm)
  if (!form.ok) {
    c.status(422)
    const view = await viewQuestion(db(c), actor, idOf(c), today(c))
    return c.render(<PeerPage view={view} today={today(c)} errors={form.errors} values={form.typed} />)
  }
  const outcome = await opine(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (!outcome.ok) return movedOn(c)
  return redirectWith(c, paths.peer(idOf(c)), outcome.value.decided ? words.opinion.decided : words.opinion.done)
})

/** The draws of a question, to make them again: numbers, never names. */
peerPanelRoutes.get(paths.peerDraw(':id'), async (c) => {
  const { panels } = await viewQuestion(db(c), visitor(c), idOf(c), today(c))
  return c.json({
    methode: 'SHA-256 de « graine:numéro », en hexadécimal, par ordre croissant',
    tirages: panels.map(({ kind, seed, candidates, drawnAt, seats }) => {
      const numbers = Array.from({ length: candidates }, (_, index) => String(index + 1))
      return {
        panel: kind,
        tire_le: drawnAt,
        graine: seed,
        candidats: candidates,
        ordre: inOrderOf(seed, numbers).map(Number),
        appeles: seats.map(({ number, status }) => ({ numero: number, etat: status })),
      }
    }),
  })
})
