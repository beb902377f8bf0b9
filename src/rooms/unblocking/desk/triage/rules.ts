import { type AdministrationKind, type How, highest, type Level } from '../../rules.ts'

const usual: Record<AdministrationKind, Level> = {
  municipality: 1,
  department_council: 2,
  prefecture: 2,
  social_security: 2,
  employment: 2,
  region_council: 3,
  state_local: 3,
  health_agency: 3,
  education_office: 3,
  ministry: 4,
  agency: 4,
  other: 2,
}

/** How high the decision that blocks is usually taken: whoever sorts the case confirms or corrects it. Two ministries take one level more. */
export const suggestedLevel = (kind: AdministrationKind | null, how: How | null): Level => {
  const level = usual[kind ?? 'other']
  return how === 'silo' && level === 4 ? highest : level
}
