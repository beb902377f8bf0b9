import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Spoken,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { SaidOf } from '../../declarations/parts.tsx'
import { paths } from '../../paths.ts'
import { questionsOf, saidTo } from '../../rules.ts'
import { type AskRefusal, ties } from '../rules.ts'
import { askRefusals, words as common } from '../words.ts'
import { tieNames } from '../words-names.ts'
import type { ToAsk } from './queries.ts'
import { words } from './words.ts'

type AskProps = { toAsk: ToAsk; today: string; errors: FieldErrors; values: Typed; refusal: AskRefusal | null }

const trailOf = ({ project }: ToAsk, label: string) => [
  crumbs.home,
  { href: paths.project(project.slug), label: project.name },
  { label },
]

export const AskPage = ({ toAsk, today, errors, values, refusal }: AskProps) => {
  const { project, declaration, charter, voices } = toAsk
  const [only] = voices
  const chosen = questionsOf(charter).find(({ code }) => code === typedText(values, 'question'))
  return (
    <Page
      title={words.ask.title(project.name)}
      trail={trailOf(toAsk, common.new)}
      thread="project"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={words.ask.title(project.name)} lede={words.ask.lede} thread="project" kind={common.thread} />
      <Stack gap={6}>
        {refusal && (
          <Note kind="fix" title={words.ask.refused}>
            <p>{askRefusals[refusal]}</p>
            <p>
              <a href={paths.project(project.slug)}>{words.ask.back}</a>
            </p>
          </Note>
        )}
        {chosen && (
          <Section id="reponse" title={nbsp(chosen.title)} level={2}>
            <SaidOf asked={chosen} said={saidTo(declaration.said, chosen)} today={today} />
          </Section>
        )}
        {(!closes(refusal) || typedText(values, 'facts') !== '') && (
          <Form to={paths.askPeer} errors={errors} values={values}>
            <HiddenField name="projet" value={project.slug} />
            <HiddenField name="declaration" value={declaration.id} />
            <SelectField
              name="question"
              label={words.ask.pick}
              required
              empty=""
              options={charter.criteria.map(({ title, questions }) => ({
                label: title,
                options: questions.map((one) => ({ value: one.code, label: one.title })),
              }))}
            />
            <TextArea
              name="facts"
              label={words.ask.facts}
              hint={words.ask.factsHint}
              rows={8}
              minLength={80}
              maxLength={4000}
              required
            />
            <RadioGroup
              name="tie"
              label={words.ask.tie}
              hint={words.ask.tieHint}
              required
              options={ties.map((value) => ({ value, label: tieNames[value] }))}
            />
            <TextField name="tieNote" label={words.ask.tieNote} maxLength={500} autocomplete="off" />
            {voices.length > 1 ? (
              <RadioGroup
                name="member"
                label={words.ask.member}
                required
                options={voices.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              only && <HiddenField name="member" value={only.id} />
            )}
            <Actions>
              <Button name="go" value="check">
                {words.ask.next}
              </Button>
              <LinkButton to={paths.project(project.slug)} kind="alt">
                {words.ask.back}
              </LinkButton>
            </Actions>
          </Form>
        )}
      </Stack>
    </Page>
  )
}

/** What no other choice on this page could change. */
const closes = (refusal: AskRefusal | null): boolean =>
  refusal !== null && !['not-asked', 'already-open', 'judged', 'replaced'].includes(refusal)

type ConfirmProps = { toAsk: ToAsk; values: Typed }

/** The last page before a question leaves: what follows, and who will know. */
export const ConfirmPage = ({ toAsk, values }: ConfirmProps) => {
  const asked = questionsOf(toAsk.charter).find(({ code }) => code === typedText(values, 'question'))
  const tie = ties.find((one) => one === typedText(values, 'tie'))
  return (
    <Page title={words.confirm.title} trail={trailOf(toAsk, common.new)} thread="project" noindex>
      <PageHead title={words.confirm.title} lede={words.confirm.lede} thread="project" kind={common.thread} />
      <Stack gap={6}>
        <Section id="question" title={words.confirm.yours}>
          <Spoken text={typedText(values, 'facts')} />
          <KeyValues
            wide
            items={[
              [common.project, toAsk.project.name],
              [words.ask.pick, asked?.title],
              [words.ask.tie, tie && [tieNames[tie], typedText(values, 'tieNote')].filter(Boolean).join('. ')],
              [words.sections.member, toAsk.voices.find(({ id }) => id === typedText(values, 'member'))?.name],
            ]}
          />
        </Section>
        <Section id="suite" title={words.confirm.follows}>
          <ol class="hist">
            {words.confirm.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </Section>
        <Note kind="know" title={words.confirm.secret}>
          <p>{words.confirm.secretText}</p>
        </Note>
        <Form to={paths.askPeer} legend={false}>
          {['projet', 'declaration', 'question', 'facts', 'tie', 'tieNote', 'member'].map((name) => (
            <HiddenField name={name} value={typedText(values, name)} />
          ))}
          <Actions>
            <Button name="go" value="send">
              {words.confirm.send}
            </Button>
            <Button name="go" value="edit" kind="alt">
              {words.confirm.edit}
            </Button>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}
