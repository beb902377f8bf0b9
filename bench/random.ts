/** A source of chance that gives the same world each time it starts from the same seed. */
export type Random = {
  /** From 0 included to 1 excluded. */
  next: () => number
  /** A whole number from 0 to below `n`. */
  below: (n: number) => number
  /** True `share` times out of 1. */
  chance: (share: number) => boolean
  pick: <T>(bank: readonly T[]) => T
  /** The first of a bank come up far more often than the last, as words do in a language. */
  pickEarly: <T>(bank: readonly T[]) => T
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state are plenty for invented names. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  const at = <T>(bank: readonly T[], index: number): T => {
    if (bank.length === 0) throw new RangeError('nothing to choose from')
    return bank[index] as T
  }
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (bank) => at(bank, below(bank.length)),
    pickEarly: (bank) => at(bank, Math.floor(next() ** 2 * bank.length)),
  }
}
