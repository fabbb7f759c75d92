export const de = {
  ORDER: 'bestell auftrag gekauft einkauf order',
  PARCEL:
    'sendung paket packchen pakchen packerl lieferung= lieferungen= zustellung= post= versandstuck packl= packli= packet= karton= kartons schachtel warensendung packstuck lieferung ladung sackerl',
  DELIVER: 'liefer zustell zugestell ausliefer geliefert',
  ITEM: 'artikel ware= waren= produkt sachen= teil= teile= kram= zeug= dings= stuck= sachn= gerat zeugs gelump artikelnr geschenk prasent= mitbringsel',
  SHIPPED:
    'versand versend versandt verschick abgeschickt losgeschickt rausgegangen unterwegs losgegangen ubergeben abgesendet gesendet rausgeschickt rausgegang losgelaufen aufn_weg auf_dem_weg eingepackt gepackt packts abgschickt verschickts in_zustellung aufm_weg auf_reise losgefahren bereits_versandt verladen',
  STATUS:
    'status= stand= zustand fortschritt aktualisierung neuigkeit neues= was_ist_mit was_ist_los wie_siehts wie_sieht wie_steht sachstand wie_schauts wie_schaut wies_ausschaut was_ist_jetzt was_is_mit was_is_jetzt hore_nichts nix_gehort nichts_gehort durchgegangen eingegangen_ist wie_lauft nachfragen nachgefragt mal_nach_meiner zwischenstand tut_sich_was',
  WHERE:
    'wo= wohin wieweit aufenthalt standort verbleib wos= woisn wosn wo_bleibt wo_steckt steckt_es wo_isser wo_isses wo_isn welches_depot welchem_depot wohi welche_stadt in_welcher_stadt wo_hangt wo_liegt',
  LOCATE: 'verfolg track orten= auffind nachverfolg karte= find= finden= trackn lokalisier ortung live_karte aufspur',
  FAR: 'wie_weit entfernt entfernung nahe= nah= stopps stops= kilometer km= wie_nah wie_weit_isser weit_weg entfernd halte= stopps_vor in_der_nahe unterwegs_bei schon_bei wieviele_stopps gleich_da',
  DRIVER:
    'fahrer kurier bote= zusteller lieferwagen paketbote postbote auslieferer lieferant postler= postbotin lieferfahrer fahrerin lieferbote lieferheini brieftrager paketmann zustellerin dhl_mann',
  CARRIER:
    'dhl= ups= dpd= gls= hermes fedex deutsche_post spediteur spedition paketdienst versanddienst logistik post_at osterreichische_post schweizer_post die_post dachser',
  LATE: 'spat= verspat verzoger uberfallig zu_lange dauert_so lange= rausgezogert hinterher im_verzug verzug zu_spat hinkt= verspatet in_verzug dauert_ewig dauert_lang zieht_sich schnee= streik= stau= verschiebt_sich hinten_nach uberschritten spatet lahm= schleppend ruckstand',
  ONTIME:
    'punktlich rechtzeitig termingerecht im_zeitplan noch_heute bleibt_es klappt wie_geplant planmassig bleibts_bei bleibts_beim bleibt_es_beim geht_sich_aus gehts_sich_aus ausgehen stimmt_der haut_hin schaffts haltet_ihr wird_das_was noch_punktlich aktuell_noch',
  WHY: 'warum wieso weshalb grund= woran wie_kommt_es was_ist_passiert weswegen ursache was_soll_das was_is_los was_ist_da_los was_halt was_hakt wo_hakt wo_klemmt woran_hangt woran_liegt was_lauft_da erklarung erklaren= erklart= schiefgelaufen schief_gelaufen warumm wiso= weso= worauf_wart gehts_noch warum_nur',
  NOTYET: 'noch= immer_noch bisher bislang oiwei= alleweil immer_no no_ned nonet no_nix bis_jetzt bis_heute bis_dato immernoch',
  NEG: 'nicht nich= nix= kein nie= niemals nichts ohne= nirgends ned= nimmer= koa= koan= nada= null= noned nichts= nuscht niemals= nirgendwo',
  RECEIVE:
    'erhalt bekomm angekommen ankommen ankunft gekommen kommt kommen komm= eingetroffen eintreff kriegen krieg= gekriegt eingegangen daher= ankam angekomm gekriegt= bekam= erhielt= kriegs= kriegts kimmt= kumt= eintrudel auftauch aufgetaucht bekommt= zugegangen vorbeigekommen ist_da nicht_da ned_da net_da nix_da is_da noch_da nichts_da nie_da wird_da war_da da_ist da_is_mein da_war',
  WAIT: 'warte gewartet wart= gewart wartet= wart_i harre= geduld',
  WHEN: 'wann= uhrzeit bis_wann um_wie_viel wannst= um_wieviel ab_wann wieviel_uhr welchen_tag welchem_tag welcher_tag vormittag_oder vormittags_oder wie_oft_schlafen zeitfenster um_welche wanns= wann_s daheim_sein zuhause_sein',
  DATE: 'datum tag= voraussichtlich erwartet liefertermin liefertag zeitraum zustelltag ankunftstermin voraussichtl lieferfrist bis_zum eta= termin= termine=',
  TODAY:
    'heut morgen= ubermorgen wochenende montag dienstag mittwoch donnerstag freitag samstag sonntag diese_woche nachste_woche weihnacht geburtstag heit= moin_fruh moagn ubermorg ostern= hochzeit taufe= geburi= namenstag silvester valentin muttertag weihnachtn nikolaus heiligabend',
  PAST: 'gestern vorgestern letzte_woche seit= vor= wochen= sollte= sollten= hatte= angekundigt versprochen zugesagt vorgestan seit_zwei seit_drei seit_einer seit_tagen seit_wochen schon_lange langst= versprach zugesichert hatte_sollen hatts_gheissen hats_geheissen ausgemacht ewigkeit tage_her wochen_her vor_einer vor_zwei',
  HOWLONG: 'wie_lange wie_schnell wieviele_tage wie_viele_tage dauert= dauer=',
  SAYSDELIVERED:
    'zugestellt= geliefert= als_zugestellt angeblich steht_dass laut= zugestellt_worden angeblich= heisst_es steht_auf steht_da steht_drin laut_app laut_verfolgung laut_tracking soll_da abgegeben= abgegebn ubergeben_an personlich_uber als_geliefert als_erledigt empfanger_uber ausgehandigt beweisfoto zustellnachweis erfolgreich_zugestellt soll_im soll_bei',
  SIGNED: 'unterschrieb unterschrift quittiert unterzeichnet unterschriebn hat_unterschrieb angenommen_von entgegengenommen',
  STOLEN: 'gestohlen geklaut diebstahl dieb= entwendet gfladert gstohln weggekommen geklaut= abhanden paketdieb mitgenommen fladert',
  NEIGHBOUR:
    'nachbar hausmeister ablageort haustur vor_der_tur treppenhaus pfortner nachbarn nachbarin fussmatte stiege= stiegenhaus briefkast postkast hausbesorger rezeption empfang= hausflur concierge wohnungstur matte= terrasse',
  BROKEN:
    'kaputt beschadig defekt zerbroch gesprung verbogen zerkratzt zerriss ausgelaufen riss= beule funktioniert_nicht geht_nicht hinuber zerdepp schaden hinig kapput kabutt kaput= scherben klappert wackelt gebroch geborst abgebroch abgeriss springt_nicht geht_net geht_ned lauft_nicht ladt_nicht startet_nicht schimmel verschimmelt abgelaufen verdorben stinkt riecht= macke fleck flecken durchnasst nass= undicht geschmolz verbeult verkratzt schrott loch= locher gesprungen zerdruck zerknick eingedruckt unbrauchbar mhd=',
  WRONG:
    'falsch verkehrt verwechs andere_farbe nicht_bestellt nicht_das_was was_anderes etwas_anderes ganz_was_anderes jemand_anderem fremde_ware fremd= vertauscht zwei_linke statt= andere_grosse anderes_modell nicht_bestellt= nicht_das_bestellte ned_bestellt passt_nicht_zu',
  MISSING:
    'fehl unvollstandig leer= vergessen nur_ein nur_die nur_eine halfte nicht_dabei nicht_drin teilweise abgangig net_dabei ned_dabei net_drin ned_drin nix_drin nichts_drin nicht_mitgeschickt nicht_mitgeliefert nur_einer nur_eins nur_zwei nur_drei einer_von unvollst vergess nicht_eingepackt wo_bleibt_das_zweite zweite_paket zweites_paket zweiter_karton der_rest keine_schraub ohne_schraub luftpolster zu_wenig abgezahlt durchgezahlt teillieferung',
  ADDRESS:
    'adress anschrift strasse hausnummer plz= postleitzahl wohnort lieferadress hausnr turnummer wohnungsnummer ins_buro neue_wohnung alte_adresse adr= falsche_hausnummer',
  CHANGE:
    'ander= andern korrigier umgezogen umzug anpass berichtig aktualisier bearbeit umleit umander wechsel umgezogen= umgemeldet nachtragen eintragen verdreht vertippt zahlendreher schickts_ins schickt_es_an woandershin abander korrektur umschreib statt_nach',
  RESCHEDULE:
    'verschieb anderen_tag anderer_tag neuer_termin erneut neuen_termin spater= fruher= wunschtag wunschtermin zweiter_versuch im_urlaub verreist nochmal_liefern lieber_am anderer_zeit andere_uhrzeit spater_liefern nochmal_kommen nochmal_versuch noch_einmal_zustell nochmal_zustell kommts_nochmal weg_bis bis_zum_14 sind_weg nicht_da_am urlaub verschiebts auf_dienstag vorziehen abends_liefern benachrichtigungskarte verpasst= neuzustell zweitzustell abwesend',
  PICKUP:
    'abhol packstation filiale paketshop selbst_abhol postfiliale selber_hol selber_abhol hols_mir hol_mir abholschein abholstation postamt paketbox lagernd trafik poststelle',
  HOME: 'zuhause zu_hause daheim keiner= niemand klingel geklingelt nicht_da bin_nicht auf_arbeit dahoam dahaam auf_da_arbeit in_der_arbeit in_der_arbeit= geleutet gelautet glocke= gschellt niemand_da keiner_da bin_ned bin_net zuhaus=',
  LEAVE:
    'abstell ablege ablegen abgeben abgeb hinterleg garage= deponier beim_nachbarn lassen= ubern_zaun hinters_haus vor_die_tur auf_die_matte abstellgenehmigung unten_beim bei_nachbar beim_friseur liegen_lassen liegenlassen hinstell hinlegen in_die_garage einwerfen gartenhaus dalassen',
  CANCEL:
    'stornier storno abbrech abbestell widerruf abbruch ruckgangig zurucktreten nicht_mehr_haben streichen streicht stoppt= stoppen= nimmer_haben will_das_nicht_mehr anders_uberlegt anderst_uberlegt nicht_schicken nicht_mehr_schicken loschen_sie_die_bestell versehentlich aus_versehen doppelt_bestellt storn zuruckzieh canceln cancel= brauchs_nimmer brauche_es_nicht annullier',
  REFUND:
    'erstatt geld_zuruck ruckzahl gutschrift mein_geld ruckerstatt entschadig kohle_zuruck kohle= knete= ruckuberweis erstatten erstattet guthaben schadenersatz entschadigung',
  RETURN:
    'zuruckschick zurucksend zuruckgeb retour umtausch ruckgab rucksend ruckversand austausch ersatz zruckschick zuruckgeschickt zuruckbring tauschen umgetauscht retourn rucksendeetikett rucknahme zu_eng zu_gross zu_klein passt_nicht passt_ned gefallt_nicht gfallt gefallt_mir_nicht grosser= kleiner= wieder_los widerrufsrecht',
  COST: 'versandkosten kostet kosten= preis porto= gebuhr wie_viel wieviel teuer gunstig kostenlos versandkostenfrei gratis versandkost portofrei porto kostets zustellgebuhr lieferkosten lieferpreis teuer= kostn was_kommt_drauf',
  SHIPTO:
    'liefern_sie liefert_ihr versenden_sie versendet_ihr verschickt_ihr ins_ausland ausland nach_osterreich in_die_schweiz international liefert= schickts_ihr schickt_ihr schickens auf_die_insel nach_deutschland nach_italien eu_ausland liefergebiet weltweit',
  OPTIONS:
    'versandart lieferopt express versandoption expressversand schnellversand moglichkeiten eilversand wie_fix lieferarten am_schnellsten schnellste samstagszustell nachtexpress speditionsliefer',
  STOCK:
    'verfugbar lager ausverkauft lieferbar bestand= vorrat= vorratig wieder_da nachschub vergriffen vorbestell wieder_rein wieder_lieferbar wieder_verfugbar kommt_wieder kommen_wieder gibts_noch gibt_es_noch habts_ihr_noch habt_ihr_noch auslaufmodell ausverkauf nachgeliefert bescheid_wenn bestandsmeldung',
  SIZE: 'grosse= farbe= grossen= farben=',
  TRACKNO:
    'sendungsnummer trackingnummer trackinglink tracking_nummer paketnummer sendungsverfolgung trackingcode verfolgungsnummer sendungsnr trackingnr paketnr sendungscode sendungs_id tracking_code barcode',
  STUCK:
    'hangt= festgesteckt steckt= bewegt_sich keine_bewegung tut_sich nicht_aktualisiert kein_update gleicher_scan unverandert seit_tagen ruhrt_sich nichts_ruhrt steht_still tut_sich_nichts seit_montag_gleich immer_der_gleiche derselbe_eintrag gleiche_meldung gleicher_stand eingefroren hakt= keine_anderung nichts_passiert liegt_seit angekundigt_seit elektronisch_angekundigt vorangekundigt dreht_sich',
  LINK: 'link= code= ungultig fehler= fehlermeldung nicht_gefunden unbekannt weisse_seite leere_seite geht_nicht_auf offnet_nicht kennt_die kennt_die_nummer wird_nicht_gefunden nicht_bekannt',
  CUSTOMS:
    'zoll einfuhr mehrwertsteuer mwst steuer= verzollung importgebuhr abgaben zollamt verzollt einfuhrst freigabe= einfuhrabgab zollgebuhr ausweiskopie drittland',
  INVOICE: 'rechnung beleg quittung rechnungskopie rechng kassenbon kassenzettel nachweis_kauf',
  PAY: 'zahl= zahlung bezahl abgebucht uberweis lastschrift paypal kreditkarte abbuchung zahlen= klarna abgezogen belastet ratenzahlung raten= vorkasse zahlungs uberwies kontoauszug kassa= nachnahme visa= mastercard twint=',
  COUPON: 'gutschein rabatt aktionscode gutscheincode code_geht rabattcode geschenkkarte treuepunkt bonuspunkt',
  TWICE: 'zweimal doppelt zwei_mal 2x=',
  HUMAN:
    'mensch mitarbeiter jemand= kundenservice kundendienst berater sachbearbeiter support= echte_person person= ansprechpartner vorgesetzt chef= bot= robot= roboter maschine= automat= automaten= chatbot lebendig echter_mensch fleisch_und_blut wen_zum_reden mit_wem vorgsetzt leitung= mitarbeitenden kollegen= kollegin',
  CALL: 'anruf anrufen ruckruf telefon ruft= rufen= hotline telefonnummer zuruckruf durchruf anleuten durchklingel durchklingeln telefonisch rufnummer nummer_wahlen klingeln_sie_durch meldet_euch_telef',
  TALK: 'sprech verbind reden= kontakt weiterleiten durchstellen unterhalten stellen_sie_mich durchstell verbinden_sie redn= sprech= quatsch= schreibts_mir erreich',
  ANGRY:
    'frech unversch schlecht beschwer anwalt saftladen unmoglich inakzeptab katastroph enttausch sauer= wutend lacherlich zumutung nie_wieder abzocke betrug scheiss unfassbar reicht_mir schlimm sauladen sauerei schweinerei kacke= scheisse verarsch dreck= pfeifen= dilettant unfahig schamt schamts witz= kasperl kasperltheater bloed blod= deppen= frechheit langts reichts angepobelt stinksauer genervt sauhaufen unter_aller zum_kotzen so_ein_mist mistladen',
  THANKS:
    'danke dank= super= toll= klasse perfekt prima spitze wunderbar dankeschon merci= dankscho vergelts merci_vielmal top= super_service bin_happy nett_von freut_mich genial= mega= bestens klasse_service vielen_lieben daumen_hoch passt_so',
  BYE: 'tschuss tschau wiedersehen schonen_tag bis_bald ciao= pfiat ade= servas gute_nacht schonen_abend schones_wochenende',
  HELLO:
    'hallo guten_tag guten_morgen guten_abend moin servus gruss_gott hi= hey= gruezi griass grias gruss_di tach= mahlzeit= salu= nabend gudn jemand_da wer_da',
  HELP: 'hilf helfen frage= fragen=',
  WANT: 'ich_mochte mochte= ich_will ich_hatte_gern kann_ich konnen_sie bitte brauche',
  ACCOUNT: 'konto= kundenkonto passwort kennwort anmeld einloggen login newsletter abmelden registrier benutzername profil= abo=',
  BANK: 'bank= bankkarte girokonto ec_karte pin= kontostand kredit= uberziehung geldautomat karte_ist karte_angekommen zinsen uberweisung= gehalt lohn= steuer= stromrechnung aktie rente= kindergeld steuererklarung steuerbescheid lohnzettel bausparen miete= wohngeld versicherung strom_abrechnung',
  PET: 'katze kater= hund= hunde= welpe',
  TRAVEL:
    'flug= fluge= flughafen hotel koffer gepack taxi zug= bahn= bus= reise= reisepass visum mietwagen bahnhof museum= gleis= urlaubstage s_bahn u_bahn tram= strassenbahn fahre= stau_auf haltestelle fahrplan abfahrt zugverspat bim= fuhrerschein ausweis= personalausweis vollmond strand=',
  FOOD: 'pizza restaurant rezept essen= abendessen mittagessen kochen kalorien burger lieferando doner= nudeln fruhstuck kuchen= schnitzel sushi= jause znacht',
  HOUSE:
    'licht= lampe einschalten ausschalten mach_das schalte heizung temperatur wecker timer musik= lied= fernseher lautstarke staubsauger rollladen garagentor garagenlicht schlafzimmer wohnzimmer wlan= waschmaschine geschirrspuler backofen kuhlschrank regen= regnen regnet handwerker klempner mull= staub= wasserkocher',
  CHITCHAT:
    'witz wetter roboter wie_heisst_du wer_bist du_bist alt_bist film= fussball spiel= ubersetz hauptstadt lieblings gedicht geschichte sinn_des_lebens museum nachrichten= bewerbung schule= prufung bauantrag zeugnis fitnessstudio verein= konzert tickets= karten_fur staffel= sternzeichen horoskop planeten gedicht= singst= schlafst abitur matura offnungszeit geoffnet aushilf azubi ausbildung',
  SOLVED:
    'hat_sich_erledigt erledigt= doch_noch_gekommen doch_noch_da doch_noch_gefunden eben_gekommen gerade_gekommen grad_gekommen ist_da= entwarnung fehlalarm alles_gut vergesst_es vergiss_es vergessen_sie_es passt_schon schon_gut hab_es_gefunden habs_gefunden hat_sich_geklart schon_geklart ignorieren_sie hat_sich_gefunden',
  KIN: 'mama= papa= mutter= vater= freundin freund= schwester bruder sohn= tochter= oma= opa= chefin lehrer baby= kinder= tante= onkel= schwiegermutter enkel kollege=',
  HEALTH:
    'arzt= arztin doktor= zahnarzt blutwert blutbild schwanger periode= krankenhaus spital= tabletten= impf apotheke= krankenkasse symptom fieber= termin_beim tierarzt',
  BELONGINGS: 'schlussel= brille= geldbeutel geldborse portemonnaie fernbedienung regenschirm mein_auto mein_rad geparkt',
} as const
