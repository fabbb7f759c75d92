/** How pressing a message is. Routes to a person, never changes a fact. */
import { foldText } from './normalise.ts'

/** 0 calm · 1 impatient · 2 angry, a threat, or the third time · 3 danger to someone. */
export type Urgency = 0 | 1 | 2 | 3

export function urgencyOf(text: string, angry: boolean): Urgency {
  const folded = foldText(text)
  if (DANGER.test(folded)) return 3
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const loud = (letters >= 12 && capitals / letters > 0.6) || /[!！]{2,}|[?？!！]{3,}/.test(text)
  if (THREAT.test(folded) || AGAIN.test(folded) || (angry && loud)) return 2
  return angry || loud || DEADLINE.test(folded) ? 1 : 0
}

const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${foldText(list)})`, 'u')

const DANGER = words(
  'smoke|smoking|on fire|caught fire|burning smell|electric shock|electrocut|injur|bleeding|poison|explod|raucht|brennt|stromschlag|verletz|explodiert|blutet|fumée|brûle|prend feu|électrocut|blessé|explosé|humo|se quema|incendi|herid|descarga eléctrica|fumo|brucia|prende fuoco|ferit|scossa|rook|in brand|gewond|ontploft|dymi|pali się|porażeni|zranił|wybuch|fumaça|pegou fogo|choque elétrico|ferid|explodiu|brinner|skadad på|exploderade|duman|yanıyor|yangın|yaralan|elektrik çarp|煙|火が|燃え|感電|怪我|ケガ|爆発|دخان|حريق|احترق|جرح|صعق|انفجر',
)
const THREAT = words(
  'lawyer|solicitor|sue you|legal action|trading standards|small claims|chargeback|police|anwalt|rechtlich|verbraucherzentrale|polizei|anzeige erstatt|avocat|porter plainte|dgccrf|abogado|denunci|consumo|avvocato|denunci|codacons|advocaat|politie|juridisch|prawnik|policj|uokik|rzecznik|advogado|procon|polícia|advokat|polis|arn|avukat|polis|tüketici hak|弁護士|警察|消費者センター|訴え|محامي|شرطة|حماية المستهلك',
)
const AGAIN = words(
  'third time|3rd time|fourth time|how many times|zum dritten mal|zum 3. mal|wie oft noch|troisième fois|3e fois|combien de fois|tercera vez|cuántas veces|terza volta|quante volte|derde keer|hoe vaak nog|trzeci raz|ile razy|terceira vez|quantas vezes|tredje gången|hur många gånger|üçüncü kez|üçüncü kere|kaç kere|三回目|何度も|المرة الثالثة|كم مرة',
)
const DEADLINE = words(
  'urgent|asap|right now|immediately|by tomorrow|today at the latest|dringend|sofort|eilt|urgente?|immédiatement|tout de suite|urgentemente|subito|immediatamente|dringend|onmiddellijk|pilne|natychmiast|brådskande|omedelbart|acil|hemen|至急|急ぎ|عاجل|فورا',
)
