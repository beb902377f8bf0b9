import { Hono } from 'hono'
import { checkForm } from '#core/forms.ts'
import { type App, db, download, type Request, readQuery, redirectWith, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { canCoordinate, canDecide } from '../../rules.ts'
import { askedOfText, reviewersFor } from '../routes-asked-of.ts'
import { askingOf, placeAsked, requireDesk } from '../routes-common.ts'
import { viewsOf } from '../views/queries.ts'
import { words } from '../words.ts'
import { askedFrom, columnsFrom, fileHref, listHref, listQuery, queryOf, typedFrom } from './address.ts'
import { deskCsv } from './file.ts'
import { DeskPage } from './pages.tsx'
import { type Asking, deskFigures, deskIds } from './queries.ts'
import { deskChoices } from './queries-choices.ts'
import { deskLines } from './queries-lines.ts'
import type { Asked } from './rules.ts'

export const listRoutes = new Hono<App>()

const readAddress = (c: Request) => {
  const read = readQuery(c, listQuery)
  if (read.ok) return { query: read.value, typed: read.typed }
  // an address that was cut or rewritten asks for everything
  const whole = checkForm(listQuery, {})
  if (!whole.ok) throw new Error('the list reads an empty address')
  return { query: whole.value, typed: {} }
}

const usual: Asked = {
  tab: 'mine',
  family: null,
  step: null,
  due: null,
  placeId: null,
  awaited: null,
  with: null,
  q: '',
  sort: 'due',
  descending: false,
  page: 1,
}

const showDesk = async (c: Request) => {
  const actor = requireDesk(c)
  const asking = await askingOf(c)
  const { query, typed } = readAddress(c)
  const place = await placeAsked(c, query)
  const asked = askedFrom(query, place.id, actor.id)
  const found = place.error ? { ids: [], total: 0 } : await deskIds(db(c), asking, asked)
  return c.render(
    <DeskPage
      view={{
        typed,
        asked,
        place,
        columns: columnsFrom(query),
        figures: await deskFigures(db(c), asking),
        lines: await deskLines(db(c), asking, found.ids),
        total: found.total,
        choices: await deskChoices(db(c), asking),
        views: await viewsOf(db(c), actor.id),
        team: canCoordinate(actor, today(c)) ? await reviewersFor(c) : null,
        userId: actor.id,
        today: today(c),
        mayCoordinate: canCoordinate(actor, today(c)),
        mayDecide: canDecide(actor, today(c)),
      }}
    />,
  )
}

listRoutes.get(paths.desk, (c) => showDesk(c))

listRoutes.get(paths.deskUrgent, async (c) => {
  requireDesk(c)
  const { ids } = await deskIds(db(c), await askingOf(c), usual, 1)
  const [first] = ids
  return first ? c.redirect(fileHref(first, 'file=a-moi'), 303) : redirectWith(c, paths.desk, words.noUrgent, 'note')
})

// a list is followed from one file to the next, as it is now: a file that left it since is passed over
const followed = 5_000

listRoutes.get(paths.deskNext, async (c) => {
  const actor = requireDesk(c)
  const text = c.req.query('liste') ?? ''
  const asked = await askedOfText(c, actor.id, text)
  const { ids } = asked ? await deskIds(db(c), await askingOf(c), asked, followed) : { ids: [] as string[] }
  const next = ids[ids.indexOf(c.req.query('apres') ?? '') + 1]
  if (next) return c.redirect(fileHref(next, text), 303)
  return redirectWith(c, listHref(typedFrom(text)), words.next.end, 'note')
})

listRoutes.get(paths.deskFile, async (c) => {
  const actor = requireDesk(c)
  const asking = await askingOf(c)
  const asked = await askedOfText(c, actor.id, queryOf(readAddress(c).typed))
  c.header('ETag', `W/"${c.var.requestId}"`)
  c.header('Cache-Control', 'private, no-store')
  const text = ReadableStream.from(deskCsv(linesInBatches(c, asking, asked)))
  return download(c, text.pipeThrough(new TextEncoderStream()), words.file.name(today(c)), 'text/csv; charset=utf-8')
})

const batch = 250

async function* linesInBatches(c: Request, asking: Asking, asked: Asked | null) {
  const { ids } = asked ? await deskIds(db(c), asking, asked, 100_000) : { ids: [] }
  for (let from = 0; from < ids.length; from += batch) yield deskLines(db(c), asking, ids.slice(from, from + batch))
}
