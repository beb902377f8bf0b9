import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { type App, db, now, type Request, requireActor, servicesOf } from '#core/http.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import { type Here, partOf, writing } from '../../writing/routes-here.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import { itemIn, roadmapOf } from '../queries.ts'
import { type Refusal, refusals } from '../words.ts'
import { addIndicator, addReading, editIndicator, removeIndicator } from './actions.ts'
import { indicatorForm, readingForm } from './forms.ts'
import { IndicatorPage, ReadingPage, RemoveIndicatorPage } from './pages.tsx'
import { indicatorIn } from './queries.ts'
import { words } from './words.ts'

export const roadmapIndicatorRoutes = new Hono<App>()

const itemHere = async (c: Request, { community }: Here) =>
  itemIn(db(c), found(await roadmapOf(db(c), community.id)).id, partOf(c, 'item'))
const indicatorHere = async (c: Request, here: Here) => {
  const item = await itemHere(c, here)
  return { item, indicator: await indicatorIn(db(c), item.id, partOf(c, 'indicator')) }
}
const keyOf = (c: Request, slug: string) => ({ slug, itemId: partOf(c, 'item'), indicatorId: partOf(c, 'indicator') })
const toItem = (slug: string, outcome: Outcome<string, Refusal>): Outcome<string, Refusal> =>
  outcome.ok ? done(paths.item(slug, outcome.value)) : outcome

writing(roadmapIndicatorRoutes, paths.addIndicator(':slug', ':item'), {
  form: indicatorForm,
  refusals,
  load: async (c, here) => ({ item: await itemHere(c, here), indicator: null }),
  page: (filling) => <IndicatorPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await addIndicator(servicesOf(c), requireActor(c), keyOf(c, slug), written, now(c))),
  done: words.done.saved,
})

writing(roadmapIndicatorRoutes, paths.indicator(':slug', ':item', ':indicator'), {
  form: indicatorForm,
  refusals,
  load: indicatorHere,
  page: (filling) => <IndicatorPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await editIndicator(servicesOf(c), requireActor(c), keyOf(c, slug), written, now(c))),
  done: words.done.saved,
})

writing(roadmapIndicatorRoutes, paths.read(':slug', ':item', ':indicator'), {
  form: readingForm,
  refusals,
  load: indicatorHere,
  page: (filling) => <ReadingPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await addReading(servicesOf(c), requireActor(c), keyOf(c, slug), written, now(c))),
  fieldOf: (refusal) => (refusal === 'in-future' ? 'readOn' : undefined),
  done: words.done.read,
})

writing(roadmapIndicatorRoutes, paths.removeIndicator(':slug', ':item', ':indicator'), {
  form: z.object({}),
  refusals,
  load: indicatorHere,
  page: (filling) => <RemoveIndicatorPage {...filling} />,
  write: async (c, slug) => toItem(slug, await removeIndicator(servicesOf(c), requireActor(c), keyOf(c, slug), now(c))),
  done: words.done.removed,
})
