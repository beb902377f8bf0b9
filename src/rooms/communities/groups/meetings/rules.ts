import type { Day } from '#core/pure/dates.ts'

export type MeetingStatus = 'planned' | 'held' | 'cancelled'
export type ReportStatus = 'none' | 'draft' | 'published'
export const reportChoices = ['draft', 'published'] as const

type Meeting = { status: MeetingStatus; heldOn: Day }

/** Moved or called off while it is still to come, or was not written down yet. */
export const isPlanned = ({ status }: Pick<Meeting, 'status'>): boolean => status === 'planned'

/** Minutes are written from the day it is held, of a meeting that was not called off. */
export const refusalToReport = ({ status, heldOn }: Meeting, today: Day): 'not-now' | 'future' | null =>
  status === 'cancelled' ? 'not-now' : heldOn > today ? 'future' : null

/** Who said they come: until the day has passed. */
export const maySayComing = ({ status, heldOn }: Meeting, today: Day): boolean =>
  status === 'planned' && heldOn >= today

const link = /(?:https?:\/\/\S*)?\/decisions\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\S*/

export type Resolution = { text: string; decisionId: string | null }

/** What was decided, one line each; the address of a vote in a line ties the line to it; `unsaid` stands for a line that is only an address. */
export const readResolutions = (text: string, unsaid: string): Resolution[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^[-*•]\s+/, ''))
    .filter(Boolean)
    .map((line) => {
      const decisionId = link.exec(line)?.[1] ?? null
      const said = line.replace(link, '').trim()
      return { text: said || unsaid, decisionId }
    })

/** The same, as it was typed. */
export const writeResolutions = (lines: readonly Resolution[]): string =>
  lines.map(({ text, decisionId }) => (decisionId ? `${text} /decisions/${decisionId}` : text)).join('\n')
