import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { findSheet } from '#rooms/directory/index.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { structuresOf } from '../queries.ts'
import { chosenAmong, labelledAmong } from '../rules.ts'
import { words as common } from '../words.ts'
import { contactHolder, eraseOwnScouting, noticeProject } from './actions.ts'
import { type Noticing, noticing } from './forms.ts'
import { ScoutingPage, ScoutingsPage } from './pages.tsx'
import { ContactPage, ErasePage, NoticePage } from './pages-form.tsx'
import { readScouting, scoutingsOf } from './queries.ts'
import { contactRefusals, noticeRefusals, words } from './words.ts'

export const scoutingRoutes = new Hono<App>()

/** The structures of this person; for everyone else there is nothing here. */
const structuresHere = async (c: Request) => {
  const structures = await structuresOf(db(c), requireActor(c), today(c))
  return structures.length > 0 ? structures : notFound()
}

const labelledHere = async (c: Request) => {
  const structures = labelledAmong(await structuresOf(db(c), requireActor(c), today(c)))
  return structures.length > 0 ? structures : notFound()
}

scoutingRoutes.get(paths.scoutings, async (c) => {
  const structures = await structuresHere(c)
  const scoutings = await scoutingsOf(
    db(c),
    structures.map(({ id }) => id),
  )
  return c.render(<ScoutingsPage scoutings={scoutings} structures={structures} />)
})

type Shown = { values?: Typed; errors?: FieldErrors; places?: readonly PlaceChoice[] }

const showForm = async (c: Request, { values = {}, errors = {}, places = [] }: Shown) => {
  const challenges = (await challengeTree(db(c))).map((root) => ({
    label: root.name,
    options: [root, ...root.children].map(({ id, name }) => ({ value: String(id), label: name })),
  }))
  const structures = await labelledHere(c)
  return c.render(<NoticePage {...{ structures, challenges, values, errors, places }} />)
}

scoutingRoutes.get(paths.newScouting, (c) => showForm(c, {}))

/** What the words of the form come to: a sheet, a place, a challenge, a structure; or what is to be corrected. */
const resolve = async (c: Request, form: Noticing) => {
  const errors: FieldErrors = {}
  const structure = chosenAmong(await labelledHere(c), form.structure || null)
  if (!structure) errors.structure = [common.errors.structure]
  const sheet = form.slug
    ? await findSheet(db(c), requireActor(c), { kind: 'project', slug: form.slug }, today(c))
    : null
  if (form.slug && !sheet) errors.sheet = [words.errors.sheet]
  const place = form.place ? await resolvePlace(db(c), form.place, form.place_id) : null
  if (place?.kind === 'none') errors.place = [words.errors.place]
  if (place?.kind === 'several') errors.place = [words.errors.whichPlace]
  const challenges = (await challengeTree(db(c))).flatMap((root) => [root, ...root.children])
  const challenge = challenges.find(({ id }) => String(id) === form.challenge)
  if (form.challenge && !challenge) errors.challenge = [words.errors.challenge]
  return {
    errors,
    structure,
    places: place?.kind === 'several' ? place.places.map(choiceOf) : [],
    noticed: {
      projectName: form.project,
      seen: form.seen,
      territoryId: place?.kind === 'one' ? place.place.id : null,
      challengeId: challenge?.id ?? null,
      holder: { sheetId: sheet?.id ?? null, email: form.email },
    },
  }
}

scoutingRoutes.post(paths.newScouting, async (c) => {
  const actor = requireActor(c)
  await labelledHere(c)
  const form = await readForm(c, noticing)
  c.status(422)
  if (!form.ok) return showForm(c, { values: form.typed, errors: form.errors })
  const { errors, places, structure, noticed } = await resolve(c, form.value)
  if (!structure || Object.keys(errors).length > 0) return showForm(c, { values: form.typed, errors, places })
  const outcome = await noticeProject(servicesOf(c), actor, structure, noticed, now(c))
  if (outcome.ok) return redirectWith(c, paths.scouting(outcome.value), words.done.noticed)
  return showForm(c, { values: form.typed, errors: { form: [noticeRefusals[outcome.refusal]] } })
})

const scoutingHere = (c: Request) => readScouting(db(c), requireActor(c), c.req.param('id') ?? '')

scoutingRoutes.get(paths.scouting(':id'), async (c) => {
  const scouting = await scoutingHere(c)
  const structures = await structuresOf(db(c), requireActor(c), today(c))
  const mayContact = structures.some(({ id, isLabelled }) => isLabelled && id === scouting.organisationId)
  return c.render(<ScoutingPage scouting={scouting} mayContact={mayContact} />)
})

scoutingRoutes.get(paths.contactHolder(':id'), async (c) => {
  const scouting = await scoutingHere(c)
  if (scouting.status !== 'spotted')
    return redirectWith(c, paths.scouting(scouting.id), contactRefusals['not-now'], 'note')
  const { title, lede } = words.contacting
  return c.render(
    <ContactPage scouting={scouting} title={title} lede={lede(scouting.holderEmail ?? found(scouting.sheetName))} />,
  )
})

const perDay = { name: 'scouting-contact', hits: 20, perSeconds: 86_400 }

scoutingRoutes.post(paths.contactHolder(':id'), async (c) => {
  const actor = requireActor(c)
  const scouting = await scoutingHere(c)
  await throttle(db(c), perDay, [scouting.organisationId], now(c))
  const outcome = await contactHolder(servicesOf(c), actor, scouting.id, now(c))
  const here = paths.scouting(scouting.id)
  return outcome.ok
    ? redirectWith(c, here, words.done.contacted)
    : redirectWith(c, here, contactRefusals[outcome.refusal], 'refused')
})

scoutingRoutes.get(paths.eraseScouting(':id'), async (c) => {
  const { title, lede } = words.erasing
  return c.render(<ErasePage scouting={await scoutingHere(c)} title={title} lede={lede} />)
})

scoutingRoutes.post(paths.eraseScouting(':id'), async (c) => {
  await eraseOwnScouting(servicesOf(c), requireActor(c), c.req.param('id') ?? '', now(c))
  return redirectWith(c, paths.scoutings, words.done.erased)
})
