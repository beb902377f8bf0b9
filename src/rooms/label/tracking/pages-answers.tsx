import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { Actions, Button, Form, LinkButton, More, Note, Page, PageHead, Section, Stack, TextArea } from '#ui/index.ts'
import { MissingNote } from '../applications/pages-review.tsx'
import type { DraftView } from '../applications/parts.tsx'
import { limits, steps } from '../applications/rules.ts'
import { stepNames } from '../applications/words.ts'
import { crumbs } from '../crumbs.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import type { Referential } from '../rules.ts'
import type { AppealRefusal } from './rules.ts'
import { appealRefusals, words } from './words.ts'

export type AskedProps = {
  view: DraftView
  correction: { reasons: readonly { part: string | null; reason: string; text: string }[]; dueOn: Day } | null
  contradiction: { reasons: string; dueOn: Day } | null
  /** The last decision, when it was put off. */
  adjournment: { reasons: string; conditions: string } | null
  /** Given after a refusal: until when it may be contested, or why not. */
  appeal: { by: Day; refusal: AppealRefusal | null } | null
  today: Day
  values: Typed
  errors: FieldErrors
  errorCount: number
}

/** What is expected of the organisation now, and the form to give it. */
export const Asked = (props: AskedProps) => {
  const { view, correction, contradiction, appeal } = props
  if (correction && view.application.status === 'incomplete') return <Correction {...props} correction={correction} />
  if (contradiction && view.application.status === 'contradictory')
    return <Contradiction {...props} contradiction={contradiction} />
  if (view.application.status === 'adjourned') return <Adjourned {...props} />
  return appeal && <Appeal {...props} appeal={appeal} />
}

const Correction = ({
  view,
  correction,
  values,
  errors,
}: AskedProps & { correction: NonNullable<AskedProps['correction']> }) => (
  <Section
    id="demande"
    title={words.correction.title}
    intro={words.correction.before(correction.dueOn)}
    thread="project"
  >
    <Stack gap={5}>
      <AskedParts view={view} reasons={correction.reasons} />
      {view.missing.length > 0 && <MissingNote {...view} />}
      <ReplyForm to={paths.correction(view.application.id)} {...words.correction} values={values} errors={errors} />
    </Stack>
  </Section>
)

type ReplyProps = { to: string; text: string; hint?: string; submit: string; values: Typed; errors: FieldErrors }

/** One text, in answer to what is asked. */
const ReplyForm = ({ to, text, hint, submit, values, errors }: ReplyProps) => (
  <Form to={to} values={values} errors={errors}>
    <TextArea name="text" label={text} hint={hint} required rows={6} maxLength={limits.reply} />
    <Actions>
      <Button>{submit}</Button>
    </Actions>
  </Form>
)

/** Part by part, what is asked and the way to it. */
const AskedParts = ({ view, reasons }: { view: DraftView; reasons: DraftView['asked'] }) => (
  <ul class="list">
    {reasons.map(({ part, reason, text }) => (
      <li class="flow f2">
        <h3>{partName(view.referential, part)}</h3>
        {reason && (
          <p>
            <strong>{reason}</strong>
          </p>
        )}
        {text && <p>{text}</p>}
        {part && (
          <p>
            <More to={wayTo(view, part)}>
              {words.correction.open}
              <span class="vh"> {partName(view.referential, part)}</span>
            </More>
          </p>
        )}
      </li>
    ))}
  </ul>
)

/** A step or a criterion, by its name. */
const partName = ({ criteria }: Referential, part: string | null): string =>
  criteria.find(({ code }) => code === part)?.title ??
  steps.flatMap((step) => (step === part ? stepNames[step] : []))[0] ??
  words.correction.general

const wayTo = ({ application, referential }: DraftView, part: string): string =>
  referential.criteria.some(({ code }) => code === part)
    ? paths.criterion(application.id, part)
    : paths.step(application.id, part)

const Contradiction = ({
  view,
  contradiction,
  values,
  errors,
}: AskedProps & { contradiction: NonNullable<AskedProps['contradiction']> }) => (
  <Section
    id="observations"
    title={words.contradiction.title}
    intro={words.contradiction.before(contradiction.dueOn)}
    thread="project"
  >
    <Stack gap={5}>
      <Note kind="fix" title={words.contradiction.reasons} level={3}>
        <div class="said">
          <p>{contradiction.reasons}</p>
        </div>
      </Note>
      <ReplyForm to={paths.answer(view.application.id)} {...words.contradiction} values={values} errors={errors} />
    </Stack>
  </Section>
)

const Adjourned = ({ view, adjournment, correction, values, errors, today }: AskedProps) => (
  <Section
    id="remise"
    title={words.adjourned.title}
    intro={correction ? words.adjourned.before(correction.dueOn, correction.dueOn < today) : words.adjourned.text}
    thread="support"
  >
    <Stack gap={5}>
      {adjournment && (
        <Note kind="know" title={words.decision.conditions} level={3}>
          <div class="said">
            <p>{adjournment.conditions || adjournment.reasons}</p>
          </div>
        </Note>
      )}
      {view.asked.length > 0 && <AskedParts view={view} reasons={view.asked} />}
      <p>
        <LinkButton to={paths.step(view.application.id, 'structure')} kind="alt">
          {words.adjourned.write}
        </LinkButton>
      </p>
      {view.missing.length > 0 && <MissingNote {...view} />}
      <ReplyForm
        to={paths.resume(view.application.id)}
        {...words.adjourned}
        text={words.adjourned.completed}
        values={values}
        errors={errors}
      />
    </Stack>
  </Section>
)

const Appeal = ({ view, appeal, values, errors }: AskedProps & { appeal: NonNullable<AskedProps['appeal']> }) => (
  <Section id="recours" title={words.appeal.title} intro={words.appeal.before(appeal.by)} thread="support">
    {appeal.refusal ? (
      <p>{appealRefusals[appeal.refusal]}</p>
    ) : (
      <ReplyForm to={paths.appeal(view.application.id)} {...words.appeal} values={values} errors={errors} />
    )}
  </Section>
)

export const WithdrawPage = ({ application }: { application: Application }) => (
  <Page
    title={words.withdraw.title}
    trail={[crumbs.home, crumbs.mine, { href: paths.application(application.id), label: application.number }]}
    thread="support"
    noindex
  >
    <PageHead title={words.withdraw.title} lede={words.withdraw.text(application.number)} />
    <Form to={paths.withdraw(application.id)} legend={false}>
      <Actions>
        <Button kind="danger">{words.withdraw.submit}</Button>
        <LinkButton to={paths.application(application.id)} kind="alt">
          {words.withdraw.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
