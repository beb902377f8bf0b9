import { paths as memberPaths } from '../members/paths.ts'
import { paths } from '../paths.ts'
import { roadmapPaths } from '../roadmap/paths.ts'
import type { HomeView } from './queries.ts'
import type { Coming } from './queries-work.ts'
import type { Gap } from './rules.ts'

/** Where something can be done about a gap. */
export const gapHref = (gap: Gap, { community, mayEdit, isMember }: HomeView): string => {
  const { slug } = community
  const hrefs: Record<Gap, string> = {
    purpose: mayEdit ? paths.presentation(slug) : paths.mandate(slug),
    members: isMember || mayEdit ? paths.members(slug) : memberPaths.join(slug),
    mandate: paths.mandate(slug),
    roadmap: paths.roadmap(slug),
    challenge: `/annuaire/nouvelle-fiche?genre=projet&lieu=${community.territory.id}`,
    label: '/label/couverture',
    group: paths.groups(slug),
  }
  return hrefs[gap]
}

/** The page of something to come. */
export const comingHref = (slug: string, coming: Coming): string => {
  if (coming.kind === 'meeting') return `${paths.group(coming.slug ?? '')}/reunions/${coming.id}`
  if (coming.kind === 'group') return paths.group(coming.slug ?? '')
  if (coming.kind === 'milestone') return roadmapPaths.item(slug, coming.id ?? '')
  return coming.kind === 'mandate' ? paths.mandate(slug) : paths.decision(coming.id ?? '')
}
