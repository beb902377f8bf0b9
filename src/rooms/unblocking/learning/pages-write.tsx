import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  HiddenField,
  Note,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { room, tests } from './parts.tsx'
import type { LearningTest } from './queries.ts'
import { words } from './words.ts'

type Props = {
  test: LearningTest | null
  /** A case in hand that the new test comes from. */
  caseId: string | null
  choices: readonly PlaceChoice[]
  errors: FieldErrors
  values: Typed
}

export const WriteTestPage = ({ test, caseId, choices, errors, values }: Props) => {
  const title = test ? words.editTitle : words.newTitle
  return (
    <Page title={title} thread="agent" trail={[room, tests, { label: title }]} errorCount={errorCount(errors)} noindex>
      <PageHead title={title} thread="agent" lede={words.newLede} />
      {caseId && (
        <Note>
          <p>{words.linked}</p>
        </Note>
      )}
      <Form to={test ? paths.testPart(test.slug, 'modifier') : paths.newTest} errors={errors} values={values}>
        {test && <HiddenField name="version" value={test.version} />}
        {caseId && <HiddenField name="dossier" value={caseId} />}
        <TextField name="titre" label={words.titleField} hint={words.titleHint} value={test?.title} required />
        <TextArea
          name="hypothese"
          label={words.hypothesis}
          hint={words.hypothesisHint}
          value={test?.hypothesis}
          required
        />
        <PlaceField
          name="lieu"
          label={words.place}
          hint={words.placeHint}
          value={test?.territoryId ? String(test.territoryId) : null}
          text={test?.place}
          choices={choices}
          required
        />
        <DateField name="debut" label={words.starts} value={test?.startsOn} required />
        <DateField name="fin" label={words.ends} value={test?.endsOn} required />
        <TextArea name="mesure" label={words.measure} hint={words.measureHint} value={test?.measure} required />
        <TextArea name="arret" label={words.stop} hint={words.stopHint} value={test?.stopCriterion} />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
