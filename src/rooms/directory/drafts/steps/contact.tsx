import type { JSX } from 'hono/jsx/jsx-runtime'
import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import { Checkbox, Columns, Disclosure, EmailField, Fields, PhoneField, TextField, UrlField } from '#ui/index.ts'
import { limits } from '../rules.ts'
import { type StepPart, ticked } from './step.ts'
import { formWords, labels, rowLabels, words } from './words.ts'

const ranks = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const linkRanks = ranks(limits.links)
const peopleRanks = ranks(limits.people)

const rowFields = Object.fromEntries([
  ...linkRanks.flatMap((rank) => [
    [`link_${rank}_label`, field.optional(100)],
    [`link_${rank}_url`, field.url(formWords.url)],
  ]),
  ...peopleRanks.flatMap((rank) => [
    [`person_${rank}_name`, field.optional(100)],
    [`person_${rank}_function`, field.optional(100)],
  ]),
]) as Record<string, z.ZodType<string | null>>

const phone = field.optional(25).transform((text, context) => {
  if (text === '') return null
  if (/^\+?[\d .()-]{6,}$/.test(text)) return text
  context.addIssue({ code: 'custom', message: formWords.phone })
  return z.NEVER
})

const said = z
  .object({
    website: field.url(formWords.url),
    contact_email: field.optionalEmail(formWords.email),
    contact_email_public: field.checkbox(),
    phone,
    phone_public: field.checkbox(),
    people_consent: field.checkbox(),
  })
  .and(z.object(rowFields))

export const contact: StepPart = {
  isObliging: () => false,

  form: (sheet) =>
    // every point to correct at once: zod alone would look across fields only once each is right
    z.record(z.string(), z.unknown()).transform((raw, context) => {
      const form = said.safeParse(raw)
      for (const { path, message } of form.error?.issues ?? []) context.addIssue({ code: 'custom', path, message })
      const rows: Record<string, unknown> = form.data ?? raw
      const text = (name: string) => String(rows[name] ?? '').trim()
      const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })

      const links = linkRanks.flatMap((rank) => {
        const link = { label: text(`link_${rank}_label`), url: text(`link_${rank}_url`) }
        if (link.url && !link.label) refuse(`link_${rank}_label`, formWords.linkLabel)
        if (link.label && !link.url) refuse(`link_${rank}_url`, formWords.linkUrl)
        return link.label || link.url ? [link] : []
      })
      const people = peopleRanks.flatMap((rank) => {
        const person = { name: text(`person_${rank}_name`), function: text(`person_${rank}_function`) }
        if (person.function && !person.name) refuse(`person_${rank}_name`, formWords.personName)
        if (person.name && !person.function) refuse(`person_${rank}_function`, formWords.personFunction)
        return person.name || person.function ? [person] : []
      })
      const areNew = people.some(({ name }) => !sheet.people.some((known) => known.name === name))
      if (areNew && raw.people_consent === undefined) refuse('people_consent', formWords.consent)
      if (raw.contact_email_public !== undefined && !text('contact_email'))
        refuse('contact_email', formWords.emailToShow)
      if (raw.phone_public !== undefined && !text('phone')) refuse('phone', formWords.phoneToShow)

      if (!form.success) return z.NEVER
      return {
        patch: {
          website: form.data.website,
          contactEmail: form.data.contact_email,
          contactEmailPublic: form.data.contact_email_public,
          phone: form.data.phone,
          phonePublic: form.data.phone_public,
          links,
          people,
        },
      }
    }),

  values: (sheet) => ({
    website: sheet.website ?? '',
    contact_email: sheet.contactEmail ?? '',
    contact_email_public: ticked(sheet.contactEmailPublic),
    phone: sheet.phone ?? '',
    phone_public: ticked(sheet.phonePublic),
    people_consent: '',
    ...Object.fromEntries(
      linkRanks.flatMap((rank) => [
        [`link_${rank}_label`, sheet.links[rank - 1]?.label ?? ''],
        [`link_${rank}_url`, sheet.links[rank - 1]?.url ?? ''],
      ]),
    ),
    ...Object.fromEntries(
      peopleRanks.flatMap((rank) => [
        [`person_${rank}_name`, sheet.people[rank - 1]?.name ?? ''],
        [`person_${rank}_function`, sheet.people[rank - 1]?.function ?? ''],
      ]),
    ),
  }),

  Fields: ({ values }) => (
    <>
      <Fields legend={words.reach} hint={words.hints.reach}>
        <EmailField name="contact_email" label={labels.contact_email} hint={words.hints.email} />
        <Checkbox name="contact_email_public" label={words.showEmail} />
        <PhoneField name="phone" label={labels.phone} />
        <Checkbox name="phone_public" label={words.showPhone} />
      </Fields>
      <UrlField name="website" label={labels.website} hint={words.hints.url} />
      <Fields legend={words.links} hint={words.hints.links}>
        <Rows row={LinkRow} count={limits.links} filled={filledRows(values, 'link')} more={words.moreLinks} />
      </Fields>
      <Fields legend={words.people} hint={words.hints.people}>
        <Rows row={PersonRow} count={limits.people} filled={filledRows(values, 'person')} more={words.morePeople} />
        <Checkbox name="people_consent" label={words.consent} hint={words.hints.consent} />
      </Fields>
    </>
  ),
}

const filledRows = (values: Typed, kind: 'link' | 'person'): number =>
  Math.max(
    0,
    ...Object.entries(values).map(([name, value]) => (value ? Number(rowName(kind).exec(name)?.[1] ?? 0) : 0)),
  )

const rowName = (kind: string) => new RegExp(`^${kind}_(\\d)_`)

type RowsProps = { row: (props: { rank: number }) => JSX.Element; count: number; filled: number; more: string }

/** The rows in use and an empty one; the others wait behind a summary. */
const Rows = ({ row: Row, count, filled, more }: RowsProps) => {
  const shown = Math.min(count, filled + 1)
  const [open, folded] = [ranks(count).slice(0, shown), ranks(count).slice(shown)]
  return (
    <>
      {open.map((rank) => (
        <Row rank={rank} />
      ))}
      {folded.length > 0 && (
        <Disclosure summary={more}>
          {folded.map((rank) => (
            <Row rank={rank} />
          ))}
        </Disclosure>
      )}
    </>
  )
}

const LinkRow = ({ rank }: { rank: number }) => (
  <Columns>
    <TextField name={`link_${rank}_label`} label={rowLabels.link(rank)} maxLength={100} autocomplete="off" />
    <UrlField name={`link_${rank}_url`} label={rowLabels.linkUrl(rank)} autocomplete="off" />
  </Columns>
)

const PersonRow = ({ rank }: { rank: number }) => (
  <Columns>
    <TextField name={`person_${rank}_name`} label={rowLabels.person(rank)} maxLength={100} autocomplete="off" />
    <TextField
      name={`person_${rank}_function`}
      label={rowLabels.personFunction(rank)}
      maxLength={100}
      autocomplete="off"
    />
  </Columns>
)
