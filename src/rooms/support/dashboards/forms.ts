import { z } from 'zod'

/** The page of a list; what means nothing is the first. */
export const paging = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) })
