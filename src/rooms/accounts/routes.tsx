import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import type { Services } from '#core/services.ts'
import { deviceRoutes } from './devices/routes.tsx'
import { emailChangeRoutes } from './email-change/routes.tsx'
import { identifyWith } from './identify.ts'
import { notificationRoutes } from './notifications/routes.tsx'
import type { PersonalData } from './privacy/contribution.ts'
import { privacyRoutes } from './privacy/routes.tsx'
import { profileRoutes } from './profile/routes.tsx'
import { recoveryRoutes } from './recovery/routes.tsx'
import { secondFactorRoutes } from './second-factor/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'
import { signUpRoutes } from './sign-up/routes.tsx'

/** The room, opened: its pages, and how to know who asks. `personalData` is what the other rooms hold about people. */
export const createAccounts = (services: Services, { personalData }: { personalData: readonly PersonalData[] }) => {
  const routes = new Hono<App>()
  for (const part of [
    signInRoutes,
    signUpRoutes,
    recoveryRoutes,
    profileRoutes,
    emailChangeRoutes,
    deviceRoutes,
    secondFactorRoutes,
    notificationRoutes,
    privacyRoutes(personalData),
  ]) {
    routes.route('/', part)
  }
  return { routes, identify: identifyWith(services) }
}
