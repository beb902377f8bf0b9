import { frenchNumber, nbsp } from '#core/pure/text.ts'
import { KeyValues, More, Row, Section, Stack, Table, TextField, When } from '#ui/index.ts'
import { inWords } from '../../dated/rules.ts'
import { type Filling, WritingPage } from '../../writing/parts.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import type { DraftItem } from '../queries.ts'
import { type Indicator, limits } from '../rules.ts'
import type { IndicatorInHand } from './queries.ts'
import { words } from './words.ts'

const Value = ({ value, on, unit }: { value: number | null; on: string | null; unit: string }) =>
  value === null ? null : (
    <>
      <span class="num">{[frenchNumber(value), unit].filter(Boolean).join('\u00a0')}</span>
      {on && (
        <span class="muted small">
          {' '}
          (<When date={on} />)
        </span>
      )}
    </>
  )

type SectionProps = { slug: string; item: Pick<DraftItem, 'id' | 'indicators' | 'kind'>; mayWrite: boolean }

/** What is measured of an axis or an action: from where, to where, and what was read. */
export const IndicatorsSection = ({ slug, item, mayWrite }: SectionProps) => {
  if (item.kind === 'milestone' || (item.indicators.length === 0 && !mayWrite)) return null
  return (
    <Section id="indicateurs" title={words.title}>
      <Stack gap={6}>
        {item.indicators.length === 0 && <p class="muted">{words.none}</p>}
        {item.indicators.map((indicator) => (
          <OneIndicator slug={slug} itemId={item.id} indicator={indicator} mayWrite={mayWrite} />
        ))}
        {mayWrite && <More to={paths.addIndicator(slug, item.id)}>{words.add}</More>}
      </Stack>
    </Section>
  )
}

type OneProps = { slug: string; itemId: string; indicator: Indicator; mayWrite: boolean }

const OneIndicator = ({ slug, itemId, indicator, mayWrite }: OneProps) => {
  const { id, name, unit, base, baseOn, target, targetOn, readings } = indicator
  return (
    <Stack gap={3}>
      <h3>{nbsp(name)}</h3>
      <KeyValues
        items={[
          [words.base, base !== null && <Value value={base} on={baseOn} unit={unit} />],
          [words.target, target !== null && <Value value={target} on={targetOn} unit={unit} />],
        ]}
      />
      {readings.length === 0 ? (
        <p class="muted small">{words.noReading}</p>
      ) : (
        <Table
          caption={`${words.readings}\u00a0: ${nbsp(name)}`}
          hideCaption
          stack
          rows={readings}
          columns={[
            { label: words.readOn, cell: ({ on }) => <When date={on} /> },
            { label: words.value, number: true, cell: ({ value }) => <Value value={value} on={null} unit={unit} /> },
            { label: words.source, cell: ({ source }) => nbsp(source) },
          ]}
        />
      )}
      {mayWrite && (
        <Row>
          <a href={paths.read(slug, itemId, id)}>
            {words.reading}
            <span class="vh"> {name}</span>
          </a>
          <a href={paths.indicator(slug, itemId, id)}>
            {words.edit}
            <span class="vh"> {name}</span>
          </a>
          <a href={paths.removeIndicator(slug, itemId, id)}>
            {words.remove}
            <span class="vh"> {name}</span>
          </a>
        </Row>
      )}
    </Stack>
  )
}

type OfItem = Filling & { item: DraftItem }
type OfIndicator = OfItem & { indicator: IndicatorInHand }

const labels = {
  name: words.name,
  unit: words.unit,
  base: words.base,
  baseOn: words.baseOn,
  target: words.target,
  targetOn: words.targetOn,
}
const typedNumber = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
const typedDate = (on: string | null): string => (on ? inWords(on) : '')
const valuesOf = (one: IndicatorInHand): Record<string, string> => ({
  name: one.name,
  unit: one.unit,
  base: typedNumber(one.base),
  baseOn: typedDate(one.baseOn),
  target: typedNumber(one.target),
  targetOn: typedDate(one.targetOn),
})

export const IndicatorPage = (filling: OfItem & { indicator: IndicatorInHand | null }) => {
  const { community, item, indicator } = filling
  const { slug } = community
  const values = indicator ? valuesOf(indicator) : {}
  const line = (name: keyof typeof labels, hint?: string) => (
    <TextField name={name} label={labels[name]} value={values[name]} hint={hint} width="medium" autocomplete="off" />
  )
  return (
    <WritingPage
      {...filling}
      part="roadmap"
      to={indicator ? paths.indicator(slug, item.id, indicator.id) : paths.addIndicator(slug, item.id)}
      title={indicator ? words.edit : words.add}
      lede={nbsp(item.title)}
      submit={words.save}
      leave={paths.item(slug, item.id)}
      stored={indicator ? { version: indicator.version, values: valuesOf(indicator), labels } : undefined}
    >
      <p>{words.lede}</p>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={values.name}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      {line('unit')}
      {line('base')}
      {line('baseOn', words.dateHint)}
      {line('target')}
      {line('targetOn', words.dateHint)}
    </WritingPage>
  )
}

export const ReadingPage = (filling: OfIndicator) => {
  const { community, item, indicator } = filling
  return (
    <WritingPage
      {...filling}
      part="roadmap"
      to={paths.read(community.slug, item.id, indicator.id)}
      title={words.reading}
      lede={nbsp(indicator.name)}
      submit={words.save}
      leave={paths.item(community.slug, item.id)}
    >
      <p>{words.readingLede}</p>
      <TextField
        name="value"
        label={words.value}
        hint={indicator.unit}
        required
        width="medium"
        inputMode="decimal"
        autocomplete="off"
      />
      <TextField name="readOn" label={words.readOn} hint={words.dateHint} required width="medium" autocomplete="off" />
      <TextField name="source" label={words.source} maxLength={300} autocomplete="off" />
    </WritingPage>
  )
}

export const RemoveIndicatorPage = (filling: OfIndicator) => (
  <WritingPage
    {...filling}
    part="roadmap"
    to={paths.removeIndicator(filling.community.slug, filling.item.id, filling.indicator.id)}
    title={words.remove}
    lede={nbsp(filling.indicator.name)}
    submit={words.remove}
    leave={paths.item(filling.community.slug, filling.item.id)}
    danger
  >
    <p>{words.removeLede}</p>
  </WritingPage>
)
