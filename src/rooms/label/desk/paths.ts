export { paths as filePaths } from '../reviews/paths.ts'
