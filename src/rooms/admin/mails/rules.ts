/** Is it a letter of a blocked case? Whoever has no trace to leave reads neither its number nor whose it is: only that it left. */
export const isOfCase = ({ category, eventKey }: { category: string; eventKey: string }): boolean =>
  category === 'unblocking' || eventKey.startsWith('blocker:')
