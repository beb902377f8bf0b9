import { z } from 'zod'
import { type FieldErrors, field } from '#core/forms.ts'
import { changesBetween, isSame, type ListName } from '../../referential/rules.ts'
import type { Commitment, Criterion, Referential } from '../../rules.ts'

export const listSlugs: Record<ListName, string> = { criteria: 'criteres', commitments: 'engagements' }
/** The list an address names, or null. */
export const listOfSlug = (slug: string): ListName | null =>
  slug === listSlugs.criteria ? 'criteria' : slug === listSlugs.commitments ? 'commitments' : null

export type DraftRefusal =
  | 'already-drafted'
  | 'code-taken'
  | 'nothing-changed'
  | 'no-criteria'
  | 'no-commitment'
  | 'draft-changed'
  | 'line-changed'
  | 'adopted-already'
  | 'not-in-force'

/** Why this draft cannot be published, or null. `current` is null for the first version of a family. */
export const whyNotPublished = (draft: Referential, current: Referential | null): DraftRefusal | null => {
  if (draft.criteria.length === 0) return 'no-criteria'
  if (!draft.commitments.some(({ required }) => required)) return 'no-commitment'
  return current && isSame(changesBetween(current, draft)) ? 'nothing-changed' : null
}

/** Was this code ever used in the family? A code keeps its meaning for ever, so it is not given twice. */
export const isCodeTaken = (code: string, list: ListName, versions: readonly Referential[]): boolean =>
  versions.some((version) => version[list].some((one) => one.code === code))

export type Direction = 'up' | 'down'

/** The list with this line one place higher or lower; at the end of the list, as it was. */
export const moved = <T extends { code: string }>(list: readonly T[], code: string, direction: Direction): T[] => {
  const from = list.findIndex((one) => one.code === code)
  const to = direction === 'up' ? from - 1 : from + 1
  const [one, other] = [list[from], list[to]]
  if (!one || !other) return [...list]
  return list.map((line, index) => (index === from ? other : index === to ? one : line))
}

/** The list with a line put back where it was in the published version: after the nearest of its elders that is still there. */
export const restored = <T extends { code: string }>(
  list: readonly T[],
  published: readonly T[],
  code: string,
): T[] => {
  const index = published.findIndex((one) => one.code === code)
  const line = published[index]
  if (!line || list.some((one) => one.code === code)) return [...list]
  const elders = published.slice(0, index).map((one) => one.code)
  const after = list.findLastIndex((one) => elders.includes(one.code))
  return [...list.slice(0, after + 1), line, ...list.slice(after + 1)]
}

const codeShape = /^[a-z][a-z0-9_]{0,39}$/
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** « nom | Question | nombre | aide » */
const detailOf = (line: string): Criterion['details'][number] | null => {
  const [name = '', label = '', kind = '', hint = ''] = line.split('|').map((part) => part.trim())
  if (!codeShape.test(name) || !label || !['', 'texte', 'nombre'].includes(kind)) return null
  return { name, label, kind: kind === 'nombre' ? 'number' : 'text', ...(hint && { hint }) }
}

/** The same, as it is typed. */
export const detailText = ({ name, label, kind, hint }: Criterion['details'][number]): string =>
  [name, label, kind === 'number' ? 'nombre' : 'texte', hint].filter(Boolean).join(' | ')

type Sentences = {
  missing: Record<'code' | 'title' | 'statement' | 'level' | 'unit', string>
  badCode: string
  sameLevels: string
  badDetail: (line: string) => string
  twoDetails: string
}

export const codeForm = (words: Sentences) =>
  z.object({ code: field.text(words.missing.code, 40).refine((code) => codeShape.test(code), words.badCode) })

export const criterionForm = (words: Sentences) => {
  const level = field.text(words.missing.level, 250)
  return z.object({
    title: field.text(words.missing.title, 120),
    statement: field.text(words.missing.statement, 300),
    help: field.optional(2000),
    example: field.optional(600),
    level_0: level,
    level_1: level,
    level_2: level,
    level_3: level,
    evidence: field.checkbox(),
    details: field.optional(2000),
  })
}
export type CriterionForm = z.infer<ReturnType<typeof criterionForm>>

/** What the fields say together, once each can be read: the criterion, or what to correct. */
export const criterionOf = (
  code: string,
  form: CriterionForm,
  words: Sentences,
): { ok: true; line: Criterion } | { ok: false; errors: FieldErrors } => {
  const levels: Criterion['levels'] = [form.level_0, form.level_1, form.level_2, form.level_3]
  if (new Set(levels).size < levels.length) return { ok: false, errors: { level_0: [words.sameLevels] } }
  const details: Criterion['details'] = []
  for (const line of lines(form.details)) {
    const detail = detailOf(line)
    if (!detail) return { ok: false, errors: { details: [words.badDetail(line)] } }
    if (details.some(({ name }) => name === detail.name)) return { ok: false, errors: { details: [words.twoDetails] } }
    details.push(detail)
  }
  const { title, statement, example, evidence } = form
  return { ok: true, line: { code, title, statement, help: lines(form.help), example, levels, evidence, details } }
}

/** A criterion in its fields. */
export const criterionFields = (criterion: Criterion) => ({
  ...criterion,
  help: criterion.help.join('\n'),
  level_0: criterion.levels[0],
  level_1: criterion.levels[1],
  level_2: criterion.levels[2],
  level_3: criterion.levels[3],
  details: criterion.details.map(detailText).join('\n'),
})

export const commitmentForm = (words: Sentences) =>
  z.object({
    statement: field.text(words.missing.statement, 250),
    unit: field.text(words.missing.unit, 60),
    required: field.checkbox(),
  })

export type Line = { list: 'criteria'; line: Criterion } | { list: 'commitments'; line: Commitment }
