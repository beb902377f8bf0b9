import { pino } from 'pino'
import type { Config } from './config.ts'

export type Logger = pino.Logger

/** Structured logs on standard output, one JSON line each. No personal data: callers log ids, paths and durations, never addresses or forms. */
export const createLog = (config: Pick<Config, 'logLevel'>): Logger =>
  pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['email', '*.email', 'password', '*.password', 'token', '*.token', 'headers'], remove: true },
  })
