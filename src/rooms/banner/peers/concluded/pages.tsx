import { nbsp } from '#core/pure/text.ts'
import { Empty, Facts, Item, List, More, Page, PageHead, Pager, Section, Split, Stack, Tag, When } from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { OutcomeTag, StatusTag } from '../parts.tsx'
import { words as common } from '../words.ts'
import type { Line, Mine, PeerFigures } from './queries.ts'
import { words } from './words.ts'

type PeersProps = { lines: readonly Line[]; figures: PeerFigures; page: number; pages: number; signedIn: boolean }

export const PeersPage = ({ lines, figures, page, pages, signedIn }: PeersProps) => (
  <Page
    title={common.title}
    description={words.description}
    trail={[crumbs.home, { label: common.crumb }]}
    thread="project"
  >
    <PageHead title={common.title} lede={words.lede} thread="project" kind={room.banner}>
      <Facts
        thread="project"
        items={[
          ...(['open', 'settled', 'keep', 'on_the_way', 'withdraw'] as const).map((what): [string, number] => [
            words[what][figures[what] < 2 ? 0 : 1],
            figures[what],
          ]),
          ...(['answerDays', 'wholeDays'] as const).flatMap((what): [string, number][] => {
            const days = figures[what]
            return days === null ? [] : [[words[what], days]]
          }),
        ]}
      />
    </PageHead>
    <Split label={words.rules} aside={<Rules signedIn={signedIn} />}>
      <Section id="conclus" title={words.list(figures.concluded)}>
        {lines.length === 0 ? (
          <Empty title={words.none} level={3} action={<More to={paths.register}>{room.register}</More>}>
            {words.noneText}
          </Empty>
        ) : (
          <Stack>
            <List ruled>
              {lines.map((line) => (
                <QuestionLine line={line} />
              ))}
            </List>
            <Pager page={page} pages={pages} hrefFor={(to) => (to > 1 ? `${paths.peers}?page=${to}` : paths.peers)} />
          </Stack>
        )}
      </Section>
    </Split>
  </Page>
)

const QuestionLine = ({ line, children }: { line: Line; children?: string }) => (
  <Item
    name={words.title(line.project, line.title)}
    href={paths.peer(line.id)}
    icon="message-square"
    thread="project"
    level={3}
    details={
      <>
        {children && <span>{children}</span>}
        {line.outcome ? <OutcomeTag outcome={line.outcome} /> : <StatusTag status={line.status} />}
        {line.fictional && <Tag kind="demo">{room.fictional}</Tag>}
        <LineDate line={line} />
      </>
    }
  />
)

const LineDate = ({ line: { concludedAt, dueOn } }: { line: Line }) => {
  if (concludedAt)
    return (
      <span class="muted">
        {common.concluded} <When date={concludedAt} />
      </span>
    )
  return dueOn ? (
    <span class="muted">
      {common.due}
      {'\u00a0: '}
      <When date={dueOn} />
    </span>
  ) : null
}

const Rules = ({ signedIn }: { signedIn: boolean }) => (
  <Section id="regles" title={words.rules}>
    <List tight>
      {words.ruleLines.map((line) => (
        <li>{nbsp(line)}</li>
      ))}
    </List>
    <p>{words.ask}</p>
    <p>
      <More to={paths.register}>{room.register}</More>
    </p>
    {signedIn && (
      <p>
        <More to={paths.myPeers}>{common.mine}</More>
      </p>
    )}
  </Section>
)

type MineProps = { mine: readonly Mine[] }

/** What waits for this person first, then all that concerns them. */
export const MinePage = ({ mine }: MineProps) => {
  const waiting = mine.filter(({ waits }) => waits)
  const others = mine.filter(({ waits }) => !waits)
  return (
    <Page
      title={common.mine}
      trail={[crumbs.home, { href: paths.peers, label: common.crumb }, { label: common.mine }]}
      thread="project"
      noindex
    >
      <PageHead title={common.mine} lede={words.mineLede} thread="project" kind={common.thread} />
      <Stack gap={7}>
        <Section id="a-vous" title={words.act}>
          {waiting.length === 0 ? (
            <Empty title={words.actNone} level={3} action={<More to={paths.peers}>{common.title}</More>}>
              {words.actNoneText}
            </Empty>
          ) : (
            <Lines mine={waiting} />
          )}
        </Section>
        {others.length > 0 && (
          <Section id="suivis" title={words.following}>
            <Lines mine={others} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

const Lines = ({ mine }: { mine: readonly Mine[] }) => (
  <List ruled>
    {mine.map((line) => (
      <QuestionLine line={line}>{words.roles[line.role]}</QuestionLine>
    ))}
  </List>
)
