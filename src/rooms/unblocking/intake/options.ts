/** What one chooses among, in the order of the list, by the name of each. */
export const optionsOf = <T extends string>(values: readonly T[], names: Record<T, string>) =>
  values.map((value) => ({ value, label: names[value] }))
