import type { Routes } from '#platform/http'
import { calibrationRoutes } from './calibration.ts'
import { incidentRoutes } from './incidents.ts'
import { ledgerRoutes } from './ledger.ts'
import { quoteRoutes } from './quote.ts'
import { sightRoutes } from './sight.ts'

export const routes: Routes = (app) => {
  quoteRoutes(app)
  ledgerRoutes(app)
  calibrationRoutes(app)
  incidentRoutes(app)
  sightRoutes(app)
}
