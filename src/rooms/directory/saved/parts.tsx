import { KeyValues, More, Note, RadioGroup, Section, Tag, TextField } from '#ui/index.ts'
import { activeOf } from '../search/active.ts'
import { kindOf } from '../search/kinds.ts'
import { words as searchWords } from '../search/words.ts'
import { paths } from './paths.ts'
import type { Sought } from './queries-refuses-alerts.ts'
import { frequencies, isWide, maxName } from './rules.ts'
import { frequencyNames, words } from './words.ts'

/** Alerts chosen here never leave as long as they are refused there. */
export const Muted = () => (
  <Note kind="know">
    <p>{words.muted}</p>
    <p>
      <More to={paths.notifications}>{words.unmute}</More>
    </p>
  </Note>
)

/** The search in plain words, as it will be made again each time. */
export const Summary = ({ sought }: { sought: Sought }) => {
  const { asked, ignored } = sought
  const active = activeOf(sought)
  return (
    <Section id="recherche" title={words.search}>
      <KeyValues
        wide
        items={[
          [words.among, kindOf(asked.kind)?.many ?? words.sheets],
          [words.typed, asked.q && words.quoted(asked.q)],
          [
            words.filters,
            active.length > 0 ? (
              <span class="row">
                {active.map(({ label }) => (
                  <Tag>{label}</Tag>
                ))}
              </span>
            ) : (
              words.none
            ),
          ],
        ]}
      />
      {ignored.length > 0 && <p class="small muted">{searchWords.ignored(ignored)}</p>}
    </Section>
  )
}

export const Fields = ({ query, name, frequency }: { query: string; name: string; frequency: string }) => (
  <>
    <TextField name="name" label={words.name} hint={words.nameHint} value={name} maxLength={maxName} required />
    <RadioGroup
      name="frequency"
      label={words.frequency}
      value={frequency}
      required
      options={frequencies.map((value) => {
        const closed = value === 'daily' && isWide(query)
        return {
          value,
          label: frequencyNames[value],
          disabled: closed,
          hint: value === 'daily' ? (closed ? words.wideHint : words.dailyHint) : undefined,
        }
      })}
    />
    <p class="small muted">{words.what}</p>
  </>
)
