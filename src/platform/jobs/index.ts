export { runDueTasks } from './clock-tasks.ts'
export { type JobRunner, startJobs } from './runner.ts'
export { type WorkLoop, workLoop } from './work-loop.ts'
