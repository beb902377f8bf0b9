// The door of the room: articles, questions and how sure their answers are, works in progress, comments.
export { newsroomJobs } from './jobs.ts'
export { newsroomRoutes } from './routes.tsx'
