export const bannerJobs = []
