import { z } from 'zod'
import { type FieldErrors, field } from '#core/forms.ts'
import { type Day, isDay } from '#core/pure/dates.ts'
import { type DocumentKind, documentKinds } from '#rooms/vault/index.ts'
import type { Commitment, Criterion } from '../rules.ts'
import { limits, type Missing, type pledgeDays } from './rules.ts'
import { gapErrors, words } from './words.ts'

/** The names of the fields of a criterion’s own figures, and of a commitment. */
export const criterionField = (name: string): string => `detail-${name}`
export const pledgeFields = (code: string) => ({
  target: `${code}-cible`,
  due: `${code}-date`,
  how: `${code}-comment`,
})
export const pieceFields = (id: string) => ({ isPublic: `piece-${id}-publique`, remove: `piece-${id}-retirer` })

export const beginForm = z
  .object({
    family: field.text(words.errors.family, 60),
    does: field.list(2),
  })
  .transform(({ family, does }) => ({
    family,
    supportsOthers: does.includes('soutient'),
    carriesProjects: does.includes('porte'),
  }))

const placeNumber = z.preprocess((value) => Number(value), z.number().int().positive().catch(0))

export const structureForm = z
  .object({
    stamp: field.optional(40),
    places: field.optional(),
    places_id: z.preprocess(
      (value) => (value === undefined || value === '' ? [] : [value].flat()),
      z.array(placeNumber).max(limits.places, words.errors.places),
    ),
    roles: field.list(40),
    contact_name: field.optional(limits.contact),
    contact_function: field.optional(limits.contact),
  })
  .transform((form) => ({
    stamp: form.stamp,
    placeText: form.places,
    placeIds: form.places_id.filter((id) => id > 0),
    roles: form.roles,
    contactName: form.contact_name,
    contactFunction: form.contact_function,
  }))

export const supportForm = z
  .object({
    stamp: field.optional(40),
    offer: field.optional(limits.offer),
    free_of_charge: field.optional(limits.free),
    team: field.optional(limits.team),
  })
  .transform(({ free_of_charge, ...form }) => ({ ...form, freeOfCharge: free_of_charge }))

// « 2,5 » as in French; spaces of thousands are typed too
const figure = z.preprocess(
  (value) =>
    String([value].flat()[0] ?? '')
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('.', ','),
  z.string().regex(/^(\d{1,9}(,\d{1,2})?)?$/, words.errors.figure),
)

export type Piece = { file: File; title: string; kind: DocumentKind; isPublic: boolean }
export type CriterionTyped = {
  stamp: string
  answer: string
  selfScore: number | null
  details: Record<string, string>
  /** Of the evidence that was on screen: what to take away, what becomes public. */
  pieces: { id: string; isPublic: boolean; removed: boolean }[]
  /** Documents of the vault to share with this application. */
  fromVault: string[]
  piece: Piece | null
  link: { url: string; title: string; isPublic: boolean } | null
}

const chosenFile = z.preprocess((value) => {
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.name !== '' ? file : null
}, z.instanceof(File).nullable())

/** A criterion may be saved half-way: only what cannot be read is refused. */
export const criterionForm = (criterion: Criterion, shown: readonly { id: string }[]): z.ZodType<CriterionTyped> => {
  const shape: Record<string, z.ZodType> = {
    stamp: field.optional(40),
    answer: field.optional(limits.answer),
    score: field.optionalChoice(['0', '1', '2', '3']),
    coffre: field.list(60),
    file: chosenFile,
    file_title: field.optional(limits.title),
    file_kind: field.optionalChoice(documentKinds),
    file_public: field.checkbox(),
    url: field.url(words.errors.url),
    url_title: field.optional(limits.title),
    url_public: field.checkbox(),
  }
  for (const { name, kind } of criterion.details)
    shape[criterionField(name)] = kind === 'number' ? figure : field.optional(limits.detail)
  for (const { id } of shown) {
    shape[pieceFields(id).isPublic] = field.checkbox()
    shape[pieceFields(id).remove] = field.checkbox()
  }
  return z.object(shape).transform((form) => typedIn(criterion, shown, form as Record<string, unknown>))
}

const typedIn = (
  criterion: Criterion,
  shown: readonly { id: string }[],
  form: Record<string, unknown>,
): CriterionTyped => {
  const text = (name: string) => String(form[name] ?? '')
  const file = form.file instanceof File ? form.file : null
  const kind = documentKinds.find((one) => one === form.file_kind) ?? 'other'
  return {
    stamp: text('stamp'),
    answer: text('answer'),
    selfScore: form.score ? Number(form.score) : null,
    details: Object.fromEntries(criterion.details.map(({ name }) => [name, text(criterionField(name))])),
    pieces: shown.map(({ id }) => ({
      id,
      isPublic: form[pieceFields(id).isPublic] === true,
      removed: form[pieceFields(id).remove] === true,
    })),
    fromVault: form.coffre as string[],
    piece: file && {
      file,
      title: text('file_title') || bareName(file.name),
      kind,
      isPublic: form.file_public === true,
    },
    link: form.url
      ? { url: text('url'), title: text('url_title') || text('url'), isPublic: form.url_public === true }
      : null,
  }
}

const bareName = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .slice(0, limits.title) || words.piece

/** A file chosen in a form that was not kept: a browser never gives it back. */
export const pieceToChooseAgain = (body: Record<string, unknown>): FieldErrors =>
  [body.file].flat().some((one) => one instanceof File && one.name !== '') ? { file: [words.errors.fileAgain] } : {}

type Days = ReturnType<typeof pledgeDays>
export type PledgesTyped = { stamp: string; pledges: { code: string; target: number; dueOn: Day; how: string }[] }

/** Each line has its figure and its date, or is left empty; how it will be done may come later. */
export const pledgesForm = (commitments: readonly Commitment[], days: Days): z.ZodType<PledgesTyped> => {
  const shape: Record<string, z.ZodType> = { stamp: field.optional(40) }
  for (const { code } of commitments) {
    const names = pledgeFields(code)
    shape[names.target] = z.preprocess(
      (value) => String([value].flat()[0] ?? '').replace(/[\s\u00a0\u202f]/g, ''),
      z
        .string()
        .regex(/^\d{0,6}$/, words.errors.target)
        .refine((text) => text === '' || (Number(text) > 0 && Number(text) <= limits.target), words.errors.target),
    )
    shape[names.due] = z.preprocess((value) => String([value].flat()[0] ?? '').trim(), z.string())
    shape[names.how] = field.optional(limits.how)
  }
  return z
    .object(shape)
    .superRefine((form, context) => {
      for (const { code } of commitments) {
        const names = pledgeFields(code)
        const [target, due] = [String(form[names.target] ?? ''), String(form[names.due] ?? '')]
        const say = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
        if (target === '' && form[names.how]) say(names.target, words.errors.target)
        if (target === '') continue
        if (!isDay(due)) say(names.due, words.errors.day)
        else if (due < days.first || due > days.last) say(names.due, words.errors.dueBetween(days.first, days.last))
      }
    })
    .transform((form) => ({
      stamp: String(form.stamp),
      pledges: commitments.flatMap(({ code }) => {
        const names = pledgeFields(code)
        const target = Number(form[names.target])
        return target > 0 ? [{ code, target, dueOn: String(form[names.due]), how: String(form[names.how] ?? '') }] : []
      }),
    }))
}

/** What a part still lacks, at the fields where it is filled. */
export const gapsAt = (missing: readonly Missing[]): FieldErrors =>
  Object.fromEntries(missing.map((one) => [fieldFor(one), [gapErrors[one.field]]]))

/** The field where a gap is filled. */
export const fieldFor = (gap: Missing): string => {
  if (gap.step === 'engagements') return pledgeFields(gap.commitment)[gap.field]
  if (gap.step !== 'criteres') return gap.field
  if (gap.field === 'detail') return criterionField(gap.name ?? '')
  return gap.field === 'piece' || gap.field === 'taken-back' ? 'file' : gap.field
}

export const submitForm = z.object({
  referential: z.coerce.number().int().catch(0),
  sincere: z.preprocess((value) => value !== undefined, z.literal(true, { error: words.errors.sincere })),
})
