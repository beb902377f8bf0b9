import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { Actions, Button, Form, NumberField, Section, Table, Tag, TextField, Timeline } from '#ui/index.ts'
import type { SettingLine } from '../../lifecycle/queries-settings.ts'
import { words as common } from '../../words.ts'
import { settingLabels } from '../../words-settings.ts'
import { coordinationPaths } from '../paths.ts'
import { CoordinationPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { SettingEvent } from './queries.ts'
import { ceilingOf, floorOf } from './rules.ts'
import { words } from './words.ts'

const Act = ({ line }: { line: SettingLine }) =>
  line.act ? nbsp(line.act) : <Tag kind="provisional">{common.proposal}</Tag>

export const DelaysPage = ({ lines }: { lines: readonly SettingLine[] }) => (
  <CoordinationPage title={words.title} lede={words.lede}>
    <Table
      caption={words.list}
      hideCaption
      stack
      rows={lines}
      columns={[
        { label: words.name, cell: ({ name }) => settingLabels[name] },
        { label: words.value, number: true, cell: ({ value }) => value },
        { label: words.floor, number: true, cell: ({ name }) => floorOf(name) },
        { label: words.act, cell: (line) => <Act line={line} /> },
        {
          label: words.next,
          cell: ({ name }) => (
            <a href={coordinationPaths.delay(name)}>
              {words.change}
              <span class="vh"> {settingLabels[name]}</span>
            </a>
          ),
        },
      ]}
    />
  </CoordinationPage>
)

type DelayProps = {
  line: SettingLine
  events: readonly SettingEvent[]
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

export const DelayPage = ({ line, events, errors = {}, typed }: DelayProps) => (
  <CoordinationPage
    title={settingLabels[line.name]}
    lede={words.changeLede}
    trail={[{ href: coordinationPaths.delays, label: words.title }]}
    tags={!line.act && <Tag kind="provisional">{common.proposal}</Tag>}
    errorCount={errorCount(errors)}
  >
    <Form to={coordinationPaths.delay(line.name)} errors={errors} values={typed}>
      <NumberField
        name="value"
        label={words.value}
        hint={words.bounds(floorOf(line.name), ceilingOf(line.name))}
        value={line.value}
        min={floorOf(line.name)}
        max={ceilingOf(line.name)}
        required
      />
      <TextField name="act" label={words.act} hint={words.actHint} value={line.act} required maxLength={300} />
      <Actions>
        <Button>{words.save}</Button>
        <a href={coordinationPaths.delays}>{shared.cancel}</a>
      </Actions>
    </Form>
    <Section id="historique" title={words.history}>
      {events.length === 0 ? (
        <p class="muted">{words.noHistory}</p>
      ) : (
        <Timeline
          events={events.map(({ at, before, after, act }) => ({
            date: at,
            text: nbsp(words.event(before, after, act)),
          }))}
        />
      )}
    </Section>
  </CoordinationPage>
)
