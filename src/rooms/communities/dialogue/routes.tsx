import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths as memberPaths } from '../members/paths.ts'
import { paths } from '../paths.ts'
import { answerDialogue, joinInstead, mayAnswer, replyInDialogue } from './actions.ts'
import { DialoguePage } from './pages.tsx'
import { readDialogue } from './queries.ts'
import { answers, canReply } from './rules.ts'
import { words } from './words.ts'

export const dialogueRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

const show = async (c: Request, { errors = {}, values = {} }: { errors?: FieldErrors; values?: Typed } = {}) => {
  const actor = requireActor(c)
  const asked = await readDialogue(db(c), actor, idOf(c), today(c))
  const reply = canReply({ ...asked.dialogue, ongoing: asked.ongoing, isMine: asked.isMine })
  if (Object.keys(errors).length > 0) c.status(422)
  return c.render(
    <DialoguePage
      view={{ asked, mayAnswer: mayAnswer(asked, actor), mayReply: reply, today: today(c), errors, values }}
    />,
  )
}

dialogueRoutes.get(paths.dialogue(':id'), (c) => show(c))

const answerForm = z
  .object({
    reponse: field.choice(answers, words.form.missing),
    raison: field.optional(1_500),
    au_nom_de: field.optional(40),
  })
  .refine(({ reponse, raison }) => reponse !== 'opposed' || raison.length >= 10, {
    path: ['raison'],
    error: words.form.reasonMissing,
  })

dialogueRoutes.post(paths.dialogue(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const { standing } = await readDialogue(db(c), actor, idOf(c), today(c))
  const { reponse: answer, raison: reason, au_nom_de } = form.value
  const voice = standing.voices.find(({ kind, id }) => kind === 'organisation' && id === au_nom_de)
  if (au_nom_de !== '' && !voice) return show(c, { errors: { au_nom_de: [words.form.notYours] }, values: form.typed })
  await answerDialogue(servicesOf(c), actor, idOf(c), { answer, reason, organisationId: voice?.id ?? null }, today(c))
  return redirectWith(c, paths.dialogue(idOf(c)), words.form.done)
})

const replyForm = z.object({
  replique: field.text(words.mine.missing, 2_000).refine((text) => String(text).length >= 10, words.mine.missing),
})

dialogueRoutes.post(paths.replyInDialogue(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, replyForm)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  await replyInDialogue(servicesOf(c), actor, idOf(c), form.value.replique, today(c))
  return redirectWith(c, paths.dialogue(idOf(c)), words.mine.done)
})

dialogueRoutes.post(paths.joinInstead(':id'), async (c) => {
  const { community } = await joinInstead(servicesOf(c), requireActor(c), idOf(c), today(c))
  return redirectWith(c, memberPaths.join(community.slug), words.mine.joined(community.name))
})
