import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const absent = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(absent, z.string().trim().min(1).optional())
const url = (...protocols: string[]) =>
  z.preprocess(
    absent,
    z
      .url({
        protocol: new RegExp(`^(${protocols.join('|')})$`),
        error: `attend une adresse ${protocols.join(' ou ')}://…`,
      })
      .optional(),
  )

const realCompanies = 'https://recherche-entreprises.api.gouv.fr'
const companies = z.union([z.literal('off'), z.url({ protocol: /^https?$/ })], {
  error: 'attend une adresse http ou https://…, ou off',
})

const environment = z.object({
  NODE_ENV: z.preprocess(absent, z.enum(['production', 'development', 'test']).default('development')),
  PORT: z.preprocess(absent, port.default(3000)),
  PUBLIC_URL: url('http', 'https'),
  DATABASE_URL: url('postgres', 'postgresql'),
  DATA_DIR: z.preprocess(absent, z.string().default('.data')),
  SMTP_URL: url('smtp', 'smtps'),
  S3_URL: url('http', 'https', 's3'),
  MAIL_FROM: text,
  WEB_CONCURRENCY: z.preprocess(absent, z.coerce.number().int().min(1).max(64).optional()),
  RUN: z.preprocess(absent, z.enum(['all', 'web', 'worker']).default('all')),
  DEMO: z.preprocess(absent, z.enum(['on', 'off']).default('on')),
  SECRET: z.preprocess(absent, z.string().min(32, 'attend au moins 32 caractères').optional()),
  TRUST_PROXY: z.preprocess(absent, z.enum(['on', 'off']).default('off')),
  LOG_LEVEL: z.preprocess(absent, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  COMPANIES_URL: z.preprocess(absent, companies.default(realCompanies)),
  SOURCE_URL: url('http', 'https'),
  POWERED_BY: text,
  PUBLISHER_NAME: text,
  PUBLISHER_ADDRESS: text,
  PUBLISHER_PHONE: text,
  PUBLICATION_DIRECTOR: text,
  HOST_NAME: text,
  HOST_ADDRESS: text,
  HOST_PHONE: text,
})

const publisherSettings = [
  'PUBLISHER_NAME',
  'PUBLISHER_ADDRESS',
  'PUBLISHER_PHONE',
  'PUBLICATION_DIRECTOR',
  'HOST_NAME',
  'HOST_ADDRESS',
  'HOST_PHONE',
] as const

export type Config = ReturnType<typeof shape>

/** A setting that cannot be used. Its message is one French line per setting, ready to print. */
export class ConfigError extends Error {}

/** Reads the settings once. Throws `ConfigError` naming each bad one; in production the publisher and the host are obligatory (LCEN, art. 6). */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((i) => `Réglage ${i.path.join('.')} : ${i.message}`).join('\n'))
  }
  if (parsed.data.NODE_ENV === 'production') {
    const absentOf = (names: readonly (keyof typeof parsed.data)[]) =>
      names.filter((name) => parsed.data[name] === undefined)
    const lines = [
      [absentOf(mailSettings), 'en production, les liens des courriels et leur envoi en dépendent.'],
      [absentOf(publisherSettings), 'en production, les mentions légales exigent un éditeur et un hébergeur.'],
    ] as const
    const told = lines
      .filter(([names]) => names.length > 0)
      .map(([names, why]) => `Réglage ${names.join(', ')} : ${why}`)
    if (told.length > 0) throw new ConfigError(told.join('\n'))
  }
  return shape(parsed.data)
}

const mailSettings = ['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'] as const

/** Is this the address of one machine, for its own use? Anywhere else, no invented account may open a door, no one may read others' mail. */
const isLocal = (publicUrl: string | undefined): boolean =>
  publicUrl === undefined || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(publicUrl).hostname)

const shape = (env: z.infer<typeof environment>) => ({
  /** Not someone's own machine: the demonstration world and the local mailbox are closed. */
  production: env.NODE_ENV === 'production' || !isLocal(env.PUBLIC_URL),
  port: env.PORT,
  publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
  databaseUrl: env.DATABASE_URL ?? null,
  dataDir: resolve(env.DATA_DIR),
  smtpUrl: env.SMTP_URL ?? null,
  s3Url: env.S3_URL ?? null,
  mailFrom: env.MAIL_FROM ?? '#FrenchImpact <ne-pas-repondre@localhost>',
  webConcurrency: env.WEB_CONCURRENCY ?? availableParallelism(),
  run: env.RUN,
  demo: env.DEMO === 'on' && env.NODE_ENV !== 'production' && isLocal(env.PUBLIC_URL),
  secret: env.SECRET ?? null,
  trustProxy: env.TRUST_PROXY === 'on',
  logLevel: env.LOG_LEVEL,
  /** The public register of companies, without a last slash; null when this instance asks nothing outside. */
  companiesUrl: env.COMPANIES_URL === 'off' ? null : env.COMPANIES_URL.replace(/\/$/, ''),
  sourceUrl: env.SOURCE_URL ?? null,
  poweredBy: env.POWERED_BY ?? 'logiciel libre #FrenchImpact',
  publisher: {
    name: env.PUBLISHER_NAME ?? null,
    address: env.PUBLISHER_ADDRESS ?? null,
    phone: env.PUBLISHER_PHONE ?? null,
    director: env.PUBLICATION_DIRECTOR ?? null,
  },
  host: { name: env.HOST_NAME ?? null, address: env.HOST_ADDRESS ?? null, phone: env.HOST_PHONE ?? null },
})
