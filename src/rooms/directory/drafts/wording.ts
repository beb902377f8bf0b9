import type { Typed } from '#core/forms.ts'
import { legalFormNames, publicNames, stageNames } from '../words.ts'
import type { StepChoices } from './steps/step.ts'
import { labelOf } from './steps/words.ts'
import { words } from './words.ts'

/**
 * What someone typed, as a whole form: browsers leave out unticked boxes, and end lines in their own way. `values` gives the names of
 * the step and which of them are lists.
 */
export const wholeForm = (values: Typed, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const given = [typed[name] ?? []].flat().map((text) => text.replace(/\r\n/g, '\n'))
      return [name, Array.isArray(value) ? given : (given[0] ?? '')]
    }),
  )

export type Difference = { label: string; current: string; typed: string }

// words looked up and confirmations are not content
const passing = new Set(['places', 'seat_id', 'organisation_id', 'logo_right', 'logo_remove', 'people_consent'])

const readable = (values: Typed, choices: StepChoices): Record<string, string> => {
  const nameOf = namer(choices)
  const said = Object.entries(values).filter(([name]) => !passing.has(name))
  return Object.fromEntries(
    said.map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter(Boolean)
        .map((one) => (name === 'aliases' ? one.split('\n').join(', ') : nameOf(name, one)))
        .join(', '),
    ]),
  )
}

/** What is said, field by field, in words; what is empty is left out. */
export const saidIn = (values: Typed, choices: StepChoices): [label: string, text: string][] =>
  Object.entries(readable(values, choices))
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [labelOf(name), text])

/** What differs between the sheet as it is and what was typed, in words. */
export const differences = (current: Typed, typed: Typed, choices: StepChoices): Difference[] => {
  const now = readable(current, choices)
  const then = readable(typed, choices)
  return Object.keys(now)
    .filter((name) => now[name] !== then[name])
    .map((name) => ({
      label: labelOf(name),
      current: now[name] || words.conflict.nothing,
      typed: then[name] || words.conflict.nothing,
    }))
}

/** Turns codes and identifiers into what people read. */
const namer = (choices: StepChoices) => {
  const challenges = Object.fromEntries(
    choices.challenges.flatMap((group) => group.options.map((option) => [option.value, option.label])),
  )
  const places = Object.fromEntries([...choices.chosenPlaces, ...choices.places].map(({ id, label }) => [id, label]))
  const names: Record<string, Record<string, string>> = {
    stage: stageNames,
    legal_form: legalFormNames,
    publics: publicNames,
    challenge_1: challenges,
    challenge_2: challenges,
    challenge_3: challenges,
    places_id: places,
    contact_email_public: { oui: words.yes },
    phone_public: { oui: words.yes },
  }
  return (name: string, value: string): string => names[name]?.[value] ?? value
}
