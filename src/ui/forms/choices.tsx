// Fields where one chooses: lists, boxes, radios. The first choice of a group carries the id of the field.

import type { Child } from 'hono/jsx'
import { frenchNumber } from '#core/pure/text.ts'
import { useTyped, useTypedList } from './context.tsx'
import { FieldError, FieldFrame, type FieldProps, Star, useControl } from './field.tsx'

export type Option = { value: string; label: string; hint?: Child; count?: number | undefined; disabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }

type SelectProps = FieldProps & {
  value?: string | null | undefined
  options: readonly (Option | OptionGroup)[]
  /** Words of the choice that chooses nothing; left out, there is none. */
  empty?: string | undefined
  autocomplete?: string | undefined
}

export const SelectField = (props: SelectProps) => {
  const { control, id, messages } = useControl(props)
  const chosen = useTyped(props.name, props.value)
  const Choice = ({ option }: { option: Option }) => (
    <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
      {option.label}
    </option>
  )
  return (
    <FieldFrame {...props} id={id} messages={messages}>
      <select {...control} class="w-m" autocomplete={props.autocomplete}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup label={option.label}>
              {option.options.map((inner) => (
                <Choice option={inner} />
              ))}
            </optgroup>
          ) : (
            <Choice option={option} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}

type BoxProps = FieldProps & { checked?: boolean | undefined; value?: string }

/** A single yes; posts `oui` unless `value` says otherwise. */
export const Checkbox = ({ value = 'oui', ...props }: BoxProps) => {
  const { control, id, messages } = useControl(props)
  const checked = useTypedList(props.name, props.checked ? [value] : []).includes(value)
  return (
    <div class={messages.length > 0 ? 'field has-err' : 'field'}>
      <FieldError id={id} messages={messages} />
      <div class="choice">
        <input {...control} type="checkbox" value={value} checked={checked} />
        <label for={id}>
          {props.label}
          {props.required && <Star />}
          {props.hint && (
            <span class="hint" id={`${id}-hint`}>
              {props.hint}
            </span>
          )}
        </label>
      </div>
    </div>
  )
}

type GroupProps = FieldProps & {
  options: readonly Option[]
  /** A facet of a search: smaller, with the counts of its options. */
  facet?: boolean
}

const Group = (props: GroupProps & { type: 'checkbox' | 'radio'; chosen: readonly string[] }) => {
  const { id, messages, described } = useControl(props)
  const look = [props.facet ? 'facet' : 'field', messages.length > 0 && 'has-err'].filter(Boolean).join(' ')
  return (
    <fieldset class={look} aria-describedby={described}>
      <legend>
        {props.label}
        {props.required && <Star />}
      </legend>
      {props.hint && (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <FieldError id={id} messages={messages} />
      {props.options.map((option, index) => (
        <Choice {...props} option={option} id={index === 0 ? id : `${id}-${index + 1}`} invalid={messages.length > 0} />
      ))}
    </fieldset>
  )
}

type ChoiceProps = GroupProps & { type: 'checkbox' | 'radio'; chosen: readonly string[]; option: Option; id: string }

const Choice = ({ option, id, type, name, chosen, required, invalid }: ChoiceProps & { invalid: boolean }) => (
  <div class="choice">
    <input
      id={id}
      type={type}
      name={name}
      value={option.value}
      checked={chosen.includes(option.value)}
      disabled={option.disabled}
      // `required` on a box of a group would demand that very box.
      required={type === 'radio' && required}
      aria-invalid={invalid ? 'true' : undefined}
      aria-describedby={option.hint ? `${id}-more` : undefined}
    />
    <label for={id}>
      <span>{option.label}</span>
      {option.count !== undefined && <span class="n num">{frenchNumber(option.count)}</span>}
      {option.hint && (
        <span class="hint" id={`${id}-more`}>
          {option.hint}
        </span>
      )}
    </label>
  </div>
)

/** Several answers, posted under the same name. */
export const CheckboxGroup = ({ values, ...props }: GroupProps & { values?: readonly string[] | undefined }) => (
  <Group {...props} type="checkbox" chosen={useTypedList(props.name, values)} />
)

/** One answer among a few. */
export const RadioGroup = ({ value, ...props }: GroupProps & { value?: string | null | undefined }) => (
  <Group {...props} type="radio" chosen={[useTyped(props.name, value)]} />
)
