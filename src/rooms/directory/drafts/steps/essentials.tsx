import { z } from 'zod'
import { field } from '#core/forms.ts'
import { RadioGroup, TextArea, TextField } from '#ui/index.ts'
import { stages } from '../../rules.ts'
import { stageHints, stageNames } from '../../words.ts'
import { limits } from '../rules.ts'
import { orNull, type StepPart } from './step.ts'
import { descriptionLabel, formWords, labels, words } from './words.ts'

const aliases = field.optional(1_300).transform((text, context) => {
  const names = [...new Set(text.split('\n').map((name) => name.trim()))].filter(Boolean)
  if (names.length <= 10 && names.every((name) => name.length <= limits.name)) return names
  context.addIssue({ code: 'custom', message: formWords.aliases })
  return z.NEVER
})

export const essentials: StepPart = {
  isObliging: () => true,

  form: ({ kind }) =>
    z
      .object({
        name: field.text(formWords.name, limits.name),
        acronym: field.optional(20),
        aliases,
        summary: field.optional(limits.summary),
        description: field.optional(limits.text),
        stage: field.optionalChoice(stages),
      })
      .transform(({ acronym, stage, ...said }) => ({
        patch: { ...said, acronym: orNull(acronym), ...(kind === 'project' && { stage }) },
      })),

  values: (sheet) => ({
    name: sheet.name,
    acronym: sheet.acronym ?? '',
    aliases: sheet.aliases.join('\n'),
    summary: sheet.summary,
    description: sheet.description,
    stage: sheet.stage ?? '',
  }),

  Fields: ({ kind, isPublished }) => (
    <>
      <TextField name="name" label={labels.name} required maxLength={limits.name} autocomplete="off" />
      <TextField name="acronym" label={labels.acronym} maxLength={20} width="small" autocomplete="off" />
      <TextArea name="aliases" label={labels.aliases} rows={2} hint={words.hints.aliases} />
      <TextArea
        name="summary"
        label={labels.summary}
        rows={3}
        maxLength={limits.summary}
        required={isPublished}
        hint={`${words.hints.summary} ${isPublished ? '' : words.toPublish}`}
      />
      <TextArea
        name="description"
        label={descriptionLabel[kind]}
        rows={10}
        maxLength={limits.text}
        hint={words.hints.description}
      />
      {kind === 'project' && (
        <RadioGroup
          name="stage"
          label={labels.stage}
          required={isPublished}
          hint={isPublished ? undefined : words.toPublish}
          options={stages.map((stage) => ({ value: stage, label: stageNames[stage], hint: stageHints[stage] }))}
        />
      )}
    </>
  ),
}
