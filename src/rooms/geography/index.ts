import { paths } from './paths.ts'
import { words } from './words.ts'

export { resolvePlace } from './find/queries.ts'
export { loadGeography } from './load/actions.ts'
export {
  ancestorsOf,
  departmentCodesOf,
  type PlaceKeys,
  placeById,
  placeKeysOf,
  placesByIds,
  ruralitiesOf,
} from './queries.ts'
export { placeRoutes } from './routes.tsx'
export type { PlaceView } from './rules.ts'
export const placePath = paths.place
export const { typologyRule } = words
