import { DateField, RadioGroup, SelectField, TextArea, TextField } from '#ui/index.ts'
import type { Voice } from '../../rules.ts'
import type { GroupView } from '../queries.ts'
import { limits } from '../rules.ts'
import { words } from './words.ts'

const { form } = words

export const voiceValue = ({ kind, id }: Pick<Voice, 'kind' | 'id'>): string => `${kind}:${id}`

type ContentProps = { group: GroupView | null; isNational: boolean; today: string }

/** What a group says of itself. */
export const ContentFields = ({ group, isNational, today }: ContentProps) => (
  <>
    <TextField name="name" label={form.name} value={group?.name} required maxLength={limits.name} autocomplete="off" />
    <TextArea
      name="mission"
      label={form.mission}
      hint={form.missionHint}
      value={group?.mission}
      required
      rows={6}
      maxLength={limits.mission}
    />
    <RadioGroup
      name="joining"
      label={form.joining}
      value={group?.joining ?? 'open'}
      required
      options={[
        { value: 'open', label: form.open, hint: isNational ? form.openNationalHint : form.openHint },
        { value: 'on_request', label: form.onRequest, hint: form.onRequestHint },
      ]}
    />
    <DateField name="due" label={form.due} hint={form.dueHint} value={group?.dueOn} min={group ? '' : today} />
    <TextArea
      name="closedDoors"
      label={form.closedDoors}
      hint={form.closedDoorsHint}
      value={group?.closedDoors}
      rows={2}
      maxLength={limits.reason}
    />
  </>
)

type VoiceProps = { voices: readonly Voice[]; label: string; hint?: string; nameOf?: (voice: Voice) => string }

/** In whose name: asked even when there is one, so that it is said. */
export const VoiceField = ({ voices, label, hint, nameOf = ({ name }) => name }: VoiceProps) => (
  <SelectField
    name="voice"
    label={label}
    hint={hint}
    required
    value={voices.length === 1 && voices[0] ? voiceValue(voices[0]) : null}
    {...(voices.length > 1 && { empty: 'Choisissez' })}
    options={voices.map((voice) => ({ value: voiceValue(voice), label: nameOf(voice) }))}
  />
)
