import { typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { DateField, NumberField, RadioGroup, TextArea, TextField, UrlField } from '#ui/index.ts'
import { type Filling, WritingPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import { limits } from '../rules.ts'
import type { Meeting } from './queries.ts'
import { type Resolution, writeResolutions } from './rules.ts'
import { whenOf, words } from './words.ts'

const { fields } = words

/** What differs between what is stored and what was typed, field by field. */
const differences = (labels: Record<string, string>, stored: Record<string, string>, filling: Filling) =>
  Object.entries(labels)
    .map(([name, label]) => ({ label, stored: stored[name] ?? '', typed: typedText(filling.values, name) }))
    .filter((one) => one.stored !== one.typed)

export const PlanPage = (filling: Filling & { meeting: Meeting | null }) => {
  const { group, meeting } = filling
  const stored = meeting && {
    title: meeting.title,
    day: meeting.heldOn,
    hour: meeting.startsAt,
    minutes: String(meeting.minutes),
    place: meeting.place,
    online: meeting.onlineUrl ?? '',
    agenda: meeting.agenda,
  }
  return (
    <WritingPage
      {...filling}
      to={meeting ? paths.editMeeting(group.slug, meeting.id) : paths.newMeeting(group.slug)}
      part="meetings"
      title={meeting ? words.edit : words.plan}
      lede={words.planLede}
      stamp={meeting?.stamp ?? ''}
      conflicts={stored ? differences(words.labels, stored, filling) : []}
      {...(meeting && { back: paths.meeting(group.slug, meeting.id) })}
    >
      <TextField
        name="title"
        label={fields.title}
        value={meeting?.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <DateField name="day" label={fields.day} value={meeting?.heldOn} required />
      <TextField
        name="hour"
        label={fields.hour}
        hint={fields.hourHint}
        value={meeting?.startsAt}
        required
        width="small"
        autocomplete="off"
      />
      <NumberField name="minutes" label={fields.minutes} value={meeting?.minutes ?? 60} min={5} max={1440} />
      <TextField
        name="place"
        label={fields.place}
        hint={fields.placeHint}
        value={meeting?.place}
        maxLength={limits.place}
        autocomplete="off"
      />
      <UrlField
        name="online"
        label={fields.online}
        hint={fields.onlineHint}
        value={meeting?.onlineUrl}
        autocomplete="off"
      />
      <TextArea
        name="agenda"
        label={fields.agenda}
        hint={fields.agendaHint}
        value={meeting?.agenda}
        rows={6}
        maxLength={limits.agenda}
      />
    </WritingPage>
  )
}

export const CancelPage = (filling: Filling & { meeting: Meeting }) => (
  <WritingPage
    {...filling}
    to={paths.cancelMeeting(filling.group.slug, filling.meeting.id)}
    part="meetings"
    title={words.cancel}
    lede={`${nbsp(filling.meeting.title)}, ${whenOf(filling.meeting)}. ${words.cancelLede}`}
    submit={words.cancel}
    danger
    back={paths.meeting(filling.group.slug, filling.meeting.id)}
  >
    <TextArea name="reason" label={words.cancelReason} required rows={3} maxLength={limits.reason} />
  </WritingPage>
)

export const ReportPage = (filling: Filling & { meeting: Meeting; resolutions: readonly Resolution[] }) => {
  const { group, meeting } = filling
  const resolutions = writeResolutions(filling.resolutions)
  return (
    <WritingPage
      {...filling}
      to={paths.report(group.slug, meeting.id)}
      part="meetings"
      title={words.report.title}
      lede={`${nbsp(meeting.title)}, ${whenOf(meeting)}. ${words.report.lede}`}
      stamp={meeting.reportStamp}
      conflicts={differences(words.report.labels, { report: meeting.report, resolutions }, filling)}
      back={paths.meeting(group.slug, meeting.id)}
    >
      <TextArea
        name="report"
        label={words.report.text}
        hint={words.report.textHint}
        value={meeting.report}
        rows={14}
        maxLength={limits.report}
      />
      <TextArea
        name="resolutions"
        label={words.report.resolutions}
        hint={words.report.resolutionsHint}
        value={resolutions}
        rows={5}
        maxLength={limits.resolutions}
      />
      <RadioGroup
        name="status"
        label={words.report.status}
        required
        value={meeting.reportStatus === 'published' ? 'published' : 'draft'}
        options={[
          { value: 'draft', label: words.report.draft },
          { value: 'published', label: words.report.publish },
        ]}
      />
    </WritingPage>
  )
}
