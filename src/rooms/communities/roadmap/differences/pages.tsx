import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  Difference as Changed,
  DeskFilters,
  Item,
  KeyValues,
  List,
  PrintButton,
  Row,
  Section,
  SelectField,
  Stack,
  Tag,
} from '#ui/index.ts'
import { inWords } from '../../dated/rules.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { type Status, statuses } from '../rules.ts'
import { fieldNames, kindNames, statusNames } from '../words.ts'
import { type Difference, decidedIn, type Field, type FieldChange, followedIn } from './rules.ts'
import { words } from './words.ts'

/** One side of a comparison: the number of a version, or the draft. */
export type Side = string
export const draftSide: Side = 'brouillon'
const numberOf = (side: Side): string | null => (side === draftSide ? null : side)

type Props = {
  community: CommunityView
  from: Side
  to: Side
  versions: readonly { number: number }[]
  differences: readonly Difference[]
}

/** What changed between two states of the roadmap, to be read without knowing either. */
export const DifferencesPage = ({ community, from, to, versions, differences }: Props) => {
  const options = [
    ...versions.map(({ number }) => ({ value: String(number), label: words.versionOption(number) })),
    { value: draftSide, label: words.draftOption },
  ]
  const decided = differences.flatMap((one) => decidedIn(one) ?? [])
  const followed = differences.flatMap((one) => followedIn(one) ?? [])
  return (
    <CommunityPage
      community={community}
      part="roadmap"
      title={words.title}
      lede={words.lede(numberOf(from), numberOf(to))}
      actions={<PrintButton />}
    >
      <Stack gap={6}>
        <DeskFilters to={paths.differences(community.slug)} label={words.compare}>
          <SelectField name="de" label={words.from} value={from} options={options} />
          <SelectField name="a" label={words.to} value={to} options={options} />
          <Button small>{words.compare}</Button>
        </DeskFilters>
        {differences.length === 0 && <p>{words.same}</p>}
        <Part id="contenu-change" title={words.decided} differences={decided} />
        <Part id="avancement" title={words.followed} differences={followed} />
      </Stack>
    </CommunityPage>
  )
}

const Part = ({ id, title, differences }: { id: string; title: string; differences: readonly Difference[] }) =>
  differences.length === 0 ? null : (
    <Section id={id} title={title} intro={words.summary(differences.length)} thread="territory">
      <List ruled>
        {differences.map((one) => (
          <Item>
            <One difference={one} />
          </Item>
        ))}
      </List>
    </Section>
  )

const One = ({ difference: { kind, title, within, what, moved, fields } }: { difference: Difference }) => (
  <Stack gap={3}>
    <Row>
      <Tag>{kindNames[kind]}</Tag>
      <h3 class="t2">{what === 'removed' ? <del>{nbsp(title)}</del> : nbsp(title)}</h3>
      {what === 'added' && <Tag kind="confirmed">{words.added}</Tag>}
      {what === 'removed' && (
        <Tag kind="late" icon="x">
          {words.removed}
        </Tag>
      )}
      {moved && <Tag kind="testing">{words.moved}</Tag>}
      {fields.length > 0 && <Tag kind="provisional">{words.changed}</Tag>}
    </Row>
    {within.length > 0 && (
      <p class="small muted">
        {words.in}
        {'\u00a0: '}
        {nbsp(within.join(', '))}
      </p>
    )}
    {moved && <p>{moved.from === moved.to ? words.movedRank : words.movedFromTo(moved.from, moved.to)}</p>}
    {fields.length > 0 && (
      <KeyValues wide items={fields.map((change) => [fieldNames[change.field], <Change change={change} />])} />
    )}
  </Stack>
)

// a text is compared word by word; what is one thing is replaced whole
const texts: readonly Field[] = ['title', 'purpose', 'means', 'reason']

const Change = ({ change }: { change: FieldChange }) => {
  const [before, after] = [textOf(change, 'before'), textOf(change, 'after')]
  if (texts.includes(change.field)) return <Changed before={before} after={after} />
  return (
    <p class="diff">
      {before && <del>{nbsp(before)}</del>} {after && <ins>{nbsp(after)}</ins>}
    </p>
  )
}

/** Dates and states come as codes: here are their words. */
const textOf = (change: FieldChange, side: 'before' | 'after'): string => {
  const text = change[side]
  if (change.field === 'startsOn' || change.field === 'dueOn') return text ? inWords(text) : ''
  if (change.field !== 'status') return text
  const [status = '', since] = text.split(' ')
  const name = isStatus(status) ? statusNames[status] : status
  return since ? `${name} (${inWords(since)})` : name
}

const isStatus = (text: string): text is Status => (statuses as readonly string[]).includes(text)
