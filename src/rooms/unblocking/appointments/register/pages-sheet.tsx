import type { PastEvent } from '#core/history.ts'
import { listNames } from '#core/pure/text.ts'
import { placePath } from '#rooms/geography/index.ts'
import {
  Empty,
  KeyValues,
  LinkButton,
  Links,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Stack,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { levelNames, matterNames, powerNames, words as room } from '../../words.ts'
import { common, stateSaid } from '../words.ts'
import { Standing } from './pages.tsx'
import type { PublicHacker } from './queries.ts'
import { placesSaid, verbSaid, words } from './words.ts'

type Props = { hacker: PublicHacker; isOver: boolean; events: readonly PastEvent[] }

/** One perimeter, for everyone: a function and a service, never a person. */
export const HackerPage = ({ hacker, isOver, events }: Props) => (
  <Page
    title={hacker.function}
    description={words.description}
    thread="agent"
    noindex={isOver}
    trail={[
      { href: paths.home, label: room.room },
      { href: paths.hackers, label: words.title },
      { label: hacker.function },
    ]}
  >
    <PageHead
      title={hacker.function}
      lede={hacker.service}
      thread="agent"
      kind={words.sheet.kind}
      tags={
        <>
          <Tag>{levelNames[hacker.level]}</Tag>
          {isOver && <Tag kind="replaced">{stateSaid.ended}</Tag>}
          {isOver ? hacker.fictional && <Tag kind="demo">{common.fictional}</Tag> : <Standing one={hacker} />}
        </>
      }
    />
    <Stack gap={6}>
      {isOver && (
        <Empty title={words.sheet.over} action={<LinkButton to={paths.hackers}>{words.all}</LinkButton>}>
          {words.sheet.overText}
        </Empty>
      )}
      <Perimeter hacker={hacker} />
      {!isOver && (
        <Note kind="agent" title={words.sheet.can}>
          <p>{listNames(hacker.powers.map((power) => powerNames[power]))}.</p>
          <p>{words.sheet.cannot}</p>
          <p>{words.sheet.noContact}</p>
          <p>
            <More to={paths.ask}>{words.ask}</More>
          </p>
        </Note>
      )}
      {events.length > 0 && (
        <Section id="historique" title={words.sheet.history} thread="agent">
          <Timeline events={events.map(({ at, verb }) => ({ date: at, text: verbSaid(verb) }))} thread="agent" />
        </Section>
      )}
    </Stack>
  </Page>
)

const Perimeter = ({ hacker }: { hacker: PublicHacker }) => (
  <Section id="perimetre" title={words.sheet.perimeter} thread="agent">
    <KeyValues
      wide
      items={[
        [common.levelName, levelNames[hacker.level]],
        [common.matters, listNames(hacker.matters.map((matter) => matterNames[matter]))],
        [
          common.places,
          hacker.everywhere ? (
            placesSaid([], true)
          ) : (
            <Links items={hacker.places.map(({ slug, name }) => ({ href: placePath(slug), label: name }))} />
          ),
        ],
        [common.powers, listNames(hacker.powers.map((power) => powerNames[power]))],
        [common.dates, common.term(hacker.startsOn, hacker.endsOn)],
        [common.act, words.sheet.act(hacker.actOn, hacker.authority)],
      ]}
    />
  </Section>
)
