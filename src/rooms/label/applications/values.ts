import type { Typed } from '#core/forms.ts'
import { formatDay, isDay } from '#core/pure/dates.ts'
import { stamp } from '#core/stamp.ts'
import type { Conflict } from '#ui/index.ts'
import type { Commitment, Criterion } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { criterionField, pieceFields, pledgeFields } from './forms.ts'
import type { Answer, Written } from './rules.ts'
import { fieldNames, words } from './words.ts'

const answerTo = (written: Pick<Written, 'answers'>, code: string): Answer | undefined =>
  written.answers.find((one) => one.criterion === code)

/** What a part holds; evidence is added and removed piece by piece, so it never collides. */
const heldIn = (part: string, written: Written): unknown => {
  const { answers: _answers, evidence: _evidence, pledges, placeIds, roles, ...about } = written
  if (part === 'structure')
    return [[...placeIds].sort((a, b) => a - b), [...roles].sort(), about.contactName, about.contactFunction]
  if (part === 'soutien') return [about.offer, about.freeOfCharge, about.team]
  if (part === 'engagements') return pledges.map(({ code, target, dueOn, how }) => [code, target, dueOn, how])
  const said = answerTo(written, part)
  if (!said) return null
  const details = Object.entries(said.details).filter(([, text]) => text !== '')
  return [said.answer, said.selfScore, details.sort()]
}

/** What is stored for this part, in a few letters: two who write two different parts never stand in each other’s way. */
export const stampOf = (part: string, written: Written): string => stamp(heldIn(part, written))

export const structureValues = ({ placeIds, roles, contactName, contactFunction }: Written): Typed => ({
  places: '',
  places_id: placeIds.map(String),
  roles: [...roles],
  contact_name: contactName,
  contact_function: contactFunction,
})

export const supportValues = ({ offer, freeOfCharge, team }: Written): Typed => ({
  offer,
  free_of_charge: freeOfCharge,
  team,
})

export const criterionValues = (criterion: Criterion, written: Written): Typed => {
  const said = answerTo(written, criterion.code)
  return {
    answer: said?.answer ?? '',
    score: said?.selfScore === null || said?.selfScore === undefined ? '' : String(said.selfScore),
    ...Object.fromEntries(criterion.details.map(({ name }) => [criterionField(name), said?.details[name] ?? ''])),
  }
}

/** Which of the evidence on screen is public. */
export const pieceValues = (code: string, written: Written): Typed =>
  Object.fromEntries(
    written.evidence
      .filter((one) => one.criterion === code && one.isPublic)
      .map(({ id }) => [pieceFields(id).isPublic, 'oui']),
  )

/** `proposed`: the day put in the field of a commitment that has none yet. */
export const pledgeValues = (commitments: readonly Commitment[], written: Written, proposed: string): Typed =>
  Object.assign(
    {},
    ...commitments.map(({ code }) => {
      const names = pledgeFields(code)
      const pledge = written.pledges.find((one) => one.code === code)
      return {
        [names.target]: pledge ? String(pledge.target) : '',
        [names.due]: pledge?.dueOn ?? proposed,
        [names.how]: pledge?.how ?? '',
      }
    }),
  )

/** Where what was typed differs from what someone else saved meanwhile. `shown` puts a stored code into words. */
export const conflictsIn = (
  stored: Typed,
  typed: Typed,
  labels: Record<string, string>,
  shown: (name: string, value: string) => string = plainly,
): Conflict[] =>
  Object.keys(stored).flatMap((name) => {
    const [before, after] = [listed(stored[name]), listed(typed[name])]
    if (before.join('\n') === after.join('\n')) return []
    const told = (values: string[]) => values.map((one) => shown(name, one)).join(', ')
    return [{ label: labels[name] ?? name, stored: told(before), typed: told(after) }]
  })

const listed = (value: string | string[] | undefined): string[] =>
  [value ?? '']
    .flat()
    .map((one) => one.replace(/\r\n/g, '\n').trim())
    .filter(Boolean)
    .sort()

const plainly = (name: string, value: string): string => {
  if (name === 'score') return scoreNames[Number(value)] ?? value
  return isDay(value) ? formatDay(value) : value
}

/** The words above each field of a part, for its errors and its conflicts. */
export const criterionLabels = ({ details }: Criterion): Record<string, string> => ({
  ...fieldNames,
  ...Object.fromEntries(details.map(({ name, label }) => [criterionField(name), label])),
})

export const pledgeLabels = (commitments: readonly Commitment[]): Record<string, string> =>
  Object.assign(
    {},
    ...commitments.map(({ code, statement }) => {
      const names = pledgeFields(code)
      const about = (label: string) => `${statement} ${label}`
      return {
        [names.target]: about(words.pledges.target),
        [names.due]: about(words.pledges.due),
        [names.how]: about(words.pledges.how),
      }
    }),
  )
