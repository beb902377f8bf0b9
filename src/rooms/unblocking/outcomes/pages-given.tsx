import { Item, LinkButton, List, Section, Stack } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { Framed } from './frame.tsx'
import { OutcomeBlock } from './parts.tsx'
import type { CaseOutcome } from './queries.ts'
import { words } from './words.ts'

type GivenProps = { blocker: Case; outcome: CaseOutcome; writesNotes: boolean }

/** The answer as it was given, and what it opens. */
export const GivenPage = ({ blocker, outcome, writesNotes }: GivenProps) => (
  <Framed blocker={blocker} title={words.givenTitle}>
    <Stack gap={6}>
      <OutcomeBlock outcome={outcome} />
      <Section id="suite" title={words.thenTitle}>
        <List>
          {outcome.kind === 'experiment' && (
            <Item name={words.toTest} href={paths.newTestOf(blocker.id)} icon="arrow-right" level={3}>
              <p>{words.toTestWhy}</p>
            </Item>
          )}
          {outcome.kind === 'rule_change' && writesNotes && (
            <Item name={words.toNote} href={paths.newNote} icon="arrow-right" level={3}>
              <p>{words.toNoteWhy}</p>
            </Item>
          )}
          {blocker.matter && (
            <Item name={words.toSheet} href={paths.workPart(blocker.id, 'fiche')} icon="arrow-right" level={3}>
              <p>{words.toSheetWhy}</p>
            </Item>
          )}
        </List>
        {outcome.kind === 'rule_change' && <p>{words.noteTold}</p>}
      </Section>
      <p>
        <LinkButton to={paths.work(blocker.id)} kind="alt">
          {words.back}
        </LinkButton>
      </p>
    </Stack>
  </Framed>
)
