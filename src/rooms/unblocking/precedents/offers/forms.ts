import { z } from 'zod'
import { field } from '#core/forms.ts'
import { offerAnswers } from './rules.ts'
import { words } from './words.ts'

export const offerForm = z.object({ answer: field.choice(offerAnswers, words.choose) })
