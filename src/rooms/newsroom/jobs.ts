export const newsroomJobs = []
