export type { Db, Query } from './db.ts'
