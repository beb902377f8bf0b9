// Fields of one line or one block of text. What was typed and the errors come from the form around them.
import { useTyped } from './context.tsx'
import { FieldFrame, type FieldProps, useControl } from './field.tsx'

type Width = 'small' | 'medium' | 'full'
type Typing = FieldProps & {
  value?: string | number | null | undefined
  /** Token of the HTML `autocomplete` attribute. */
  autocomplete?: string | undefined
  maxLength?: number | undefined
  minLength?: number | undefined
  placeholder?: string | undefined
  /** There to be copied. */
  readOnly?: boolean | undefined
  width?: Width | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'email' | 'search' | undefined
}

const widths: Record<Width, string | undefined> = { small: 'w-s', medium: 'w-m', full: undefined }

type Extra = { type: string; min?: number | string; max?: number | string; step?: number | string }

const Input = ({ type, min, max, step, ...props }: Typing & Extra) => {
  const { control, id, messages } = useControl(props)
  // A password is never written back into a page.
  const value = useTyped(props.name, props.value)
  return (
    <FieldFrame {...props} id={id} messages={messages}>
      <input
        {...control}
        type={type}
        class={widths[props.width ?? 'full']}
        value={type === 'password' ? undefined : value || undefined}
        autocomplete={props.autocomplete}
        maxlength={props.maxLength}
        minlength={props.minLength}
        placeholder={props.placeholder}
        inputmode={props.inputMode}
        readonly={props.readOnly}
        min={min}
        max={max}
        step={step}
      />
    </FieldFrame>
  )
}

export const TextField = (props: Typing) => <Input {...props} type="text" />

export const EmailField = (props: Typing) => <Input autocomplete="email" {...props} type="email" />

/** Not `type="url"`: the browser would stop « exemple.fr », which the form understands. */
export const UrlField = (props: Typing) => <Input autocomplete="url" inputMode="url" {...props} type="text" />

export const PhoneField = (props: Typing) => <Input autocomplete="tel" width="medium" {...props} type="tel" />

/** Never shows a value again. `autocomplete` tells a password manager which of the two it is. */
export const PasswordField = (
  props: Omit<Typing, 'value' | 'autocomplete'> & { autocomplete: 'current-password' | 'new-password' },
) => <Input {...props} type="password" />

export const NumberField = (props: Typing & { min?: number; max?: number; step?: number }) => (
  <Input width="small" inputMode="numeric" {...props} type="number" />
)

/** Value, min and max as `YYYY-MM-DD`. */
export const DateField = (props: Typing & { min?: string; max?: string }) => (
  <Input width="small" {...props} type="date" />
)

export const TextArea = (props: Typing & { rows?: number }) => {
  const { control, id, messages } = useControl(props)
  return (
    <FieldFrame {...props} id={id} messages={messages}>
      <textarea
        {...control}
        rows={props.rows ?? 4}
        maxlength={props.maxLength}
        minlength={props.minLength}
        placeholder={props.placeholder}
        readonly={props.readOnly}
        autocomplete={props.autocomplete}
      >
        {useTyped(props.name, props.value)}
      </textarea>
    </FieldFrame>
  )
}

/** `accept` as in HTML; the form around it must be `multipart`. */
export const FileField = (props: FieldProps & { accept?: string; multiple?: boolean }) => {
  const { control, id, messages } = useControl(props)
  return (
    <FieldFrame {...props} id={id} messages={messages} class="drop">
      <input {...control} type="file" accept={props.accept} multiple={props.multiple} />
    </FieldFrame>
  )
}

export const HiddenField = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={String(value)} />
)
