import type { FieldErrors, Typed } from '#core/forms.ts'
import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  DateField,
  EmailField,
  Empty,
  Form,
  LinkButton,
  List,
  PostButton,
  Row,
  Section,
  SelectField,
  Stack,
  Table,
  Tag,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { FilePage, Paragraphs } from '../reviews/frame.tsx'
import { paths } from '../reviews/paths.ts'
import type { FileHead } from '../reviews/queries.ts'
import { canAskExpert } from '../reviews/rules.ts'
import type { Criterion } from '../rules.ts'
import type { Expertise, KnownExpert } from './queries.ts'
import { isAwaited, limits, mayRemind } from './rules.ts'
import { words } from './words.ts'

const w = words.desk

type Props = {
  head: FileHead
  criteria: readonly Criterion[]
  expertises: readonly Expertise[]
  known: readonly KnownExpert[]
  /** Proposed to whoever asks. */
  dueOn: Day
  today: Day
  errors: FieldErrors
  values: Typed
}

export const ExpertsPage = (props: Props) => (
  <FilePage head={props.head} part="experts" errors={props.errors}>
    <Stack gap={7}>
      <Section id="experts" title={w.title} thread="support">
        {props.expertises.length === 0 ? <Empty title={w.none} level={3} /> : <Asked {...props} />}
      </Section>
      {canAskExpert(props.head, props.head.application.status) && <AskForm {...props} />}
    </Stack>
  </FilePage>
)

const Asked = ({ head, criteria, expertises, today }: Props) => {
  const works = canAskExpert(head, head.application.status)
  return (
    <Stack gap={6}>
      <Table
        caption={w.title}
        hideCaption
        stack
        rows={[...expertises]}
        columns={[
          { label: w.columns.who, cell: (row) => row.name },
          { label: w.columns.due, cell: (row) => formatDay(row.dueOn) },
          { label: w.columns.state, cell: (row) => <State expertise={row} today={today} /> },
          {
            label: w.columns.reminded,
            cell: (row) => (row.remindedAt ? w.reminded(formatDay(parisDay(row.remindedAt)), row.reminders) : w.never),
          },
          ...(works
            ? [
                {
                  label: w.columns.action,
                  cell: (row: Expertise) => <Acts id={head.application.id} expertise={row} today={today} />,
                },
              ]
            : []),
        ]}
      />
      <Said criteria={criteria} expertises={expertises} />
    </Stack>
  )
}

type SaidProps = Pick<Props, 'criteria' | 'expertises'>

/** What each was asked, and what they answered. */
const Said = ({ criteria, expertises }: SaidProps) => (
  <Stack gap={6}>
    {expertises.map((one) => (
      <Section id={`avis-exterieur-${one.id}`} title={one.name} level={3}>
        <Stack gap={3}>
          <p class="small muted">
            {one.criteria
              .map((code) => criteria.find((criterion) => criterion.code === code)?.title ?? code)
              .join(', ')}
          </p>
          <p>
            <strong>{w.question}</strong>
          </p>
          <Paragraphs text={one.question} />
          {one.answeredAt && (
            <>
              <p>
                <strong>{w.given(formatDay(parisDay(one.answeredAt)))}</strong>
              </p>
              <Paragraphs text={one.answer} />
            </>
          )}
        </Stack>
      </Section>
    ))}
  </Stack>
)

/** All of it for paper: who was asked, where each stands, what they said; nothing to act on. */
export const Expertises = ({ criteria, expertises, today }: SaidProps & { today: Day }) => (
  <Section id="experts" title={w.title} thread="support">
    {expertises.length === 0 ? (
      <Empty title={w.none} level={3} />
    ) : (
      <Stack gap={5}>
        <List tight>
          {expertises.map((one) => (
            <li>
              {one.name}, {formatDay(one.dueOn)} <State expertise={one} today={today} />
            </li>
          ))}
        </List>
        <Said criteria={criteria} expertises={expertises} />
      </Stack>
    )}
  </Section>
)

const State = ({ expertise: one, today }: { expertise: Expertise; today: Day }) => {
  if (one.answeredAt) return <Tag kind="confirmed">{w.states.answered(formatDay(parisDay(one.answeredAt)))}</Tag>
  if (one.revokedAt) return <Tag kind="replaced">{w.states.revoked}</Tag>
  if (one.interest === 'declared') return <Tag kind="replaced">{w.states.declined}</Tag>
  if (one.dueOn < today) return <Tag kind="late">{w.states.late}</Tag>
  return <Tag>{one.interest === null ? w.states.interest : w.states.waiting}</Tag>
}

const Acts = ({ id, expertise, today }: { id: string; expertise: Expertise; today: Day }) => {
  if (!isAwaited(expertise)) return null
  const remindedOn = expertise.remindedAt && parisDay(expertise.remindedAt)
  return (
    <Row>
      {mayRemind({ ...expertise, remindedOn }, today) && (
        <PostButton
          to={paths.expertReminder(id, expertise.id)}
          label={w.remind}
          about={expertise.name}
          kind="alt"
          small
        />
      )}
      <LinkButton to={paths.expertRevocation(id, expertise.id)} kind="alt" small>
        {w.revoke}
        <span class="vh"> {expertise.name}</span>
      </LinkButton>
    </Row>
  )
}

const AskForm = ({ head, criteria, known, dueOn, errors, values }: Props) => (
  <Section id="demander" title={w.ask} intro={w.askIntro} thread="support">
    <Form to={paths.experts(head.application.id)} errors={errors} values={values}>
      {known.length > 0 && (
        <SelectField
          name="known"
          label={w.known}
          hint={w.knownHint}
          empty={w.knownEmpty}
          options={known.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))}
        />
      )}
      <TextField name="name" label={w.name} maxLength={limits.name} autocomplete="off" width="medium" />
      <EmailField name="email" label={w.email} hint={w.emailHint} autocomplete="off" width="medium" />
      <TextArea name="question" label={w.question} maxLength={limits.question} rows={3} required />
      <CheckboxGroup
        name="criteria"
        label={w.criteria}
        required
        options={criteria.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <DateField name="dueOn" label={w.dueOn} value={dueOn} required />
      <Actions>
        <Button>{w.send}</Button>
      </Actions>
    </Form>
  </Section>
)

export const RevocationPage = ({ head, expertise }: { head: FileHead; expertise: Expertise }) => (
  <FilePage head={head} part="experts" title={w.revokeTitle(expertise.name)}>
    <Section id="retrait" title={w.revokeTitle(expertise.name)} intro={w.revokeText} thread="support">
      <Row>
        <PostButton to={paths.expertRevocation(head.application.id, expertise.id)} label={w.revoke} kind="danger" />
        <LinkButton to={paths.experts(head.application.id)} kind="alt">
          {w.cancel}
        </LinkButton>
      </Row>
    </Section>
  </FilePage>
)
