import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { articleRoutes } from './articles/routes.tsx'
import { commentRoutes } from './comments/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { reviewRoutes } from './desk/routes-review.tsx'
import { followingRoutes } from './following/routes.tsx'
import { questionDeskRoutes } from './question-desk/routes.tsx'
import { questionWordingRoutes } from './question-desk/routes-wording.tsx'
import { questionRoutes } from './questions/routes.tsx'
import { workRoutes } from './works/routes.tsx'

export const newsroomRoutes = new Hono<App>()

for (const part of [
  followingRoutes,
  questionRoutes,
  workRoutes,
  commentRoutes,
  articleRoutes,
  deskRoutes,
  reviewRoutes,
  questionDeskRoutes,
  questionWordingRoutes,
]) {
  newsroomRoutes.route('/', part)
}
