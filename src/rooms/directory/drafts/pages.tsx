import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import type { PlaceView } from '#rooms/geography/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Form,
  HiddenField,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Split,
  Stack,
  Table,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { TwinsNote } from '../twins/pages.tsx'
import type { Twin } from '../twins/queries.ts'
import { words as common, kindNames } from '../words.ts'
import { Around, HolderNote, InviteNote, lede, StepsOf, threads } from './parts.tsx'
import type { SheetName } from './queries.ts'
import { type FormStep, limits, type Requirement } from './rules.ts'
import type { StepChoices, StepPart } from './steps/step.ts'
import type { Difference } from './wording.ts'
import { words } from './words.ts'

type NewSheetProps = {
  values: Typed
  errors: FieldErrors
  place: PlaceView | null
  isCurator: boolean
  /** Sheets one may already be on. */
  twins: readonly Twin[]
}

export const NewSheetPage = ({ values, errors, place, isCurator, twins }: NewSheetProps) => (
  <Page
    title={words.create.title}
    trail={[{ href: paths.search, label: common.directory }, { label: words.create.title }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.create.title} lede={words.create.lede} />
    <Stack>
      <TwinsNote twins={twins} />
      <Form to={paths.newSheet} errors={errors} values={values}>
        <RadioGroup
          name="kind"
          label={words.create.kind}
          required
          options={[
            { value: 'project', label: words.create.project, hint: words.create.projectHint },
            { value: 'organisation', label: words.create.organisation, hint: words.create.organisationHint },
          ]}
        />
        <TextField name="name" label={words.create.name} required maxLength={limits.name} autocomplete="off" />
        {place && <p>{words.create.placeKept(place.name)}</p>}
        {place && <HiddenField name="lieu" value={place.id} />}
        {twins.length > 0 && <HiddenField name="distinct" value={typedText(values, 'name').trim()} />}
        {isCurator && <Checkbox name="editorial" label={words.create.editorial} hint={words.create.editorialHint} />}
        <Actions>
          <Button>{twins.length > 0 ? words.create.distinct : words.create.submit}</Button>
        </Actions>
      </Form>
    </Stack>
  </Page>
)

export type StepPageProps = {
  sheet: SheetInHand
  step: FormStep
  part: StepPart
  /** The version that was read: what it is saved upon. */
  version: number
  values: Typed
  errors: FieldErrors
  choices: StepChoices
  missing: readonly Requirement[]
  /** Given when the sheet changed since it was read: what is on it now, and what was typed. */
  differences?: readonly Difference[] | undefined
  /** The sheet that bears the number already. */
  holder?: SheetName | null | undefined
  /** The contact address typed is of nobody who keeps the sheet. */
  isStranger?: boolean | undefined
}

export const StepPage = ({ sheet, step, part, missing, differences, holder, isStranger, ...form }: StepPageProps) => (
  <Page
    title={`${words.stepTitle[step]}, ${sheet.name}`}
    trail={[{ href: paths.mine, label: common.mine }, { label: sheet.name }]}
    thread={threads[sheet.kind]}
    errorCount={errorCount(form.errors)}
    noindex
  >
    <PageHead
      title={words.stepTitle[step]}
      kind={`${kindNames[sheet.kind]}, ${sheet.name}`}
      thread={threads[sheet.kind]}
      lede={lede(sheet)}
    >
      <StepsOf sheet={sheet} step={step} />
    </PageHead>
    <Split label={words.around} aside={<Around sheet={sheet} missing={missing} />}>
      {differences && <Conflict differences={differences} />}
      {holder && <HolderNote holder={holder} />}
      {isStranger && <InviteNote id={sheet.id} />}
      <Form
        to={paths.step(sheet.id, step)}
        errors={form.errors}
        values={form.values}
        multipart={step === 'identite'}
        legend={part.isObliging({ kind: sheet.kind, isPublished: sheet.status === 'published' })}
      >
        <HiddenField name="version" value={form.version} />
        <part.Fields
          sheetId={sheet.id}
          kind={sheet.kind}
          isPublished={sheet.status === 'published'}
          hasLogo={sheet.logoId !== null}
          choices={form.choices}
          values={form.values}
        />
        <Actions>
          <Button name="go" value="next">
            {words.save}
          </Button>
          <Button kind="alt" name="go" value="later">
            {words.later}
          </Button>
        </Actions>
      </Form>
    </Split>
  </Page>
)

const Conflict = ({ differences }: { differences: readonly Difference[] }) => (
  <Section id="conflit" title={words.conflict.title} intro={words.conflict.text} thread="project">
    {differences.length > 0 && (
      <Table
        caption={words.conflict.caption}
        stack
        columns={[
          { label: words.conflict.field, cell: (row) => row.label },
          { label: words.conflict.current, cell: (row) => row.current },
          { label: words.conflict.typed, cell: (row) => row.typed },
        ]}
        rows={[...differences]}
      />
    )}
  </Section>
)
