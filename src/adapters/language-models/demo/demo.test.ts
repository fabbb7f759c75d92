import { describe } from 'vitest'
import { languageModelSuite } from '#contracts/language-model.contract'
import { demo } from './index.ts'

const noHttp = async () => {
  throw new Error('this model asked for HTTP')
}
describe('demo-model', () => languageModelSuite(demo, { settings: async () => ({}), http: noHttp }))
