import type { Typed } from '#core/forms.ts'
import { Button, Checkbox, Form, HiddenField, SelectField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { queryOf } from '../list/address.ts'
import { bulkLimit, bulkVerbs, isForCoordinators } from './rules.ts'
import { verbNames, words } from './words.ts'

/** What to do with the lines that are ticked: a page then says what will be done, before anything is. */
export const BulkBar = ({ typed, total, mayCoordinate }: { typed: Typed; total: number; mayCoordinate: boolean }) => (
  <Form to={paths.deskBulk} id="lot" inline legend={false}>
    <HiddenField name="liste" value={queryOf(typed)} />
    <SelectField
      name="action"
      label={words.label}
      options={bulkVerbs
        .filter((verb) => mayCoordinate || !isForCoordinators(verb))
        .map((verb) => ({ value: verb, label: verbNames[verb] }))}
    />
    {total <= bulkLimit && <Checkbox name="tout" label={words.whole(total)} />}
    <Button kind="alt" small>
      {words.apply}
    </Button>
  </Form>
)
