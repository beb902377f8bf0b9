import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import { joinWords } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  Item,
  LinkButton,
  List,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  SelectField,
  Stack,
  TextArea,
} from '#ui/index.ts'
import type { Officer } from '../../coordination/team/queries.ts'
import { defaultLoad } from '../../coordination/team/rules.ts'
import { paths } from '../../paths.ts'
import { correctionReasons, limits } from '../../reviews/rules.ts'
import { correctionReasonNames } from '../../reviews/words.ts'
import { listHref, typedFrom } from '../list/address.ts'
import { words as desk } from '../words.ts'
import type { CriterionChoice, Planned } from './queries.ts'
import { type Bulk, type BulkVerb, canUndo, undoUntil } from './rules.ts'
import { skipNames, words } from './words.ts'

const crumb = { href: paths.desk, label: desk.title }

export type BulkView = {
  verb: BulkVerb
  planned: readonly Planned[]
  query: string
  people: readonly Officer[]
  criteria: readonly CriterionChoice[]
  /** What the verb needs besides files was said: the lists below take it into account. */
  chosen: boolean
  errors: FieldErrors
  values: Typed
}

/** What will be done, to which files, and what will not be: nothing is done yet. */
export const BulkPage = ({ view }: { view: BulkView }) => {
  const { verb, planned, query, errors } = view
  const kept = planned.filter(({ skip }) => skip === null)
  const title = words.title[verb](kept.length)
  const said = verb === 'correct' ? words.undoableCorrection : canUndo(verb) ? words.undoable : words.final
  return (
    <Page title={title} trail={[crumb, { label: title }]} thread="support" errorCount={errorCount(errors)} noindex>
      <PageHead title={title} />
      <Stack gap={6}>
        {kept.length > 0 ? (
          <>
            <Note kind={canUndo(verb) ? 'plain' : 'know'}>
              <p>{said}</p>
            </Note>
            <Form to={paths.deskBulkRun} errors={errors} values={view.values} legend={asks(verb)}>
              <HiddenField name="action" value={verb} />
              <HiddenField name="liste" value={query} />
              {planned.map(({ id }) => (
                <HiddenField name="dossier" value={id} />
              ))}
              {verb === 'assign' && <PersonField people={view.people} />}
              {verb === 'correct' && <CorrectionFields criteria={view.criteria} />}
              <Actions>
                {view.chosen && <Button>{words.confirm(kept.length)}</Button>}
                {asks(verb) && (
                  <Button kind={view.chosen ? 'alt' : 'main'} name="voir" value="oui">
                    {words.check}
                  </Button>
                )}
                <LinkButton kind="alt" to={listHref(typedFrom(query))}>
                  {words.back}
                </LinkButton>
              </Actions>
            </Form>
            <Kept planned={kept} />
          </>
        ) : (
          <Note title={words.nothing}>
            <p>
              <a href={listHref(typedFrom(query))}>{words.back}</a>
            </p>
          </Note>
        )}
        <Skipped planned={planned} />
      </Stack>
    </Page>
  )
}

const asks = (verb: BulkVerb): boolean => verb === 'assign' || verb === 'correct'

const PersonField = ({ people }: { people: readonly Officer[] }) => (
  <SelectField
    name="personne"
    label={words.person}
    hint={words.personHint}
    required
    empty=""
    options={people.map(({ id, name, open, loadLimit }) => ({
      value: id,
      label: words.personChoice(name, open, loadLimit ?? defaultLoad),
    }))}
  />
)

const CorrectionFields = ({ criteria }: { criteria: readonly CriterionChoice[] }) => (
  <>
    <SelectField
      name="critere"
      label={words.criterion}
      required
      empty=""
      options={criteria.map(({ code, title }) => ({ value: code, label: title }))}
    />
    <SelectField
      name="raison"
      label={words.reason}
      required
      empty=""
      options={correctionReasons.map((reason) => ({ value: reason, label: correctionReasonNames[reason] }))}
    />
    <TextArea name="texte" label={words.text} hint={words.textHint} required maxLength={limits.reason} rows={5} />
  </>
)

const Kept = ({ planned }: { planned: readonly Planned[] }) => (
  <Section id="fait" title={words.will}>
    <List tight>
      {planned.map(({ organisation, number, targets = [] }) => (
        <Item>
          {organisation} <span class="muted small">{number}</span>
          {targets.length > 0 && ` ${words.willFor(joinWords(targets.map(({ name }) => name)))}`}
        </Item>
      ))}
    </List>
  </Section>
)

const Skipped = ({ planned }: { planned: readonly Planned[] }) => {
  const lines = planned.flatMap((one) => (one.skip ? [{ ...one, said: skipNames[one.skip] }] : []))
  return <Lines id="laisse" title={words.skipped} lines={lines} />
}

type Line = { number: string; organisation: string; said: string }
const Lines = ({ id, title, lines }: { id: string; title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <Section id={id} title={title}>
      <List tight>
        {lines.map(({ number, organisation, said }) => (
          <Item>
            {organisation} <span class="muted small">{number}</span> {said}
          </Item>
        ))}
      </List>
    </Section>
  )

/** What was done, what was not, and how to take it back while it may be. */
export const BulkDonePage = ({ bulk, now }: { bulk: Bulk; now: Date }) => {
  const { verb, record, undoneAt } = bulk
  const until = undoUntil(bulk)
  const title = undoneAt ? words.undoneTitle(verb) : words.doneTitle(verb)
  const taken = record.undone.filter(({ why }) => why === null)
  const kept = record.undone.flatMap((one) => (one.why ? [{ ...one, said: words.keptWhy[one.why] }] : []))
  return (
    <Page title={title} trail={[crumb, { label: title }]} thread="support" noindex>
      <PageHead title={title} />
      <Stack gap={6}>
        <Row>
          {until && now <= until && <PostButton kind="alt" to={paths.deskUndo(bulk.id)} label={words.undo} />}
          {until && now <= until && <span class="muted">{words.undoUntil(formatInstant(until))}</span>}
          {!canUndo(verb) && <span class="muted">{words.cannotUndo}</span>}
          <LinkButton kind="alt" to={paths.desk}>
            {words.back}
          </LinkButton>
        </Row>
        <Lines id="repris" title={words.undoneFor(taken.length)} lines={taken.map((one) => ({ ...one, said: '' }))} />
        <Lines id="garde" title={words.keptFor(kept.length)} lines={kept} />
        <Lines
          id="fait"
          title={words.doneFor(record.done.length)}
          lines={record.done.map((one) => ({
            ...one,
            said: one.people.length > 0 ? words.willFor(joinWords(one.people)) : '',
          }))}
        />
        <Lines
          id="laisse"
          title={words.skippedFor(record.skipped.length)}
          lines={record.skipped.map((one) => ({ ...one, said: skipNames[one.why] }))}
        />
      </Stack>
    </Page>
  )
}
