/** Words that say how pressing a message is, in twelve languages; written like the stems of concepts. They are no features of the classifier. */
export const signals = {
  danger:
    'smoke= smoking= on_fire caught_fire burning_smell electric_shock electrocut injur bleeding poison explod raucht= qualm brennt= stromschlag verletz explodiert blutet fumee brule= prend_feu electrocut blesse= explose= humo= se_quema incendi herido descarga_electrica fumo= brucia= prende_fuoco ferito scossa= rook= in_brand gewond ontploft dymi= pali_sie porazen zranil wybuch fumaca pegou_fogo choque_eletrico ferido explodiu brinner= elstot exploderade duman= yaniyor yangin yaralan elektrik_carp patladi',
  dangerParts: '煙 火が 燃え 感電 怪我 ケガ 爆発 دخان حريق احترق انصعق انفجر جرحني',
  threat:
    'lawyer solicitor sue_you legal_action trading_standards small_claims chargeback police= anwalt rechtliche_schritte verbraucherzentrale polizei= anzeige_erstatt avocat porter_plainte dgccrf abogado denunci hoja_de_reclama avvocato codacons advocaat politie= juridische prawnik policj uokik rzecznik advogado procon policia= advokat polisanmal avukat tuketici_hak',
  threatParts: '弁護士 警察 消費者センター 訴え محامي الشرطه حمايه_المستهلك',
  again:
    'third_time 3rd_time fourth_time how_many_times zum_dritten_mal zum_3_mal wie_oft_noch troisieme_fois 3e_fois combien_de_fois tercera_vez cuantas_veces terza_volta quante_volte derde_keer hoe_vaak_nog trzeci_raz ile_razy terceira_vez quantas_vezes tredje_gangen hur_manga_ganger ucuncu_kez ucuncu_kere kac_kere',
  againParts: '三回目 3回目 何度も المره_الثالثه كم_مره',
  deadline:
    'urgent asap= right_now immediately by_tomorrow dringend sofort= eilt= urgente= immediatement tout_de_suite urgentemente subito= immediatamente onmiddellijk pilne= natychmiast bradskande omedelbart acil= hemen=',
  deadlineParts: '至急 急ぎ عاجل فورا',
} as const
