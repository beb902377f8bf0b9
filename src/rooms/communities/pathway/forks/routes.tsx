import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, servicesOf } from '#core/http.ts'
import { draftOf, shelf } from '../models/queries.ts'
import { to } from '../paths.ts'
import { type Entered, requireEquip, requireWork, slugOf } from '../routes-enter.ts'
import type { Back } from '../steps/opinions.tsx'
import { pathwayOf } from '../steps/queries.ts'
import { canEquip } from '../steps/rules.ts'
import { beginFork, dropFork, editText, publishFork, stampOfText } from './actions.ts'
import { followVersion } from './actions-follow-version.ts'
import { BeginForkPage, ChoicePage, ForkPage, ForkTextPage } from './pages.tsx'
import { ConfirmPage, PublishPage } from './pages-pieces.tsx'
import { lastOf, readDraft } from './queries.ts'
import { pieceRoutes } from './routes-pieces.tsx'
import { nameForm, publicationForm, textForm } from './rules.ts'
import { followRefusals, refusals, sentences, words } from './words.ts'

export const forkRoutes = new Hono<App>()

const showChoice = async (c: Request, { community }: Entered, back: Back = {}) => {
  const offered = (await shelf(db(c))).filter(({ demo }) => community.demo || !demo)
  const { version, followed } = await pathwayOf(db(c), community.id)
  const current = followed ? version.id : ''
  return c.render(<ChoicePage community={community} shelf={offered} current={current} {...back} />)
}

forkRoutes.get(to.choice(':slug'), async (c) => showChoice(c, await requireEquip(c)))

const choiceForm = z.object({ version: field.text(words.choiceMissing, 60) })

forkRoutes.post(to.choice(':slug'), async (c) => {
  const at = await requireEquip(c)
  const form = await readForm(c, choiceForm)
  c.status(422)
  if (!form.ok) return showChoice(c, at, { errors: form.errors, typed: form.typed })
  const outcome = await followVersion(servicesOf(c), at.actor, slugOf(c), form.value.version)
  if (!outcome.ok)
    return showChoice(c, at, { errors: { version: [followRefusals[outcome.refusal]] }, typed: form.typed })
  const { pathway, number } = outcome.value
  return redirectWith(c, to.pathway(slugOf(c)), words.followed(pathway.name, number))
})

const showBeginning = async (c: Request, { community }: Entered, back: Back = {}) => {
  const { version } = await pathwayOf(db(c), community.id)
  return c.render(
    <BeginForkPage community={community} own={await lastOf(db(c), community.id)} from={version} {...back} />,
  )
}

forkRoutes.get(to.fork(':slug'), async (c) => {
  const at = await requireWork(c)
  const { community, standing, actor } = at
  if (!(await draftOf(db(c), community.id))) return showBeginning(c, at)
  const draft = await readDraft(db(c), community.id)
  return c.render(<ForkPage community={community} draft={draft} publishes={canEquip(community, standing, actor)} />)
})

forkRoutes.post(to.fork(':slug'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, nameForm(sentences))
  c.status(422)
  if (!form.ok) return showBeginning(c, at, { errors: form.errors, typed: form.typed })
  const outcome = await beginFork(servicesOf(c), at.actor, slugOf(c), form.value.name)
  return outcome.ok
    ? redirectWith(c, to.fork(slugOf(c)), words.begun)
    : redirectWith(c, to.fork(slugOf(c)), refusals[outcome.refusal], 'refused')
})

const showText = async (c: Request, { community }: Entered, { read, ...back }: Back & { read?: string } = {}) => {
  const { version } = await readDraft(db(c), community.id)
  return c.render(
    <ForkTextPage community={community} version={version} read={read ?? stampOfText(version)} {...back} />,
  )
}

forkRoutes.get(to.forkText(':slug'), async (c) => showText(c, await requireWork(c)))

forkRoutes.post(to.forkText(':slug'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, textForm(sentences))
  c.status(422)
  // still what was read: another who wrote meanwhile is not hidden by a field left empty
  if (!form.ok) return showText(c, at, { errors: form.errors, typed: form.typed, read: String(form.typed.read ?? '') })
  const outcome = await editText(servicesOf(c), at.actor, slugOf(c), form.value)
  if (outcome.ok) return redirectWith(c, to.fork(slugOf(c)), words.saved)
  c.status(409)
  return showText(c, at, { errors: { form: [refusals[outcome.refusal]] }, typed: form.typed })
})

forkRoutes.get(to.forkPublication(':slug'), async (c) => {
  const { community } = await requireEquip(c)
  return c.render(<PublishPage community={community} draft={await readDraft(db(c), community.id)} />)
})

forkRoutes.post(to.forkPublication(':slug'), async (c) => {
  const { community, actor } = await requireEquip(c)
  const form = await readForm(c, publicationForm(sentences))
  const again = async (back: Back, status: 409 | 422) => {
    c.status(status)
    return c.render(<PublishPage community={community} draft={await readDraft(db(c), community.id)} {...back} />)
  }
  if (!form.ok) return again({ errors: form.errors, typed: form.typed }, 422)
  const { follow, ...publication } = form.value
  const outcome = await publishFork(servicesOf(c), actor, slugOf(c), { ...publication, follows: follow })
  if (!outcome.ok) return again({ errors: { form: [refusals[outcome.refusal]] }, typed: form.typed }, 409)
  const { version, follows } = outcome.value
  const said = follows && !follows.ok ? words.publishedNotFollowed(followRefusals[follows.refusal]) : words.publishedNow
  return redirectWith(c, to.version(version.pathway.slug, version.number), said)
})

forkRoutes.get(to.forkDrop(':slug'), async (c) => {
  const { community } = await requireWork(c)
  await readDraft(db(c), community.id)
  const action = to.forkDrop(community.slug)
  return c.render(
    <ConfirmPage
      community={community}
      title={words.dropTitle}
      lede={words.dropLede}
      action={action}
      label={words.drop}
      back={to.fork(community.slug)}
    />,
  )
})

forkRoutes.post(to.forkDrop(':slug'), async (c) => {
  const { actor } = await requireWork(c)
  await dropFork(servicesOf(c), actor, slugOf(c))
  return redirectWith(c, to.pathway(slugOf(c)), words.dropped)
})

forkRoutes.route('/', pieceRoutes)
