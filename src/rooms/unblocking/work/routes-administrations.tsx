import { Hono } from 'hono'
import { type App, db, now, type Request, requireActor, servicesOf } from '#core/http.ts'
import { partIn } from '../cases/parts/actions.ts'
import { nameAdministration } from '../cases/parts/actions-administrations.ts'
import { askAdministration, recordAnswer, remindAdministration, setSilence } from '../cases/parts/actions-replies.ts'
import { administrationsOf } from '../cases/parts/queries.ts'
import { replyDays } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { administrationForm, answerForm, askForm, noForm, silenceForm, silenceOf } from './forms.ts'
import { fresh, type Shown, type Work } from './frame.tsx'
import { AdministrationPage, AdministrationsPage } from './pages-administrations.tsx'
import { acting, idOf, partOf, reading } from './routes-common.tsx'
import { words } from './words.ts'
import { administrationWords } from './words-parts.ts'

export const administrationRoutes = new Hono<App>()

const list = paths.workPart(':id', 'administrations')
const one = `${list}/:part`
const here = (c: Request) => paths.workPart(idOf(c), `administrations/${partOf(c)}`)
const of = (c: Request) => ({ caseId: idOf(c), partId: partOf(c) })

const showAll = async (c: Request, work: Work, shown: Shown = fresh) => {
  const administrations = await administrationsOf(db(c), work.blocker.id)
  return c.render(<AdministrationsPage {...{ work, administrations, shown }} />)
}
const showOne = async (c: Request, work: Work, shown: Shown = fresh) => {
  const administration = partIn(await administrationsOf(db(c), work.blocker.id), partOf(c))
  return c.render(<AdministrationPage work={work} one={administration} shown={shown} />)
}

administrationRoutes.get(list, (c) => reading(c, (work) => showAll(c, work)))
administrationRoutes.get(one, (c) => reading(c, (work) => showOne(c, work)))

/** Once it climbed, whoever named it does not read the case any more. */
const naming = (c: Request, partId: string | null, show: typeof showAll, back: string) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: administrationForm,
    act: ({ climbs, ...named }) =>
      nameAdministration(servicesOf(c), actor, idOf(c), { ...named, goesUp: climbs, partId }, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: ({ climbed }) => (climbed ? paths.desk : back),
    said: ({ climbed }) => (climbed ? administrationWords.climbed : words.saved),
    fields: { climbs: 'climbs' },
  })
}

administrationRoutes.post(list, (c) => {
  requireActor(c)
  return naming(c, null, showAll, paths.workPart(idOf(c), 'administrations'))
})
administrationRoutes.post(one, (c) => {
  requireActor(c)
  return naming(c, partOf(c), showOne, here(c))
})

administrationRoutes.post(`${one}/demande`, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: askForm,
    act: ({ asked, asked_on, days }) =>
      askAdministration(servicesOf(c), actor, of(c), { asked, askedOn: asked_on, days }, now(c)),
    show: (work, shown) => showOne(c, work, shown),
    to: here(c),
    said: administrationWords.askDone,
    fields: { 'to-come': 'asked_on' },
  })
})

administrationRoutes.post(`${one}/relance`, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: noForm,
    act: () => remindAdministration(servicesOf(c), actor, of(c), { days: replyDays }, now(c)),
    show: (work, shown) => showOne(c, work, shown),
    to: here(c),
    said: administrationWords.remindDone,
  })
})

administrationRoutes.post(`${one}/reponse`, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: answerForm,
    act: ({ basis, answered_on, ...given }) =>
      recordAnswer(servicesOf(c), actor, of(c), { ...given, legalBasis: basis, answeredOn: answered_on }, now(c)),
    show: (work, shown) => showOne(c, work, shown),
    to: here(c),
    said: administrationWords.answerDone,
    fields: { 'no-basis': 'basis', 'to-come': 'answered_on', past: 'answered_on' },
  })
})

administrationRoutes.post(`${one}/silence`, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: silenceForm,
    act: ({ silence, reference, months }) =>
      setSilence(servicesOf(c), actor, of(c), silenceOf(silence, reference, months), now(c)),
    show: (work, shown) => showOne(c, work, shown),
    to: here(c),
    said: administrationWords.silenceDone,
    fields: { 'no-basis': 'reference' },
  })
})
