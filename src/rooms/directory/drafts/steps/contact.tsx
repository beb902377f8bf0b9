import { z } from 'zod'
import { field } from '#core/forms.ts'
import { Checkbox, Columns, EmailField, Fields, PhoneField, TextField } from '#ui/index.ts'
import { limits } from '../rules.ts'
import { Rows, ranks } from './rows.tsx'
import { type StepPart, ticked } from './step.ts'
import { linksIn, WebFields, webForm, webValues } from './web.tsx'
import { formWords, labels, rowLabels, words } from './words.ts'

const peopleRanks = ranks(limits.people)

const peopleFields = Object.fromEntries(
  peopleRanks.flatMap((rank) => [
    [`person_${rank}_name`, field.optional(100)],
    [`person_${rank}_function`, field.optional(100)],
  ]),
)

const phone = field.optional(25).transform((text, context) => {
  if (text === '') return null
  if (/^\+?[\d .()-]{6,}$/.test(text)) return text
  context.addIssue({ code: 'custom', message: formWords.phone })
  return z.NEVER
})

const said = z
  .object({
    contact_email: field.optionalEmail(formWords.email),
    contact_email_public: field.checkbox(),
    phone,
    phone_public: field.checkbox(),
    people_consent: field.checkbox(),
  })
  .and(webForm)
  .and(z.object(peopleFields))

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

      const links = linksIn(text, refuse)
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
    ...webValues(sheet),
    contact_email: sheet.contactEmail ?? '',
    contact_email_public: ticked(sheet.contactEmailPublic),
    phone: sheet.phone ?? '',
    phone_public: ticked(sheet.phonePublic),
    people_consent: '',
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
      <WebFields values={values} />
      <Fields legend={words.people} hint={words.hints.people}>
        <Rows row={PersonRow} kind="person" values={values} count={limits.people} more={words.morePeople} />
        <Checkbox name="people_consent" label={words.consent} hint={words.hints.consent} />
      </Fields>
    </>
  ),
}

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
