import { typedList, typedText } from '#core/forms.ts'
import { Button, CheckboxGroup, DeskFilters, Disclosure, PlaceField, Row, SelectField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { hows, levels, matters } from '../../rules.ts'
import { howShort, levelNames, matterNames, statusNames } from '../../words.ts'
import { signNames, words } from '../words.ts'
import { filterNames, levelParam, onlyHref, sideParams, signParams } from './address.ts'
import { deskStatuses, signs } from './rules.ts'
import type { DeskView } from './view.ts'

const said = words.filters

const named = <K extends string>(keys: readonly K[], names: Record<K, string>) =>
  keys.map((key) => ({ value: key, label: names[key] }))

/** What narrows the queue, in one row. */
export const FilterRow = ({ view: { typed, asked, place } }: { view: DeskView }) => {
  const value = (name: string) => typedText(typed, name)
  const active = filterNames.some((name) => value(name) !== '')
  const kept = { file: sideParams[asked.side], tri: value('tri') || [], main: value('main') || [] }
  return (
    <DeskFilters to={paths.desk} label={said.label} hidden={kept}>
      <SelectField
        name="etat"
        label={said.status}
        empty={said.going}
        value={value('etat')}
        options={named(deskStatuses, statusNames)}
      />
      <SelectField
        name="domaine"
        label={said.matter}
        empty={said.every}
        value={value('domaine')}
        options={named(matters, matterNames)}
      />
      <SelectField
        name="nature"
        label={said.how}
        empty={said.every}
        value={value('nature')}
        options={named(hows, howShort)}
      />
      <SelectField
        name="niveau"
        label={said.level}
        empty={said.every}
        value={value('niveau')}
        options={levels.map((level) => ({ value: levelParam(level), label: levelNames[level] }))}
      />
      <PlaceField
        name="lieu"
        label={said.place}
        text={value('lieu')}
        value={value('lieu_id')}
        choices={place.choices}
        {...(place.error && { error: [place.error] })}
      />
      <Row>
        <Button kind="alt">{said.submit}</Button>
        {active && <a href={onlyHref(asked.side)}>{said.clear}</a>}
      </Row>
      <Disclosure summary={said.sign} open={asked.signs.length > 0}>
        <CheckboxGroup
          facet
          name="signe"
          label={said.sign}
          values={typedList(typed, 'signe')}
          options={signs.map((sign) => ({ value: signParams[sign], label: signNames[sign] }))}
        />
      </Disclosure>
    </DeskFilters>
  )
}
