import type { FieldErrors, Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { Actions, Button, Form, HiddenField, LinkButton, Page, PageHead, TextField } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Trap } from '../trap.tsx'
import type { QuestionView } from './queries.ts'
import { isUnsure } from './rules.ts'
import { words } from './words.ts'

const board = { href: paths.orientations, label: words.title }

type AskProps = { values: Typed; errors: FieldErrors; signedIn: boolean }

export const AskPage = ({ values, errors, signedIn }: AskProps) => (
  <Page
    title={words.asking.title}
    trail={[board, { label: words.asking.title }]}
    thread="brand"
    errorCount={Object.values(errors).flat().length}
  >
    <PageHead title={words.asking.title} lede={words.asking.lede} />
    <Form to={paths.ask} errors={errors} values={values}>
      <TextField
        name="question"
        label={words.asking.question}
        hint={words.asking.questionHint}
        required
        maxLength={200}
        autocomplete="off"
      />
      <TextField
        name="context"
        label={words.asking.context}
        hint={words.asking.contextHint}
        maxLength={1_000}
        autocomplete="off"
      />
      {!signedIn && (
        <>
          <TextField name="name" label={words.asking.name} required maxLength={100} autocomplete="name" />
          <TextField
            name="email"
            label={words.asking.email}
            hint={words.asking.emailHint}
            required
            autocomplete="email"
            inputMode="email"
          />
        </>
      )}
      <Trap />
      <Actions>
        <Button>{words.asking.submit}</Button>
      </Actions>
    </Form>
  </Page>
)

type FollowProps = {
  question: Pick<QuestionView, 'slug' | 'title' | 'maturity'>
  following: boolean
  signedIn: boolean
  values: Typed
  errors: FieldErrors
}

export const FollowPage = ({ question, following, signedIn, values, errors }: FollowProps) => (
  <Page
    title={words.following_.title}
    trail={[board, { href: paths.question(question.slug), label: question.title }, { label: words.following_.title }]}
    thread="brand"
    errorCount={Object.values(errors).flat().length}
    noindex
  >
    <PageHead title={words.following_.title} lede={words.following_.lede(question.title)} />
    {isUnsure(question.maturity) || following ? (
      <Form to={paths.follow(question.slug)} errors={errors} values={values} legend={!signedIn}>
        {!signedIn && (
          <TextField
            name="email"
            label={words.following_.email}
            hint={words.following_.emailHint}
            required
            autocomplete="email"
            inputMode="email"
          />
        )}
        {following && <HiddenField name="stop" value="oui" />}
        <Trap />
        <Actions>
          <Button kind={following ? 'alt' : 'main'}>
            {following ? words.following_.stop : words.following_.submit}
          </Button>
        </Actions>
      </Form>
    ) : (
      <p>{words.following_.settled}</p>
    )}
  </Page>
)

type ProofProps = { question: Pick<QuestionView, 'slug' | 'title'>; stopping: boolean; to: string }

/** Opening a mail’s link changes nothing: programs open links too. The button does. */
export const FollowProofPage = ({ question, stopping, to }: ProofProps) => (
  <Page
    title={stopping ? words.following_.stopTitle : words.following_.confirmTitle}
    trail={[board, { label: question.title }]}
    thread="brand"
    noindex
  >
    <PageHead
      title={stopping ? words.following_.stopTitle : words.following_.confirmTitle}
      lede={nbsp(question.title)}
    />
    <Form to={to} legend={false}>
      <Actions>
        <Button>{stopping ? words.following_.stop : words.following_.confirm}</Button>
        <LinkButton to={paths.question(question.slug)} kind="alt">
          {words.link}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
