import { formatDay } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { Item, KeyValues, List, More, Section, Spoken, Stack, Tag, When } from '#ui/index.ts'
import type { Administration } from '../cases/parts/queries.ts'
import { silenceDay } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { administrationNames, howNames, matterNames, scaleNames } from '../words.ts'
import type { HolderView } from './queries-case.ts'
import { answerNames, silenceNames, words } from './words.ts'

const { fields } = words
const spoken = (text: string) => text && <Spoken text={text} />

/** What the holder asks, with what the rule protects once it is known. */
export const Asked = ({ view: { blocker } }: { view: HolderView }) => (
  <Section id="demande" title={words.asked} thread="agent">
    <KeyValues
      items={[
        [fields.wants, spoken(blocker.wants)],
        [fields.how, blocker.how && howNames[blocker.how]],
        [fields.rule, spoken(blocker.rule)],
        [fields.purpose, spoken(blocker.protectedPurpose)],
        [fields.who, whoSaidNo(blocker)],
        [fields.tried, spoken(blocker.tried)],
        [fields.consequence, spoken(blocker.consequence)],
        [fields.request, spoken(blocker.request)],
        [fields.needed, blocker.neededOn && <When date={blocker.neededOn} />],
        [fields.urgent, blocker.urgent && spoken(blocker.urgentReason)],
        [fields.scale, blocker.scale && scaleNames[blocker.scale]],
        [fields.matter, blocker.matter && matterNames[blocker.matter]],
        [fields.project, blocker.sheet?.name ?? blocker.project],
        [fields.structure, blocker.structure?.name],
        [fields.place, blocker.place],
      ]}
    />
  </Section>
)

const whoSaidNo = ({ administration, administrationKind }: HolderView['blocker']) =>
  [administration, administrationKind && administrationNames[administrationKind]].filter(Boolean).join(', ')

export const Administrations = ({ view: { administrations, today } }: { view: HolderView }) =>
  administrations.length > 0 && (
    <Section id="administrations" title={words.administrations} thread="agent">
      <List>
        {administrations.map((one) => (
          <Item>
            <Stack gap={2}>
              <h3>{nbsp(one.name)}</h3>
              <div class="row small">
                <span class="muted">{administrationNames[one.kind]}</span>
                {one.blocks && <Tag>{words.blocks}</Tag>}
                {one.answer && (
                  <Tag kind={one.answer === 'agrees' ? 'confirmed' : 'neutral'}>{answerNames[one.answer]}</Tag>
                )}
                {isPastDue(one, today) && <Tag kind="late">{words.late}</Tag>}
              </div>
              <KeyValues
                items={[
                  [words.question, spoken(one.asked)],
                  [words.clockOf, termOf(one, today)],
                  [words.answerOf, one.answeredOn && <AnswerOf one={one} />],
                  [words.legalBasis, one.legalBasis],
                ]}
              />
            </Stack>
          </Item>
        ))}
      </List>
    </Section>
  )

const isPastDue = ({ dueOn, answeredOn }: Administration, today: string) =>
  dueOn !== null && answeredOn === null && today > dueOn

const termOf = (one: Administration, today: string): string => {
  if (!one.askedOn || !one.dueOn) return words.notAsked
  const asked = words.askedOn(formatDay(one.askedOn))
  if (one.answeredOn) return asked
  const due = (isPastDue(one, today) ? words.pastDue : words.dueBy)(formatDay(one.dueOn))
  const decides = silenceDay(one)
  const silence =
    one.silence === 'none' || !decides ? '' : silenceNames[one.silence](formatDay(decides), one.silenceReference)
  return [asked, due, silence].filter(Boolean).join(' ')
}

const AnswerOf = ({ one }: { one: Administration }) => (
  <>
    {one.answer && `${answerNames[one.answer]}, `}
    {one.answeredOn && words.answeredOn(formatDay(one.answeredOn))}
    {one.answerSaid && <Spoken text={one.answerSaid} />}
  </>
)

export const Plan = ({ view: { steps } }: { view: HolderView }) =>
  steps.length > 0 && (
    <Section id="plan" title={words.plan} thread="agent">
      <List tight>
        {steps.map(({ what, who, dueOn, doneOn }) => (
          <Item>
            <p>
              {nbsp(what)} {doneOn && <Tag kind="confirmed">{words.doneOn(formatDay(doneOn))}</Tag>}
            </p>
            <p class="small muted">
              {[who, !doneOn && dueOn && words.planned(formatDay(dueOn))].filter(Boolean).join('. ')}
            </p>
          </Item>
        ))}
      </List>
    </Section>
  )

export const Meetings = ({ view: { meetings, blocker } }: { view: HolderView }) =>
  meetings.length > 0 && (
    <Section id="reunions" title={words.meetings} thread="agent">
      <List>
        {meetings.map((one) => (
          <Item>
            <Stack gap={2}>
              <h3>
                <When date={one.heldAt} precision="time" />{' '}
                {one.cancelledAt && <Tag kind="replaced">{words.cancelled}</Tag>}
              </h3>
              <KeyValues
                items={[
                  [words.meetingFields.place, one.place],
                  [words.meetingFields.invited, spoken(one.invited)],
                  [words.meetingFields.agenda, spoken(one.agenda)],
                  [words.meetingFields.minutes, spoken(one.minutes)],
                  [words.meetingFields.decisions, spoken(one.decisions)],
                ]}
              />
              {!one.cancelledAt && (
                <More to={paths.caseMeeting(blocker.id, one.id)} icon="calendar">
                  {words.toCalendar}
                </More>
              )}
            </Stack>
          </Item>
        ))}
      </List>
    </Section>
  )
