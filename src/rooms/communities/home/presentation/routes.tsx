import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, requireActor, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { canFacilitate } from '../../rules.ts'
import { nothingMore, writing } from '../../writing/routes-here.tsx'
import { limits } from '../rules.ts'
import { words } from '../words.ts'
import { editPresentation } from './actions.ts'
import { PresentationPage } from './pages.tsx'

export const presentationRoutes = new Hono<App>()

const presentationForm = z
  .object({
    version: z.coerce.number().int().min(1).catch(0),
    objet: field.text(words.presentation.purposeMissing, limits.purpose),
    regles: field.optional(limits.rules),
    rythme: field.optional(limits.rhythm),
    site: field.url(words.presentation.url),
  })
  .transform(({ version, objet, regles, rythme, site }) => ({
    ...{ version, purpose: objet, rules: regles, rhythm: rythme, website: site },
  }))

writing(presentationRoutes, paths.presentation(':slug'), {
  can: canFacilitate,
  form: presentationForm,
  refusals: { stale: words.presentation.stale },
  load: nothingMore,
  page: PresentationPage,
  write: (c, slug, said) => editPresentation(db(c), requireActor(c), slug, said, today(c)),
  done: words.presentation.saved,
})
