import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Note, Page, PageHead, PostButton, Section, Split, Stack, Tag } from '#ui/index.ts'
import type { Case } from '../../cases/queries.ts'
import type { CaseOutcome } from '../../outcomes/queries.ts'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { SheetText } from './parts.tsx'
import { Beside, Readings } from './parts-beside.tsx'
import { SheetForm } from './parts-form.tsx'
import type { PastReading } from './queries.ts'
import type { Wide } from './queries-case.ts'
import { isWritten, type Sheet } from './rules.ts'
import type { Found } from './telling/rules.ts'
import { sheetStatusNames, words } from './words.ts'
import { words as states } from './words-consent.ts'

/** What the page of a sheet being written is given. */
export type Props = {
  blocker: Case
  answer: CaseOutcome | null
  sheet: Sheet | null
  found: readonly Found[]
  readings: readonly PastReading[]
  places: readonly Wide[]
  errors: FieldErrors
  values: Typed
  /** Someone wrote meanwhile: what is stored is shown beside what was typed. */
  isStale: boolean
}

/** Where the anonymous sheet of a case is written, with the case beside it. */
export const WriteSheetPage = (props: Props) => {
  const { blocker, sheet, errors } = props
  return (
    <Page
      title={words.sheet}
      thread="agent"
      trail={[
        { href: paths.home, label: room.room },
        { href: paths.desk, label: room.desk },
        { href: paths.work(blocker.id), label: room.number(blocker.number ?? '') },
        { label: words.sheet },
      ]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={words.sheet}
        thread="agent"
        kind={room.number(blocker.number ?? '')}
        lede={words.lede}
        tags={sheet && <Tag>{sheetStatusNames[sheet.status]}</Tag>}
      />
      <Split label={words.beside} aside={<Beside {...props} />}>
        <Main {...props} />
      </Split>
    </Page>
  )
}

const Main = (props: Props) => {
  const { blocker, answer, sheet } = props
  if (!answer)
    return (
      <Note title={words.noAnswer}>
        <p>{words.noAnswerWhy}</p>
      </Note>
    )
  if (!sheet)
    return (
      <Stack>
        <p>{words.beginWhy}</p>
        <PostButton to={paths.workPart(blocker.id, 'fiche/debut')} label={words.begin} />
      </Stack>
    )
  if (!isWritten(sheet.status))
    return (
      <Section id="texte" title={sheet.title} intro={states.stateWhy[sheet.status]}>
        <SheetText sheet={sheet} />
      </Section>
    )
  return (
    <>
      {sheet.status !== 'draft' && (
        <Note title={states.stateTitle[sheet.status]}>
          <p>{words.rereads}</p>
        </Note>
      )}
      <Readings readings={props.readings} />
      <SheetForm {...props} sheet={sheet} />
    </>
  )
}
