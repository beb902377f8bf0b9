import { isRunning, type Status } from './rules.ts'

type Standing = { status: 'planned' | 'held' | 'cancelled'; sequence: number; updatedAt: Date }

/** A session as it stands: none is held once the accompaniment is over, whatever was planned. */
export const standingSession = <S extends Standing>(
  session: S,
  { status, closedAt }: { status: Status; closedAt: Date | null },
): S =>
  session.status === 'planned' && !isRunning(status)
    ? { ...session, status: 'cancelled', sequence: session.sequence + 1, updatedAt: closedAt ?? session.updatedAt }
    : session
