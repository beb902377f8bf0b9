import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { placePath } from '#rooms/geography/index.ts'
import { Icon, Item, List, Tag } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as common } from '../../words.ts'
import { activityText, rolesText, saidOfState, words } from '../words.ts'
import type { Line, Place, Standing } from './queries-lines.ts'

/** A structure of the register: each of its labels with its state, where and what for, then what it does with them. */
export const RegisterLine = ({ line }: { line: Line }) => (
  <Item
    name={line.name}
    href={paths.structure(line.slug)}
    thread="support"
    level={3}
    details={
      <>
        {line.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        {line.archived && <Tag icon="history">{words.archived}</Tag>}
        <span class="muted">
          {words.activity}
          {`\u00a0: ${activityText(line.activity)}`}
        </span>
        {!line.archived && (
          <a href={directoryPaths.sheet('organisation', line.slug)}>
            {words.sheet}
            <span class="vh"> {words.of(line.name)}</span>
          </a>
        )}
      </>
    }
  >
    <p>{nbsp(line.summary)}</p>
    <List tight>
      {line.labels.map((label) => (
        <li>
          <LabelState label={label} />
        </li>
      ))}
    </List>
  </Item>
)

const LabelState = ({ label }: { label: Standing }) => (
  <>
    <StateTag family={label.family} state={label.state} />{' '}
    <span class="small">
      {words.since(label.since)}, {saidOfState(label.state, label)}.
      {label.roles.length > 0 && ` ${rolesText(label.roles)}.`} <Places places={label.places} />
    </span>
  </>
)

/** The family, in the look of what the label is: only one that holds looks like a label. */
export const StateTag = ({ family, state }: Pick<Standing, 'family' | 'state'>) => {
  if (state === 'active') return <Tag kind="label">{family}</Tag>
  return state === 'suspended' ? <Tag kind="late">{family}</Tag> : <Tag icon="history">{family}</Tag>
}

export const Places = ({ places }: { places: readonly Place[] }) =>
  places.length === 0 ? null : (
    <span class="muted">
      <Icon name="map-pin" />{' '}
      {places.map(({ name, slug }, index) => (
        <>
          {index > 0 && ', '}
          <a href={placePath(slug)}>{name}</a>
        </>
      ))}
    </span>
  )
