import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { Actions, Button, CheckboxGroup, DateField, Form, Note, TextArea, TextField } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import type { MemberOrganisation } from '../queries.ts'
import { limits } from '../rules.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type ProposeView = {
  organisations: readonly MemberOrganisation[]
  chosen: readonly string[]
  dates: { starts: Day; ends: Day }
  mission: string
  errors?: FieldErrors
  values?: Typed
}

export const ProposePage = ({ community, view }: { community: CommunityView; view: ProposeView }) => (
  <CommunityPage
    community={community}
    part="mandate"
    title={words.title}
    lede={words.lede}
    errorCount={errorCount(view.errors ?? {})}
    noindex
  >
    <Form to={paths.propose(community.slug)} errors={view.errors} values={view.values}>
      <TextArea
        name="mission"
        label={words.mission}
        hint={words.missionHint}
        value={view.mission}
        required
        rows={8}
        maxLength={limits.mission}
      />
      <TextField name="q" label={words.search} hint={words.searchHint} autocomplete="off" />
      <Actions>
        <Button kind="alt" name="go" value="chercher" novalidate>
          {words.find}
        </Button>
      </Actions>
      {view.organisations.length > 0 ? (
        <CheckboxGroup
          name="porteurs"
          label={words.holders}
          hint={words.holdersHint}
          required
          values={view.chosen}
          options={view.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <Note>
          <p>{words.noneFound}</p>
        </Note>
      )}
      <DateField name="debut" label={words.starts} hint={words.datesHint} value={view.dates.starts} required />
      <DateField name="fin" label={words.ends} value={view.dates.ends} required />
      <Actions>
        <Button>{words.submit}</Button>
        <a href={paths.mandates(community.slug)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)
