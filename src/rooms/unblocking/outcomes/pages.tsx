import type { FieldErrors } from '#core/forms.ts'
import { Actions, Button, Form, LinkButton, RadioGroup, Stack } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { outcomes } from '../rules.ts'
import { outcomeNames } from '../words.ts'
import { Framed, Purpose } from './frame.tsx'
import { meanings, words } from './words.ts'

/** Which of the seven answers. */
export const ChoosePage = ({ blocker, errors }: { blocker: Case; errors: FieldErrors }) => (
  <Framed blocker={blocker} title={words.title} lede={words.lede} errors={errors}>
    <Stack gap={6}>
      <Purpose blocker={blocker} />
      <Form to={paths.workPart(blocker.id, 'issue')} method="get" errors={errors} legend>
        <RadioGroup
          name="sorte"
          label={words.choose}
          options={outcomes.map((value) => ({ value, label: outcomeNames[value], hint: meanings[value] }))}
          required
        />
        <Actions>
          <Button>{words.next}</Button>
          <a href={paths.work(blocker.id)}>{words.back}</a>
        </Actions>
      </Form>
    </Stack>
  </Framed>
)

/** Nothing to answer: not in hand yet, given back, or over. */
export const NotNowPage = ({ blocker }: { blocker: Case }) => (
  <Framed blocker={blocker} title={words.notNow} lede={words.notNowWhy}>
    <p>
      <LinkButton to={paths.work(blocker.id)} kind="alt">
        {words.back}
      </LinkButton>
    </p>
  </Framed>
)
