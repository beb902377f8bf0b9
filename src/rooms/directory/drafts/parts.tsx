import { fieldId, frenchDate, List, More, Note, Section, Steps } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { canArchive, canTellSource } from '../rules.ts'
import type { SheetName } from './queries.ts'
import { type FormStep, type Requirement, type Step, stepOf, steps } from './rules.ts'
import { missingWords, words } from './words.ts'

export const threads = { project: 'project', organisation: 'support' } as const

export const lede = (sheet: SheetInHand): string =>
  sheet.status === 'draft' ? words.draftLede(frenchDate(sheet.updatedAt, 'time')) : words.onlineLede

export const titleOf = (sheet: SheetInHand, step: Step | FormStep): string =>
  step === 'relecture' ? words.reviewTitle[sheet.status === 'draft' ? 'draft' : 'online'] : words.stepTitle[step]

/** The walk through the steps, each a link: an edition may begin anywhere. */
export const StepsOf = ({ sheet, step }: { sheet: SheetInHand; step: Step | FormStep }) => (
  <Steps
    label={words.steps}
    steps={steps.map((one) => ({ label: titleOf(sheet, one), href: paths.step(sheet.id, one) }))}
    current={(steps as readonly string[]).indexOf(step)}
  />
)

/** What is missing before publishing, each line leading to its field. */
export const MissingNote = ({
  id,
  missing,
  level = 2,
}: {
  id: string
  missing: readonly Requirement[]
  level?: 2 | 3
}) =>
  missing.length === 0 ? (
    <Note kind="done">
      <p>{words.complete}</p>
    </Note>
  ) : (
    <Note kind="know" title={words.missing} level={level}>
      <ul>
        {missing.map((requirement) => (
          <li>
            <a href={`${paths.step(id, stepOf[requirement])}#${fieldId(requirement)}`}>{missingWords[requirement]}</a>
          </li>
        ))}
      </ul>
    </Note>
  )

/** The public sheet that bears the number already: perhaps one's own to join, perhaps one to report. */
export const HolderNote = ({ holder }: { holder: SheetName }) => (
  <Note kind="know" title={words.holder}>
    <p>
      <a href={paths.sheet(holder.kind, holder.slug)}>{holder.name}</a>
    </p>
    <p>{words.create.namesakeText}</p>
    <p>
      {words.holderWrong} <a href={paths.report(holder.kind, holder.slug)}>{words.report}</a>
    </p>
  </Note>
)

/** An address is shown or written to only when its owner joined those who keep the sheet. */
export const InviteNote = ({ id }: { id: string }) => (
  <Note kind="know" title={words.invite}>
    <p>{words.inviteText}</p>
    <p>
      <a href={paths.team(id)}>{words.inviteAction}</a>
    </p>
  </Note>
)

export const Around = ({ sheet, missing }: { sheet: SheetInHand; missing: readonly Requirement[] }) => (
  <>
    {sheet.status === 'draft' && missing.length > 0 && <MissingNote id={sheet.id} missing={missing} />}
    <Section id="autour" title={words.around}>
      <List tight>
        <li>
          <More to={paths.sheet(sheet.kind, sheet.slug)}>{words.preview}</More>
        </li>
        <li>
          <More to={paths.team(sheet.id)}>{words.team}</More>
        </li>
        {canTellSource(sheet) && (
          <li>
            <More to={paths.step(sheet.id, 'provenance')}>{words.provenance}</More>
          </li>
        )}
        {canArchive(sheet) && (
          <li>
            <More to={paths.archive(sheet.id)}>{sheet.status === 'draft' ? words.discard : words.archive}</More>
          </li>
        )}
      </List>
    </Section>
  </>
)
