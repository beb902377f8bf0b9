import { bannerDrafts, bannerLinks, bannerRenewals } from './upkeep/jobs.ts'

export const bannerJobs = [bannerRenewals, bannerDrafts, bannerLinks]
