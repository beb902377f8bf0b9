import { Empty, Item, KeyValues, List, More, Page, PageHead, Section, Stack, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { placeOf, room, TestTags } from './parts.tsx'
import type { Learned } from './queries.ts'
import { byYear } from './rules.ts'
import { words } from './words.ts'

export const JournalPage = ({ entries }: { entries: readonly Learned[] }) => (
  <Page
    title={words.journalTitle}
    description={words.journalLede}
    thread="agent"
    trail={[room, { label: words.journal }]}
    feeds={[{ href: paths.journalFeed, title: words.journalTitle }]}
  >
    <PageHead
      title={words.journalTitle}
      thread="agent"
      kind={words.journal}
      lede={words.journalLede}
      actions={<More to={paths.tests}>{words.testsTitle}</More>}
    />
    <Stack gap={6}>
      {entries.length === 0 && <Empty title={words.journalEmpty}>{words.emptyMore}</Empty>}
      {byYear(entries).map(([year, learned]) => (
        <Section id={`annee-${year}`} title={words.year(year)}>
          <List ruled>
            {learned.map((entry) => (
              <Entry entry={entry} />
            ))}
          </List>
        </Section>
      ))}
      <p>
        <More to={paths.journalFeed} icon="rss">
          {words.feed}
        </More>
      </p>
    </Stack>
  </Page>
)

const Entry = ({ entry }: { entry: Learned }) => (
  <Item
    name={entry.title}
    href={paths.test(entry.slug)}
    thread="agent"
    level={3}
    icon="repeat-2"
    details={
      <>
        <TestTags test={entry} />
        <span class="muted">
          {placeOf(entry)}, <When date={entry.decidedAt} />
        </span>
      </>
    }
  >
    <KeyValues
      items={[
        [words.learned, entry.result],
        [words.changed, entry.changed],
      ]}
    />
  </Item>
)
