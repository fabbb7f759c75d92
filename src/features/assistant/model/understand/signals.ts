/**
 * Words that say how pressing a message is, and what it does in a conversation, in twelve languages; written like the stems of
 * concepts. They are no features of the classifier. Those of a conversation only count in short messages.
 */
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
  yes: 'yes= yeah= yep= yup= ok= okay= sure= of_course please_do go_ahead correct= exactly= ja= jo= jep= klar= gerne= gern= genau= stimmt= richtig= oui= ouais= bien_sur d_accord volontiers= exact= si= claro= vale= correcto= certo= va_bene esatto= volentieri= graag= prima= klopt= zeker= tak= jasne= dobrze= zgadza_sie oczywiscie= sim= isso= pode_ser com_certeza javisst= garna= precis= visst= evet= olur= tamam= tabii= lutfen=',
  yesParts: 'はい ええ お願いします そうです 了解 نعم ايوه اجل تمام موافق اوكي',
  no: 'no= nope= nah= no_thanks not_really nein= nee= ne= nicht= non= pas= nao= nie= nej= inte= hayir= yok= istemiyorum geen=',
  noParts: 'いいえ いや 違います ちがう لا= كلا ليس',
  otherOne:
    'other_one other_order the_other= and_the_other another_one another_order andere_bestellung die_andere= der_andere= das_andere= anderen_bestellung zweite_bestellung autre_commande l_autre= otro_pedido el_otro= la_otra= la_otra otra_compra altro_ordine l_altro= l_altra= andere_order de_andere= het_andere= drugie_zamowienie drugi= to_drugie a_drugie inne_zamowienie outro_pedido outra_encomenda o_outro= a_outra= andra_bestallningen den_andra= andra_ordern diger_siparis digeri= obur_siparis oburu=',
  otherOneParts: 'もう一つ もうひとつ 別の注文 他の注文 ほかの注文 الطلب_الاخر الطلب_الثاني الاخر والثاني',
  firstOne:
    'first_one first_order erste= ersten= erstere= premiere= premier= primero= primera= primo= prima_ eerste= pierwsze= pierwszy= pierwsza= primeiro= primeira= forsta= ilk= birincisi= birinci=',
  firstOneParts: '一つ目 最初の 1つ目 الاول الاولي',
  secondOne:
    'second_one second_order the_second= zweite= zweiten= zweites= deuxieme= seconde= segundo= segunda= secondo= seconda= tweede= drugie= druga= segunda= andra= ikinci= ikincisi=',
  secondOneParts: '二つ目 2つ目 二番目 الثاني الثانيه',
  notThat:
    'not_what_i not_my_question didn_t_ask did_not_ask you_misunderstood misunderstood= wrong_answer not_that= nicht_gefragt nicht_meine_frage war_nicht_meine falsch_verstanden missverstanden= falsche_antwort das_meine_ich_nicht meinte_ich_nicht pas_ce_que_j pas_ma_question mal_compris pas_demande no_es_lo_que no_pregunte eso_no_es_lo me_entendiste_mal no_era_mi_pregunta non_e_quello_che non_ho_chiesto hai_capito_male non_era_la_mia niet_wat_ik vroeg_ik_niet niet_mijn_vraag verkeerd_begrepen nie_o_to_pytam nie_o_to zle_zrozumial nao_foi_isso nao_perguntei nao_e_isso entendeu_errado inte_det_jag inte_min_fraga missforstod= missforstatt= bunu_sormadim onu_sormadim yanlis_anladin= yanlis_anladiniz=',
  notThatParts:
    'そうじゃない そうではなく 聞いていない 聞いてない 質問と違 مو_هذا_سؤالي مش_ده_سؤالي ليس_هذا_ما_سالت لم_اسال_عن ليس_هذا_سؤالي',
  correction:
    'sorry= i_meant= i_mean= meant= typo= correction= mistake= wrong_number oops= meinte= ich_meine= verschrieben= vertippt= tippfehler= entschuldigung= falsche_nummer sondern= pardon= desole= desolee= je_voulais_dire erreur= perdon= queria_decir me_equivoque error= scusa= scusi= volevo_dire intendevo= ho_sbagliato bedoelde= bedoel= verkeerd_nummer foutje= przepraszam= pomylka= pomylilem= pomylilam= chodzilo_mi desculpe= desculpa= quis_dizer enganei= errado= forlat= ursakta= menade= skrev_fel pardon= yanlis_yazdim demek_istedim kusura_bakma',
  correctionParts: '間違え すみません、 訂正 اقصد قصدت اسف عذرا خطا',
  code: 'send_me_a_code send_a_code send_me_the_code send_code send_the_code code_please new_code another_code me_a_code me_the_code the_code_again got_no_code code_schicken nen_code n_code den_code_bitte code_zuschicken code_bitte bitte_code schick_code schicken_sie_mir_einen_code code_senden sende_mir senden_sie_mir_einen_code einen_code neuer_code neuen_code envoyez_moi_un_code envoyer_le_code un_code= nouveau_code enviame_un_codigo envieme_un_codigo un_codigo= nuevo_codigo codigo_por mandami_un_codice inviami un_codice= nuovo_codice stuur_me_een_code een_code= nieuwe_code stuur_code wyslij_kod nowy_kod kod_prosze przeslij_kod envie_um_codigo envie_me_um um_codigo= novo_codigo mande_o_codigo skicka_en_kod skicka_kod en_kod= ny_kod kod_gonder kodu_gonder yeni_kod bir_kod',
  codeParts: 'コードを送 コードをください コード送 ارسل_الرمز ارسلي_رمز ارسل_لي_رمز رمز_جديد ارسل_كود',
  bot: 'back_to_the_bot talk_to_the_bot ask_the_bot back_to_the_assistant the_assistant_again back_to_chat ask_the_assistant bot_again zuruck_zum_bot wieder_der_bot zuruck_zum_assistenten lieber_den_bot wieder_den_bot assistent_wieder wieder_mit_dem_bot retour_au_bot parler_au_bot revenir_au_bot revenir_a_l_assistant volver_al_bot hablar_con_el_bot volver_al_asistente torna_al_bot tornare_al_bot parlare_con_il_bot terug_naar_de_bot terug_naar_bot wroc_do_bota powrot_do_bota rozmawiac_z_botem voltar_ao_bot falar_com_o_bot voltar_ao_assistente voltar_para_o_bot tillbaka_till_botten prata_med_botten tillbaka_till_assistenten bota_don bota_geri_don botla_konus asistana_don',
  botParts: 'ボットに戻 ボットと話 アシスタントに戻 العوده_الي_البوت ارجع_الي_البوت التحدث_مع_البوت العوده_الي_المساعد',
} as const
