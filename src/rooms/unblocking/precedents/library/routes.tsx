import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import { type App, db, now, readForm, readQuery, redirectWith, requireActor, visitor } from '#core/http.ts'
import { challengesByIds, challengesCountedIn, challengeTree } from '#rooms/challenges/index.ts'
import { paths } from '../../paths.ts'
import { precedentsLike } from '../similar/queries.ts'
import { sayUseful } from './actions.ts'
import { choicesOf } from './choices.ts'
import { useForm } from './forms.ts'
import { LibraryPage } from './pages.tsx'
import { PrecedentPage, RetractedPage } from './pages-sheet.tsx'
import { placesOffered, searchPrecedents } from './queries-list.ts'
import { readPrecedent, useOf } from './queries-sheet.ts'
import { askedForm, levelOf, sortOf } from './rules.ts'
import { words } from './words.ts'

export const libraryRoutes = new Hono<App>()

libraryRoutes.get(paths.precedents, async (c) => {
  const query = readQuery(c, askedForm)
  const read = query.ok ? query.value : askedForm.parse({})
  const typed = query.ok ? query.typed : {}
  const [tree, places] = await Promise.all([challengeTree(db(c)), placesOffered(db(c))])
  const challenge = tree.flatMap((one) => [one, ...one.children]).find(({ slug }) => slug === read.defi)
  const place = places.flatMap((one) => [one, ...one.departments]).find(({ slug }) => slug === read.lieu)
  const asked = {
    ...{ q: read.q, matter: read.domaine, how: read.blocage, outcome: read.issue, administration: read.administration },
    challengeIds: challenge ? await challengesCountedIn(db(c), challenge.id) : null,
    ...{ placeId: place?.id ?? null, level: levelOf(read.niveau), sort: sortOf(read), page: read.page },
  }
  const results = await searchPrecedents(db(c), asked)
  const view = { found: results, typed, page: read.page, sort: asked.sort, choices: choicesOf(tree, places) }
  return c.render(<LibraryPage view={view} />)
})

const similarShown = 3

libraryRoutes.get(paths.precedent(':slug'), async (c) => {
  const reading = await readPrecedent(db(c), c.req.param('slug') ?? '')
  if (reading.kind === 'none') return notFound()
  if (reading.kind === 'retracted') {
    c.status(410)
    return c.render(<RetractedPage on={reading.on} />)
  }
  const { precedent } = reading
  const actor = visitor(c)
  const text = [precedent.title, precedent.blockage, precedent.rule].join('\n')
  const [challenges, near, said] = await Promise.all([
    challengesByIds(db(c), precedent.challengeIds),
    precedentsLike(db(c), { matter: precedent.matter, how: precedent.how, text }, similarShown + 1),
    actor && useOf(db(c), precedent.id, actor.id),
  ])
  const similar = near.filter(({ id }) => id !== precedent.id).slice(0, similarShown)
  const standing = !actor ? 'door' : actor.demo === precedent.demo ? said : 'elsewhere'
  return c.render(<PrecedentPage view={{ precedent, challenges, similar, said: standing }} />)
})

libraryRoutes.post(paths.precedentUse(':slug'), async (c) => {
  const actor = requireActor(c)
  const slug = found(c.req.param('slug'))
  const form = await readForm(c, useForm)
  if (!form.ok) return redirectWith(c, paths.precedent(slug), words.choose, 'refused')
  await sayUseful({ db: db(c) }, actor, slug, form.value.reponse === 'oui', now(c))
  return redirectWith(c, paths.precedent(slug), words.thanks)
})
