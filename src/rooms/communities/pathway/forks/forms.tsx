import {
  Actions,
  Button,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { type ModelStep, type Tool, timeUnits, toolKinds } from '../models/rules.ts'
import { toolKindNames } from '../models/words.ts'
import type { Back } from '../steps/opinions.tsx'
import { words } from './words.ts'

type Common = Back & { action: string; back: string; read: string }

/** A step without its tools: new, or as it stands. */
export const StepForm = ({
  action,
  back,
  read,
  step,
  errors,
  typed,
}: Common & { step: Omit<ModelStep, 'tools'> | null }) => (
  <Form to={action} errors={errors} values={typed}>
    <HiddenField name="read" value={read} />
    <TextField name="title" label={words.stepTitle} value={step?.title} maxLength={150} required />
    <TextArea name="why" label={words.why} value={step?.why} maxLength={2000} required />
    <NumberField name="amount" label={words.amount} value={step?.time.amount} min={1} max={600} required />
    <SelectField
      name="unit"
      label={words.unit}
      value={step?.time.unit ?? 'half_days'}
      options={timeUnits.map((unit) => ({ value: unit, label: words.units[unit] }))}
      required
    />
    <TextArea name="deliverable" label={words.deliverable} value={step?.deliverable} maxLength={1000} required />
    <Buttons back={back} />
  </Form>
)

/** A tool: new, or as it stands. */
export const ToolForm = ({ action, back, read, tool, errors, typed }: Common & { tool: Tool | null }) => (
  <Form to={action} errors={errors} values={typed}>
    <HiddenField name="read" value={read} />
    <SelectField
      name="kind"
      label={words.kind}
      value={tool?.kind ?? 'template'}
      options={toolKinds.map((kind) => ({ value: kind, label: toolKindNames[kind] }))}
      required
    />
    <TextField name="title" label={words.stepTitle} value={tool?.title} maxLength={150} required />
    <TextArea
      name="body"
      label={words.body}
      hint={words.bodyHint}
      value={tool?.body}
      rows={16}
      maxLength={20_000}
      required
    />
    <TextArea
      name="items"
      label={words.items}
      hint={words.itemsHint}
      value={tool?.items.join('\n')}
      rows={8}
      maxLength={12_000}
    />
    <Buttons back={back} />
  </Form>
)

const Buttons = ({ back }: { back: string }) => (
  <Actions>
    <Button>{words.save}</Button>
    <LinkButton kind="alt" to={back}>
      {words.cancel}
    </LinkButton>
  </Actions>
)
