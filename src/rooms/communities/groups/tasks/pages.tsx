import { typedText } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  DateField,
  Empty,
  HiddenField,
  LinkButton,
  More,
  PrintButton,
  SelectField,
  Stack,
  Tabs,
  TextField,
} from '#ui/index.ts'
import type { MemberLine } from '../group/queries.ts'
import { type Filling, GroupPage, WritingPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import { limits } from '../rules.ts'
import { ActionLines } from './parts.tsx'
import type { Action } from './queries.ts'
import { type Filter, filters, passes } from './rules.ts'
import { filterNames, words } from './words.ts'

type ListProps = {
  group: GroupView
  actions: readonly Action[]
  filter: Filter
  isInside: boolean
  mayWork: boolean
  today: Day
}

/** Who does what in a group, across its meetings. */
export const ActionsPage = ({ group, actions, filter, isInside, mayWork, today }: ListProps) => {
  const shown = actions.filter((action) => passes(action, filter, today))
  const href = (one: Filter) =>
    one === 'toutes' ? paths.actions(group.slug) : `${paths.actions(group.slug)}?etat=${one}`
  return (
    <GroupPage
      group={group}
      part="actions"
      isInside={isInside}
      lede={words.lede}
      actions={
        <>
          {mayWork && <LinkButton to={paths.newAction(group.slug)}>{words.add}</LinkButton>}
          <PrintButton />
        </>
      }
    >
      <Tabs
        label={words.filters}
        tabs={filters.map((one) => ({
          href: href(one),
          label: filterNames[one],
          count: actions.filter((action) => passes(action, one, today)).length,
          current: one === filter,
        }))}
      />
      <Stack gap={6}>
        {shown.length === 0 ? (
          <Empty title={words.none}>{words.noneText}</Empty>
        ) : (
          <ActionLines group={group} actions={shown} mayWork={mayWork} today={today} meetings />
        )}
        {actions.length > 0 && (
          <p>
            <More to={paths.actionsFile(group.slug)} icon="download">
              {words.file}
            </More>
          </p>
        )}
      </Stack>
    </GroupPage>
  )
}

type FormProps = Filling & {
  action: Action | null
  members: readonly MemberLine[]
  meeting: { id: string; title: string } | null
}

export const ActionPage = (filling: FormProps) => {
  const { group, action, members, meeting, values } = filling
  const organisations = members.filter(({ kind }) => kind === 'organisation')
  const known = organisations.map(({ memberId, name }) => ({ value: memberId, label: name ?? '' }))
  // one that left keeps what it had taken
  const former = action?.ownerId && !known.some(({ value }) => value === action.ownerId)
  const options = former ? [...known, { value: action.ownerId ?? '', label: action.owner }] : known
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? ''
  const stored: Record<keyof typeof words.labels, string> = {
    title: action?.title ?? '',
    owner: nameOf(action?.ownerId ?? ''),
    ownerWords: action?.ownerWords ?? '',
    due: action?.dueOn ?? '',
  }
  const conflicts = Object.entries(words.labels)
    .map(([name, label]) => {
      const typed = typedText(values, name)
      return { label, stored: stored[name as keyof typeof stored], typed: name === 'owner' ? nameOf(typed) : typed }
    })
    .filter((one) => one.stored !== one.typed)
  return (
    <WritingPage
      {...filling}
      to={
        action
          ? paths.action(group.slug, action.id)
          : paths.newAction(group.slug) + (meeting ? `?reunion=${meeting.id}` : '')
      }
      part="actions"
      title={action ? words.edit : words.add}
      {...(meeting && { lede: `${words.from}\u00a0: ${meeting.title}` })}
      stamp={action?.stamp ?? ''}
      conflicts={action ? conflicts : []}
    >
      {meeting && <HiddenField name="meeting" value={meeting.id} />}
      <TextField
        name="title"
        label={words.fields.title}
        value={action?.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <SelectField
        name="owner"
        label={words.fields.owner}
        hint={words.fields.ownerHint}
        value={action?.ownerId}
        empty={words.fields.noOwner}
        options={options}
      />
      <TextField
        name="ownerWords"
        label={words.fields.ownerWords}
        hint={words.fields.ownerWordsHint}
        value={action?.ownerWords}
        maxLength={limits.owner}
        autocomplete="off"
      />
      <DateField name="due" label={words.fields.due} value={action?.dueOn} />
    </WritingPage>
  )
}
