import type { Child } from 'hono/jsx'
import { formatDay } from '#core/pure/dates.ts'
import { Item, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as roomWords } from '../words.ts'
import type { LearningTest } from './queries.ts'
import { decisionNames, resultNames, statusNames, words } from './words.ts'

export const room = { href: paths.home, label: roomWords.room }
export const tests = { href: paths.tests, label: words.tests }

export const placeOf = ({ place }: Pick<LearningTest, 'place'>): string => place ?? words.country

/** Where a test stands, and what came of it: the words beside its colours. */
export const TestTags = ({ test }: { test: LearningTest }) => (
  <>
    <Tag kind={test.status === 'running' ? 'testing' : 'neutral'}>{statusNames[test.status]}</Tag>
    {test.resultKind && <Tag>{resultNames[test.resultKind]}</Tag>}
    {test.decision && (
      <Tag kind={test.decision === 'stop' ? 'neutral' : 'confirmed'}>{decisionNames[test.decision]}</Tag>
    )}
    {test.demo && <Tag kind="demo">{words.fictional}</Tag>}
  </>
)

/** A test in a list. */
export const TestItem = ({ test, level = 3 }: { test: LearningTest; level?: 2 | 3 }) => (
  <Item
    name={test.title}
    href={paths.test(test.slug)}
    thread="agent"
    level={level}
    icon="repeat-2"
    details={
      <>
        <TestTags test={test} />
        <span class="muted">
          {placeOf(test)}, {words.until(formatDay(test.endsOn))}
        </span>
      </>
    }
  >
    <p>{test.hypothesis}</p>
  </Item>
)

/** A text as it was typed, in its paragraphs. */
export const Typed = ({ text }: { text: string }): Child => text.split(/\n{2,}/).map((paragraph) => <p>{paragraph}</p>)
