import { typedList, typedText } from '#core/forms.ts'
import { CheckboxGroup, DateField, Filters, type Option, PlaceField, TextField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { groupParams } from '../rules.ts'
import { words } from '../words.ts'
import type { RegisterView } from './pages.tsx'
import type { Counts } from './queries.ts'

/** What narrows the register, with how many structures each value would leave. */
export const RegisterFilters = ({ view, counts }: { view: RegisterView; counts: Counts }) => {
  const { values, group } = view
  const chosen = { families: typedList(values, 'famille'), roles: typedList(values, 'role') }
  return (
    <Filters
      to={paths.register}
      button={words.filter}
      active={view.active}
      hidden={group === 'current' ? {} : { etat: groupParams[group] }}
    >
      <TextField name="q" label={words.q} value={typedText(values, 'q')} maxLength={100} autocomplete="off" />
      <PlaceField
        name="lieu"
        label={words.place}
        hint={words.placeHint}
        text={typedText(values, 'lieu')}
        value={typedText(values, 'lieu_id')}
        choices={view.placeChoices}
        {...(view.placeError && { error: [view.placeError] })}
      />
      <CheckboxGroup
        facet
        name="famille"
        label={words.family}
        values={chosen.families}
        options={view.families.map(optionOf(counts.families, chosen.families))}
      />
      <CheckboxGroup
        facet
        name="role"
        label={words.role}
        values={chosen.roles}
        options={view.roles.map(optionOf(counts.roles, chosen.roles))}
      />
      <DateField
        name="au"
        label={words.day}
        hint={words.dayHint}
        value={typedText(values, 'au')}
        max={view.today}
        {...(view.dayError && { error: [view.dayError] })}
      />
    </Filters>
  )
}

/** A value that would find nothing stays readable but cannot be added; once ticked, it can always be taken off. */
const optionOf =
  (counts: Record<string, number>, chosen: readonly string[]) =>
  ({ code, name }: { code: string; name: string }): Option => ({
    value: code,
    label: name,
    count: counts[code] ?? 0,
    disabled: !counts[code] && !chosen.includes(code),
  })
