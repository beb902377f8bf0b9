// The desk, and what it writes, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { person } from '../contact/team.fixture.ts'
import { beginArticle, type NewPicture, saveDraft } from './articles/actions.ts'
import { approveDraft, submitDraft } from './articles/actions-review.ts'
import { articleById } from './articles/queries.ts'
import { openRevision } from './articles/queries-desk.ts'
import { type Content, emptyContent, type Seen } from './articles/rules.ts'
import { changeAnswer } from './questions/actions.ts'
import { proposeQuestion, publishQuestion } from './questions/actions-asking.ts'
import type { Change } from './questions/rules.ts'

export { mails, person } from '../contact/team.fixture.ts'
export const now = new Date('2026-11-22T10:00:00Z')
export const today = '2026-11-22'
export const at = (services: Services, day: string): Services => ({
  ...services,
  clock: () => new Date(`${day}T10:00:00Z`),
})

export type Desk = { lea: Actor; marc: Actor }

/** Léa writes and moderates; Marc too, and speaks for the team. */
export const desk = async ({ db }: Services): Promise<Desk> => ({
  lea: await person(db, 'lea', ['editor', 'moderator']),
  marc: await person(db, 'marc', ['editor', 'moderator', 'spokesperson']),
})

export const said: Change = {
  maturity: 'reflection',
  answer: 'Une réponse provisoire.',
  saidOn: '2018-02-22',
  sourceName: 'Compte rendu',
  sourceUrl: null,
  decider: null,
  reason: '',
  heir: null,
}

export const confirmed: Change = {
  ...said,
  maturity: 'confirmed',
  answer: 'Oui, c’est décidé.',
  saidOn: '2019-05-22',
  sourceName: 'Journal officiel',
  sourceUrl: 'https://www.legifrance.gouv.fr/x',
  decider: 'Le Parlement',
}

/** A public question, with a first answer unless told otherwise: its id and its address. */
export const question = async (
  services: Services,
  { lea, marc }: Desk,
  { title = 'Qui anime les territoires ?', answered = true } = {},
) => {
  const id = await proposeQuestion(services, lea, { title, context: '', name: lea.name, email: lea.email }, now)
  const published = await publishQuestion(services, marc, id, { title, theme: 'territories' }, now)
  if (!published.ok) throw new Error(published.refusal)
  if (answered) await changeAnswer(services, lea, id, said, now)
  return { id, slug: published.value.slug }
}

export const content = (changes: Partial<Content> = {}): Content => ({
  ...emptyContent('Un compte rendu', ''),
  lede: 'Ce qui s’est dit.',
  body: 'Un premier paragraphe.',
  ...changes,
})

/** A text of Léa’s, saved. */
export const draftArticle = async (services: Services, { lea }: Desk, text = content()) => {
  const id = await beginArticle(services, lea, 'report', text.title, now)
  await save(services, lea, id, text)
  return id
}

/** Saves a text over the draft, as whoever has just opened it would. */
export const save = async (
  services: Services,
  actor: Actor,
  id: string,
  text: Content,
  { slug, picture }: { slug?: string; picture?: NewPicture } = {},
) => {
  const [article, revision] = [await articleById(services.db, id), await openRevision(services.db, id)]
  const whole = { ...text, slug: slug ?? (text.slug || article.slug) }
  const saving = { version: revision?.version ?? 0, content: whole, note: '', picture: picture ?? null }
  return saveDraft(services, actor, id, saving, now)
}

/** What a reviewer who has just opened the text has before their eyes. */
export const seen = async (services: Services, id: string): Promise<Seen> => {
  const revision = await openRevision(services.db, id)
  return { revision: revision?.id ?? '', version: revision?.version ?? 0 }
}

export const approve = async (services: Services, actor: Actor, id: string, when = now) =>
  approveDraft(services, actor, id, await seen(services, id), when)

/** The same, read by Marc and published. */
export const publishedArticle = async (services: Services, room: Desk, text = content(), when = now) => {
  const id = await draftArticle(services, room, text)
  await submitDraft(services, room.lea, id, when)
  const outcome = await approve(services, room.marc, id, when)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
