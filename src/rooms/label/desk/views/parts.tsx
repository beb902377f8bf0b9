import type { Typed } from '#core/forms.ts'
import { Button, Disclosure, Form, HiddenField, Links, TextField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { listHref, queryOf, typedFrom } from '../list/address.ts'
import type { SavedView } from '../list/view.ts'
import { words } from '../words.ts'

const said = words.views
export const viewNameLength = 60

/** Lists this person keeps, and how to keep the one on screen. */
export const SavedViews = ({ views, typed }: { views: readonly SavedView[]; typed: Typed }) => (
  <>
    {views.length > 0 && (
      <Links
        label={said.title}
        items={views.map(({ id, name, query }) => ({
          href: listHref(typedFrom(query)),
          label: name,
          detail: <a href={paths.deskView(id)}>{said.rename}</a>,
        }))}
      />
    )}
    <Disclosure summary={said.save}>
      <Form to={paths.deskViews} inline legend={false}>
        <HiddenField name="liste" value={queryOf(typed)} />
        <TextField name="nom" label={said.name} required maxLength={viewNameLength} autocomplete="off" />
        <Button kind="alt" small>
          {said.keep}
        </Button>
      </Form>
      <p class="hint">{said.intro}</p>
    </Disclosure>
  </>
)
