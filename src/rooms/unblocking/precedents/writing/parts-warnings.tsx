import { Checkbox, Note } from '#ui/index.ts'
import type { Found } from './telling/rules.ts'
import { tellingNames, words } from './words.ts'

/** The words by which one may recognise the project; when none stops the sheet, whoever wrote it says that they saw them. */
export const Warnings = ({ found }: { found: readonly Found[] }) =>
  found.length === 0 ? null : (
    <>
      <Note kind="fix" title={words.warnings}>
        <p>{words.warningsWhy}</p>
        <ul>
          {found.map((one) => (
            <li>
              {tellingNames[one.telling]}
              {'\u00a0: '}
              <strong>{one.words}</strong> ({one.stops ? words.stops : words.mayTell})
            </li>
          ))}
        </ul>
      </Note>
      {!found.some(({ stops }) => stops) && <Checkbox name="seen" label={words.seen} />}
    </>
  )
