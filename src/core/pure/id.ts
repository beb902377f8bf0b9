/** A UUID as PostgreSQL writes it. */
export type Id = string

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Is this text from a URL a UUID? PostgreSQL answers a malformed one with an error, not with « not found ». */
export const isId = (text: string): boolean => shape.test(text)
