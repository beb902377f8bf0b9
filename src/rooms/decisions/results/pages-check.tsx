import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Empty, Form, LinkButton, More, Note, Pager, SelectField, TextField } from '#ui/index.ts'
import { answers } from '../counting/choices/rules.ts'
import { DecisionPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import { answerNames } from '../votes/words.ts'
import { listPage } from './rules.ts'
import { words } from './words.ts'

type ListProps = { decision: DecisionView; fingerprints: readonly string[]; page: number }

/** Every fingerprint of a vote that is closed, a page at a time. */
export const FingerprintsPage = ({ decision, fingerprints, page }: ListProps) => {
  const ballots = decision.result?.ballots ?? 0
  return (
    <DecisionPage decision={decision} title={words.listTitle} lede={words.listLede(ballots)}>
      <p class="small muted">{words.listHow}</p>
      {fingerprints.length === 0 ? (
        <Empty title={words.noBallot} />
      ) : (
        <ol class="list tight" start={(page - 1) * listPage + 1}>
          {fingerprints.map((one) => (
            <li>
              <code>{one}</code>
            </li>
          ))}
        </ol>
      )}
      <Pager
        page={page}
        pages={Math.ceil(ballots / listPage)}
        hrefFor={(n) => (n === 1 ? paths.list(decision.id) : `${paths.list(decision.id)}?page=${n}`)}
      />
      <More to={paths.listFile(decision.id)} icon="download">
        {words.listFile}
      </More>
    </DecisionPage>
  )
}

type CheckProps = {
  decision: DecisionView
  values?: Typed
  errors?: FieldErrors
  /** The fingerprint looked for, and whether the list holds it; null before anything is asked. */
  answer?: { fingerprint: string; listed: boolean } | null
}

/** A receipt and a choice, together: found or not. Neither alone says anything. */
export const CheckPage = ({ decision, values, errors = {}, answer = null }: CheckProps) => (
  <DecisionPage
    decision={decision}
    title={words.checkTitle}
    lede={decision.closedAt ? words.checkLede : words.checkLater}
    errorCount={errorCount(errors)}
    noindex
  >
    {answer && <Answer {...answer} />}
    {decision.closedAt && (
      <Form to={paths.check(decision.id)} {...{ errors, values }}>
        <TextField
          name="receipt"
          label={words.receipt}
          hint={words.receiptHint}
          autocomplete="off"
          width="medium"
          required
        />
        {decision.method === 'ranked' || decision.method === 'dots' ? (
          <TextField
            name="choice"
            label={words.myChoice}
            hint={words.myChoiceHint[decision.method]}
            autocomplete="off"
            required
          />
        ) : (
          <SelectField
            name="choice"
            label={words.myChoice}
            empty={words.chooseMine}
            options={answers.map((value) => ({ value, label: answerNames[value] ?? value }))}
            required
          />
        )}
        <Actions>
          <Button>{words.verify}</Button>
        </Actions>
      </Form>
    )}
  </DecisionPage>
)

const Answer = ({ fingerprint, listed }: { fingerprint: string; listed: boolean }) =>
  listed ? (
    <Note kind="done" title={words.found}>
      <p>
        {words.foundText} <code>{fingerprint}</code>
      </p>
    </Note>
  ) : (
    <Note kind="fix" title={words.missing}>
      <p>{words.missingText}</p>
      <LinkButton kind="alt" small to={paths.contact}>
        {words.contact}
      </LinkButton>
    </Note>
  )
