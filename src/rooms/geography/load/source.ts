import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const packageName = '@etalab/decoupage-administratif'
const require = createRequire(import.meta.url)

const zone = z.enum(['metro', 'drom', 'com'])
const region = z.object({ code: z.string(), nom: z.string(), zone })
const department = z.object({ code: z.string(), nom: z.string(), zone, region: z.string() })
const commune = z.object({
  code: z.string(),
  nom: z.string(),
  zone,
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  departement: z.string(),
  region: z.string(),
  /** Of a former commune: the one it is now part of. */
  chefLieu: z.string().optional(),
  /** Of an arrondissement: its commune. */
  commune: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().int().nullable().default(null),
})
const epci = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  membres: z.array(z.object({ code: z.string() })),
})

export type SourceCommune = z.infer<typeof commune>
export type Source = {
  regions: z.infer<typeof region>[]
  departments: z.infer<typeof department>[]
  epcis: z.infer<typeof epci>[]
  communes: SourceCommune[]
}

// line by line, each an object: whole, or required as a module, these 13 MB of JSON would cost this process 83 MB or more
const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T[]> => {
  const items: T[] = []
  const input = createReadStream(require.resolve(`${packageName}/data/${file}.json`))
  for await (const line of createInterface({ input })) {
    if (line.startsWith('{')) items.push(schema.parse(JSON.parse(line.replace(/,$/, ''))))
  }
  return items
}

/** The version of the official division that is installed. */
export const sourceVersion = async (): Promise<string> => {
  const description = await readFile(require.resolve(`${packageName}/package.json`), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(description)).version
}

/** The official division of France, from `@etalab/decoupage-administratif` (data under Licence Ouverte 2.0). */
export const readSource = async (): Promise<Source> => ({
  regions: await read('regions', region),
  departments: await read('departements', department),
  epcis: await read('epci', epci),
  communes: await read('communes', commune),
})
