/** Names that carriers write and GeoNames' main list spells otherwise, folded as `foldPlace` does. Exonyms are facts, not code. */
export const aliases: Record<string, Record<string, string>> = {
  AT: { wien: 'vienna' },
  BE: { brussel: 'brussels', bruxelles: 'brussels', antwerp: 'antwerpen', ghent: 'gent', luik: 'liege', brugge: 'brugge', bruges: 'brugge' },
  CH: { zuerich: 'zurich', geneva: 'geneve', genf: 'geneve', basle: 'basel' },
  CZ: { praha: 'prague', prag: 'prague', brunn: 'brno' },
  DE: { munchen: 'munich', muenchen: 'munich', cologne: 'koln', nurnberg: 'nurnberg', nuremberg: 'nurnberg', hanover: 'hannover', frankfurt: 'frankfurt am main' },
  DK: { kobenhavn: 'copenhagen', koebenhavn: 'copenhagen' },
  ES: { seville: 'sevilla', saragossa: 'zaragoza' },
  FI: { helsingfors: 'helsinki' },
  GR: { athina: 'athens', athinai: 'athens' },
  IT: { roma: 'rome', milano: 'milan', torino: 'turin', napoli: 'naples', firenze: 'florence', venezia: 'venice', genova: 'genoa', padova: 'padova', padua: 'padova' },
  NL: { 'den haag': 'the hague', "'s-gravenhage": 'the hague' },
  PL: { warszawa: 'warsaw', krakow: 'krakow', cracow: 'krakow', danzig: 'gdansk' },
  PT: { lisboa: 'lisbon' },
  RO: { bucuresti: 'bucharest' },
  SE: { goteborg: 'goeteborg', gothenburg: 'goeteborg' },
  US: { 'new york': 'new york city', nyc: 'new york city' },
}
