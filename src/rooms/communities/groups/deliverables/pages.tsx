import { typedText } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Checkbox,
  DateField,
  Empty,
  ExternalLink,
  KeyValues,
  LinkButton,
  List,
  Markdown,
  PrintButton,
  Row,
  Stack,
  Tag,
  TextArea,
  TextField,
  UrlField,
  When,
} from '#ui/index.ts'
import { type Filling, GroupPage, GroupTags, WritingPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import { limits } from '../rules.ts'
import type { Deliverable } from './queries.ts'
import { words } from './words.ts'

const State = ({ deliverable, group, today }: { deliverable: Deliverable; group: GroupView; today: Day }) => (
  <>
    <Tag kind={deliverable.deliveredOn ? 'confirmed' : 'provisional'}>
      {deliverable.deliveredOn ? words.delivered : words.expected}
    </Tag>
    {!deliverable.deliveredOn && deliverable.dueOn && deliverable.dueOn < today && <Tag kind="late">{words.late}</Tag>}
    {(deliverable.behindDoors || group.closedDoors) && !deliverable.released && <Tag icon="lock">{words.behind}</Tag>}
  </>
)

type ListProps = {
  group: GroupView
  deliverables: readonly Deliverable[]
  isInside: boolean
  mayWork: boolean
  today: Day
}

/** What a group gives, or will. */
export const DeliverablesPage = ({ group, deliverables, isInside, mayWork, today }: ListProps) => (
  <GroupPage
    group={group}
    part="deliverables"
    isInside={isInside}
    lede={words.lede}
    actions={mayWork && <LinkButton to={paths.newDeliverable(group.slug)}>{words.add}</LinkButton>}
  >
    {deliverables.length === 0 ? (
      <Empty title={words.none}>{words.noneText}</Empty>
    ) : (
      <List ruled>
        {deliverables.map((deliverable) => (
          <li>
            <Row>
              <h2 class="t2">
                <a href={paths.deliverable(group.slug, deliverable.id)}>{nbsp(deliverable.title)}</a>
              </h2>
              <State deliverable={deliverable} group={group} today={today} />
            </Row>
            <p class="muted">
              {deliverable.deliveredOn ? (
                <>
                  {words.deliveredOn} <When date={deliverable.deliveredOn} />
                </>
              ) : deliverable.dueOn ? (
                <>
                  {words.due} <When date={deliverable.dueOn} />
                </>
              ) : (
                words.noDue
              )}
            </p>
          </li>
        ))}
      </List>
    )}
  </GroupPage>
)

type OneProps = { group: GroupView; deliverable: Deliverable; isInside: boolean; mayWork: boolean; today: Day }

export const DeliverablePage = ({ group, deliverable, isInside, mayWork, today }: OneProps) => (
  <GroupPage
    group={group}
    part="deliverables"
    isInside={isInside}
    title={deliverable.title}
    tags={
      <>
        <State deliverable={deliverable} group={group} today={today} />
        <GroupTags group={group} />
      </>
    }
    actions={
      <>
        {mayWork && (
          <LinkButton to={paths.editDeliverable(group.slug, deliverable.id)} kind="alt">
            {words.edit}
          </LinkButton>
        )}
        <PrintButton />
      </>
    }
  >
    <Stack gap={6}>
      <KeyValues
        items={[
          [words.due, deliverable.dueOn && <When date={deliverable.dueOn} />],
          [words.deliveredOn, deliverable.deliveredOn && <When date={deliverable.deliveredOn} />],
          [words.link, deliverable.url && <ExternalLink to={deliverable.url}>{deliverable.url}</ExternalLink>],
        ]}
      />
      {deliverable.body && <Markdown text={deliverable.body} />}
      {!deliverable.body && !deliverable.url && <p class="muted">{words.nothing}</p>}
    </Stack>
  </GroupPage>
)

export const WriteDeliverablePage = (filling: Filling & { deliverable: Deliverable | null }) => {
  const { group, deliverable, values } = filling
  const stored: Record<keyof typeof words.labels, string> = {
    title: deliverable?.title ?? '',
    body: deliverable?.body ?? '',
    url: deliverable?.url ?? '',
    due: deliverable?.dueOn ?? '',
    delivered: deliverable?.deliveredOn ?? '',
  }
  const conflicts = Object.entries(words.labels)
    .map(([name, label]) => ({ label, stored: stored[name as keyof typeof stored], typed: typedText(values, name) }))
    .filter((one) => one.stored !== one.typed)
  return (
    <WritingPage
      {...filling}
      to={deliverable ? paths.editDeliverable(group.slug, deliverable.id) : paths.newDeliverable(group.slug)}
      part="deliverables"
      title={deliverable ? words.edit : words.add}
      stamp={deliverable?.stamp ?? ''}
      conflicts={deliverable ? conflicts : []}
    >
      <TextField
        name="title"
        label={words.fields.title}
        value={deliverable?.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <DateField name="due" label={words.fields.due} value={deliverable?.dueOn} />
      <TextArea
        name="body"
        label={words.fields.body}
        hint={words.fields.bodyHint}
        value={deliverable?.body}
        rows={10}
        maxLength={limits.body}
      />
      <UrlField name="url" label={words.fields.url} value={deliverable?.url} autocomplete="off" />
      <DateField
        name="delivered"
        label={words.fields.delivered}
        hint={words.fields.deliveredHint}
        value={deliverable?.deliveredOn}
      />
      {(group.closedDoors || deliverable?.behindDoors) && (
        <Checkbox
          name="released"
          label={words.fields.released}
          hint={words.fields.releasedHint}
          checked={deliverable?.released}
        />
      )}
    </WritingPage>
  )
}
