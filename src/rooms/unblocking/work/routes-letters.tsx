import { Hono } from 'hono'
import { type App, db, now, type Request, readQuery, requireActor, servicesOf } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { partIn } from '../cases/parts/actions.ts'
import { changeLetter, sendLetter, writeLetter } from '../cases/parts/actions-letters.ts'
import { administrationsOf, lettersOf, meetingsOf } from '../cases/parts/queries.ts'
import type { Template } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { letterChange, letterChoice, letterForm, letterSending } from './forms.ts'
import { fresh, type Shown, type Work } from './frame.tsx'
import { factsOf } from './letter-facts.ts'
import { LetterPage, NewLetterPage } from './pages-letter.tsx'
import { LetterPrint, LettersPage } from './pages-letters.tsx'
import { acting, idOf, partOf, reading } from './routes-common.tsx'
import { models } from './words-letters.ts'
import { letterWords } from './words-parts.ts'

export const letterRoutes = new Hono<App>()

const all = paths.workPart(':id', 'courriers')
const one = `${all}/:part{[0-9a-f-]{36}}`
const here = (c: Request) => paths.workPart(idOf(c), `courriers/${partOf(c)}`)
const of = (c: Request) => ({ caseId: idOf(c), partId: partOf(c) })

const showAll = async (c: Request, work: Work, shown: Shown = fresh) => {
  const { id } = work.blocker
  const [letters, administrations] = await Promise.all([lettersOf(db(c), id, false), administrationsOf(db(c), id)])
  return c.render(<LettersPage {...{ work, letters, administrations, shown }} />)
}

const showNew = async (c: Request, work: Work, template: Template, to: string | null, shown: Shown = fresh) => {
  const { id } = work.blocker
  const [administrations, meetings] = await Promise.all([administrationsOf(db(c), id), meetingsOf(db(c), id)])
  const administration = administrations.find((known) => known.id === to) ?? null
  const facts = factsOf(work.blocker, administration, meetings, now(c))
  const { subject, body } = models[template]
  const text = {
    ...{ addressee: administration?.name ?? '', administrationId: administration?.id ?? null, shown: true },
    ...{ subject: subject(facts), body: body(facts) },
  }
  return c.render(<NewLetterPage {...{ work, template, text, administrations, shown }} />)
}

const showOne = async (c: Request, work: Work, shown: Shown = fresh) => {
  const letter = partIn(await lettersOf(db(c), work.blocker.id, false), partOf(c))
  const administrations = await administrationsOf(db(c), work.blocker.id)
  return c.render(<LetterPage {...{ work, letter, administrations, shown }} />)
}

letterRoutes.get(all, (c) => reading(c, (work) => showAll(c, work)))

letterRoutes.get(`${all}/nouveau`, (c) =>
  reading(c, (work) => {
    const asked = readQuery(c, letterChoice)
    if (asked.ok) return showNew(c, work, asked.value.modele, asked.value.administration)
    c.status(422)
    return showAll(c, work, { errors: asked.errors, values: asked.typed })
  }),
)

letterRoutes.post(all, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: letterForm,
    act: ({ administration, ...text }) =>
      writeLetter(servicesOf(c), actor, idOf(c), { ...text, administrationId: known(administration) }, now(c)),
    show: (work, shown) => {
      const template = letterForm.shape.template.safeParse(shown.values.template)
      return template.success ? showNew(c, work, template.data, null, shown) : showAll(c, work, shown)
    },
    to: (id) => paths.workPart(idOf(c), `courriers/${id}`),
    said: letterWords.kept,
  })
})

const known = (id: string | null) => (id !== null && isId(id) ? id : null)

letterRoutes.get(one, (c) => reading(c, (work) => showOne(c, work)))

letterRoutes.post(one, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: letterChange,
    act: ({ administration, ...text }) =>
      changeLetter(servicesOf(c), actor, of(c), { ...text, administrationId: known(administration) }, now(c)),
    show: (work, shown) => showOne(c, work, shown),
    to: here(c),
    said: letterWords.kept,
  })
})

letterRoutes.post(`${one}/envoi`, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: letterSending,
    act: (left) => sendLetter(servicesOf(c), actor, of(c), left, now(c)),
    show: (work, shown) => showOne(c, work, shown),
    to: here(c),
    said: letterWords.sendDone,
    fields: { 'to-come': 'day', past: 'day' },
  })
})

letterRoutes.get(`${one}/impression`, (c) =>
  reading(c, async (work) =>
    c.render(<LetterPrint work={work} letter={partIn(await lettersOf(db(c), work.blocker.id, false), partOf(c))} />),
  ),
)
