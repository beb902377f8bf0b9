import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { words as reviewWords } from '../reviews/words.ts'
import type { Criterion } from '../rules.ts'
import type { Asking } from './actions.ts'
import type { KnownExpert } from './queries.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const { errors } = words.desk

/** Someone asked before, by the id of what they were last asked, or a name and an address. */
export const askForm = (
  criteria: readonly Pick<Criterion, 'code'>[],
  known: readonly KnownExpert[],
  today: Day,
): z.ZodType<Asking> =>
  z
    .object({
      known: field.optional(40),
      name: field.optional(limits.name),
      email: field.optionalEmail(errors.email),
      question: field.text(errors.question, limits.question),
      criteria: field.list(),
      dueOn: field.day(errors.day),
    })
    .superRefine((form, context) => {
      const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      const isKnown = known.some(({ id }) => id === form.known)
      if (!isKnown && (!form.name || !form.email)) say(form.name ? 'email' : 'name', errors.who)
      if (!criteria.some(({ code }) => form.criteria.includes(code))) say('criteria', errors.criteria)
      if (form.dueOn <= today) say('dueOn', errors.day)
    })
    .transform(({ known: chosen, name, email, ...asking }) => {
      const one = known.find(({ id }) => id === chosen)
      return { ...asking, name: one?.name ?? name, email: one?.email ?? email ?? '' }
    })

export const answerForm = z.object({ answer: field.text(words.expert.answerMissing, limits.answer) })

export const interestForm = z.object({ tie: field.choice(['none', 'some'], reviewWords.interest.missing) })
