import { Hono } from 'hono'
import { type App, db, now, requireActor, servicesOf, visitor } from '#core/http.ts'
import { canSpeak } from '../rules.ts'
import { nothingMore, reading, writing } from '../writing/routes-here.tsx'
import { askChange } from './actions.ts'
import { closingForm, nameForm } from './forms.ts'
import { ChangesPage, ClosingPage, NamePage } from './pages.tsx'
import { changePaths as paths } from './paths.ts'
import { changesOf } from './queries.ts'
import type { ChangeRefusal } from './rules.ts'
import { refusals, words } from './words.ts'

export const changeRoutes = new Hono<App>()

reading(changeRoutes, paths.changes(':slug'), async (c, { community, standing }) =>
  c.render(
    <ChangesPage
      community={community}
      changes={await changesOf(db(c), community.id)}
      mayAsk={canSpeak(community, standing, visitor(c))}
    />,
  ),
)

const fields: Record<ChangeRefusal, string | undefined> = {
  asked: undefined,
  lately: undefined,
  'called-off': undefined,
  partial: undefined,
  'same-name': 'nom',
  'name-taken': 'nom',
  'no-voice': 'voice',
}
const fieldOf = (refusal: ChangeRefusal) => fields[refusal]

writing(changeRoutes, paths.name(':slug'), {
  ...{ can: canSpeak, form: nameForm, refusals, load: nothingMore, page: NamePage, fieldOf },
  write: (c, slug, asked) => askChange(servicesOf(c), requireActor(c), slug, asked, now(c)),
  done: words.name.done,
})

writing(changeRoutes, paths.closing(':slug'), {
  ...{ can: canSpeak, form: closingForm, refusals, load: nothingMore, page: ClosingPage, fieldOf },
  write: (c, slug, asked) => askChange(servicesOf(c), requireActor(c), slug, asked, now(c)),
  done: words.closing.done,
})
