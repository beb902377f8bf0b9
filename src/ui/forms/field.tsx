// The frame of one field: label, star, hint, error, and the attributes that tie them to the control.
import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'
import { fieldId, useErrors } from './context.tsx'

export type FieldProps = {
  name: string
  label: string
  hint?: Child
  /** Messages of this field; left out, the form gives them. */
  error?: string[] | undefined
  required?: boolean | undefined
}

export const Star = () => <span class="req">{'\u00a0'}*</span>

export const FieldError = ({ id, messages }: { id: string; messages: string[] }) =>
  messages.length === 0 ? null : (
    <span class="err" id={`${id}-err`}>
      <Icon name="triangle-alert" />
      <span>
        <span class="vh">{'Erreur\u00a0: '}</span>
        {messages.join(' ')}
      </span>
    </span>
  )

/** Attributes common to every control: identity, obligation, and what describes it. */
export function useControl({ name, hint, error, required }: FieldProps) {
  const id = fieldId(name)
  const messages = useErrors(name, error)
  const described = [hint && `${id}-hint`, messages.length > 0 && `${id}-err`].filter(Boolean).join(' ')
  return {
    id,
    messages,
    described: described || undefined,
    control: {
      id,
      name,
      required,
      'aria-describedby': described || undefined,
      'aria-invalid': messages.length > 0 ? 'true' : undefined,
    },
  }
}

type FrameProps = FieldProps & { id: string; messages: string[]; class?: string; children?: Child }

export const FieldFrame = ({ id, label, hint, required, messages, children, ...props }: FrameProps) => (
  <div class={['field', messages.length > 0 && 'has-err', props.class].filter(Boolean).join(' ')}>
    <label for={id}>
      {label}
      {required && <Star />}
    </label>
    {hint && (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    <FieldError id={id} messages={messages} />
    {children}
  </div>
)
