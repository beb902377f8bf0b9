import { formatDay } from '#core/pure/dates.ts'
import { Item, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as roomWords } from '../words.ts'
import type { PolicyNote } from './queries.ts'
import type { Silence } from './rules.ts'
import { silenceSaid, statusNames, words } from './words.ts'

export const room = { href: paths.home, label: roomWords.room }
export const notes = { href: paths.notes, label: words.notes }

export const NoteTags = ({ note, silence }: { note: PolicyNote; silence: Silence }) => (
  <>
    <Tag kind={note.status === 'generalised' || note.status === 'extended' ? 'confirmed' : 'neutral'}>
      {statusNames[note.status]}
    </Tag>
    {silence && <Tag kind={silence.isLate ? 'late' : 'neutral'}>{silenceSaid(silence, note.status)}</Tag>}
    {note.demo && <Tag kind="demo">{words.fictional}</Tag>}
  </>
)

export type Line = { note: PolicyNote; silence: Silence }

/** A note in a list: to whom, since when, and how long nothing came. */
export const NoteItem = ({ line: { note, silence }, level }: { line: Line; level: 2 | 3 }) => (
  <Item
    name={note.title}
    href={paths.note(note.slug)}
    thread="agent"
    level={level}
    icon="file-text"
    details={
      <>
        <NoteTags note={note} silence={silence} />
        <span class="muted">
          {words.number(note.number)}
          {note.sentOn && `, ${words.sentOn.toLowerCase()} ${formatDay(note.sentOn)}`}
        </span>
      </>
    }
  >
    <p>{note.ministry}</p>
  </Item>
)
