import {
  Actions,
  Button,
  Checkbox,
  type Conflict,
  ConflictNote,
  ExternalLink,
  Form,
  HiddenField,
  KeyValues,
  Markdown,
  Note,
  Section,
  Stack,
  TextArea,
  TextField,
  UrlField,
  When,
} from '#ui/index.ts'
import { to } from '../paths.ts'
import { type Back, openedOn } from './opinions.tsx'
import type { Step } from './queries.ts'
import { words } from './words.ts'

/** A deliverable as it is read; what is kept between members shows its reason only. */
export const Deliverable = ({ step, readsAll, level = 3 }: { step: Step; readsAll: boolean; level?: 3 | 4 }) => {
  if (step.privateReason && !readsAll) return <p>{words.kept(step.privateReason)}</p>
  if (step.body === '') return <p class="muted">{words.nothingYet}</p>
  return (
    <Stack>
      {step.privateReason && (
        <Note kind="know" level={3} title={words.privateTitle}>
          <p>{step.privateReason}</p>
          <p>{words.membersOnly}</p>
        </Note>
      )}
      <Markdown text={step.body} level={level} />
      <KeyValues
        items={[
          [words.link, step.link && <ExternalLink to={step.link}>{step.link}</ExternalLink>],
          [words.edited, step.editedAt && <When date={step.editedAt} />],
          [
            words.takenFrom,
            step.takenFrom && <a href={to.step(step.takenFrom.slug, step.takenFrom.key)}>{step.takenFrom.community}</a>,
          ],
        ]}
      />
    </Stack>
  )
}

export type Writing = Back & { conflicts?: readonly Conflict[] }

/** The form where members write it together. `version` is of what was read: after a conflict, of what is stored now. */
export const DeliverableForm = ({
  slug,
  step,
  writing = {},
}: {
  slug: string
  step: Step
  writing?: Writing | undefined
}) => (
  <>
    {writing.conflicts && <ConflictNote conflicts={writing.conflicts} />}
    <Section id="ecrire" title={words.write} thread="territory">
      <Form
        to={to.deliverable(slug, step.key)}
        errors={writing.errors}
        values={writing.typed}
        labels={{ body: words.body, link: words.linkLabel, reason: words.keepReason }}
      >
        <HiddenField name="version" value={openedOn(writing, 'version', step.version)} />
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          value={step.body}
          rows={16}
          maxLength={40_000}
          required
        />
        <UrlField name="link" label={words.linkLabel} value={step.link} autocomplete="off" />
        <Checkbox name="keep" label={words.keep} checked={step.privateReason !== null} />
        <TextField
          name="reason"
          label={words.keepReason}
          hint={words.keepReasonHint}
          value={step.privateReason}
          maxLength={500}
        />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </Form>
    </Section>
  </>
)
