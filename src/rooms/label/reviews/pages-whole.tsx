import type { Day } from '#core/pure/dates.ts'
import { PrintButton, Section, Stack } from '#ui/index.ts'
import { Expertises } from '../expertises/pages-desk.tsx'
import type { Expertise } from '../expertises/queries.ts'
import { FilePage } from './frame.tsx'
import { CriterionAnswer, type FileView, Identity, Pledges } from './pages.tsx'
import { Exchanges } from './pages-exchanges.tsx'
import { FileHistory } from './pages-history.tsx'
import { FileNotes } from './pages-notes.tsx'
import { Opinions } from './pages-opinions.tsx'
import { ScoreTable } from './pages-scores.tsx'
import { paths } from './paths.ts'
import type { FileNote } from './queries.ts'
import type { Contradiction, Correction, FileEvent } from './queries-exchanges.ts'
import { words } from './words.ts'

type Props = {
  view: FileView
  corrections: readonly Correction[]
  contradictions: readonly Contradiction[]
  expertises: readonly Expertise[]
  notes: readonly FileNote[]
  events: readonly FileEvent[]
  today: Day
}

/** The whole file on one page, for paper: all that this person may read, and nothing else. */
export const WholePage = ({ view, corrections, contradictions, expertises, notes, events, today }: Props) => (
  <FilePage head={view.head} part="file" title={words.whole} tools={<PrintButton />}>
    <Stack gap={7}>
      <Identity view={view} />
      <ScoreTable view={view} />
      <Section id="criteres" title={words.file.criteria} thread="support">
        <Stack gap={6}>
          {view.referential.criteria.map((criterion) => (
            <CriterionAnswer
              criterion={criterion}
              answer={view.answers.find((one) => one.criterion === criterion.code)}
              evidence={view.evidence.filter((one) => one.criterion === criterion.code)}
              evidencePath={(id) => paths.evidence(view.head.application.id, id)}
            />
          ))}
        </Stack>
      </Section>
      <Pledges view={view} />
      <Opinions view={view} />
      <Expertises criteria={view.referential.criteria} expertises={expertises} today={today} />
      <Exchanges criteria={view.referential.criteria} corrections={corrections} contradictions={contradictions} />
      <Section id="notes" title={words.notes.title} thread="support">
        <FileNotes notes={notes} />
      </Section>
      <Section id="historique" title={words.history.title} thread="support">
        <FileHistory events={events} />
      </Section>
    </Stack>
  </FilePage>
)
