import { HiddenField, RadioGroup } from '#ui/index.ts'
import type { Voice } from '../rules.ts'
import { voiceValue } from './rules.ts'
import { words } from './words.ts'

/** In whose name one speaks: asked only of those who carry several voices. */
export const VoiceField = ({ voices, label = words.voice }: { voices: readonly Voice[]; label?: string }) =>
  voices.length > 1 ? (
    <RadioGroup
      name="voix"
      label={label}
      hint={words.voiceHint}
      required
      options={voices.map((voice) => ({
        value: voiceValue(voice),
        label: voice.kind === 'person' ? words.myself : voice.name,
      }))}
    />
  ) : (
    <HiddenField name="voix" value={voices[0] ? voiceValue(voices[0]) : ''} />
  )
