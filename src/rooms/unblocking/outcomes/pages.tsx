import type { FieldErrors } from '#core/forms.ts'
import { Actions, Button, Form, LinkButton, RadioGroup, Stack } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { outcomes, type Power } from '../rules.ts'
import { outcomeNames } from '../words.ts'
import { Framed, Purpose } from './frame.tsx'
import { mayGive } from './rules.ts'
import { meanings, refusals, words } from './words.ts'

type ChooseProps = { blocker: Case; powers: readonly Power[]; errors: FieldErrors }

/** Which of the seven answers; those beyond the act of appointment are shown, with why. */
export const ChoosePage = ({ blocker, powers, errors }: ChooseProps) => (
  <Framed blocker={blocker} title={words.title} lede={words.lede} errors={errors}>
    <Stack gap={6}>
      <Purpose blocker={blocker} />
      <Form to={paths.workPart(blocker.id, 'issue')} method="get" errors={errors} legend>
        <RadioGroup
          name="sorte"
          label={words.choose}
          options={outcomes.map((value) => {
            const may = mayGive(value, powers)
            const hint = may ? meanings[value] : `${meanings[value]} ${refusals['no-power']}`
            return { value, label: outcomeNames[value], hint, disabled: !may }
          })}
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
