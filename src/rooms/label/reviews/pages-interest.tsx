import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, KeyValues, Page, PageHead, RadioGroup, TextArea } from '#ui/index.ts'
import { paths as label } from '../paths.ts'
import { words as common } from '../words.ts'
import { paths } from './paths.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const w = words.interest

type Props = {
  application: { id: string; organisation: string; familyName: string }
  values: Typed
  errors: FieldErrors
}

/** Before the file: who it is about, and nothing of what is in it. */
export const InterestPage = ({ application, values, errors }: Props) => (
  <Page
    title={`${w.title}, ${application.organisation}`}
    trail={[{ href: label.desk, label: common.desk }, { label: w.title }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={w.title} kind={words.kind} thread="support" lede={w.text} />
    <KeyValues
      wide
      items={[
        [w.organisation, application.organisation],
        [w.family, application.familyName],
      ]}
    />
    <Form to={paths.interest(application.id)} values={values} errors={errors}>
      <RadioGroup
        name="tie"
        label={w.choice}
        required
        options={[
          { value: 'none', label: w.none, hint: w.noneHint },
          { value: 'some', label: w.some, hint: w.someHint },
        ]}
      />
      <TextArea name="which" label={w.which} hint={w.whichHint} rows={3} maxLength={limits.interest} />
      <Actions>
        <Button>{w.send}</Button>
      </Actions>
    </Form>
  </Page>
)
