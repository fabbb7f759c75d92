export const it = {
  ORDER: 'ordin acquist comprat',
  PARCEL: 'pacco pacchi pacchett collo= spedizion consegna= plico scatola= scatole scatolon collo colli= busta= plichi',
  DELIVER: 'consegn recapit',
  ITEM: 'articol prodott merce= oggett roba= cosa= coso= cosa_ordinata pezzo= pezzi= cose= regalo= regali= regalino',
  SHIPPED:
    'spedit inviat partit mandat affidat spedir in_viaggio in_transito in_consegna per_strada uscito= usciti= imballat impacchett e_partit evaso= evasi= mandato= preparato=',
  STATUS:
    'stato= aggiornament novita a_che_punto situazione notizie che_fine che_succede come_procede come_siamo_messi come_va_con a_che_punto_siamo novita= si_sa_qualcosa sapete_qualcosa buon_fine andato_a_buon che_si_dice che_ne_e com_e_messo come_sta_andando silenzio= registrat_il',
  WHERE: 'dove= dov= posizione dove_sta dove_si dovè dove_cavolo in_che_deposito quale_deposito che_citta ndo= addo= indove',
  LOCATE: 'traccia= tracciar rintracc seguire localizz trovare trovo= tracciament track= traccio seguo= rintracciar',
  FAR: 'lontan quanto_dista distanza vicin fermate chilometr km= quanto_manca quanta_strada quanto_e_lontano quante_fermate dalle_mie_parti in_zona zona= quanti_km distante',
  DRIVER: 'corriere fattorino furgone autista postino camion corrier rider= quello_del_furgone postin addetto_alla_consegna',
  CARRIER:
    'bartolini brt= sda= gls= dhl= ups= poste_italiane fedex dpd= vettore corriere_espresso nexive inpost crono fermopoint liccardi arco_spedizioni spedizionier',
  LATE: 'ritard tard= tardi= in_attesa_da troppo_tempo tarda= tardato slitt slittat rimandat in_ritardissimo ci_mette lento= lenta= lunghi= sciopero neve= oltre_la_data scadut_il_termine va_per_le_lunghe rallent',
  ONTIME:
    'in_tempo puntual in_orario come_previsto nei_tempi rispett ancora_valid e_confermat ce_la_fa fara_in_tempo arriva_per confermato_per resta_per in_tempo_per sempre_per sabato_e_ancora',
  WHY: 'perche motivo come_mai ragione cosa_e_successo che_e_successo per_quale causa= pk= perke xke xche che_cosa_blocca cosa_lo_blocca cosa_succede che_sta_succedendo che_diavolo spieg spiegaz andato_storto e_storto come_e_possibile',
  NOTYET: 'ancora= tuttora finora finora= ad_oggi ancora_niente ancora_nulla',
  NEG: 'non= niente nulla= mai= nessun senza= neanche nn= mica= manco= zero= neppure niente_di',
  RECEIVE: 'ricev ricevut arriva arrivat arrivo= giunt pervenut arivat ariva arrivo arrivera arriver ricevo= avuto= in_mano ce_l_ho',
  WAIT: 'aspett attend attesa= aspetto= sto_aspettando attesa',
  WHEN: 'quando= che_ora che_giorno qnd= quand_e verso_che_ora che_ore= mattina_o mattino_o entro_quando quanti_giorni_mancano per_quando in_che_fascia devo_stare_a_casa stare_a_casa',
  DATE: 'data= giorno= previst stimat fascia= fascia_oraria finestra= entro= scadenza_',
  TODAY:
    'oggi= domani= stasera fine_settimana weekend lunedi martedi mercoledi giovedi venerdi sabato domenica questa_settimana settimana_prossima natale compleanno doman lun= mar= gio= ven= sab= pasqua matrimonio= battesimo comunione capodanno san_valentino festa_della_mamma dopodomani prima_che_partiamo prima_di_partire',
  PAST: 'ieri= settimana_scorsa fa= settimane= doveva= dovevano promess sarebbe_dovut settimana_fa settimane_fa giorni_fa da_una da_due da_tre da_giorni da_settimane l_altro_ieri avevate_detto avreste dicevano= doveva_essere avrebbe quindici_giorni gia= da_lunedi da_piu_di da_oltre da_quasi da_ieri da_martedi da_giovedi da_domenica da_venerdi',
  HOWLONG: 'quanto_tempo quanto_ci quanti_giorni in_quanto tempi_di',
  SAYSDELIVERED:
    'consegnato= consegnata= risulta= risulta_consegnat dice_che segnato_come a_mano= in_mano_a dicono= dice_consegnat segna_consegnat segnala= secondo_il_sito secondo_l_app per_l_app l_app_dice lasciato_in ritirato_da ricevuto_da la_foto foto_della_consegna prova_di_consegna figura_consegn risulta_consegnato',
  SIGNED: 'firmat firma= ha_firmato firmato= sottoscr',
  STOLEN: 'rubat furto= ladr fregat rubar sparito=',
  NEIGHBOUR:
    'vicino_di vicini= portineria portinaio custode pianerottolo cassetta_della vicina= zerbin portiere= portone= reception= atrio= pianerott buca_delle cassetta= androne',
  BROKEN:
    'rott danneggiat difettos guast rovinat graffiat ammaccat schiacciat non_funziona spaccat strappat crepat non_va= non_si_accende non_parte non_carica macchi= macchiat ammuffit muffa= scadut sciolt puzza= marc= bucat buco= crepa= incrinat scheggiat sbeccat pezzi= frantum schegge bagnat arrugginit storto= storta= staccat saltat_la bruciat scollat ballar balla= esplos inutilizzab scassat sfasciat',
  WRONG:
    'sbagliat errat altro_colore altra_taglia non_e_quello non_e_quell di_un_altro di_qualcun_altro un_altra_cosa altra_cosa al_posto_di invece_di invece_del scambiat confus= due_sinistr non_mio altro_modello diverso_da diversa_da non_era_questo non_corrisponde',
  MISSING:
    'manca= mancan mancante incomplet vuot dimenticat solo_una solo_meta solo_parte solo_un non_c_era non_c_erano non_c_e_il senza_viti senza_caricatore niente_viti ne_manca ne_mancano un_solo una_sola solo_uno dei_due secondo_pacco secondo_collo seconda_scatola il_resto resto= non_avete_messo non_incluso pluriball meta= in_meno scordat',
  ADDRESS: 'indirizzo via= cap= civico numero_civico indiriz interno= scala= citofono_nome in_ufficio nuovo_indirizzo casa_nuova',
  CHANGE:
    'cambi modific corregg trasloc trasferit aggiornare invertit sbagliato_il_civico sbagliato_indirizzo trasferim spostat_di reindirizz dirottar aggiungere_il meglio_in_ufficio scordato_l correzion',
  RESCHEDULE:
    'posticip spostare rimandar altro_giorno altra_data riprogramm riconsegn piu_tardi in_vacanza anticipare nuova_consegna secondo_tentativo meglio_martedi meglio_il ripass ripassate ripassare un_altro_momento altra_ora altro_orario siamo_via sono_via fuori_fino siamo_fuori in_ferie ferie= avviso_di_giacenza trovato_l_avviso rinvia rinviar di_sera prima_del_previsto giacenza= mancata_consegna',
  PICKUP:
    'ritir punto_di_ritiro locker armadietto ufficio_postale fermo_deposito lo_vado_a vado_a_prendere passo_a_prendere vengo_a_prendere prenderlo_io in_posta ufficio_postale= punto_poste edicola tabaccheria filiale',
  HOME: 'a_casa casa= nessuno assente citofon campanello non_ci_sono non_sono al_lavoro in_casa citofonat suonato= suonare nessuno_ha alla_finestra',
  LEAVE:
    'lasciar lasciat lasciatelo lasciate depositar garage dal_vicino dal_portiere sopra_il_cancello oltre_il_cancello dal_barbiere in_portineria dietro_il dietro_la tenetelo giardino= tenere= sullo_zerbino senza_suonare appoggi',
  CANCEL:
    'annull disdir disdett cancell recess non_lo_voglio_piu annul non_mandat non_spedit non_lo_voglio ci_ho_ripensato ripensat cambiato_idea per_sbaglio per_errore fermate= bloccate_l togliete= toglie non_mi_serve non_serve_piu eliminate revoc ritirare_l_ordine',
  REFUND: 'rimbors miei_soldi riaccredit risarc soldi= rivoglio ridatemi denaro= riaccredito indennizzo risarcim',
  RETURN:
    'reso= resi= restitu rimandar_indietro rispedir sostitu rendere ve_lo_rimando rimando= rimandarlo indietro= etichetta_di_reso etichetta_per_il reso stringe= va_stretto va_largo troppo_stret troppo_grand troppo_piccol un_numero_in taglia_in_piu non_mi_piace non_mi_va cambio_taglia cambiarlo= sostituz',
  COST: 'costa= costo= spese= quanto_costa prezzo gratis gratuit tariffa economic caro= quanto_viene quanto_vien quanto_mi_costa spese_di costi_di costi= gratuita= da_che_cifra spedizione_gratis',
  SHIPTO:
    'spedite consegnate_in inviate_in all_estero estero internazional in_svizzera nelle_isole paesi= spedite_in spedite_a consegnate_a consegnate_anche mandate_in arrivate_anche isole= sardegna sicilia fuori_italia',
  OPTIONS:
    'opzion metodo corriere_espresso espress= modalita standard= rapida= 24_ore piu_veloce piu_rapida veloce= in_24 in_giornata giorno_dopo spedizione_rapida corriere_o',
  STOCK:
    'disponib esaurit magazzino scorte riassortiment torna_disponibile giacenza preordin rimast ce_l_avete ce_ne ne_avete avete_ancora tornano= tornera torna= quando_tornano riassort fuori_produzione finit esauriti= ce_n_e terminati= terminato=',
  SIZE: 'taglia taglie colore= colori',
  TRACKNO:
    'codice_di_tracc numero_di_tracking codice_tracking numero_di_spedizione numero_di_tracciamento link_di_tracc tracking= numero_di_track codice_tracc codice_spedizione codice_di_spedizione numero_spedizione lettera_di_vettura ldv=',
  STUCK:
    'bloccat ferm= fermo= ferma= non_si_muove non_si_aggiorna non_aggiorna nessun_aggiornamento stesso_stato non_cambia stesso_punto stesso_posto stessa_scritta da_giorni_fermo dorme= dopo_etichetta etichetta_creata nessun_movimento impantan piantat immobil incagliat non_avanza giacente',
  LINK: 'link= codice= non_valido errore= inesistente non_trovat pagina_bianca pagina_vuota non_si_apre non_apre non_esiste non_lo_riconosce non_gli_risulta non_risulta_nulla non_lo_trova non_carica_la sconosciut',
  CUSTOMS: 'dogan dazi= dazio iva= importazione tasse= sdoganament oneri oneri_dogan sdogan spese_doganali bolla_dogan chiedono_di_pagare',
  INVOICE: 'fattura ricevut_fiscale ricevuta= scontrino fattur partita_iva ricevute documento_fiscale',
  PAY: 'pag= pagat pagament addebit carta= carta_di_credito bonifico paypal pagare saldat pagate= addebiti estratto= a_rate rate= contrassegno satispay postepay rifiutat scalato= scalat prelevat',
  COUPON: 'buono= sconto coupon codice_sconto promozion carta_regalo promo= codice_promo codice_non_scala punti_fedelta',
  TWICE: 'due_volte doppi',
  HUMAN:
    'umano= persona= operator qualcuno servizio_clienti assistenza_clienti responsabile addetto consulente robot= bot= risponditore macchina_che carne_e_ossa con_qualcuno capo= superiore= impiegato addetti= persona_vera essere_umano dipendente risposte_automatiche',
  CALL: 'chiama richiam telefon chiamat colpo_di_telefono uno_squillo numero_da_chiamare richiamat mi_chiamate chiamarmi',
  TALK: 'parlar parlo= contattar passar mettermi_in_contatto collegar a_voce mi_passi passatemi mi_passate spiegare_a_voce contatt parlare= parlarne',
  ANGRY:
    'vergogn inaccett assurd peggior reclam inutil schif truffa avvocato ridicol delus arrabbiat stufo= stufa= pessim scandal mai_piu indecent presa_in_giro incazz incapaci incompet merda= schifo= ladri= truffat farabutt pagliacci presi_per inett disgust vergognosi barzelletta_di da_denuncia branco furios insultat maleducat',
  THANKS:
    'grazie ottim perfett eccellent fantastic gentilissim brav grz= mille_grazie top= grandi= siete_stati gentili= benissimo soddisfatt contentissim stupend magnific super= ringrazi complimenti=',
  BYE: 'arrivederci ciao_ciao buona_giornata a_presto addio buona_serata ci_sentiamo buon_weekend buonanotte',
  HELLO: 'ciao= buongiorno buonasera salve= buon_giorno ehi= ehila bng= buongiornoo c_e_qualcuno hey=',
  HELP: 'aiut domanda informazion',
  WANT: 'vorrei voglio desider posso= potete potreste per_favore ho_bisogno',
  ACCOUNT: 'account= password accesso accedere registr newsletter profilo utente= disiscri abbonament',
  BANK: 'banca= bancomat conto_corrente saldo= prestito mutuo pin= carta_di_debito bonifico stipendio tasse= bolletta affitto valuta stipend pensione busta_paga reddito= dichiarazione_dei tredicesima affitt rata_del',
  PET: 'gatto= cane= gatta= cucciolo',
  TRAVEL:
    'volo= aereo= aeroporto hotel valigia bagagl taxi treno= autobus viaggio passaporto visto= stazione metro= giorni_di_ferie regionale= frecciarossa trenitalia tram= traghetto orari= orario_del fermata_del luna= mare= spiaggia patente= carta_d_identita',
  FOOD: 'pizza= ristorante ricetta cena= pranzo cucinar mangiar calorie hamburger glovo sushi= kebab pasta= colazione merenda',
  HOUSE:
    'luce= luci= lampada accend spegn riscaldament temperatura sveglia= timer musica canzone televis volume aspirapolvere tapparelle porta_del_garage luce_del_garage camera= salotto wifi= lavatrice lavastoviglie frigo= forno= piove piover pioggia idraulico elettricista spazzatura',
  CHITCHAT:
    'barzelletta meteo robot= ti_chiami chi_sei quanti_anni film= calcio= gioco traduc capitale_d preferit poesia storia= senso_della_vita che_tempo museo notizie= libro domanda_di_lavoro scuola esame pratica_edilizia voti= maturita palestra concerto= biglietti elezioni pianeta oroscopo canta= dormi= aprite_la aperti_la orari_di cercate_personale assumete curriculum',
  SOLVED:
    'risolto= tutto_ok tutto_a_posto a_posto= trovato= l_ho_trovato e_arrivato_ora e_appena_arrivato appena_arrivato falso_allarme lasciate_stare lasciate_perdere lascia_stare come_non_detto ce_l_aveva alla_fine_e_arriv non_serve_piu_rispond ignorate',
  KIN: 'mamma= papa= madre= padre= moglie= marito= fidanzat sorella= fratello= figlio= figlia= nonna= nonno= prof= bimbo= bimba= bambino bambina zia= zio= suocera',
  HEALTH:
    'medico= dottore= dottoressa dentista analisi_del esami_del incinta ciclo= ospedale ricetta_medica pillola vaccin veterinario parto= sintom',
  BELONGINGS: 'chiavi occhiali= portafogl telecomando ombrello la_mia_auto la_macchina mia_macchina parcheggi',
} as const
