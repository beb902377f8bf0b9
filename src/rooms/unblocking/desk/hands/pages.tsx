import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  KeyValues,
  LinkButton,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Spoken,
  Stack,
  TextArea,
} from '#ui/index.ts'
import type { Case } from '../../cases/queries.ts'
import { rungAbove } from '../../ladder/rules.ts'
import { paths } from '../../paths.ts'
import { levelNames, words as room } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { words as desk } from '../words.ts'
import { climbReasons, returnReasons } from './rules.ts'
import { climbNames, refusals, returnHints, returnNames, words } from './words.ts'

export type HandProps = { blocker: Case; errors: FieldErrors; values: Typed }

type FrameProps = { title: string; short: string; lede: string; blocker: Case; errors: FieldErrors; children?: Child }

/** A page about the hand of a case: it shows no more of it than a list does. */
export const HandPage = ({ title, short, lede, blocker, errors, children }: FrameProps) => (
  <Page
    title={title}
    thread="agent"
    trail={[
      ...[
        { href: paths.home, label: room.room },
        { href: paths.desk, label: desk.title },
      ],
      ...[{ href: paths.work(blocker.id), label: words.number(blocker.number ?? '') }, { label: short }],
    ]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={title} thread="agent" lede={lede} />
    <Stack gap={6}>{children}</Stack>
  </Page>
)

/** What was typed, when things moved meanwhile and its form is gone. */
export const Overtaken = ({ errors, text }: { errors: FieldErrors; text: string }) =>
  !errors.form ? null : (
    <Note kind="fix" title={words.overtaken}>
      <p>{errors.form.join(' ')}</p>
      {text && <Spoken text={text} />}
    </Note>
  )

const Cancel = ({ blocker }: { blocker: Case }) => (
  <LinkButton kind="alt" to={paths.work(blocker.id)}>
    {words.cancel}
  </LinkButton>
)

/** « Not for me », with why. */
export const ReturnPage = ({ blocker, errors, values }: HandProps) => {
  const said = words.return
  return (
    <HandPage title={said.title(blocker.number ?? '')} {...{ short: said.short, lede: said.lede, blocker, errors }}>
      <Form to={deskPaths.giveBack(blocker.id)} errors={errors} values={values}>
        <RadioGroup
          name="reason"
          label={said.reason}
          options={returnReasons.map((reason) => ({
            value: reason,
            label: returnNames[reason],
            hint: returnHints[reason],
            disabled: reason === 'level' && rungAbove(blocker) === null,
          }))}
          required
        />
        <TextArea name="said" label={said.said} hint={said.saidHint} maxLength={2000} required />
        <Actions>
          <Button>{said.submit}</Button>
          <Cancel blocker={blocker} />
        </Actions>
      </Form>
    </HandPage>
  )
}

/** One level up before the term, with everything handed over. */
export const ClimbPage = ({ blocker, errors, values }: HandProps) => {
  const said = words.climb
  const to = rungAbove(blocker)
  const frame = { short: said.short, lede: said.lede, blocker, errors }
  if (!to)
    return (
      <HandPage title={said.title(blocker.number ?? '')} {...frame}>
        <Note>
          <p>{refusals.highest}</p>
        </Note>
        <Overtaken errors={errors} text={typedText(values, 'said')} />
        <Cancel blocker={blocker} />
      </HandPage>
    )
  return (
    <HandPage title={said.title(blocker.number ?? '')} {...frame}>
      <KeyValues items={[[words.assignment.need.level, said.to(levelNames[to])]]} />
      <Form to={deskPaths.climb(blocker.id)} errors={errors} values={values}>
        <RadioGroup
          name="reason"
          label={said.reason}
          options={climbReasons.map((reason) => ({ value: reason, label: climbNames[reason] }))}
          required
        />
        <TextArea name="said" label={said.said} hint={said.saidHint} maxLength={2000} required />
        <Actions>
          <Button>{said.submit}</Button>
          <Cancel blocker={blocker} />
        </Actions>
      </Form>
    </HandPage>
  )
}
