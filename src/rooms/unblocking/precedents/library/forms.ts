import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from './words.ts'

export const useForm = z.object({ reponse: field.choice(['oui', 'non'], words.choose) })
