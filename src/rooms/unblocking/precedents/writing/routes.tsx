import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { sheetConsentRoutes } from './routes-consent.tsx'
import { sheetReadingRoutes } from './routes-read.tsx'
import { sheetWritingRoutes } from './routes-write.tsx'

export const writingRoutes = new Hono<App>()

for (const part of [sheetWritingRoutes, sheetReadingRoutes, sheetConsentRoutes] as Hono<App>[])
  writingRoutes.route('/', part)
