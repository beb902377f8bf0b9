import { z } from 'zod'
import { field } from '#core/forms.ts'
import { DateField, TextField, UrlField } from '#ui/index.ts'
import { optionalDay, orNull, type StepPart } from './step.ts'
import { formWords, labels, words } from './words.ts'

export const provenance: StepPart = {
  isObliging: () => false,

  form: () =>
    z
      .object({
        source_name: field.optional(200),
        source_url: field.url(formWords.url),
        source_on: optionalDay(formWords.day),
        checked_on: optionalDay(formWords.day),
      })
      .transform((form) => ({
        patch: {
          sourceName: orNull(form.source_name),
          sourceUrl: form.source_url,
          sourceOn: form.source_on,
          checkedOn: form.checked_on,
        },
      })),

  values: (sheet) => ({
    source_name: sheet.sourceName ?? '',
    source_url: sheet.sourceUrl ?? '',
    source_on: sheet.sourceOn ?? '',
    checked_on: sheet.checkedOn ?? '',
  }),

  Fields: () => (
    <>
      <TextField
        name="source_name"
        label={labels.source_name}
        hint={words.hints.source}
        maxLength={200}
        autocomplete="off"
      />
      <UrlField name="source_url" label={labels.source_url} autocomplete="off" />
      <DateField name="source_on" label={labels.source_on} />
      <DateField name="checked_on" label={labels.checked_on} />
    </>
  ),
}
