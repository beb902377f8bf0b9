import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  readQuery,
  redirectWith,
  requireActor,
  requireRole,
  servicesOf,
  today,
} from '#core/http.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { families, referentialById } from '../../referential/queries.ts'
import { structureAt, toldOf } from '../../register/structure/queries.ts'
import { paths } from '../paths.ts'
import { open } from '../procedures/actions.ts'
import { openForm } from '../procedures/forms.ts'
import { proceduresOf } from '../procedures/queries.ts'
import type { OpenRefusal } from '../procedures/rules.ts'
import { words as said } from '../procedures/words.ts'
import { type Award, readAwardToCoordinate } from '../queries.ts'
import { silentSince } from '../rules.ts'
import { askedFrom, type ListQuery, listQuery } from './address.ts'
import { AwardsPage } from './pages.tsx'
import { AwardDeskPage } from './pages-award.tsx'
import { awardLines, lastActivityOf } from './queries.ts'
import { words } from './words.ts'

export const awardListRoutes = new Hono<App>()

const placeAsked = async (c: Request, { lieu, lieu_id }: ListQuery) => {
  if (!lieu && !lieu_id) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  if (found.kind === 'one') return { id: found.place.id, choices: [], error: null }
  return found.kind === 'none'
    ? { id: null, choices: [], error: words.noPlace }
    : { id: null, choices: found.places.map(choiceOf), error: words.which }
}

awardListRoutes.get(paths.list, async (c) => {
  const actor = requireRole(c, 'label_coordinator')
  const read = readQuery(c, listQuery)
  const query = read.ok ? read.value : listQuery.parse({})
  const place = await placeAsked(c, query)
  const asked = askedFrom(query, place.id)
  const { dormant_months } = await readSettings(db(c))
  const since = silentSince(today(c), dormant_months)
  // a place that is not known would answer another question
  const found = place.error
    ? { lines: [], total: 0 }
    : await awardLines(db(c), actor, asked, { today: today(c), silentSince: since })
  return c.render(
    <AwardsPage
      view={{
        typed: read.typed,
        asked,
        ...found,
        families: await families(db(c), today(c)),
        place,
        silentSince: since,
        today: today(c),
      }}
    />,
  )
})

type Shown = { values?: Typed; errors?: FieldErrors; refusal?: OpenRefusal }

const show = async (c: Request, award: Award, shown: Shown = {}) => {
  const at = await structureAt(db(c), award.slug)
  const { criteria } = await referentialById(db(c), award.referentialId)
  return c.render(
    <AwardDeskPage
      view={{
        award,
        told: at && 'structure' in at ? await toldOf(db(c), at.structure, today(c)) : null,
        procedures: await proceduresOf(db(c), award.id),
        criteria: criteria.map(({ code, title }) => ({ code, title })),
        last: await lastActivityOf(db(c), award.id, today(c)),
        today: today(c),
        ...shown,
      }}
    />,
  )
}

const inHand = (c: Request) => readAwardToCoordinate(db(c), requireActor(c), c.req.param('id') ?? '', today(c))

awardListRoutes.get(paths.desk(':id'), async (c) => show(c, await inHand(c)))

awardListRoutes.post(paths.open(':id'), async (c) => {
  const actor = requireActor(c)
  const award = await inHand(c)
  const { criteria } = await referentialById(db(c), award.referentialId)
  const form = await readForm(c, openForm(criteria.map(({ code }) => code)))
  if (!form.ok) {
    c.status(422)
    return show(c, award, { values: form.typed, errors: form.errors })
  }
  const outcome = await open(servicesOf(c), actor, award.id, form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.procedure(outcome.value), said.opened)
  c.status(409)
  return show(c, award, { values: form.typed, refusal: outcome.refusal })
})
