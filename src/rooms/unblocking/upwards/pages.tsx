import { Empty, LinkButton, List, More, Note, Page, PageHead, Row, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Line, NoteItem, room } from './parts.tsx'
import { answerWithin } from './rules.ts'
import { words } from './words.ts'

type Props = { sent: readonly Line[]; drafts: readonly Line[]; writes: boolean }

export const NotesPage = ({ sent, drafts, writes }: Props) => (
  <Page title={words.title} description={words.description} thread="agent" trail={[room, { label: words.notes }]}>
    <PageHead
      title={words.title}
      thread="agent"
      kind={words.notes}
      lede={words.lede}
      tags={<Tag kind="provisional">{words.maturity}</Tag>}
      actions={writes && <LinkButton to={paths.newNote}>{words.write}</LinkButton>}
    />
    <Stack gap={6}>
      <Note>
        <p>{words.maturityNote}</p>
        <p>{words.within(answerWithin)}</p>
      </Note>
      {drafts.length > 0 && (
        <Section id="brouillons" title={words.drafts} intro={words.draftsIntro}>
          <List ruled>
            {drafts.map((line) => (
              <NoteItem line={line} level={3} />
            ))}
          </List>
        </Section>
      )}
      {sent.length === 0 ? (
        <Empty title={words.empty}>{words.emptyMore}</Empty>
      ) : (
        <>
          <List ruled>
            {sent.map((line) => (
              <NoteItem line={line} level={2} />
            ))}
          </List>
          <Row>
            <More to={paths.notesFile('csv')} icon="download">
              {words.csv}
            </More>
            <More to={paths.notesFile('json')} icon="download">
              {words.json}
            </More>
          </Row>
        </>
      )}
    </Stack>
  </Page>
)
