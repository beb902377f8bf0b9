// What a form tells its fields, so that a page does not repeat it: the errors found, and what was typed.
import { type Child, createContext, useContext } from 'hono/jsx'

export type Errors = Record<string, string[]>
export type Typed = Record<string, string | string[] | undefined>

const FormContext = createContext<{ errors: Errors; values: Typed }>({ errors: {}, values: {} })

export const WithForm = (props: { errors?: Errors | undefined; values?: Typed | undefined; children?: Child }) => (
  <FormContext.Provider value={{ errors: props.errors ?? {}, values: props.values ?? {} }}>
    {props.children}
  </FormContext.Provider>
)

/** The element id of a field: error summaries and labels point to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]+/g, '-')}`

export const useErrors = (name: string, given?: string[] | undefined): string[] => {
  const { errors } = useContext(FormContext)
  return given ?? errors[name] ?? []
}

/** What was typed wins over the value given by the page, because a refused form loses nothing. */
export const useTyped = (name: string, given?: string | number | null | undefined): string => {
  const typed = useContext(FormContext).values[name]
  const value = Array.isArray(typed) ? typed[0] : typed
  return value ?? (given === null || given === undefined ? '' : String(given))
}

/** Boxes ticked. Once a form was sent, an absent name means that nothing was ticked. */
export const useTypedList = (name: string, given: readonly string[] = []): readonly string[] => {
  const { values } = useContext(FormContext)
  if (Object.keys(values).length === 0) return given
  return [values[name] ?? []].flat()
}
