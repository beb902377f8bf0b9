// A place, typed in words: without script the server answers with a list to choose from; with it, an island completes.
import { fieldId, useErrors, useTyped } from './context.tsx'
import { FieldError, type FieldProps, Star } from './field.tsx'

export type PlaceChoice = { id: string; label: string; detail?: string | undefined }

/** A place as one of those to choose from. */
export const choiceOf = (place: { id: number; name: string; kindLabel: string; context: string }): PlaceChoice => ({
  id: String(place.id),
  label: place.name,
  detail: [place.kindLabel, place.context].filter(Boolean).join(', '),
})

type PlaceProps = FieldProps & {
  /** Identifier of the place already chosen. */
  value?: string | null | undefined
  /** Its name, or what was typed. */
  text?: string | null | undefined
  /** Places that match what was typed when several do. */
  choices?: readonly PlaceChoice[] | undefined
  /** Several places may be kept: those already chosen are boxes that one unticks. */
  multiple?: boolean | undefined
  chosen?: readonly PlaceChoice[] | undefined
}

const source = '/territoires/chercher.json?q='

/** Posts `name` (the words) and `name_id` (the place); the server trusts the id only if the words still name it. */
export const PlaceField = (props: PlaceProps) => {
  const { name, choices = [], chosen = [], multiple } = props
  const id = fieldId(name)
  const idName = `${name}_id`
  const messages = useErrors(name, props.error)
  const kept = useTyped(idName, props.value)
  const described = [props.hint && `${id}-hint`, messages.length > 0 && `${id}-err`].filter(Boolean).join(' ')
  return (
    <div
      class={messages.length > 0 ? 'field place has-err' : 'field place'}
      data-place-field={name}
      data-src={source}
      data-multiple={multiple ? '' : undefined}
    >
      <label for={id}>
        {props.label}
        {props.required && <Star />}
      </label>
      {props.hint && (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <FieldError id={id} messages={messages} />
      {multiple && chosen.length > 0 && (
        <PlaceChoices
          legend="Lieux choisis"
          type="checkbox"
          name={idName}
          places={chosen}
          ticked={chosen.map((place) => place.id)}
        />
      )}
      <input
        id={id}
        name={name}
        type="text"
        autocomplete="off"
        value={useTyped(name, props.text) || undefined}
        required={props.required && chosen.length === 0}
        aria-describedby={described || undefined}
        aria-invalid={messages.length > 0 ? 'true' : undefined}
      />
      {!multiple && choices.length === 0 && kept && <input type="hidden" name={idName} value={kept} />}
      {choices.length > 0 && (
        <PlaceChoices
          legend="Plusieurs lieux correspondent"
          type={multiple ? 'checkbox' : 'radio'}
          name={idName}
          places={choices}
          ticked={multiple ? [] : [kept]}
        />
      )}
    </div>
  )
}

type ChoicesProps = {
  legend: string
  type: 'radio' | 'checkbox'
  name: string
  places: readonly PlaceChoice[]
  ticked: string[]
}

const PlaceChoices = ({ legend, type, name, places, ticked }: ChoicesProps) => (
  <fieldset class="places" data-place-choices>
    <legend>{legend}</legend>
    {places.map((place) => {
      const id = fieldId(`${name}-${place.id}`)
      return (
        <div class="choice">
          <input id={id} type={type} name={name} value={place.id} checked={ticked.includes(place.id)} />
          <label for={id}>
            {place.label}
            {place.detail && <span class="muted small"> {place.detail}</span>}
          </label>
        </div>
      )
    })}
  </fieldset>
)
