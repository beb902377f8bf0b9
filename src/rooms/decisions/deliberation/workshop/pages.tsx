import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { type Day, formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  LinkButton,
  List,
  PrintButton,
  Prose,
  Section,
  Table,
  TextArea,
} from '#ui/index.ts'
import { Lines } from '../../outcome/pages.tsx'
import { DecisionPage } from '../../parts.tsx'
import { paths } from '../../paths.ts'
import type { DecisionView } from '../../queries.ts'
import { words } from './words.ts'
import { steps } from './words-steps.ts'

const gridLines = Array.from({ length: 12 }, (_, index) => index + 1)

/** The sheet of the workshop: what is asked, how it goes, a grid to write in, and how the results come back. */
export const WorkshopPage = ({
  decision,
  mayType,
  address,
}: {
  decision: DecisionView
  mayType: boolean
  address: string
}) => {
  const kind = decision.collects === 'ideas' ? 'ideas' : 'round'
  const minutes = steps[kind].reduce((sum, step) => sum + step.minutes, 0)
  return (
    <DecisionPage
      decision={decision}
      title={words.title}
      lede={words.lede(minutes)}
      actions={
        <>
          <PrintButton />
          {mayType && <LinkButton to={paths.bringBack(decision.id)}>{words.type}</LinkButton>}
        </>
      }
      noindex
    >
      <Section id="question" title={words.question}>
        <Lines text={decision.question} />
      </Section>
      <Section id="materiel" title={words.needs}>
        <List tight>
          {words.needList.map((line) => (
            <li>{line}</li>
          ))}
        </List>
      </Section>
      <Section id="deroule" title={words.steps}>
        <Table
          caption={words.steps}
          hideCaption
          stack
          rows={steps[kind]}
          columns={[
            { label: words.step, cell: ({ title }) => title },
            { label: words.time, cell: (step) => words.minutes(step.minutes) },
            { label: words.how, cell: ({ text }) => text },
          ]}
        />
      </Section>
      <Section id="grille" title={words.grid} intro={words.gridText}>
        <Table
          caption={words.grid}
          hideCaption
          rows={gridLines}
          columns={[
            { label: words.number, cell: (n) => String(n) },
            { label: words.idea[kind], cell: () => '\u00a0' },
            { label: words.pile, cell: () => '\u00a0' },
          ]}
        />
      </Section>
      <Section id="retour" title={words.back}>
        <Prose>
          <p>{words.backText(decision.collectUntil ? formatInstant(decision.collectUntil) : '')}</p>
          <p>
            <code>{address}</code>
          </p>
        </Prose>
      </Section>
      <Section id="distance" title={words.online}>
        <p>{words.onlineText}</p>
      </Section>
    </DecisionPage>
  )
}

type TypingProps = { decision: DecisionView; today: Day; values?: Typed; errors?: FieldErrors }

/** Where whoever facilitates types what the paper says. */
export const BringBackPage = ({ decision, today, values = {}, errors = {} }: TypingProps) => (
  <DecisionPage
    decision={decision}
    title={words.typeTitle}
    lede={words.typeLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.bringBack(decision.id)} {...{ errors, values }}>
      <DateField name="day" label={words.day} max={today} required />
      <TextArea name="lines" label={words.lines} hint={words.linesHint} rows={14} maxLength={20_000} required />
      <Actions>
        <Button>{words.save}</Button>
        <LinkButton kind="alt" to={paths.workshop(decision.id)}>
          {words.cancel}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)
