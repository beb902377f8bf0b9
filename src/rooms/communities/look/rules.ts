export const longestMessage = 500

export type RaiseRefusal = 'not-yours' | 'already'
