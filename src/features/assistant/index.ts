/** The door of the assistant: understands a question, answers it from facts, or hands over to a person. */
export { type AnsweredMessage, answerMessage } from './answer-message.ts'
export { ask, type Question } from './ask.ts'
export { subscribers } from './jobs.ts'
export { routes } from './routes.ts'
export { type Entity, type EntityType, type IntentName, intentNames, type Understanding, understand } from './understand/index.ts'
