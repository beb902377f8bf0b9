import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  KeyValues,
  Note,
  Page,
  PageHead,
  RadioGroup,
  SelectField,
  TextArea,
  When,
} from '#ui/index.ts'
import type { Voice } from '../../rules.ts'
import { type Filling, GroupPage, groupsTrail, WritingPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import { answerBy, type Candidate, limits, moves } from '../rules.ts'
import { words as common } from '../words.ts'
import { joiningNames, statusNames } from '../words-names.ts'
import { ContentFields, VoiceField, voiceValue } from './fields.tsx'
import type { MemberLine, RequestLine } from './queries.ts'
import { words } from './words.ts'

type CreateProps = {
  community: { slug: string; name: string } | null
  voices: readonly Voice[]
  values: Typed
  errors: FieldErrors
  today: string
}

export const CreatePage = ({ community, voices, values, errors, today }: CreateProps) => {
  const title = community ? words.create.title : words.create.national
  return (
    <Page
      title={title}
      trail={[...groupsTrail(community), { label: title }]}
      thread="territory"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={title}
        lede={community ? words.create.lede : words.create.nationalLede}
        thread="territory"
        kind={community?.name ?? common.kind}
      />
      <Form
        to={community ? paths.newIn(community.slug) : paths.newNational}
        values={values}
        errors={errors}
        labels={words.form.labels}
      >
        <VoiceField voices={voices} label={words.form.voice} hint={words.form.voiceHint} />
        <ContentFields group={null} isNational={!community} today={today} />
        <Actions>
          <Button>{words.create.submit}</Button>
          <a href={community ? paths.ofCommunity(community.slug) : paths.groups}>{common.groups}</a>
        </Actions>
      </Form>
    </Page>
  )
}

export const EditPage = (filling: Filling & { today: string }) => {
  const { group, values, today } = filling
  const stored: Record<keyof typeof words.form.labels, string> = {
    name: group.name,
    mission: group.mission,
    joining: joiningNames[group.joining],
    due: group.dueOn ?? '',
    closedDoors: group.closedDoors ?? '',
  }
  const typed = (name: string) => {
    const text = typedText(values, name)
    return name === 'joining' && text in joiningNames ? joiningNames[text as keyof typeof joiningNames] : text
  }
  const conflicts = Object.entries(words.form.labels)
    .map(([name, label]) => ({ label, stored: stored[name as keyof typeof stored], typed: typed(name) }))
    .filter((one) => one.stored !== one.typed)
  return (
    <WritingPage
      {...filling}
      to={paths.edit(group.slug)}
      part="group"
      title={words.edit.title}
      stamp={String(group.version)}
      conflicts={conflicts}
    >
      <ContentFields group={group} isNational={!group.community} today={today} />
      {group.closedDoors && (
        <Note>
          <p>{nbsp(words.edit.doors)}</p>
        </Note>
      )}
    </WritingPage>
  )
}

export const MovePage = (filling: Filling) => {
  const { group } = filling
  const to = moves[group.status]
  return (
    <WritingPage
      {...filling}
      to={paths.status(group.slug)}
      part="group"
      title={words.move.title}
      lede={words.move.confirm}
      submit={words.move.submit}
    >
      <RadioGroup
        name="to"
        label={words.move.to}
        required
        value={to[0]}
        options={to.map((status) => ({ value: status, label: statusNames[status] }))}
      />
      <TextArea
        name="outcome"
        label={words.move.outcome}
        hint={words.move.outcomeHint}
        value={group.outcome}
        rows={4}
        maxLength={limits.outcome}
      />
    </WritingPage>
  )
}

export const LeadPage = (filling: Filling & { members: readonly MemberLine[] }) => {
  const { group, members } = filling
  return (
    <WritingPage
      {...filling}
      to={paths.lead(group.slug)}
      part="group"
      title={words.lead.title}
      lede={words.lead.lede}
      submit={words.lead.submit}
    >
      <SelectField
        name="lead"
        label={words.lead.field}
        value={group.lead ? voiceValue(group.lead) : ''}
        empty={words.lead.vacant}
        options={members.map(({ kind, memberId, name }) => ({
          value: voiceValue({ kind, id: memberId }),
          label: name ?? common.aPerson,
        }))}
      />
    </WritingPage>
  )
}

export const JoinPage = (filling: Filling & { candidates: readonly Candidate[]; atOnce: readonly string[] }) => {
  const { group, candidates, atOnce } = filling
  const asksOnly = atOnce.length === 0
  const title = asksOnly ? words.join.ask : words.join.title
  if (candidates.length === 0)
    return (
      <GroupPage group={group} part="group" title={title} isInside={filling.standing.voices.length > 0} noindex>
        <Empty title={words.join.none} action={<a href={paths.group(group.slug)}>{common.back}</a>} />
      </GroupPage>
    )
  return (
    <WritingPage
      {...filling}
      to={paths.join(group.slug)}
      part="group"
      title={title}
      lede={asksOnly ? words.join.askLede : words.join.lede}
      submit={asksOnly ? words.join.ask : words.join.submit}
    >
      <VoiceField
        voices={candidates}
        label={words.join.voice}
        nameOf={(voice) =>
          (voice.kind === 'person' ? words.join.myself(voice.name) : voice.name) +
          (asksOnly || atOnce.includes(voice.id) ? '' : words.join.asks)
        }
      />
      <TextArea
        name="message"
        label={words.join.message}
        hint={words.join.messageHint}
        rows={3}
        maxLength={limits.message}
      />
    </WritingPage>
  )
}

export const LeavePage = (filling: Filling) => (
  <WritingPage
    {...filling}
    to={paths.leave(filling.group.slug)}
    part="group"
    title={words.leave.title}
    lede={nbsp(words.leave.lede)}
    submit={words.leave.submit}
    danger
  >
    <VoiceField voices={filling.standing.voices} label={words.leave.voice} />
  </WritingPage>
)

export const RequestPage = (filling: Filling & { request: RequestLine }) => {
  const { group, request } = filling
  return (
    <WritingPage
      {...filling}
      to={paths.request(group.slug, request.id)}
      part="group"
      title={words.request.title}
      lede={words.request.from(request.name ?? common.aPerson)}
      submit={words.request.submit}
    >
      <KeyValues
        items={[
          [words.request.message, request.message || words.request.noMessage],
          [words.request.asked, <When date={request.since} />],
          [words.request.term, <When date={answerBy(request.since)} />],
        ]}
      />
      <RadioGroup
        name="answer"
        label={words.request.answer}
        required
        options={[
          { value: 'accept', label: words.request.accept },
          { value: 'decline', label: words.request.decline },
        ]}
      />
      <TextArea
        name="reason"
        label={words.request.reason}
        hint={words.request.reasonHint}
        rows={3}
        maxLength={limits.reason}
      />
    </WritingPage>
  )
}
