import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, Form, HiddenField, LinkButton, Note, Section, Spoken, Stack, TextArea } from '#ui/index.ts'
import { VoiceField } from '../../members/voice.tsx'
import type { OneView } from '../consultation/view.ts'
import { paths } from '../paths.ts'
import { limits } from '../rules.ts'
import type { QuestionView } from './queries.ts'
import { words } from './words.ts'

type Props = { slug: string; view: OneView; errors: FieldErrors; values: Typed }

/** Whether members have news of who facilitates, what was asked, what was answered. */
export const News = ({ slug, view, errors, values }: Props) => {
  const { mandate, questions, noNews } = view
  const open = questions.find(({ status }) => status === 'open')
  return (
    <Section id="nouvelles" title={words.title}>
      <Stack gap={5}>
        {questions.map((question) => (
          <Question question={question} />
        ))}
        {noNews.said > 0 && <p>{words.said(noNews.said)}</p>}
        {view.stage === 'in-force' && <p class="muted small">{words.text(noNews.needed)}</p>}
        {(open && view.kept.length > 0) || values.nouvelles ? (
          <Form to={paths.giveNews(slug, mandate.id)} errors={errors} values={values}>
            <TextArea name="nouvelles" label={words.label} hint={words.hint} required maxLength={limits.answer} />
            <Actions>
              <Button>{words.submit}</Button>
            </Actions>
          </Form>
        ) : null}
        {view.canSayNoNews && (
          <Form
            to={paths.noNews(slug, mandate.id)}
            errors={values.sansNouvelles ? errors : {}}
            values={values}
            legend={false}
          >
            <HiddenField name="sansNouvelles" value="oui" />
            <VoiceField voices={view.voices} />
            <Actions>
              <Button kind="alt">{words.say}</Button>
            </Actions>
          </Form>
        )}
      </Stack>
    </Section>
  )
}

const Question = ({ question }: { question: QuestionView }) => {
  if (question.status === 'open')
    return (
      <Note kind="know">
        <p>{words.question(question.answerUntil)}</p>
      </Note>
    )
  if (question.answeredOn)
    return (
      <div>
        <p>{words.answered(question.answeredOn)}</p>
        <Spoken text={question.answer} />
      </div>
    )
  return (
    <Note kind="fix">
      <p>{words.silent(question.answerUntil)}</p>
      {question.decisionId && (
        <LinkButton kind="alt" small to={paths.decision(question.decisionId)}>
          {words.decision}
        </LinkButton>
      )}
    </Note>
  )
}
