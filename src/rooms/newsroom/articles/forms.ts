import { z } from 'zod'
import { field } from '#core/forms.ts'
import { isDay } from '#core/pure/dates.ts'
import { slugify } from '#core/pure/text.ts'
import type { NewPicture } from './actions.ts'
import { type Content, type Fact, kinds, limits, mostImages, mostSections, type Person, personRoles } from './rules.ts'
import { personRoleNames } from './words.ts'
import { words } from './words-desk.ts'

const { errors } = words.form

export const beginForm = z.object({
  kind: field.choice(kinds, errors.kind),
  title: field.text(errors.title, limits.title),
})

const lines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))

const roleNamed = (name: string) => personRoles.find((role) => personRoleNames[role] === name.toLowerCase())

/** « présente | Nom | Fonction | Organisation », one a line; null when a line cannot be read. */
export const peopleFrom = (text: string): Person[] | null => {
  const people = lines(text).map(([role = '', name = '', work = '', organisation = '']) => {
    const known = roleNamed(role)
    return known && name ? { role: known, name, function: work, organisation } : null
  })
  return people.some((one) => one === null) ? null : people.flatMap((one) => one ?? [])
}

export const peopleText = (people: readonly Person[]): string =>
  people.map((one) => [personRoleNames[one.role], one.name, one.function, one.organisation].join(' | ')).join('\n')

/** « 2019-05-22 | Fait | Source | https://… | Dit alors », one a line, the last two or not; null when a line cannot be read. */
export const factsFrom = (text: string): Fact[] | null => {
  const facts = lines(text).map(([on = '', told = '', source = '', url = '', said = '']) =>
    isDay(on) && told && source && (url === '' || (/^https?:\/\//.test(url) && URL.canParse(url)))
      ? { on, text: told, source, url, said }
      : null,
  )
  return facts.some((one) => one === null) ? null : facts.flatMap((one) => one ?? [])
}

export const factsText = (facts: readonly Fact[]): string =>
  facts
    .map(({ on, text, source, url, said }) => [on, text, source, url, ...(said ? [said] : [])].join(' | '))
    .join('\n')

const ranks = Array.from({ length: mostSections }, (_, index) => index + 1)
const imageRanks = Array.from({ length: mostImages }, (_, index) => index + 1)

const sectionShape = (n: number) => ({
  [`section-${n}-title`]: field.optional(limits.title),
  [`section-${n}-body`]: field.optional(limits.body),
  [`section-${n}-place`]: field.optional(100),
  [`section-${n}-place_id`]: field.optional(20),
  [`section-${n}-measure`]: field.optional(limits.measure),
  [`section-${n}-people`]: field.optional(3_000).refine((text) => peopleFrom(text) !== null, errors.people),
})

const imageShape = (n: number) => ({
  [`image-${n}-id`]: field.optional(40),
  [`image-${n}-alt`]: field.optional(limits.alt),
  [`image-${n}-credit`]: field.optional(limits.alt),
  [`image-${n}-remove`]: field.checkbox(),
})

/** A file, if one was chosen. */
const file = z.preprocess((value) => {
  const one = Array.isArray(value) ? value[0] : value
  return one instanceof File && one.name !== '' ? one : null
}, z.instanceof(File).nullable())

const shape: Record<string, z.ZodType> = {
  version: z.coerce.number().int(),
  title: field.text(errors.title, limits.title),
  slug: z.preprocess(
    (value) => String(value ?? '').trim(),
    z.string().refine((slug) => slug !== '' && slug.length <= 80 && slugify(slug) === slug, errors.slug),
  ),
  event: field.optional(40),
  lede: field.optional(limits.lede),
  body: field.optional(limits.body),
  facts: field.optional(9_000).refine((text) => factsFrom(text) !== null, errors.facts),
  questions: field.list(50),
  questions_after: z.coerce.number().int().min(0).max(mostSections).catch(0),
  note: field.optional(limits.note),
  go: field.optional(20),
  image: file,
  image_alt: field.optional(limits.alt),
  image_credit: field.optional(limits.alt),
  ...Object.assign({}, ...ranks.map(sectionShape), ...imageRanks.map(imageShape)),
}

export type Typed = {
  version: number
  note: string
  content: Content
  /** The place each section names, to be looked up: by its rank in `content.sections`. */
  places: ({ text: string; id: string } | null)[]
  picture: NewPicture | null
}

type Raw = Record<string, unknown>
const textIn = (form: Raw, name: string): string => String(form[name] ?? '')

/** A whole text as typed. Sections left empty and pictures taken away are left out. */
export const articleForm = z
  .object(shape)
  .superRefine((form: Raw, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (form.go === 'image' && !form.image) wrong('image', errors.image)
    if (form.image && textIn(form, 'image_alt') === '') wrong('image_alt', errors.alt)
    for (const n of imageRanks)
      if (textIn(form, `image-${n}-id`) && !form[`image-${n}-remove`] && textIn(form, `image-${n}-alt`) === '')
        wrong(`image-${n}-alt`, errors.alt)
  })
  .transform((form: Raw): Typed => {
    const text = (name: string) => textIn(form, name)
    const written = ranks.filter((n) => text(`section-${n}-title`) !== '' || text(`section-${n}-body`) !== '')
    return {
      version: Number(form.version),
      note: text('note'),
      content: {
        title: text('title'),
        slug: text('slug'),
        eventId: text('event') || null,
        lede: text('lede'),
        body: text('body'),
        sections: written.map((n) => ({
          anchor: '',
          title: text(`section-${n}-title`),
          body: text(`section-${n}-body`),
          territoryId: null,
          measure: text(`section-${n}-measure`),
          people: peopleFrom(text(`section-${n}-people`)) ?? [],
        })),
        questionIds: Array.isArray(form.questions) ? form.questions.map(String) : [],
        questionsAfter: Number(form.questions_after),
        facts: factsFrom(text('facts')) ?? [],
        images: imageRanks.flatMap((n) => {
          const id = text(`image-${n}-id`)
          return id && !form[`image-${n}-remove`]
            ? [{ id, alt: text(`image-${n}-alt`), credit: text(`image-${n}-credit`) }]
            : []
        }),
      },
      places: written.map((n) =>
        text(`section-${n}-place`) ? { text: text(`section-${n}-place`), id: text(`section-${n}-place_id`) } : null,
      ),
      picture:
        form.image instanceof File ? { file: form.image, alt: text('image_alt'), credit: text('image_credit') } : null,
    }
  })

/** What one decides on: the version that was on the screen. */
const seen = {
  revision: field.optional(40),
  version: z.coerce.number().int().catch(0),
}
export const seenForm = z.object(seen)
export const sendBackForm = z.object({ ...seen, reason: field.text(errors.reason, limits.reason) })
export const archiveForm = z.object({ reason: field.text(errors.reason, limits.reason) })
export const commentsForm = z.object({ open: z.preprocess((value) => value === 'oui', z.boolean()) })
