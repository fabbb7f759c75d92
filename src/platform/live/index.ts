export { type LiveFeed, openLiveFeed } from './live-feed.ts'
export { type LiveStreams, liveStreams } from './stream.ts'
