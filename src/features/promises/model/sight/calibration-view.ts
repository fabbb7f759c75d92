/** What the calibration page shows. */
import type { CalibrationDimension, CalibrationFigures } from '../calibration.ts'
import type { SightFormat } from './format.ts'
import type { SightWords } from './words.ts'

export type PageFilter = { source: 'order' | 'history' } & Record<CalibrationDimension, string | null>

export type CalibrationGroupRow = { key: string | null; figures: CalibrationFigures }
export type CalibrationPage = {
  shopName: string
  words: SightWords
  format: SightFormat
  filter: PageFilter
  /** Whether there is imported history to look at. */
  hasHistory: boolean
  all: CalibrationFigures
  groups: Record<CalibrationDimension, CalibrationGroupRow[]>
  /** All groups there are, whatever the filters: what may be chosen. */
  choices: Record<CalibrationDimension, (string | null)[]>
}
