import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { attestationRoutes } from './attestations/routes.tsx'
import { issuerRoutes } from './issuer/routes.tsx'
import { keyRoutes } from './keys/routes.tsx'
import { verifierRoutes } from './verifying/routes.tsx'

export const credentialRoutes = new Hono<App>()

for (const part of [issuerRoutes, attestationRoutes, verifierRoutes, keyRoutes]) credentialRoutes.route('/', part)
