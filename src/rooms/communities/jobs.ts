import type { Job } from '#core/jobs.ts'
import { freeBeginnings } from './beginning/jobs.ts'
import { communityChanges } from './changes/jobs.ts'
import { digests, instantNews } from './follow/jobs.ts'
import { groupJobs } from './groups/index.ts'
import { liaisonUpkeep } from './liaison/requests/jobs.ts'
import { handNews } from './look/jobs.ts'
import { mandateUpkeep } from './mandates/jobs.ts'
import { communityLetters, memberUpkeep } from './members/jobs.ts'
import { pathwayNews, pathwayUpkeep } from './pathway/upkeep/jobs.ts'
import { roadmapVotes } from './roadmap/versions/jobs.ts'

export const communityJobs: Omit<Job, 'sample'>[] = [
  freeBeginnings,
  handNews,
  instantNews,
  digests,
  liaisonUpkeep,
  memberUpkeep,
  communityLetters,
  mandateUpkeep,
  communityChanges,
  ...groupJobs,
  roadmapVotes,
  pathwayNews,
  pathwayUpkeep,
]
