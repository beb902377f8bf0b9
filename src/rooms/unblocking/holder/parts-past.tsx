import { nbsp } from '#core/pure/text.ts'
import { Disclosure, Item, Ladder, List, More, Note, Row, Section, Tag, Timeline } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { climbDays, levels, outcomes, targetDays } from '../rules.ts'
import { levelNames, outcomeNames } from '../words.ts'
import type { HolderView } from './queries-case.ts'
import { levelOf } from './rules.ts'
import { closenessNames, levelTexts, words } from './words.ts'
import { eventSentence } from './words-events.ts'

const shownAtOnce = 20

/** What happened, the latest first, under what is awaited. */
export const History = ({ view: { events, pace } }: { view: HolderView }) => {
  const past = events.map((told, index) => ({
    date: told.at,
    precision: 'day' as const,
    state: index === 0 ? ('now' as const) : ('past' as const),
    text: eventSentence(told),
  }))
  const counted = pace?.kind === 'running' || pace?.kind === 'late'
  const awaited = counted ? [{ date: pace.due, state: 'todo' as const, text: words.expected }] : []
  return (
    <Section id="suivi" title={words.history} thread="agent">
      <Timeline events={[...awaited, ...past.slice(0, shownAtOnce)]} thread="agent" />
      {past.length > shownAtOnce && (
        <Disclosure summary={words.earlierHistory}>
          <Timeline events={past.slice(shownAtOnce)} thread="agent" />
        </Disclosure>
      )}
    </Section>
  )
}

/** What others met and how they came out of it. */
export const Similar = ({ view: { similar } }: { view: HolderView }) =>
  similar.length > 0 && (
    <Section id="precedents" title={words.similar} thread="agent">
      <List>
        {similar.map((one) => (
          <Item>
            <h3>
              <a href={paths.precedent(one.slug)}>{nbsp(one.title)}</a>
            </h3>
            <p>{nbsp(one.wayOut)}</p>
            <Row>
              <Tag>{closenessNames[one.closeness]}</Tag>
              {one.demo && <Tag kind="demo">{words.fictional}</Tag>}
              <span class="when">
                {[
                  outcomeNames[one.outcome],
                  one.place,
                  String(one.publishedAt.getUTCFullYear()),
                  one.daysTaken !== null && words.similarIn(one.daysTaken),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </Row>
          </Item>
        ))}
      </List>
    </Section>
  )

/** The levels, the highest first: what each may do, in what time, and where the case is. */
export const CaseLadder = ({ view: { blocker } }: { view: HolderView }) => {
  const here = levelOf(blocker)
  const first = blocker.requiredLevel
  return (
    <Section id="echelle" title={words.ladder} intro={words.ladderIntro} thread="agent">
      <Ladder
        rungs={levels.map((level) => ({
          level,
          name: levelNames[level],
          here: level === here,
          text: `${levelTexts[level]} ${timeAt(level, blocker)}`.trim(),
          tag: level === here ? <Tag kind="testing">{words.here}</Tag> : level === first && <Tag>{words.start}</Tag>,
        }))}
      />
    </Section>
  )
}

const timeAt = (level: number, { requiredLevel, how, urgent }: HolderView['blocker']): string => {
  if (requiredLevel === null || how === null || level < requiredLevel) return ''
  return level === requiredLevel ? words.ladderFirst(targetDays(how, urgent)) : words.ladderNext(climbDays)
}

export const Ends = () => (
  <Note title={words.ends}>
    <ul class="small">
      {outcomes.map((one) => (
        <li>{outcomeNames[one]}</li>
      ))}
    </ul>
    <p class="small">{words.endsText}</p>
  </Note>
)

export const ReadingsDoor = ({ view: { blocker, readings } }: { view: HolderView }) => (
  <Section id="lectures" title={words.readings} thread="agent">
    <p>{words.readTimes(readings)}</p>
    <p>
      <More to={paths.caseReadings(blocker.id)}>{words.seeReadings}</More>
    </p>
  </Section>
)
