/** A code as it is kept: it is read aloud and copied by hand, with small letters, spaces or hyphens. */
export const asCode = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '').toUpperCase()
