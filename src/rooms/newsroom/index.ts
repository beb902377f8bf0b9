// The door of the room: articles, questions and how sure their answers are, works in progress, comments.
export { publishedArticles } from './articles/queries.ts'
export { isGuest, type WholeComment, wholeComment } from './comments/queries.ts'
export {
  limits as commentLimits,
  linksIn,
  manyLinks,
  mayJudgeAppeal,
  reasons as commentReasons,
  refusalToUndo,
} from './comments/rules.ts'
export {
  decisionRefusals,
  maskRefusals,
  reasonNames as commentReasonNames,
  settlementRefusals,
  statusNames as commentStatusNames,
} from './comments/words.ts'
export { newsroomDemo } from './demo.ts'
export { eraseNewsroomDemo } from './erasure/actions.ts'
export { newsroomJobs } from './jobs.ts'
export {
  decideComment,
  judgeAppeal,
  maskComment,
  settleReports,
  undoDecision,
  undoTogether,
  unmaskComment,
} from './moderating/actions.ts'
export {
  countModeration,
  decisionsToUndo,
  dueIn,
  listComments,
  type ModerationFigures,
  pastOf,
  perPage as commentsPerPage,
  type Queue as CommentQueue,
  queues as commentQueues,
  reportsOf,
  type Transparency,
  transparency,
} from './moderating/queries.ts'
export { paths as newsroomPaths } from './paths.ts'
export { newsroomPersonalData } from './personal-data.ts'
export { noticeOf } from './questions/notice.ts'
export { QuestionCard } from './questions/parts.tsx'
export type { QuestionView } from './questions/queries.ts'
export { certaintySample } from './questions/queries-board.ts'
export { newsroomRoutes } from './routes.tsx'
