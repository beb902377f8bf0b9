/** How the types of the schema are drawn from a database: the test of freshness and the command use the same words. */
export const schemaArguments = (url: string, outFile: string): string[] => [
  '--url',
  url,
  '--dialect',
  'postgres',
  '--date-parser',
  'string',
  '--type-mapping',
  '{"int8":"number"}',
  '--exclude-pattern',
  '(kysely_*|jobs.*)',
  '--out-file',
  outFile,
]
