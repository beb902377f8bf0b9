import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  DateField,
  List,
  More,
  PostButton,
  RadioGroup,
  Row,
  Section,
  SelectField,
  Stack,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Filling, WritingPage } from './pages-frame.tsx'
import type { Action, Objective, Session } from './queries-parts.ts'
import { limits, type May } from './rules.ts'
import { sideNames, words } from './words.ts'

type Props = { id: string; actions: readonly Action[]; sessions: readonly Session[]; may: May; today: Day }

/** Who does what and by when; what is late says so, what is done too. */
export const ActionsSection = ({ id, actions, sessions, may, today }: Props) => (
  <Section id="actions" title={words.action.title} thread="support">
    <Stack>
      {actions.length === 0 ? (
        <p>{words.action.empty}</p>
      ) : (
        <List ruled>
          {actions.map((action) => (
            <li>
              <Row between>
                <Stack gap={2}>
                  <p class="lh">{nbsp(action.title)}</p>
                  <State action={action} today={today} />
                  <DecidedIn session={sessions.find((one) => one.id === action.sessionId)} />
                </Stack>
                {may.work && (
                  <Row>
                    {!action.doneAt && (
                      <a href={paths.action(id, action.id)}>
                        {words.action.edit}
                        <span class="vh"> {action.title}</span>
                      </a>
                    )}
                    <PostButton
                      to={paths.actionDone(id, action.id)}
                      hidden={{ done: action.doneAt ? 'non' : 'oui' }}
                      label={action.doneAt ? words.action.undo : words.action.done}
                      about={action.title}
                      kind="alt"
                      small
                    />
                  </Row>
                )}
              </Row>
            </li>
          ))}
        </List>
      )}
      {may.work && (
        <p>
          <More to={paths.newAction(id)}>{words.action.add}</More>
        </p>
      )}
    </Stack>
  </Section>
)

const State = ({ action: { side, dueOn, doneAt }, today }: { action: Action; today: Day }) => (
  <Row>
    <span class="muted">{sideNames[side]}</span>
    {doneAt ? (
      <span class="muted">
        {words.action.doneOn} <When date={doneAt} />
      </span>
    ) : (
      dueOn && (
        <span>
          {words.action.due.toLowerCase()} <When date={dueOn} />
        </span>
      )
    )}
    {!doneAt && dueOn && dueOn < today && <Tag kind="late">{words.action.late}</Tag>}
  </Row>
)

const DecidedIn = ({ session }: { session: Session | undefined }) =>
  session ? <p class="small muted">{nbsp(`${words.action.session}\u00a0: ${session.subject}`)}</p> : null

type ActionPageProps = Filling & {
  action: Action | null
  sessions: readonly Session[]
  /** The session one comes from, chosen already. */
  decidedIn: string
  objectives: readonly Objective[]
}

export const ActionPage = (filling: ActionPageProps) => {
  const { accompaniment, action, sessions, decidedIn, objectives } = filling
  return (
    <WritingPage
      {...filling}
      to={action ? paths.action(accompaniment.id, action.id) : paths.newAction(accompaniment.id)}
      title={action ? words.action.edit : words.action.add}
      submit={words.action.submit}
    >
      <TextField
        name="title"
        label={words.action.what}
        value={action?.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <RadioGroup
        name="side"
        label={words.action.who}
        value={action?.side}
        required
        options={(['structure', 'holder'] as const).map((value) => ({ value, label: sideNames[value] }))}
      />
      <DateField name="due" label={words.action.due} value={action?.dueOn} />
      {!action && sessions.length > 0 && (
        <SelectField
          name="session"
          label={words.action.session}
          empty={words.action.noneOf}
          value={decidedIn}
          options={sessions.map(({ id, subject }) => ({ value: id, label: subject }))}
        />
      )}
      {!action && objectives.length > 0 && (
        <SelectField
          name="objective"
          label={words.action.objective}
          empty={words.action.noneOf}
          options={objectives.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </WritingPage>
  )
}
