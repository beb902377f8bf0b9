// What a moderator may do to one message. Each form has its own names of fields, and says its own errors.
import { commentLimits, commentReasonNames, commentReasons } from '#rooms/newsroom/index.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  KeyValues,
  List,
  PostButton,
  RadioGroup,
  Section,
  SelectField,
  Spoken,
  Stack,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { CommentPageProps, Refused } from './pages-comment.tsx'
import { words } from './words.ts'

const rules = commentReasons.map((value) => ({ value, label: commentReasonNames[value] }))

const keptIn = (form: Refused['form'], refused: Refused | null) =>
  refused?.form === form ? { values: refused.values, errors: refused.errors } : { values: {}, errors: {} }

export const Decisions = ({ comment, refused }: CommentPageProps) => {
  const here = paths.comment(comment.number)
  const unread = comment.status === 'pending' || comment.status === 'spam'
  if (!unread && comment.status !== 'published') return null
  const advertising = { verdict: 'refuse', reason: 'advertising', reasonText: words.advertisingWhy }
  return (
    <>
      {unread && (
        <Section id="decider" title={words.decision}>
          <Stack>
            {comment.status === 'spam' && <p>{words.trapped}</p>}
            <div class="row">
              <PostButton to={`${here}/decision`} label={words.publish} hidden={{ verdict: 'publish' }} icon="check" />
              <PostButton to={`${here}/decision`} label={words.advertising} hidden={advertising} kind="alt" />
            </div>
          </Stack>
        </Section>
      )}
      <Section id="refuser" title={unread ? words.refuse : words.remove} thread="project">
        <Form to={`${here}/decision`} {...keptIn('decision', refused)}>
          <HiddenField name="verdict" value={unread ? 'refuse' : 'remove'} />
          <RadioGroup name="reason" label={words.reason} required options={rules} />
          <TextArea name="reasonText" label={words.why} rows={3} required maxLength={commentLimits.reason} />
          <Actions>
            <Button kind="danger">{unread ? words.refuse : words.remove}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}

export const Masking = ({ comment, refused }: CommentPageProps) => {
  if (comment.status !== 'pending' && comment.status !== 'published') return null
  const here = `${paths.comment(comment.number)}/masque`
  return (
    <Section id="masquer" title={words.mask} intro={words.maskText}>
      <Form to={here} {...keptIn('mask', refused)} id="masque">
        <TextArea name="passages" label={words.passages} rows={2} required maxLength={2_000} />
        <Actions>
          <Button kind="alt">{words.maskSubmit}</Button>
        </Actions>
      </Form>
      {comment.maskedBody !== null && <PostButton to={`${here}/retrait`} label={words.unmask} kind="alt" small />}
    </Section>
  )
}

export const Reports = ({ comment, reports, refused, mine }: CommentPageProps) => (
  <Section id="signalements" title={words.reports} thread="project">
    <Stack>
      <List tight>
        {reports.map(({ reason, details, at, outcome, dueOn }) => (
          <li>
            <strong>{commentReasonNames[reason as keyof typeof commentReasonNames]}</strong> {details}{' '}
            <span class="muted">
              <When date={at} />
              {outcome ? (
                `, ${words.outcomes[outcome as keyof typeof words.outcomes]}`
              ) : (
                <>
                  , {words.due.reported} <When date={dueOn} />
                </>
              )}
            </span>
          </li>
        ))}
      </List>
      {!mine && comment.reportDueOn && (
        <Form to={`${paths.comment(comment.number)}/signalements`} {...keptIn('reports', refused)} id="reponse">
          <RadioGroup
            name="outcome"
            label={words.outcome}
            required
            options={(['kept', 'masked', 'removed'] as const)
              .filter((value) => value !== 'masked' || comment.maskedBody !== null)
              .map((value) => ({ value, label: words.outcomes[value] }))}
          />
          <SelectField name="rule" label={words.removal} empty={words.noRule} options={rules} />
          <TextArea name="ruleText" label={words.removalWhy} rows={2} maxLength={commentLimits.reason} />
          <Actions>
            <Button kind="alt">{words.settle}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  </Section>
)

export const Appeal = ({ comment, mayJudge, refused }: CommentPageProps) => (
  <Section id="recours" title={words.appeal} thread="agent">
    <Stack>
      <KeyValues
        items={[
          [words.appealText, comment.appealText && <Spoken text={comment.appealText} />],
          [words.due.appeals, comment.appealDueOn && <When date={comment.appealDueOn} />],
        ]}
      />
      {mayJudge ? (
        <Form to={`${paths.comment(comment.number)}/recours`} {...keptIn('appeal', refused)} id="jugement">
          <TextArea name="answer" label={words.answer} rows={4} required maxLength={commentLimits.appeal} />
          <Actions>
            <Button name="judgement" value="upheld">
              {words.uphold}
            </Button>
            <Button name="judgement" value="overturned" kind="alt">
              {words.overturn}
            </Button>
          </Actions>
        </Form>
      ) : (
        <p>{words.notYours}</p>
      )}
    </Stack>
  </Section>
)
