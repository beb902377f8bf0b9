import { typedText } from '#core/forms.ts'
import { Button, CheckboxGroup, DeskFilters, Disclosure, PlaceField, Row, SelectField, TextField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { deskStatusNames } from '../../words.ts'
import { awaitedNames, columnNames, words } from '../words.ts'
import { awaitedParams, columnParams, dueParams, filterNames, listHref, me, nobody } from './address.ts'
import { awaited, columns, stepsOf } from './rules.ts'
import type { DeskView } from './view.ts'

const said = words.filters

/** What narrows the queue, and which columns it shows. */
export const FilterRow = ({ view }: { view: DeskView }) => {
  const { typed, asked, choices, place } = view
  const value = (name: string) => typedText(typed, name)
  const active = filterNames.some((name) => value(name) !== '')
  return (
    <DeskFilters to={paths.desk} label={said.label} hidden={{ file: value('file') || [], tri: value('tri') || [] }}>
      <SelectField
        name="famille"
        label={said.family}
        empty={said.every}
        value={value('famille')}
        options={choices.families.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="etape"
        label={said.step}
        empty={said.every}
        value={value('etape')}
        options={stepsOf[asked.tab].map((step) => ({ value: step, label: deskStatusNames[step] }))}
      />
      {asked.tab !== 'closed' && (
        <>
          <SelectField
            name="echeance"
            label={said.due}
            empty={said.every}
            value={value('echeance')}
            options={[
              { value: dueParams.late, label: said.late },
              { value: dueParams.soon, label: said.soon },
            ]}
          />
          <SelectField
            name="main"
            label={said.awaited}
            empty={said.everyone}
            value={value('main')}
            options={awaited.map((one) => ({ value: awaitedParams[one], label: awaitedNames[one] }))}
          />
          <SelectField
            name="avec"
            label={said.with}
            empty={said.everyone}
            value={value('avec')}
            options={[
              { value: me, label: said.me },
              { value: nobody, label: said.nobody },
              ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </>
      )}
      <PlaceField
        name="lieu"
        label={said.place}
        text={value('lieu')}
        value={value('lieu_id')}
        choices={place.choices}
        {...(place.error && { error: [place.error] })}
      />
      <TextField name="q" label={said.q} value={value('q')} maxLength={100} autocomplete="off" />
      <Row>
        <Button kind="alt">{said.submit}</Button>
        {active && <a href={listHref({ colonnes: typed.colonnes ?? [] }, { file: value('file') })}>{said.clear}</a>}
      </Row>
      <Disclosure summary={said.columns}>
        <CheckboxGroup
          facet
          name="colonnes"
          label={said.columns}
          hint={said.columnsHint}
          values={view.columns.map((column) => columnParams[column])}
          options={columns.map((column) => ({ value: columnParams[column], label: columnNames[column] }))}
        />
      </Disclosure>
    </DeskFilters>
  )
}
