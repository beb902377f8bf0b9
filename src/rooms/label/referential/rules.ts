import type { Commitment, Criterion, Referential } from '../rules.ts'

/** What a version asks: its words, without its number or its dates. */
export type Asked = Pick<Referential, 'preamble' | 'criteria' | 'commitments'>

export const partNames = [
  'title',
  'statement',
  'help',
  'example',
  'levels',
  'evidence',
  'details',
  'unit',
  'required',
] as const
export type PartName = (typeof partNames)[number]
export type Part = { name: PartName; text: string | boolean }

/** A list a version is made of. */
export type ListName = 'criteria' | 'commitments'

export const criterionParts = (criterion: Criterion): Part[] => [
  { name: 'title', text: criterion.title },
  { name: 'statement', text: criterion.statement },
  { name: 'help', text: criterion.help.join('\n') },
  { name: 'example', text: criterion.example },
  { name: 'levels', text: criterion.levels.map((level, score) => `${score}. ${level}`).join('\n') },
  { name: 'evidence', text: criterion.evidence },
  { name: 'details', text: criterion.details.map(detailLine).join('\n') },
]

export const commitmentParts = (commitment: Commitment): Part[] => [
  { name: 'statement', text: commitment.statement },
  { name: 'unit', text: commitment.unit },
  { name: 'required', text: commitment.required },
]

const detailLine = ({ name, label, hint = '', kind }: Criterion['details'][number]) =>
  [name, label, hint, kind].join(' | ')

export type Changed = { name: PartName; before: Part['text']; after: Part['text'] }
export type Change = { list: ListName; code: string; name: string } & (
  | { kind: 'added' | 'removed' }
  | { kind: 'changed'; parts: Changed[] }
)
export type Changes = {
  preamble: { before: string; after: string } | null
  /** In the order of the new version, what was removed at the end. */
  lines: Change[]
  /** What both have is not in the same order. */
  moved: ListName[]
}

/** What changed from a version to the next one. A criterion is known by its code: other words, same meaning. */
export const changesBetween = (before: Asked, after: Asked): Changes => ({
  preamble: before.preamble === after.preamble ? null : { before: before.preamble, after: after.preamble },
  lines: [
    ...listChanges('criteria', before.criteria, after.criteria, criterionParts, ({ title }) => title),
    ...listChanges('commitments', before.commitments, after.commitments, commitmentParts, (one) => one.statement),
  ],
  moved: [
    ...(isMoved(before.criteria, after.criteria) ? (['criteria'] as const) : []),
    ...(isMoved(before.commitments, after.commitments) ? (['commitments'] as const) : []),
  ],
})

/** Is there nothing that would change what is asked? A new title alone is not a new version. */
export const isSame = ({ preamble, lines, moved }: Changes): boolean =>
  preamble === null && lines.length === 0 && moved.length === 0

const listChanges = <T extends { code: string }>(
  list: ListName,
  before: readonly T[],
  after: readonly T[],
  partsOf: (one: T) => Part[],
  nameOf: (one: T) => string,
): Change[] => {
  const old = new Map(before.map((one) => [one.code, one]))
  const kept = new Set(after.map(({ code }) => code))
  const lines = after.flatMap((one): Change[] => {
    const was = old.get(one.code)
    const about = { list, code: one.code, name: nameOf(one) }
    if (!was) return [{ ...about, kind: 'added' }]
    const parts = changedParts(partsOf(was), partsOf(one))
    return parts.length > 0 ? [{ ...about, kind: 'changed', parts }] : []
  })
  const removed = before
    .filter(({ code }) => !kept.has(code))
    .map((one): Change => ({ list, code: one.code, name: nameOf(one), kind: 'removed' }))
  return [...lines, ...removed]
}

const changedParts = (before: Part[], after: Part[]): Changed[] =>
  after.flatMap(({ name, text }, index) => {
    const was = before[index]?.text ?? ''
    return was === text ? [] : [{ name, before: was, after: text }]
  })

const isMoved = (before: readonly { code: string }[], after: readonly { code: string }[]): boolean => {
  const common = (list: readonly { code: string }[], other: readonly { code: string }[]) =>
    list.filter(({ code }) => other.some((one) => one.code === code)).map(({ code }) => code)
  return common(before, after).join() !== common(after, before).join()
}
