import { formatInstant } from '#core/pure/dates.ts'
import { excerpt } from '#core/pure/text.ts'
import { HiddenField, Item, LinkButton, List, RadioGroup, Section, Spoken, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { DecisionView, OptionView } from '../queries.ts'
import type { Voice } from '../rules.ts'
import { voiceCode } from '../votes/forms.ts'
import type { Contribution } from './queries.ts'
import { words } from './words.ts'
import { sideNames, speakerNames } from './words-shared.ts'

/** What a reader may do with something said. */
export type May = { withdraw: (word: Contribution) => boolean; misgrouped: boolean }
const mayNothing: May = { withdraw: () => false, misgrouped: false }

/** Who said it, for the eyes that read: the name that was given, or that there is none. */
export const speakerOf = ({ name, speaker, anonymous, workshopOn }: Contribution): string => {
  if (workshopOn) return words.fromWorkshop(workshopOn)
  if (anonymous) return words.anonymous
  return name ?? speakerNames[speaker ?? 'person']
}

type ListProps = { decision: DecisionView; said: readonly Contribution[]; may?: May }

/** Things said, one after the other. */
export const Words = ({ decision, said, may = mayNothing }: ListProps) => (
  <List ruled>
    {said.map((word) => (
      <Item>
        {word.about && <p class="small muted">{words.about(excerpt(word.about, 80))}</p>}
        <Spoken text={word.body} />
        {word.asideReason && <p class="small">{words.asideBecause(word.asideReason)}</p>}
        <p class="small muted">
          {word.side && !word.about && <Tag>{sideNames[word.side]}</Tag>} {speakerOf(word)}
          {word.mine && !word.workshopOn && ` (${words.mine})`}
          {word.at && !word.workshopOn && `, ${formatInstant(word.at)}`}
        </p>
        <Doing {...{ decision, word, may }} />
      </Item>
    ))}
  </List>
)

const Doing = ({ decision, word, may }: { decision: DecisionView; word: Contribution; may: May }) => {
  const misgrouped = may.misgrouped && word.kind === 'idea' && (word.optionId !== null || word.asideReason !== null)
  if (!misgrouped && !may.withdraw(word)) return null
  return (
    <p class="row small doing">
      {may.withdraw(word) && (
        <LinkButton kind="alt" small to={paths.withdraw(decision.id, word.id)}>
          {words.withdraw}
          <span class="vh"> {excerpt(word.body, 60)}</span>
        </LinkButton>
      )}
      {misgrouped && (
        <LinkButton kind="alt" small to={paths.misgrouped(decision.id, word.id)}>
          {words.misgrouped}
          <span class="vh"> {excerpt(word.body, 60)}</span>
        </LinkButton>
      )}
    </p>
  )
}

type Group = { id: string; title: string; detail: string; said: Contribution[] }

/** Every idea under its proposal, then those left aside, then those that wait. A proposal without an idea is shown too. */
const groupsOf = (options: readonly OptionView[], said: readonly Contribution[]): Group[] => [
  ...options.map(({ id, label, detail, number }) => ({
    id: `proposition-${number}`,
    title: words.group(label),
    detail,
    said: said.filter((word) => word.optionId === id),
  })),
  { id: 'de-cote', title: words.aside, detail: '', said: said.filter((word) => word.asideReason !== null) },
  {
    id: 'a-grouper',
    title: words.unplaced,
    detail: '',
    said: said.filter((word) => word.optionId === null && word.asideReason === null),
  },
]

/** Ideas as they are grouped; `whole`: these are all of them, so that an empty proposal is one. */
export const GroupedWords = ({ decision, said, may, whole }: ListProps & { whole: boolean }) => {
  if (decision.collects !== 'ideas') return <Words {...{ decision, said }} {...(may && { may })} />
  const groups = groupsOf(decision.options, said).filter(
    (group) => group.said.length > 0 || (whole && group.id.startsWith('proposition')),
  )
  if (groups.length === 1 && groups[0]?.id === 'a-grouper')
    return <Words {...{ decision, said }} {...(may && { may })} />
  return (
    <>
      {groups.map((group) => (
        <Section id={group.id} title={group.title} level={3} intro={group.detail || undefined}>
          <Words decision={decision} said={group.said} {...(may && { may })} />
        </Section>
      ))}
    </>
  )
}

type VoiceProps = { voices: readonly Voice[]; label: string; own: string; named: (name: string) => string }

/** In whose name: said when there is one voice, asked when there are several. */
export const VoiceField = ({ voices, label, own, named }: VoiceProps) => {
  const nameOf = ({ kind, name }: Voice) => (kind === 'person' ? own : named(name))
  const [only] = voices
  if (voices.length === 1 && only)
    return (
      <>
        <HiddenField name="voice" value={voiceCode(only)} />
        <p>{nameOf(only)}</p>
      </>
    )
  return (
    <RadioGroup
      name="voice"
      label={label}
      options={voices.map((one) => ({ value: voiceCode(one), label: nameOf(one) }))}
      required
    />
  )
}
