import { z } from 'zod'

/** A page in an address, from 1; what is not one is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

export const pageOf = (text: string | undefined): number => pageNumber.parse(text)
