import { Tag } from '#ui/index.ts'
import type { Meeting } from './queries.ts'
import { statusNames } from './words.ts'

const looks = { planned: 'provisional', held: 'confirmed', cancelled: 'replaced' } as const

export const MeetingTag = ({ meeting }: { meeting: Meeting }) => (
  <Tag kind={looks[meeting.status]}>{statusNames[meeting.status]}</Tag>
)
