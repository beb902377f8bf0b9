import type { FieldErrors, Typed } from '#core/forms.ts'
import { errorCount } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Checkbox,
  Fields,
  Form,
  HiddenField,
  Note,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { AskedSections } from '../../referential/asked.tsx'
import { ChangeList } from '../../referential/changes.tsx'
import type { ShelvedFamily } from '../../referential/queries.ts'
import type { Changes, ListName } from '../../referential/rules.ts'
import { type Commitment, type Criterion, type Referential, scores } from '../../rules.ts'
import { scoreNames } from '../../words.ts'
import { coordinationPaths } from '../paths.ts'
import { CoordinationPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { criterionFields, listSlugs } from './rules.ts'
import { words } from './words.ts'

type Shown = { family: ShelvedFamily; errors?: FieldErrors | undefined; typed?: Typed | undefined }

const crumb = (family: ShelvedFamily) => [
  { href: coordinationPaths.draft(family.code), label: words.title(family.name) },
]

const Buttons = ({ family, label, danger }: { family: string; label: string; danger?: boolean }) => (
  <Actions>
    <Button kind={danger ? 'danger' : 'main'}>{label}</Button>
    <a href={coordinationPaths.draft(family)}>{shared.cancel}</a>
  </Actions>
)

/** `read`: the stamp of what the form shows; with what was typed, of what another wrote meanwhile, once it was said. */
export const TextPage = ({ family, draft, read, errors = {}, typed }: Shown & { draft: Referential; read: string }) => (
  <CoordinationPage title={words.text} trail={crumb(family)} errorCount={errorCount(errors)}>
    <Form to={coordinationPaths.text(family.code)} errors={errors} values={typed}>
      <HiddenField name="read" value={read} />
      <TextField name="title" label={words.textTitle} value={draft.title} required maxLength={120} />
      <TextArea
        name="preamble"
        label={words.preamble}
        hint={words.preambleHint}
        value={draft.preamble}
        required
        rows={8}
        maxLength={2000}
      />
      <Buttons family={family.code} label={words.save} />
    </Form>
  </CoordinationPage>
)

type LineProps = Shown & { list: ListName; line: Criterion | Commitment | null; read: string }

/** A criterion or a commitment, on a form of its own; `line` null: a new one. */
export const LinePage = ({ family, list, line, read, errors = {}, typed }: LineProps) => {
  const slug = listSlugs[list]
  const to = line ? coordinationPaths.line(family.code, slug, line.code) : coordinationPaths.newLine(family.code, slug)
  const title = line ? ('title' in line ? line.title : line.statement) : words.add[list]
  return (
    <CoordinationPage title={title} trail={crumb(family)} errorCount={errorCount(errors)}>
      <Note kind="know" title={words.codeRuleTitle}>
        <p>{words.codeRule}</p>
      </Note>
      <Form to={to} errors={errors} values={typed}>
        <HiddenField name="read" value={read} />
        {line ? (
          <p>
            {`${words.code}\u00a0: `}
            <code>{line.code}</code>
          </p>
        ) : (
          <TextField name="code" label={words.code} hint={words.codeHint} required maxLength={40} width="medium" />
        )}
        {list === 'criteria' ? (
          <CriterionFields criterion={line as Criterion | null} />
        ) : (
          <CommitmentFields commitment={line as Commitment | null} />
        )}
        <Buttons family={family.code} label={words.save} />
      </Form>
    </CoordinationPage>
  )
}

const CriterionFields = ({ criterion }: { criterion: Criterion | null }) => {
  const now = criterion ? criterionFields(criterion) : null
  const said = words.criterion
  return (
    <>
      <TextField name="title" label={said.title} value={now?.title} required maxLength={120} />
      <TextArea
        name="statement"
        label={said.statement}
        hint={said.statementHint}
        value={now?.statement}
        required
        rows={3}
        maxLength={300}
      />
      <TextArea name="help" label={said.help} hint={said.helpHint} value={now?.help} rows={5} maxLength={2000} />
      <TextArea name="example" label={said.example} hint={said.exampleHint} value={now?.example} maxLength={600} />
      <Fields legend={said.levels} hint={said.levelsHint}>
        {scores.map((score) => (
          <TextArea
            name={`level_${score}`}
            label={`${score}\u00a0· ${scoreNames[score]}`}
            value={now?.[`level_${score}`]}
            required
            rows={2}
            maxLength={250}
          />
        ))}
      </Fields>
      <Checkbox name="evidence" label={said.evidence} checked={now?.evidence} />
      <TextArea
        name="details"
        label={said.details}
        hint={said.detailsHint}
        value={now?.details}
        rows={4}
        maxLength={2000}
      />
    </>
  )
}

const CommitmentFields = ({ commitment }: { commitment: Commitment | null }) => (
  <>
    <TextArea
      name="statement"
      label={words.commitment.statement}
      hint={words.commitment.statementHint}
      value={commitment?.statement}
      required
      rows={3}
      maxLength={250}
    />
    <TextField
      name="unit"
      label={words.commitment.unit}
      hint={words.commitment.unitHint}
      value={commitment?.unit}
      required
      maxLength={60}
      width="medium"
    />
    <Checkbox name="required" label={words.commitment.required} checked={commitment?.required} />
  </>
)

type AdoptionProps = Shown & { version: Referential }

export const AdoptionPage = ({ family, version, errors = {}, typed }: AdoptionProps) => (
  <CoordinationPage
    title={words.adoption.title(version.number)}
    lede={words.adoption.lede}
    trail={crumb(family)}
    errorCount={errorCount(errors)}
  >
    <Form to={coordinationPaths.adoption(family.code)} errors={errors} values={typed}>
      <HiddenField name="number" value={String(version.number)} />
      <p class="muted">{words.adoption.before(version.act)}</p>
      <TextField name="act" label={words.publish.act} hint={words.publish.actHint} required maxLength={300} />
      <Buttons family={family.code} label={words.adoption.submit(version.number)} />
    </Form>
  </CoordinationPage>
)

type RemovalProps = { family: ShelvedFamily; list: ListName; code: string; name: string }

export const RemovalPage = ({ family, list, code, name }: RemovalProps) => (
  <CoordinationPage title={words.removal.title(name)} lede={words.removal.lede} trail={crumb(family)}>
    <Form to={coordinationPaths.removal(family.code, listSlugs[list], code)} legend={false}>
      <Buttons family={family.code} label={words.removal.submit} danger />
    </Form>
  </CoordinationPage>
)

export const DropPage = ({ family, number }: { family: ShelvedFamily; number: number }) => (
  <CoordinationPage title={words.drop.title(number)} lede={words.drop.lede} trail={crumb(family)}>
    <Form to={coordinationPaths.drop(family.code)} legend={false}>
      <Buttons family={family.code} label={words.drop.submit} danger />
    </Form>
  </CoordinationPage>
)

type PublicationProps = Shown & {
  draft: Referential
  current: Referential | null
  changes: Changes
  stamp: string
  today: Day
  /** The reader wrote all of it. */
  alone: boolean
}

export const PublicationPage = ({ family, draft, errors = {}, typed, ...props }: PublicationProps) => (
  <CoordinationPage
    title={words.publish.title(draft.number)}
    lede={words.publish.lede(props.today)}
    trail={crumb(family)}
    errorCount={errorCount(errors)}
  >
    <Section id="changements" title={words.changes(props.current?.number ?? null)}>
      {props.current && <ChangeList changes={props.changes} />}
    </Section>
    {!props.current && <AskedSections version={draft} />}
    <Form to={coordinationPaths.publication(family.code)} errors={errors} values={typed}>
      <HiddenField name="stamp" value={props.stamp} />
      {props.alone && <p class="muted">{words.publish.alone}</p>}
      <TextField name="act" label={words.publish.act} hint={words.publish.actHint} required maxLength={300} />
      <RadioGroup
        name="maturity"
        label={words.publish.maturity}
        required
        options={[
          { value: 'proposal', label: words.publish.maturities.proposal },
          { value: 'adopted', label: words.publish.maturities.adopted },
        ]}
      />
      <Buttons family={family.code} label={words.publish.submit(draft.number)} />
    </Form>
  </CoordinationPage>
)
