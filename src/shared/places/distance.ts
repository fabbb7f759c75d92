/** Great-circle distance between two points in whole kilometres (haversine, mean Earth radius 6371 km). */
export function greatCircleKm(from: { latitude: number; longitude: number }, to: { latitude: number; longitude: number }): number {
  const rise = radians(to.latitude - from.latitude)
  const run = radians(to.longitude - from.longitude)
  const chord = Math.sin(rise / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(run / 2) ** 2
  return Math.round(2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord))))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
