import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, RadioGroup, SelectField, TextArea, TextField } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import type { Service } from '../services/queries.ts'
import { words } from './words.ts'

type Props = {
  community: CommunityView
  services: readonly Service[]
  sheets: readonly { id: string; name: string }[]
  chosen: string | null
  errors: FieldErrors
  values: Typed
}

/** One puts a request: to a department, or to whoever knows where it belongs. */
export const AskPage = ({ community, services, sheets, chosen, errors, values }: Props) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={words.askTitle}
    lede={words.askLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.ask(community.slug)} errors={errors} values={values}>
      <TextField name="subject" label={words.subject} hint={words.subjectHint} required />
      <TextArea name="message" label={words.message} hint={words.messageHint} required />
      {services.length > 0 && (
        <RadioGroup
          name="service"
          label={words.service}
          value={chosen ?? 'unknown'}
          options={[
            ...services.map(({ id, name, authority, handles }) => ({
              ...{ value: id, label: `${name}, ${authority}`, hint: handles },
            })),
            { value: 'unknown', label: words.unknown },
          ]}
          required
        />
      )}
      {sheets.length > 0 && (
        <SelectField
          name="sheet"
          label={words.sheet}
          empty={words.noSheet}
          options={sheets.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Actions>
        <Button icon="mail">{words.send}</Button>
      </Actions>
    </Form>
  </CommunityPage>
)
