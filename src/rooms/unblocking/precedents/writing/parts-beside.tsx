import { LinkButton, Note, Section } from '#ui/index.ts'
import { Paragraphs } from '../../outcomes/parts.tsx'
import { paths } from '../../paths.ts'
import type { Props } from './pages-write.tsx'
import { SheetFacts } from './parts.tsx'
import type { PastReading } from './queries.ts'
import { isWritten } from './rules.ts'
import { verdictNames, words } from './words.ts'

/** What readers said of each version, without their names. */
export const Readings = ({ readings }: { readings: readonly PastReading[] }) =>
  readings.length === 0 ? null : (
    <Section id="relectures" title={words.readings}>
      {readings.map(({ verdict, said, version }) => (
        <p>
          {words.readingOf(version)}
          {'\u00a0: '}
          {verdictNames[verdict]}. {said}
        </p>
      ))}
    </Section>
  )

/** The case, to look at while writing: nothing of it is copied. */
export const Beside = ({ blocker, answer, sheet }: Props) => (
  <>
    {sheet && isWritten(sheet.status) && (
      <Note title={words.facts}>
        <SheetFacts sheet={sheet} />
      </Note>
    )}
    <Note title={words.beside}>
      <p>{words.besideWhy}</p>
      {(
        [
          ['wants', blocker.wants],
          ['rule', blocker.rule],
          ['tried', blocker.tried],
          ['consequence', blocker.consequence],
          ['purpose', blocker.protectedPurpose],
          ['answer', answer?.said ?? ''],
        ] as const
      )
        .filter(([, text]) => text.trim())
        .map(([name, text]) => (
          <>
            <h3>{words.besideNames[name]}</h3>
            <Paragraphs text={text} />
          </>
        ))}
    </Note>
    <p>
      <LinkButton to={paths.work(blocker.id)} kind="alt">
        {words.back}
      </LinkButton>
    </p>
  </>
)
