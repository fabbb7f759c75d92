import type { Store } from '#contracts/store'
import { readCsv } from './read.ts'

export const csv: Store = { id: 'csv', name: 'CSV file', settings: [], read: readCsv }
