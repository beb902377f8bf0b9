/** Bits of a list: the least the standard allows, so that nobody guesses whose bit is asked for. */
export const listCapacity = 131_072

export type Purpose = 'revocation' | 'suspension'
export type List = { purpose: Purpose; number: number }

/** The list that holds the bit of this number. Lists follow each other, the first is 1. */
export const listId = (purpose: Purpose, statusNumber: number): string =>
  `${purpose}-${Math.floor(statusNumber / listCapacity) + 1}`

/** What list an address asks for, or null. */
export const asList = (id: string): List | null => {
  const [, purpose, number] = /^(revocation|suspension)-([1-9]\d{0,5})$/.exec(id) ?? []
  return purpose && number ? { purpose: purpose as Purpose, number: Number(number) } : null
}
