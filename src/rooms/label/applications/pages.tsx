import type { Child } from 'hono/jsx'
import { errorCount } from '#core/forms.ts'
import {
  Button,
  CheckboxGroup,
  Fields,
  Form,
  Note,
  Page,
  type PlaceChoice,
  PlaceField,
  Split,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { RoleLine } from '../referential/queries.ts'
import {
  Around,
  Closed,
  type DraftView,
  formId,
  isOpen,
  SaveButtons,
  type Shown,
  StepHead,
  StepNotes,
  trailOf,
} from './parts.tsx'
import { limits } from './rules.ts'
import { fieldNames, stepNames, words } from './words.ts'

type StepProps = { view: DraftView; shown: Shown }

/** The frame of a step: its head, what is beside it, and its form. */
const StepPage = ({ view, shown, step, children }: StepProps & { step: 'structure' | 'soutien'; children?: Child }) => (
  <Page
    title={`${stepNames[step]}, ${view.application.number}`}
    trail={trailOf(view)}
    thread="support"
    errorCount={errorCount(shown.errors ?? {})}
    noindex
  >
    <StepHead view={view} step={step} title={stepNames[step]} />
    <Split label={words.side.label} aside={<Around view={view} />}>
      <StepNotes view={view} part={step} shown={shown} />
      {isOpen(view, step) ? (
        <Form
          id={formId}
          to={paths.step(view.application.id, step)}
          errors={shown.errors}
          values={shown.values}
          labels={fieldNames}
        >
          {children}
          <SaveButtons stamp={shown.stamp} />
        </Form>
      ) : (
        <Closed id={view.application.id} />
      )}
    </Split>
  </Page>
)

type StructureProps = StepProps & {
  roles: readonly RoleLine[]
  chosen: readonly PlaceChoice[]
  /** Places that match what was typed, when several do. */
  choices?: readonly PlaceChoice[] | undefined
}

export const StructurePage = ({ view, shown, roles, chosen, choices }: StructureProps) => (
  <StepPage view={view} shown={shown} step="structure">
    {view.application.carriesProjects && (
      <Note kind="know">
        <p>{words.structure.double}</p>
      </Note>
    )}
    <PlaceField
      name="places"
      label={words.structure.places}
      hint={words.structure.placesHint}
      required
      multiple
      chosen={chosen}
      choices={choices}
    />
    <p>
      <Button kind="alt" small name="go" value="stay" novalidate>
        {words.structure.add}
      </Button>
    </p>
    <CheckboxGroup
      name="roles"
      label={words.structure.roles}
      required
      options={roles.map(({ code, name, statement }) => ({ value: code, label: name, hint: statement }))}
    />
    <Fields legend={words.structure.contact} hint={words.structure.contactHint}>
      <TextField
        name="contact_name"
        label={fieldNames.contact_name ?? ''}
        required
        autocomplete="name"
        maxLength={limits.contact}
        width="medium"
      />
      <TextField
        name="contact_function"
        label={fieldNames.contact_function ?? ''}
        required
        autocomplete="organization-title"
        maxLength={limits.contact}
        width="medium"
      />
    </Fields>
  </StepPage>
)

export const SupportPage = ({ view, shown }: StepProps) => (
  <StepPage view={view} shown={shown} step="soutien">
    <TextArea
      name="offer"
      label={words.support.offer}
      hint={words.support.offerHint}
      required
      rows={6}
      maxLength={limits.offer}
    />
    <TextArea
      name="free_of_charge"
      label={words.support.free}
      hint={words.support.freeHint}
      required
      rows={3}
      maxLength={limits.free}
    />
    <TextArea
      name="team"
      label={words.support.team}
      hint={words.support.teamHint}
      required
      rows={3}
      maxLength={limits.team}
    />
  </StepPage>
)
