export const sv = {
  ORDER: 'bestall order kop= kopt=',
  PARCEL: 'paket forsandel leverans= leveransen= sandning kolli kartong= kartongen lada= ladan paketet forsandelse brev=',
  DELIVER: 'lever utkor utlever',
  ITEM: 'vara= varan= varor= varorna produkt artikel sak= saker= grej grej= grejer= pryl sakerna bestallt= delar= present= presenten presenter julklapp klapp=',
  SHIPPED:
    'skick= skickat skickad skickas avsand ivagskick pa_vag lamnat_lagret sant= sand= gatt_ivag gatt_ut gick_ivag packat= packad= packats ivag= skickats ar_pa_vag ut_for_leverans lamnat_er lastad under_transport',
  STATUS:
    'status= lage= laget hur_gar nytt= uppdatering vad_hander hur_ligger forlopp vad_ar_det_med hur_ligger_det hur_gar_det nagra_nyheter hort_nagot hort_nat tyst_sen gick_igenom gatt_igenom registrerad= vad_ar_laget hur_star_det vad_hander_med senaste_nytt',
  WHERE:
    'vart= varifran plats= befinner var_ar vart_ar varar vilken_terminal vilken_stad var_fan vart_tog var_haller var_a var_i_ var_n var_b var_l var_f var_s var_h var_k var_d var_m',
  LOCATE: 'spara= sparning sparar folja= folj= hitta karta= spar_mitt tracka trackar lokaliser hittar=',
  FAR: 'langt= hur_langt nara= avstand stopp= kilometer km= hur_langt_kvar langt_kvar langt_borta hur_nara narheten hur_manga_stopp',
  DRIVER: 'chauffor budet= bud= kurir brevbarare leveransbil forare budkillen paketbud brevbarar utkorare leverantoren_bil',
  CARRIER:
    'postnord dhl= ups= gls= schenker budbee instabox bring= fedex transportor fraktbolag early_bird earlybird best_transport airmee citymail',
  LATE: 'forsen sen= sent= sena= drojt tar_sa_lang for_sent uteblir dröj droj forsening forsenat drar_ut drar= drojer tar_tid sinkad sinkat senarelagd uppskjut eftersla sno= strejk for_lang_tid halkat_efter',
  ONTIME:
    'i_tid punktlig enligt_plan som_planerat hinner= galler_fortfarande galler= haller_tiden haller= blir_det_fredag kommer_det_fortfarande enligt_tid hinner_den hinner_det stammer_datum',
  WHY: 'varfor anledning orsak hur_kommer vad_har_hant beror= hur_kommer_det varfor= vad_ar_det_som vad_stoppar vad_beror vad_gick_snett vad_har_gatt forklara forklaring hur_kan_det vad_fan',
  NOTYET: 'annu= fortfarande hittills an_sa_lange hittills= inte_an annu_inte fortfarande_inte har_an ar_an',
  NEG: 'inte= ej= inget ingen inga= aldrig ingenting utan= icke= nada= noll= ingenstans aldrig= nix=',
  RECEIVE:
    'fatt= far= fick= kommit kommer= komma= kom= mottag anlant anland dyker_upp framme dykt_upp kommit= motta erhall landat= anlande hos_mig kom_fram komma_fram framkommit',
  WAIT: 'vant vanta= vantat= vantar=',
  WHEN: 'nar= vilken_tid vilken_dag hur_dags vilken_tid= formiddag_eller vilket_datum hur_manga_natter till_nar va_hemma vara_hemma nar_pa_dagen',
  DATE: 'datum dag= beraknad beraknat planerad forvantad tidsfonster leveransdag leveransdatum',
  TODAY:
    'idag i_dag imorgon i_morgon ikvall helgen mandag tisdag onsdag torsdag fredag lordag sondag denna_vecka nasta_vecka jul= julafton fodelsedag imorrn imorn= overmorgon pask= brollop dop= dopet= student= midsommar mors_dag alla_hjartans innan_vi_flyger innan_vi_aker i_kvall nyar',
  PAST: 'igar i_gar forra_veckan sedan= veckor skulle= borde= lovad lovat i_flera i_en_vecka i_tva_veckor tva_veckor tre_veckor veckor_sen veckor_sedan dagar_sen dagar_sedan sen_i forrgar utlovat sagt= skulle_ha borde_ha lange_sen manad_sen redan=',
  HOWLONG: 'hur_lang_tid hur_lange hur_snabbt hur_manga_dagar leveranstid',
  SAYSDELIVERED:
    'levererat= levererad= utlamnad star_som star_att markerad pastas ska_vara_lever enligt_appen enligt_sparningen lamnat_personligen utlamnat utlamnad= mottaget= mottagen star_det pastar overlamn kvitterats fotot= pa_fotot leveransbevis lagt_i_brevladan avlamnat levererats',
  SIGNED: 'signer kvitter underskrift skrivit_under skrivit_pa kvitterat namnteckning',
  STOLEN: 'stulen stulet stold tjuv snodd snott= tagit_mitt stulit paketstold',
  NEIGHBOUR:
    'grann portvakt trapphus utanfor_dorren brevlada vaktmastare grannen dorrmatta dorrmattan mattan= brevladan receptionen trappan= porten= ytterdorr vaktmastaren fastighetsskot',
  BROKEN:
    'trasig sonder skad= skadad skadat defekt sprucken repig bojd lacker fungerar_inte krossad gatt_sonder buckl fungerar_ej funkar_inte gar_inte_igang startar_inte laddar_inte spruck knackt gatt_av gick_av lossnat lossnade avbruten sprack sonderslag bitar= mogel mogligt utganget utgangen bast_fore smalt= luktar= stinker flack flackig hal= blot= blott= genomblot rostig skev= deformer lackt lackage tillknycklad skramlar oanvandbar defekta buckla',
  WRONG:
    'fel= felaktig forvaxla annan_farg inte_det_jag inte_den_jag nan_annans nagon_annans nagot_annat nat_annat istallet_for annan_storlek annan_modell fel_farg fel_storlek tva_vanster forvaxl inte_min inte_vad_jag omvand',
  MISSING:
    'saknas saknar fattas ofullstandig tom= tomt= glomt bara_halva bara_en endast= var_inte_med inte_med= fanns_inte lag_inte_i saknades inga_skruvar utan_skruv utan_laddare bara_ett bara_tva bara_tre ena= ett_av en_av var_ar_den_andra andra_paketet andra_kartongen kartong_tva resten= bubbelplast halften= glomde= fattades for_lite',
  ADDRESS:
    'adress gata= gatunummer postnummer postkod adress= husnummer lagenhet lagenhetsnummer trappor= till_kontoret till_jobbet nya_adress ort=',
  CHANGE:
    'andra= andrar byta_adress flytt korriger uppdatera_min ratta= justera kastade_om flyttat= flyttade skrev_fel skrivit_fel stavfel omdirig eftersand dirigera rattar= rattelse byta_till byt_till',
  RESCHEDULE:
    'boka_om annan_dag ny_leverans skjuta_upp flytta_fram senare= tidigare= omleverans annan_tid bortrest semester nytt_forsok hellre_tisdag hellre_pa annan_gang kom_igen kom_tillbaka ny_dag nytt_forsok= fick_avi avi= vi_ar_borta ar_bortrest pa_semester pa_resa senarelagg tidigarelagg pa_kvallen kvallstid missade= forsok_igen utkorning_igen byta_dag',
  PICKUP:
    'hamta ombud utlamning paketskap paketbox uthamt hamtar_sjalv hamtar_det hamta_sjalv pa_posten paketombud utlamningsstalle hamtstalle hamtas=',
  HOME: 'hemma= hem= ingen_hemma ringde_pa dorrklocka pa_jobbet borta= pa_jobbet= ingen_ringde ringde_inte knackade ingen_var_hemma vid_fonstret jobbar=',
  LEAVE:
    'lamna= lamnas stall= stalla garage hos_grannen lagg= utanfor innanfor_grinden over_staketet hos_frisoren hall_kvar spara_den_hos vid_dorren pa_trappan i_forradet bakom_ huset_bakom utan_att_ringa altanen',
  CANCEL:
    'avbestall avbryt annuler cancel ångra angra angrar vill_inte_ha avboka angrat= angrat_mig skicka_inte av_misstag rakade= plocka_bort ta_bort_en stoppa= stoppas behovs_inte behover_inte_langre slang= haver makuler dra_tillbaka',
  REFUND: 'aterbetal pengarna pengar_tillbaka mina_pengar ersattning pengarna= pengar= aterbet tillbaka_pengarna kompens gottgor',
  RETURN:
    'retur skicka_tillbaka byta= byte= bytt lamna_tillbaka ersatt skickade_tillbaka skickat_tillbaka returetikett returfrakt retursed for_trang for_stor for_liten passar_inte gillar_inte en_storlek storlek_upp storlek_storre byta_storlek ha_tillbaka lamna_igen',
  COST: 'frakt= fraktkostnad kostar kostnad avgift gratis dyr= billig hur_mycket vad_kostar hur_mycket_kostar fraktfritt fri_frakt frakten= portot= vad_gar_det fraktpris priset= vad_ar_pris',
  SHIPTO:
    'levererar_ni skickar_ni utomlands till_norge till_finland internationell lander= skickar_ni_till levererar_ni_till till_aland till_danmark utrikes utlandet',
  OPTIONS:
    'alternativ fraktsatt leveranssatt express hemleverans metod snabbaste snabbast hur_snabbt= samma_dag nasta_dag hem_till_dorren kvallsleverans',
  STOCK:
    'lager= i_lager slutsald slut= finns_det tillganglig pafyllning ater_i_lager restnoterad forbestall kommer_de_tillbaka kommer_den_tillbaka har_ni_kvar finns_kvar finns_den finns_de nar_kommer_den_in nar_de_finns i_butik utgatt restad kvar_i slut_for bevaka',
  SIZE: 'storlek farg=',
  TRACKNO:
    'sparningsnummer kollinummer kolli_id sparningslank forsandelsenummer sparningskod sparnr kollinr kolli_nummer sparningsid paketnummer trackingnummer',
  STUCK:
    'fastnat fast= star_still ingen_uppdatering inte_uppdater samma_status ror_sig_inte inget_hander oforandrad star_kvar ligger_kvar ligger_pa_terminal inget_sen inget_nytt samma_rad etikett_skapad hanger_sig star_och stannat= ingen_rorelse aviserad_sen',
  LINK: 'lank= lanken kod= ogiltig felmeddelande hittas_inte vit_sida tom_sida oppnas_inte gar_inte_att_oppna kanner_inte_till okand= hittar_inte_numret hittar_den_inte fungerar_ej_lanken',
  CUSTOMS: 'tull= tullen tullavgift moms= importavgift fortull tullen= moms_vid fortullning importmoms tulldeklar tullkostnad',
  INVOICE: 'faktura kvitto fakturan kvitton',
  PAY: 'betal debiter kort= kortet swish= klarna dragit= dragits paypal overforing dragit_tva debiterad debiterat kontoutdrag delbetal avbetal autogiro nekad= nekas',
  COUPON: 'rabattkod rabatt= presentkort kupong kampanjkod koden_funkar koden_fungerar bonuspoang rabatten=',
  TWICE: 'tva_ganger dubbel dubbelt',
  HUMAN:
    'manniska handlaggare kundtjanst nagon= person= medarbetare chef= kundservice riktig_person support= robot= bot= boten= kott_och_blod nan= nan_person chefen= anstalld riktig_manniska person_pa automatsvar kollega',
  CALL: 'ringa= ring= telefon ringer= uppringd ringa_upp ring_upp telefonnummer nummer_att_ringa ring_mig',
  TALK: 'prata= pratar koppla tala= kontakt koppla_mig prata_med tala_med muntlig snacka na_nagon',
  ANGRY:
    'oacceptab samst klagomal vardelos skandal arg= besviken bedrag advokat lojlig skam= aldrig_mer uselt usel= forbannad trott_pa katastrof skit klapare klant idiot skams= skamligt skitdaligt jakla javla javligt bedrövlig bedrovlig lurad lurade urusel usla rasande arg_ forbannad= under_all_kritik otroligt_daligt skallde',
  THANKS:
    'tack= tackar toppen super= perfekt jattebra underbart bra= kanon tackar_ tusen_tack grymt= basta= bast= jattenojd nojd= uppskatt kalas= fint= schysst suveran underbar topp=',
  BYE: 'hejda hej_da adjo ha_det vi_ses ha_en_bra ha_det_fint ha_det_bra vi_hors god_natt hejda=',
  HELLO: 'hej= hejsan god_morgon god_kvall tjena halla goddag hejhej tja= tjenare hallaa nan_dar nagon_dar goddag= morrn',
  HELP: 'hjalp fraga= fragor',
  WANT: 'jag_vill jag_skulle kan_jag kan_ni snalla behover onskar',
  ACCOUNT: 'konto= losenord logga_in registrer nyhetsbrev avregistrer profil= anvandarnamn prenumer',
  BANK: 'bank= bankkort bankomat saldo= lan= pinkod ranta= overforing lonen= lon= skatt= skatten hyra= pension= bidrag= deklaration skattebesked bolan= hyran= elrakning forsakringskassan',
  PET: 'katt= katten hund= hunden valp',
  TRAVEL:
    'flyg= flyget flygplats hotell vaska bagage taxi tag= taget buss= resa= pass= visum station= stationen perrong semesterdagar pendel= pendeln sparvagn farja tidtabell hallplats 42an fullmane havet= strand= korkort korkortet passet=',
  FOOD: 'pizza restaurang recept= mat= middag lunch laga_mat kalori hamburgare foodora kebab= sushi= frukost= middagen fika=',
  HOUSE:
    'ljus= ljuset lampa lampan tand= tanda slack= varme= temperatur vackarklocka timer musik= lat= laten teve= volym dammsug persienn satt_pa stang_av garaget= garagelamp garageport belysning sovrum vardagsrum wifi= tvattmaskin diskmaskin kylskap ugn= regn= regna regnar rormokare sopor=',
  CHITCHAT:
    'skamt vader= vadret robot= vad_heter_du vem_ar_du hur_gammal film= fotboll spel= oversatt huvudstad favorit dikt= saga= meningen_med museum nyheter= bok= jobbansokan skola skolan prov= bygglov betyg= betygen gymmet= gym= konsert biljett val= planet= horoskop sover= sjung oppettider oppet_pa soker_ni anstaller ledig_tjanst',
  SOLVED:
    'strunt_i glom_det loste_sig det_loste det_har_lost lost_sig hittade_den hittade_det den_lag det_lag falskt_alarm kom_precis kom_nyss precis_kommit nu_har_det_kommit nu_kom allt_ar_bra behovs_inte_langre_svar lugnt= ordnade_sig ordnat=',
  KIN: 'mamma= pappa= mor= far_min fru= fruga man_min flickvan pojkvan syster= bror= syrra syrran son_min dotter= mormor farmor morfar farfar larare= bebis bebisen barn= barnen= moster= sambo=',
  HEALTH:
    'lakare= doktor= doktorn tandlakare blodprov gravid mens= mensen sjukhus recept_fran tabletter vaccin veterinar vardcentral symptom',
  BELONGINGS: 'nycklar nycklarna glasogon= planbok fjarrkontroll paraply min_bil min_cykel parkerade',
} as const
