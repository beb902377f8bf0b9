import { z } from 'zod'
import { field } from '#core/forms.ts'
import { isDay } from '#core/pure/dates.ts'
import { slugify } from '#core/pure/text.ts'
import { type Content, type Fact, kinds, limits, mostSections, type Person, personRoles } from './rules.ts'
import { personRoleNames, words } from './words.ts'

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

/** « 2019-05-22 | Fait | Source | https://… », one a line; null when a line cannot be read. */
export const factsFrom = (text: string): Fact[] | null => {
  const facts = lines(text).map(([on = '', said = '', source = '', url = '']) =>
    isDay(on) && said && source && /^https?:\/\//.test(url) && URL.canParse(url)
      ? { on, text: said, source, url }
      : null,
  )
  return facts.some((one) => one === null) ? null : facts.flatMap((one) => one ?? [])
}

export const factsText = (facts: readonly Fact[]): string =>
  facts.map(({ on, text, source, url }) => [on, text, source, url].join(' | ')).join('\n')

const ranks = Array.from({ length: mostSections }, (_, index) => index + 1)

const sectionShape = (n: number) => ({
  [`section-${n}-title`]: field.optional(limits.title),
  [`section-${n}-body`]: field.optional(limits.body),
  [`section-${n}-place`]: field.optional(100),
  [`section-${n}-place_id`]: field.optional(20),
  [`section-${n}-measure`]: field.optional(limits.measure),
  [`section-${n}-people`]: field.optional(3_000).refine((text) => peopleFrom(text) !== null, errors.people),
})

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
  facts: field.optional(6_000).refine((text) => factsFrom(text) !== null, errors.facts),
  questions: field.list(50),
  note: field.optional(limits.note),
  ...Object.assign({}, ...ranks.map(sectionShape)),
}

export type Typed = {
  version: number
  slug: string
  event: string
  note: string
  content: Content
  /** The place each section names, to be looked up: by its rank in `content.sections`. */
  places: ({ text: string; id: string } | null)[]
}

/** A whole text as typed. Sections left empty are left out. */
export const articleForm = z.object(shape).transform((form): Typed => {
  const text = (name: string) => String(form[name] ?? '')
  const written = ranks.filter((n) => text(`section-${n}-title`) !== '' || text(`section-${n}-body`) !== '')
  const taken = new Map<string, number>()
  const sections = written.map((n) => {
    const title = text(`section-${n}-title`)
    const base = slugify(title) || 'sequence'
    taken.set(base, (taken.get(base) ?? 0) + 1)
    const rank = taken.get(base) ?? 1
    return {
      anchor: rank === 1 ? base : `${base}-${rank}`,
      title,
      body: text(`section-${n}-body`),
      territoryId: null,
      measure: text(`section-${n}-measure`),
      people: peopleFrom(text(`section-${n}-people`)) ?? [],
    }
  })
  return {
    version: Number(form.version),
    slug: text('slug'),
    event: text('event'),
    note: text('note'),
    content: {
      title: text('title'),
      lede: text('lede'),
      body: text('body'),
      sections,
      questionIds: Array.isArray(form.questions) ? form.questions.map(String) : [],
      facts: factsFrom(text('facts')) ?? [],
    },
    places: written.map((n) =>
      text(`section-${n}-place`) ? { text: text(`section-${n}-place`), id: text(`section-${n}-place_id`) } : null,
    ),
  }
})

export const imageForm = z.object({
  image: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.instanceof(File, { error: errors.image }).refine((file) => file.name !== '', errors.image),
  ),
  alt: field.text(errors.alt, 200),
  credit: field.optional(200),
})

export const reasonForm = z.object({ reason: field.text('Dites pourquoi, en quelques mots.', limits.reason) })
