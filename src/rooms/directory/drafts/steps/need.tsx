import { z } from 'zod'
import { field } from '#core/forms.ts'
import { CheckboxGroup, Fields, SelectField, TextArea, TextField } from '#ui/index.ts'
import { publics } from '../../rules.ts'
import { publicNames } from '../../words.ts'
import { limits } from '../rules.ts'
import { rowIds, type StepPart } from './step.ts'
import { labels, words } from './words.ts'

const ranks = [1, 2, 3] as const

export const need: StepPart = {
  isObliging: ({ isPublished }) => isPublished,

  form: () =>
    z
      .looseObject({
        need: field.optional(limits.text),
        publics: field.list().pipe(z.array(z.enum(publics)).catch([])),
        publics_other: field.optional(200),
      })
      .transform(({ need, publics, publics_other, ...rest }) => {
        // every list that was posted counts, so that a fourth challenge is refused rather than dropped
        const lists = Object.entries(rest).filter(([name]) => /^challenge_\d+$/.test(name))
        const challengeIds = rowIds(lists.map(([, id]) => String(id)))
        return { patch: { need, publics, publicsOther: publics_other, challengeIds } }
      }),

  values: (sheet) => ({
    need: sheet.need,
    publics: sheet.publics,
    publics_other: sheet.publicsOther,
    ...Object.fromEntries(ranks.map((rank) => [`challenge_${rank}`, String(sheet.challenges[rank - 1]?.id ?? '')])),
  }),

  Fields: ({ isPublished, isProposal, choices }) => (
    <>
      <TextArea
        name="need"
        label={isProposal ? words.proposed.need : labels.need}
        rows={6}
        maxLength={limits.text}
        hint={words.hints.need}
      />
      <CheckboxGroup
        name="publics"
        label={labels.publics}
        options={publics.map((code) => ({ value: code, label: publicNames[code] }))}
      />
      <TextField name="publics_other" label={labels.publics_other} maxLength={200} autocomplete="off" />
      <Fields legend={words.challenges} hint={words.hints.challenges}>
        {ranks.map((rank) => (
          <SelectField
            name={`challenge_${rank}`}
            label={labels[`challenge_${rank}`]}
            options={choices.challenges}
            empty={words.noChallenge}
            required={isPublished && rank === 1}
            hint={!isPublished && rank === 1 ? words.toPublish : undefined}
          />
        ))}
      </Fields>
    </>
  ),
}
