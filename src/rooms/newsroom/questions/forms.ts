import { z } from 'zod'
import { field } from '#core/forms.ts'
import { gapKinds, maturities, themes } from './rules.ts'
import { changeRefusals, words } from './words.ts'

const { errors } = words.asking

/** `site_web` is left empty by people: it is hidden from them, screen readers included. */
export const askForm = (signedIn: boolean) =>
  z.object({
    question: field.text(errors.question, 200),
    context: field.optional(1_000),
    name: signedIn ? field.optional(100) : field.text(errors.name, 100),
    email: signedIn ? field.optional(254) : field.email(errors.email),
    follows: field.checkbox(),
    site_web: field.optional(300),
  })

export const helpForm = z.object({ helped: field.choice(['oui', 'non'], errors.question) })

const aDay = 'Une date qui existe.'
const anAddress = 'Une adresse complète.'

export const changeForm = z.object({
  maturity: field.choice(maturities, 'Choisissez un statut.'),
  answer: field.text(changeRefusals['answer-missing'], 6_000),
  said_on: field.day(aDay),
  source_name: field.optional(200),
  source_url: field.url(anAddress),
  decider: field.optional(200),
  reason: field.optional(1_000),
  heir: field.optional(100),
  /** The version that was on the page: a form without it was made before anyone answered. */
  after: z.coerce.number().int().min(0).catch(0),
})

export const reviewForm = z.object({
  title: field.text(errors.question, 200),
  theme: field.choice(themes, 'Choisissez un thème.'),
})

export const refusalForm = z.object({ reason: field.text(changeRefusals['reason-missing'], 300) })

export const gapForm = z.object({
  kind: field.choice(gapKinds, 'Dites comment le passage est abîmé.'),
  quote: field.text('Recopiez le passage.', 500),
  note: field.text('Dites en quoi il est abîmé.', 300),
})

export const precisionForm = z.object({
  text: field.optional(1_000),
  source_name: field.optional(200),
  source_url: field.url(anAddress),
  on: field.day(aDay),
})
