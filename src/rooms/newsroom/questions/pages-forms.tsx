import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Checkbox, Form, Page, PageHead, TextArea, TextField } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Trap } from '../trap.tsx'
import { words } from './words.ts'

const board = { href: paths.orientations, label: words.title }

type AskProps = { values: Typed; errors: FieldErrors; signedIn: boolean }

export const AskPage = ({ values, errors, signedIn }: AskProps) => (
  <Page
    title={words.asking.title}
    trail={[board, { label: words.asking.title }]}
    thread="brand"
    errorCount={errorCount(errors)}
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
      <TextArea
        name="context"
        label={words.asking.context}
        hint={words.asking.contextHint}
        rows={3}
        maxLength={1_000}
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
      <Checkbox name="follows" label={words.asking.follows} />
      <Trap />
      <Actions>
        <Button>{words.asking.submit}</Button>
      </Actions>
    </Form>
  </Page>
)
