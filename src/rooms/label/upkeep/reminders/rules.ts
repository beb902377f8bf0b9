/** What an open procedure waits for, that someone of the desk should see. */
export const waitingFor = ['answered', 'silent', 'committee', 'late'] as const
export type WaitingFor = (typeof waitingFor)[number]
