import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { Empty, LinkButton, List, Row, Section, Stack, Tag, When } from '#ui/index.ts'
import { GroupPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import { MeetingTag } from './pages.tsx'
import type { Meeting } from './queries.ts'
import { clockOf, words } from './words.ts'

type ListProps = { group: GroupView; meetings: readonly Meeting[]; isInside: boolean; mayConvene: boolean; today: Day }

/** The meetings of a group, those to come first. */
export const MeetingsPage = ({ group, meetings, isInside, mayConvene, today }: ListProps) => {
  const coming = meetings.filter(({ heldOn, status }) => heldOn >= today && status !== 'held').toReversed()
  const past = meetings.filter((meeting) => !coming.includes(meeting))
  return (
    <GroupPage
      group={group}
      part="meetings"
      isInside={isInside}
      actions={mayConvene && <LinkButton to={paths.newMeeting(group.slug)}>{words.plan}</LinkButton>}
    >
      <Stack gap={7}>
        {meetings.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
        {coming.length > 0 && <Meetings id="a-venir" title={words.coming} group={group} meetings={coming} />}
        {past.length > 0 && <Meetings id="passees" title={words.past} group={group} meetings={past} />}
      </Stack>
    </GroupPage>
  )
}

type MeetingsProps = { id: string; title: string; group: GroupView; meetings: readonly Meeting[] }

const Meetings = ({ id, title, group, meetings }: MeetingsProps) => (
  <Section id={id} title={title} thread="territory">
    <List ruled>
      {meetings.map((meeting) => (
        <li>
          <Row>
            <h3 class="t2">
              {meeting.title ? <a href={paths.meeting(group.slug, meeting.id)}>{nbsp(meeting.title)}</a> : words.behind}
            </h3>
            <MeetingTag meeting={meeting} />
            {meeting.reportStatus === 'published' && <Tag icon="file-text">{words.page.report}</Tag>}
          </Row>
          <p class="muted">
            <When date={meeting.heldOn} />
            {`, ${clockOf(meeting.startsAt)}`}
            {meeting.place && `, ${nbsp(meeting.place)}`}
          </p>
        </li>
      ))}
    </List>
  </Section>
)
