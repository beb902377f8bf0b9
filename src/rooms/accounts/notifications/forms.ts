import { z } from 'zod'
import { field } from '#core/forms.ts'
import { isRefusable, type MailCategory, mailCategories } from '#core/mail.ts'

/** What a person may refuse, one by one. */
export const refusable = mailCategories.filter(isRefusable)

export const choicesForm = z.object({ categories: field.list() })

export const isRefusableCategory = (text: string): text is MailCategory =>
  (refusable as readonly string[]).includes(text)
