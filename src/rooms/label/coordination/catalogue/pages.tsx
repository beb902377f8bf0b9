import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { Actions, Button, DateField, Form, Section, Table, TextArea, TextField } from '#ui/index.ts'
import { coordinationPaths } from '../paths.ts'
import { CoordinationPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { Line } from './queries.ts'
import type { CatalogueKind } from './rules.ts'
import { words } from './words.ts'

type Refused = { errors?: FieldErrors | undefined; typed?: Typed | undefined }
type CatalogueProps = Refused & { kind: CatalogueKind; lines: readonly Line[]; today: Day }

export const CataloguePage = ({ kind, lines, today, errors = {}, typed }: CatalogueProps) => (
  <CoordinationPage title={words.title[kind]} lede={words.lede[kind]} errorCount={errorCount(errors)}>
    <Section id="liste" title={words.list[kind]}>
      <Table
        caption={words.list[kind]}
        hideCaption
        stack
        rows={lines}
        columns={[
          { label: words.name, cell: ({ name }) => nbsp(name) },
          { label: words.statement, cell: ({ statement }) => nbsp(statement) },
          { label: words.act, cell: (line) => <Dates line={line} /> },
          { label: words.next, cell: (line) => <Next kind={kind} line={line} /> },
        ]}
      />
    </Section>
    <Section id="ajouter" title={words.add[kind]} intro={words.addNote[kind]}>
      <Form to={coordinationPaths.catalogue(kind)} errors={errors} values={typed}>
        <TextField name="name" label={words.name} hint={words.nameHint[kind]} required maxLength={60} width="medium" />
        <TextField name="code" label={words.code} hint={words.codeHint} required maxLength={40} width="medium" />
        <TextArea name="statement" label={words.statement} required rows={2} maxLength={200} />
        <TextField name="act" label={words.actField} hint={words.actHint} required maxLength={300} />
        <DateField name="since" label={words.sinceField} value={today} required />
        <Actions>
          <Button>{words.add[kind]}</Button>
        </Actions>
      </Form>
    </Section>
  </CoordinationPage>
)

const Dates = ({ line }: { line: Line }) => (
  <>
    {words.since(line.since)}
    {line.until && (
      <>
        <br />
        {words.until(line.until)}
      </>
    )}
    <br />
    <span class="muted small">{nbsp(line.act)}</span>
  </>
)

const Next = ({ kind, line }: { kind: CatalogueKind; line: Line }) =>
  line.until ? (
    ''
  ) : (
    <a href={coordinationPaths.ending(kind, line.code)}>
      {words.end[kind]}
      <span class="vh"> {line.name}</span>
    </a>
  )

type EndingProps = Refused & { kind: CatalogueKind; line: Line; today: Day }

export const EndingPage = ({ kind, line, today, errors = {}, typed }: EndingProps) => (
  <CoordinationPage
    title={words.ending.title[kind](line.name)}
    lede={words.ending.lede[kind]}
    trail={[{ href: coordinationPaths.catalogue(kind), label: words.title[kind] }]}
    errorCount={errorCount(errors)}
  >
    <Form to={coordinationPaths.ending(kind, line.code)} errors={errors} values={typed}>
      <DateField name="until" label={words.ending.until} value={today} min={today} required />
      <TextField name="act" label={words.actField} hint={words.actHint} required maxLength={300} />
      <Actions>
        <Button kind="danger">{words.ending.submit[kind]}</Button>
        <a href={coordinationPaths.catalogue(kind)}>{shared.cancel}</a>
      </Actions>
    </Form>
  </CoordinationPage>
)
