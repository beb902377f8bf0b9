import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import {
  Button,
  CheckboxGroup,
  Form,
  KeyValues,
  List,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Split,
  Stack,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths as label } from '../../paths.ts'
import { AwardFacts, AwardTold } from '../../register/structure/award.tsx'
import type { Told } from '../../register/structure/queries.ts'
import { words as room } from '../../words.ts'
import { StandingTag } from '../held/pages.tsx'
import { paths } from '../paths.ts'
import { textLimit } from '../procedures/forms.ts'
import { ProcedureTag } from '../procedures/pages.tsx'
import type { Procedure } from '../procedures/queries.ts'
import { mayOpen, type OpenRefusal } from '../procedures/rules.ts'
import { openHints, openNames, openRefusals, procedureNames, words as said } from '../procedures/words.ts'
import type { Award } from '../queries.ts'
import { words } from './words.ts'

export type AwardView = {
  award: Award
  told: Told | null
  procedures: readonly Procedure[]
  criteria: readonly { code: string; title: string }[]
  last: Day
  today: Day
  values?: Typed
  errors?: FieldErrors
  refusal?: OpenRefusal
}

/** A label as those who coordinate it read it. */
export const AwardDeskPage = ({ view }: { view: AwardView }) => {
  const { award, told, procedures, last, today, errors = {}, refusal } = view
  const shown = told?.awards.find(({ id }) => id === award.id)
  return (
    <Page
      title={`${award.organisation}, ${award.familyName}`}
      trail={[
        { href: label.desk, label: room.desk },
        { href: paths.list, label: words.title },
        { label: award.organisation },
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={award.organisation}
        kind={award.familyName}
        thread="support"
        tags={<StandingTag state={award.state} />}
      />
      <Split label={room.label} aside={shown && <AwardFacts award={shown} />}>
        {refusal && (
          <Note kind="fix">
            <p>{openRefusals[refusal]}</p>
          </Note>
        )}
        <Section id="procedures" title={words.desk.procedures}>
          {procedures.length === 0 ? (
            <p class="muted">{words.desk.noProcedure}</p>
          ) : (
            <List>
              {procedures.map((one) => (
                <li>
                  <a href={paths.procedure(one.id)}>{procedureNames[one.kind]}</a>,{' '}
                  <When date={parisDay(one.openedAt)} /> <ProcedureTag procedure={one} today={today} />
                </li>
              ))}
            </List>
          )}
        </Section>
        <KeyValues
          wide
          items={[
            [words.desk.last, <When date={last} />],
            [words.desk.reminder, award.lastReminder !== null && words.desk.reminderText(award.lastReminder)],
            [
              words.desk.renewed,
              award.renewedBy && <More to={paths.desk(award.renewedBy)}>{words.desk.seeAward}</More>,
            ],
          ]}
        />
        {shown && <AwardTold award={shown} today={today} keeps={false} />}
        <OpenForm view={view} />
        <Stack gap={3}>
          <p>
            <More to={label.file(award.applicationId)}>{words.desk.file}</More>
          </p>
          <p>
            <More to={label.structure(award.slug)}>{words.desk.structure}</More>
          </p>
        </Stack>
      </Split>
    </Page>
  )
}

const OpenForm = ({ view: { award, procedures, criteria, values, errors = {} } }: { view: AwardView }) => {
  const kinds = mayOpen(award.state)
  if (kinds.length === 0 || procedures.some(({ closedAt }) => closedAt === null)) return null
  return (
    <Section id="ouvrir" title={said.openTitle} intro={said.openLede}>
      <Form to={paths.open(award.id)} values={values} errors={errors}>
        <RadioGroup
          name="kind"
          label={said.kind}
          required
          options={kinds.map((kind) => ({ value: kind, label: openNames[kind], hint: openHints[kind] }))}
        />
        <TextArea name="reasons" label={said.reasons} hint={said.reasonsHint} rows={6} maxLength={textLimit} required />
        <CheckboxGroup
          name="criteria"
          label={said.criteria}
          options={criteria.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <Button>{said.openButton}</Button>
      </Form>
    </Section>
  )
}
