import { Difference, Stack, Tag } from '#ui/index.ts'
import { type Change, type Changes, isSame } from './rules.ts'
import { words } from './words.ts'

const Line = ({ change }: { change: Change }) => (
  <div class="flow f2">
    <h3 class="t2">{`${words.lists[change.list]}\u00a0: ${change.name}`}</h3>
    <div class="row">
      <Tag kind={change.kind === 'removed' ? 'replaced' : 'neutral'}>{words.kinds[change.kind]}</Tag>
    </div>
    {change.kind === 'changed' &&
      change.parts.map(({ name, before, after }) => (
        <div>
          <p class="small muted">{words.parts[name]}</p>
          <Difference before={before} after={after} />
        </div>
      ))}
  </div>
)

/** What differs between two versions: step by step, tool by tool, word by word. */
export const ChangeList = ({ changes }: { changes: Changes }) =>
  isSame(changes) ? (
    <p class="muted">{words.noDifference}</p>
  ) : (
    <Stack gap={6}>
      {changes.preamble && (
        <div class="flow f2">
          <h3 class="t2">{words.preamble}</h3>
          <Difference before={changes.preamble.before} after={changes.preamble.after} />
        </div>
      )}
      {changes.lines.map((change) => (
        <Line change={change} />
      ))}
      {changes.moved && <p>{words.movedSteps}</p>}
    </Stack>
  )
