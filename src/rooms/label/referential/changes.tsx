import type { Child } from 'hono/jsx'
import { Difference, Stack, Tag } from '#ui/index.ts'
import { type Change, type Changed, type Changes, isSame } from './rules.ts'
import { words } from './words.ts'

const spoken = (text: string | boolean): string => (typeof text === 'string' ? text : text ? words.yes : words.no)

const Part = ({ name, before, after }: Changed) => (
  <div>
    <p class="small muted">{words.parts[name]}</p>
    <Difference before={spoken(before)} after={spoken(after)} />
  </div>
)

type Act = (change: Change) => Child

const Line = ({ change, act }: { change: Change; act?: Act | undefined }) => (
  <div class="flow f2">
    <h3 class="t2">{`${words.lists[change.list]}\u00a0: ${change.name}`}</h3>
    <div class="row">
      <Tag kind={change.kind === 'removed' ? 'replaced' : 'neutral'}>{words.kinds[change.kind]}</Tag>
      {act?.(change)}
    </div>
    {change.kind === 'changed' && change.parts.map((part) => <Part {...part} />)}
  </div>
)

/** What changed, line by line. `act` adds what may be done about a line. */
export const ChangeList = ({ changes, act }: { changes: Changes; act?: Act }) =>
  isSame(changes) ? (
    <p class="muted">{words.nothing}</p>
  ) : (
    <Stack gap={6}>
      {changes.preamble && (
        <div class="flow f2">
          <h3 class="t2">{words.preamble}</h3>
          <Difference before={changes.preamble.before} after={changes.preamble.after} />
        </div>
      )}
      {changes.lines.map((change) => (
        <div>
          <Line change={change} act={act} />
        </div>
      ))}
      {changes.moved.map((list) => (
        <p>{words.moved[list]}</p>
      ))}
    </Stack>
  )
