import { bannerAgreements, bannerAmendments } from './amendments/jobs.ts'
import { bannerCalls } from './mandates/jobs.ts'
import { bannerPeers } from './peers/upkeep/jobs.ts'
import { bannerDrafts, bannerLinks, bannerRenewals } from './upkeep/jobs.ts'

export const bannerJobs = [
  bannerRenewals,
  bannerDrafts,
  bannerLinks,
  bannerPeers,
  bannerAmendments,
  bannerAgreements,
  bannerCalls,
]
