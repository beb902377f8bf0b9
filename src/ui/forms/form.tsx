// A form that says what is obligatory before asking, keeps what was typed, and leads to what must be corrected.
import type { Child } from 'hono/jsx'
import { type Errors, fieldId, type Typed, WithForm } from './context.tsx'
import { Star } from './field.tsx'

/** Name of the errors that belong to no field: they are said, but lead nowhere. */
const general = 'form'

const withLabel = (label: string | undefined, message: string) => (label ? `${label}\u00a0: ${message}` : message)

type SummaryProps = { errors: Errors; labels?: Record<string, string> | undefined }

/** What to correct, each line leading to its field. `labels` adds the name of the field before the message. */
export const ErrorSummary = ({ errors, labels }: SummaryProps) => {
  const lines = Object.entries(errors).flatMap(([name, messages]) => messages.map((message) => ({ name, message })))
  if (lines.length === 0) return null
  return (
    <div class="err-sum" role="alert" aria-labelledby="err-sum" tabindex={-1} data-focus>
      <h2 id="err-sum">{lines.length === 1 ? 'Un point à corriger' : `${lines.length} points à corriger`}</h2>
      <ul>
        {lines.map(({ name, message }) => (
          <li>{name === general ? message : <a href={`#${fieldId(name)}`}>{withLabel(labels?.[name], message)}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** « Les champs marqués * sont obligatoires. » */
export const RequiredLegend = () => (
  <p class="small muted">
    Les champs marqués
    <Star /> sont obligatoires.
  </p>
)

type FormProps = {
  to: string
  method?: 'post' | 'get'
  errors?: Errors | undefined
  /** What was typed, given back to the fields after a refusal. */
  values?: Typed | undefined
  labels?: Record<string, string> | undefined
  multipart?: boolean
  /** Says that the star means obligatory. Default: yes for POST, no for GET. */
  legend?: boolean
  id?: string
  /** Fields in a row, for short search forms. */
  inline?: boolean
  children?: Child
}

export const Form = ({ to, method = 'post', errors = {}, values, labels, children, ...props }: FormProps) => (
  <form
    action={to}
    method={method}
    id={props.id}
    class={props.inline ? 'row inline' : 'form'}
    enctype={props.multipart ? 'multipart/form-data' : undefined}
  >
    <ErrorSummary errors={errors} labels={labels} />
    {(props.legend ?? method === 'post') && <RequiredLegend />}
    <WithForm errors={errors} values={values}>
      {children}
    </WithForm>
  </form>
)

/** Fields that belong together, under a legend. */
export const Fields = ({ legend, hint, children }: { legend: string; hint?: Child; children?: Child }) => (
  <fieldset class="fields">
    <legend>
      <h2>{legend}</h2>
    </legend>
    {hint && <p class="hint">{hint}</p>}
    {children}
  </fieldset>
)

/** The buttons that end a form, the main one first. */
export const Actions = ({ children }: { children?: Child }) => <div class="row acts">{children}</div>
