import { KeyValues, More, Note, Page, PageHead, PostButton, Section, Split } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { TwinsNote } from '../twins/pages.tsx'
import type { Twin } from '../twins/queries.ts'
import { words as common, kindNames } from '../words.ts'
import { Around, HolderNote, lede, MissingNote, StepsOf, threads, titleOf } from './parts.tsx'
import type { SheetName } from './queries.ts'
import type { FormStep, Requirement } from './rules.ts'
import { words } from './words.ts'

/** What each step says, in words. */
export type Said = { step: FormStep; items: [label: string, text: string][] }

type ReviewProps = {
  sheet: SheetInHand
  said: readonly Said[]
  missing: readonly Requirement[]
  /** The public sheet that bears its number meanwhile. */
  holder: SheetName | null
  /** Public sheets that it resembles, as long as it is not public itself. */
  twins: readonly Twin[]
}

export const ReviewPage = ({ sheet, said, missing, holder, twins }: ReviewProps) => (
  <Page
    title={`${titleOf(sheet, 'relecture')}, ${sheet.name}`}
    trail={[{ href: paths.mine, label: common.mine }, { label: sheet.name }]}
    thread={threads[sheet.kind]}
    noindex
  >
    <PageHead
      title={titleOf(sheet, 'relecture')}
      kind={`${kindNames[sheet.kind]}, ${sheet.name}`}
      thread={threads[sheet.kind]}
      lede={lede(sheet)}
    >
      <StepsOf sheet={sheet} step="relecture" />
    </PageHead>
    <Split label={words.around} aside={<Around sheet={sheet} missing={[]} />}>
      <TwinsNote twins={twins} />
      <Verdict sheet={sheet} missing={missing} holder={holder} />
      {said.map(({ step, items }) => (
        <Section id={step} title={words.stepTitle[step]}>
          {items.length > 0 && <KeyValues wide items={items} />}
          <p>
            <More to={paths.step(sheet.id, step)}>{words.change(words.stepTitle[step])}</More>
          </p>
        </Section>
      ))}
    </Split>
  </Page>
)

const Verdict = ({ sheet, missing, holder }: Omit<ReviewProps, 'said' | 'twins'>) => {
  if (sheet.status === 'published') {
    return (
      <Note kind="done" title={words.stillTrue}>
        <p>{words.stillTrueText}</p>
        <PostButton to={paths.check(sheet.id)} label={words.confirm} icon="check" />
      </Note>
    )
  }
  return (
    <>
      <MissingNote id={sheet.id} missing={missing} />
      {holder && <HolderNote holder={holder} />}
      {missing.length === 0 && !holder && <PostButton to={paths.publish(sheet.id)} label={words.publish} />}
    </>
  )
}
