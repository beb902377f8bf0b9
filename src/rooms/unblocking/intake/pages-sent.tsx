import { formatDay, parisDay } from '#core/pure/dates.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { KeyValues, LinkButton, Page, PageHead, PrintButton, Row, Section, Stack, Timeline } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { answerDays, handDays } from '../rules.ts'
import { words as roomWords } from '../words.ts'
import { words } from './words-send.ts'

/** It arrived: its number, its dates, what comes next. */
export const SentPage = ({ blocker }: { blocker: Case }) => {
  const { number, filedAt, how } = blocker
  const filedOn = filedAt && parisDay(filedAt)
  const first = filedOn && addWorkingDays(filedOn, handDays)
  const title = number ? words.sentTitle(number) : words.proposedTitle
  const project = blocker.sheet?.name ?? blocker.project
  const crumb = number ? words.sentCrumb : words.proposedCrumb
  return (
    <Page
      title={title}
      thread="agent"
      trail={[
        { href: paths.home, label: roomWords.room },
        { href: paths.mine, label: roomWords.mine },
        { label: crumb },
      ]}
      noindex
    >
      <PageHead
        title={title}
        thread="agent"
        kind={crumb}
        lede={first ? words.sentLede(formatDay(first, { weekday: true })) : words.proposedLede(project)}
      />
      <Stack gap={6}>
        {filedOn && first && (
          <KeyValues
            wide
            items={[
              [words.number, number],
              [words.filedOn, formatDay(filedOn)],
              [words.firstReading, formatDay(first)],
            ]}
          />
        )}
        <Section id="suite" title={words.next}>
          <Timeline
            thread="agent"
            events={[
              { date: first, state: 'todo', text: words.nextRead },
              { date: null, state: 'todo', text: words.nextHand },
              { date: null, state: 'todo', text: words.nextAnswer(answerDays[how ?? 'rule']) },
              { date: null, state: 'todo', text: words.nextSay },
            ]}
          />
        </Section>
        <Row>
          <LinkButton to={paths.case(blocker.id)}>{words.toCase}</LinkButton>
          {number && <PrintButton />}
        </Row>
      </Stack>
    </Page>
  )
}
