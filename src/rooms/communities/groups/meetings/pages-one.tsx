import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  ExternalLink,
  Form,
  KeyValues,
  Links,
  List,
  Markdown,
  More,
  Note,
  Row,
  Section,
  SelectField,
  Split,
  Stack,
  When,
} from '#ui/index.ts'
import { voiceValue } from '../group/fields.tsx'
import { GroupPage, GroupTags } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import type { GroupStanding } from '../rules.ts'
import { ActionLines } from '../tasks/parts.tsx'
import type { Action } from '../tasks/queries.ts'
import { words as common } from '../words.ts'
import { MeetingTag } from './pages.tsx'
import type { Attendance, Meeting, ResolutionLine } from './queries.ts'
import { isPlanned, maySayComing, refusalToReport } from './rules.ts'
import { clockOf, whenOf, words } from './words.ts'

const { page } = words

export type MeetingView = {
  group: GroupView
  standing: GroupStanding
  meeting: Meeting
  attendance: readonly Attendance[]
  resolutions: readonly ResolutionLine[]
  actions: readonly Action[]
  may: { work: boolean; convene: boolean }
  today: Day
}

export const MeetingPage = (view: MeetingView) => {
  const { group, meeting, resolutions, actions, may, today } = view
  const writes = may.work && refusalToReport(meeting, today) === null
  return (
    <GroupPage
      group={group}
      part="meetings"
      isInside={view.standing.voices.length > 0}
      title={meeting.title}
      lede={whenOf(meeting)}
      tags={
        <>
          <MeetingTag meeting={meeting} />
          <GroupTags group={group} />
        </>
      }
    >
      {meeting.behindDoors && !group.closedDoors && (
        <Note kind="know">
          <p>{nbsp(words.behindNote)}</p>
        </Note>
      )}
      {meeting.status === 'cancelled' && (
        <Note kind="fix">
          <p>{nbsp(page.cancelled(meeting.cancelledReason))}</p>
        </Note>
      )}
      <Split label={page.when} aside={<Aside {...view} />}>
        <Section id="ordre-du-jour" title={page.agenda} thread="territory">
          {meeting.agenda ? <Markdown text={meeting.agenda} level={3} /> : <p class="muted">{page.noAgenda}</p>}
        </Section>
        {meeting.status !== 'cancelled' && <Who {...view} />}
        {meeting.status !== 'cancelled' && (
          <Section id="compte-rendu" title={page.report} thread="territory">
            <Stack>
              {meeting.reportStatus === 'none' && <p class="muted">{page.notYet}</p>}
              {meeting.reportStatus !== 'none' && (
                <>
                  <p class="muted">
                    {meeting.reportStatus === 'draft' ? (
                      page.draft
                    ) : (
                      <>
                        {page.published} {meeting.reportAt && <When date={meeting.reportAt} />}
                      </>
                    )}
                  </p>
                  {meeting.report && <Markdown text={meeting.report} level={3} />}
                </>
              )}
              {writes && (
                <p>
                  <More to={paths.report(group.slug, meeting.id)}>
                    {meeting.reportStatus === 'none' ? page.write : page.correct}
                  </More>
                </p>
              )}
            </Stack>
          </Section>
        )}
        {resolutions.length > 0 && <Resolutions resolutions={resolutions} />}
        {(actions.length > 0 || may.work) && (
          <Section id="actions" title={page.actions} thread="territory">
            <Stack>
              {actions.length > 0 ? (
                <ActionLines group={group} actions={actions} mayWork={may.work} today={today} />
              ) : (
                <p class="muted">{page.noActions}</p>
              )}
              {may.work && (
                <p>
                  <More to={`${paths.newAction(group.slug)}?reunion=${meeting.id}`}>{page.addAction}</More>
                </p>
              )}
            </Stack>
          </Section>
        )}
      </Split>
    </GroupPage>
  )
}

const Aside = ({ group, standing, meeting, may }: MeetingView) => (
  <>
    <KeyValues
      items={[
        [
          page.when,
          <>
            <When date={meeting.heldOn} />
            {`, ${clockOf(meeting.startsAt)}, ${words.minutesOf(meeting.minutes)}`}
          </>,
        ],
        [page.place, nbsp(meeting.place)],
        [page.online, meeting.onlineUrl && <ExternalLink to={meeting.onlineUrl}>{meeting.onlineUrl}</ExternalLink>],
      ]}
    />
    {standing.voices.length === 0 && isPlanned(meeting) && <p class="muted small">{page.onlineMembers}</p>}
    {may.convene && isPlanned(meeting) && (
      <Links
        columns
        items={[
          { href: paths.editMeeting(group.slug, meeting.id), label: words.edit },
          { href: paths.cancelMeeting(group.slug, meeting.id), label: words.cancel },
        ]}
      />
    )}
  </>
)

const Resolutions = ({ resolutions }: Pick<MeetingView, 'resolutions'>) => (
  <Section id="decisions" title={page.resolutions} thread="territory">
    <List ruled>
      {resolutions.map(({ text, decisionId, title }) => (
        <li>
          {nbsp(text)}
          {decisionId && title && (
            <>
              {' '}
              <More to={`/decisions/${decisionId}`}>
                {page.vote}
                <span class="vh">{` ${title}`}</span>
              </More>
            </>
          )}
        </li>
      ))}
    </List>
  </Section>
)

const namesOf = (some: readonly Attendance[]): string => {
  const named = some.flatMap(({ name }) => name ?? [])
  const others = some.length - named.length
  return [...named, ...(others > 0 ? [common.persons(others)] : [])].join(', ')
}

const Who = ({ group, standing, meeting, attendance, may, today }: MeetingView) => {
  const yes = namesOf(attendance.filter(({ coming }) => coming))
  const no = namesOf(attendance.filter(({ coming }) => !coming))
  return (
    <Section id="presence" title={page.who} thread="territory">
      <Stack>
        {attendance.length === 0 ? (
          <p class="muted">{page.nobody}</p>
        ) : (
          <KeyValues
            items={[
              [page.yes, yes],
              [page.no, no],
            ]}
          />
        )}
        {may.work && maySayComing(meeting, today) && (
          <Form to={paths.attendance(group.slug, meeting.id)} legend={false} inline>
            <SelectField
              name="voice"
              label={page.voice}
              value={standing.voices[0] ? voiceValue(standing.voices[0]) : null}
              options={standing.voices.map((voice) => ({ value: voiceValue(voice), label: voice.name }))}
            />
            <Row>
              <Button name="coming" value="oui" small>
                {page.comes}
              </Button>
              <Button name="coming" value="non" kind="alt" small>
                {page.comesNot}
              </Button>
            </Row>
          </Form>
        )}
      </Stack>
    </Section>
  )
}
