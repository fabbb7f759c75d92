export const nl = {
  ORDER: 'bestel order aankoop gekocht',
  PARCEL: 'pakket pakje pakk zending levering= bezorging= postpakket doos= dozen= pakje= pakjes doosje',
  DELIVER: 'lever bezorg afgelever',
  ITEM: 'artikel product spullen item= ding= goederen spul= spulletje dingetje onderdeel apparaat cadeau kado= kadootje',
  SHIPPED:
    'verzond verzend verstuur opgestuurd verstuurd onderweg weggestuurd vertrokken overgedragen verzonden weg= ingepakt de_deur_uit meegegeven aangeboden_bij op_pad op_weg verwerkt klaargezet',
  STATUS:
    'status= stand_van hoe_staat nieuws= update= voortgang stand= wat_is_er_met hoe_zit hoe_ver hoe_zit_het hoe_gaat_het_met iets_bekend laatste_stand hoe_ver_zijn hoever zit_er_schot goed_doorgekomen doorgekomen radiostilte niks_gehoord niets_gehoord',
  WHERE: 'waar= waarheen locatie blijft= waar_blijft waar_zit waar_ligt waar_hangt waaris welk_depot welke_stad warr=',
  LOCATE: 'volg= volgen track traceer vinden vind= opsporen kaart= volgen= traceren track_en tracken',
  FAR: 'hoe_ver ver= afstand dichtbij stops= kilometer km= hoeveel_stops hoe_ver_moet hoe_ver_nog ver_weg in_de_buurt nog_ver hoeveel_adressen hoeveel_kilometer',
  DRIVER: 'bezorger chauffeur koerier busje postbode vrachtwagen pakketbezorger postbezorger busje= bestelbus bezorgster post_nl_man',
  CARRIER: 'postnl dhl= ups= dpd= gls= fedex bpost homerr vervoerder post_nl trunkrs cycloon red_je_pakketje budbee',
  LATE: 'laat= later= vertrag te_laat duurt_lang duurt_zo uitgesteld achter_op verlaat uitgelopen loopt_uit verschoven schuift opgeschoven duurt_eeuwig achterstand traag= sneeuw= staking= loopt_achter uitloop',
  ONTIME:
    'op_tijd op_schema volgens_planning nog_steeds_morgen zoals_gepland haalt= gaat_zaterdag_nog nog_door gaat_door klopt_de halen_jullie lukt_het_nog nog_steeds_vrijdag blijft_het_bij',
  WHY: 'waarom reden oorzaak hoe_komt hoezo waardoor wat_is_er_gebeurd wat_is_er_aan wrm= waarm hoe_kan_het hoe_kan_dat waar_hangt_het_op waar_ligt_het_aan wat_ging_er wat_gaat_er_mis leg_uit uitleg wat_houdt',
  NOTYET: 'nog= nog_steeds steeds= tot_nu nog_altijd tot_nu_toe nogsteeds nog_niks nog_niets',
  NEG: 'niet= geen niks niets nooit nergens zonder niemand niks= noppes nix= geen= nooit= nul= nie=',
  RECEIVE:
    'ontvang ontving aangekomen aankom komt= komen= gekregen krijg binnen= gekomen binnengekomen er_al gearriveerd krijg= aankomt arriveer gehad= ontvngen bij_mij_is',
  WAIT: 'wacht= wachten gewacht zit_te_wachten sta_te_wachten',
  WHEN: 'wanneer hoe_laat welke_dag wnr= hoelaat hoe_laat_ongeveer ochtend_of middag_of hoeveel_nachtjes tussen_hoe_laat voor_wanneer thuisblijven thuis_zijn_op',
  DATE: 'datum dag= verwacht= leverdatum bezorgmoment gepland tijdvak tijdslot tijdsblok',
  TODAY:
    'vandaag morgen= overmorgen vanavond weekend maandag dinsdag woensdag donderdag vrijdag zaterdag zondag deze_week volgende_week kerst sinterklaas verjaardag morge= mrgn= zo_avond kerst= pasen bruiloft doop= valentijn moederdag voor_we_vliegen vanmiddag vanochtend',
  PAST: 'gisteren eergisteren vorige_week sinds= weken= geleden zou= had= moest= beloofd al_een_week al_twee al_drie week_geleden weken_geleden dagen_geleden zouden= had_moeten was_gezegd maand_geleden allang al_lang al_dagen al_weken',
  HOWLONG: 'hoe_lang hoelang hoeveel_dagen hoe_snel levertijd',
  SAYSDELIVERED:
    'bezorgd= afgeleverd= geleverd= staat_op staat_dat zegt_dat zogenaamd volgens_de_app volgens_jullie volgens_track volgens_postnl afgeleverd persoonlijk_over overhandigd aangenomen_door afgegeven gemeld_als op_de_foto die_foto bezorgbewijs groen_vinkje in_de_brievenbus_zeg',
  SIGNED: 'getekend handtekening ondertekend getekend= heeft_getekend',
  STOLEN: 'gestolen diefstal gejat dief= gestolen= gepikt pakketdief meegenomen',
  NEIGHBOUR:
    'buren buur= buurman buurvrouw conci portiek voor_de_deur brievenbus buren= deurmat mat= receptie= hal= stoep= voordeur huismeester conciërge concierge',
  BROKEN:
    'kapot beschadigd defect stuk= gebarsten gescheurd kras= lek= verbogen werkt_niet doet_het_niet deuk gebroken schade gebarst lekt= doet_t_niet gaat_niet_aan laadt_niet kapotte barst= deuk= gedeukt krassen schimmel bedorven over_datum verlopen gesmolten stinkt= ruikt= gruzel scherf scherven rammelt vlek verkreukeld verroest aan_diggelen onbruikbaar gat_in',
  WRONG:
    'verkeerd fout= andere_kleur andere_maat niet_wat_ik niet_het_juiste niet_van_mij van_iemand_anders iets_anders in_plaats_van verwissel verkeerde= ander_model twee_linker niet_besteld omgewisseld',
  MISSING:
    'ontbreek ontbrek mist= missen= incompleet onvolledig leeg= lege= vergeten slechts maar_een helft zat_niet zat_er_niet zit_er_niet zaten_er_niet niet_bij niet_meegestuurd niet_meegeleverd geen_schroef zonder_schroef zonder_lader maar_twee maar_drie een_van_de waar_is_de_andere waar_blijft_de doos_twee tweede_doos tweede_pakket de_rest rest= noppenfolie helft= te_weinig achtergebleven vergeten_in_te',
  ADDRESS:
    'adres huisnummer straat= postcode woonplaats toevoeging huisnr busnummer nieuwe_adres naar_kantoor naar_mijn_werk verdieping plaatsnaam',
  CHANGE:
    'wijzig verander aanpass verhuis corriger bijwerk omzetten verbeter omgedraaid verkeerd_ingevuld typfout verhuisd verhuizing ander_adres omleiden doorsturen toevoegen= corrigeer naar_het_nieuwe',
  RESCHEDULE:
    'verzet= verzetten andere_dag ander_moment uitstellen opnieuw_bezorg opnieuw_lever andere_datum later_bezorg eerder_bezorg op_vakantie nieuw_moment liever_dinsdag liever_op andere_keer andere_tijd kom_zaterdag nog_eens_langs briefje_in weg_tot we_zijn_weg niet_thuis_op vakantie= later_bezorgen eerder_bezorgen s_avonds gemist= afwezigheid',
  PICKUP:
    'afhaal ophalen ophaal pakketpunt servicepunt kluis= locker postkantoor afhalen haal_hem_zelf haal_m_zelf haal_het_zelf zelf_ophalen zelf_halen afhaalpunt ophaalpunt',
  HOME: 'thuis= niemand niet_thuis aangebeld bel= huis= op_het_werk weg= aan_het_werk op_m_n_werk op_mijn_werk niet_gebeld niemand_thuis deurbel',
  LEAVE:
    'afgeven achterlaten neerzetten leg= neerleggen schuur garage bij_de_buren zet= over_het_hek achter_de bij_de_kapper hou_maar bewaren= bij_de_achterdeur schuur= leg_maar zet_maar niet_aanbellen tuin=',
  CANCEL:
    'annuler cancel afzeg herroep intrek stopzet niet_meer_hebben toch_maar_niet niet_versturen niet_opsturen bedacht= van_gedachten per_ongeluk hou_tegen tegenhouden stop_de hoeft_niet hoef_niet niet_meer_nodig schrap= ongedaan afzeggen afgezien zie_ervan cancelen',
  REFUND: 'terugbetal geld_terug restitutie mijn_geld vergoed geld= centen= terugstort teruggestort terugbetaal vergoeding gestort',
  RETURN:
    'retour terugstur ruilen omruil terugzend vervang teruggeven teruggestuurd terugstuur retoursticker retourlabel opgestuurd= een_maat maat_groter maat_kleiner te_krap te_groot te_klein past_niet niks_voor_mij bevalt_niet niet_mooi geruild terugkrijgen bij_jullie_terug',
  COST: 'verzendkosten kost= kosten= prijs hoeveel_kost tarief duur= goedkoop gratis bezorgkosten verzendkost porto= wat_kost gratis_verzend hoe_duur kosten_voor',
  SHIPTO:
    'leveren_jullie levert_u bezorgen_jullie verzenden_jullie sturen_jullie naar_belgie naar_het_buitenland buitenland internationaal landen= waddeneil wadden= naar_duitsland',
  OPTIONS:
    'verzendopt bezorgopt express methode spoed volgende_dag mogelijkheden avondlevering hoe_snel snelste morgen_in_huis spoed= avondbezorging zelfde_dag',
  STOCK:
    'voorraad leverbaar uitverkocht beschikbaar weer_binnen aangevuld voorradig nabestel op_voorraad weer_op komen_terug nog_terug heb_je_nog hebben_jullie_nog heeft_u_nog seintje uit_het_assortiment nog_over',
  SIZE: 'maat= maten= kleur= kleuren=',
  TRACKNO:
    'trackingcode track_en_trace track_trace trackingnummer volgnummer zendingnummer barcode traceercode track_code trackcode barcode= verzendcode t_t_code 3s=',
  STUCK:
    'vast= zit_vast vastgelopen beweegt_niet geen_beweging bijgewerkt geen_update zelfde_status stil= verandert_niet geen_nieuwe gebeurt_niks gebeurt_niets al_dagen_zelfde zelfde_melding niks_meer_sinds label_aangemaakt ligt_al blijft_hangen hangt= blijft_staan stilstaat staat_stil',
  LINK: 'link= code= ongeldig foutmelding error niet_gevonden onbekend witte_pagina lege_pagina opent_niet kent_dat_nummer kent_de_code onbekend= werkt_niet_de',
  CUSTOMS: 'douane invoer btw= inklaring belasting importheffing invoerrecht douanekosten btw_bij importkosten',
  INVOICE: 'factuur bon= bonnetje aankoopbewijs rekening= rekening_voor',
  PAY: 'betaal betal betaling afgeschreven ideal= creditcard incasso paypal pinnen overgemaakt klarna afschrijv tikkie achteraf rekeningafschrift afschrift in_termijnen geweigerd',
  COUPON: 'kortingscode korting= cadeaubon waardebon actiecode code_doet kortingcode spaarpunten',
  TWICE: 'twee_keer dubbel tweemaal 2x=',
  HUMAN:
    'mens= medewerker klantenservice iemand persoon= echt_mens echte_persoon leidinggevende helpdesk manager= robot= bot= vlees_en_bloed echt_iemand baas= collega= medewerk chatbot automatisch_antwoord',
  CALL: 'bel_mij bellen terugbel telefoon gebeld telefoonnummer belt= nummer_dat_ik telefoonnr mag_ik_bellen kan_ik_bellen opbellen',
  TALK: 'praten spreken spreek doorverbind contact= verbinden verbind_me te_woord spreken= uitleggen_aan',
  ANGRY:
    'onacceptab belachel slecht= klacht schandal waardeloos woedend boos= oplicht advocaat teleurgesteld schande nooit_meer zat= zooi drama= ongehoord stelletje kwaad= prutsers klote= kut= schandalig schaam_je belachelijk triest= zooitje oplichters om_te_huilen woest= pisnijdig balen= bagger_ nooit_weer uitgescholden onbeschoft amateurs flut=',
  THANKS:
    'bedankt dank= dankje dankjewel top= super= perfect geweldig fijn= prima= toppers topper= bedankt= thnx= perfect= heel_blij tof= chapeau= dank_je dank_u netjes=',
  BYE: 'doei dag= tot_ziens fijne_dag tot_later doei= doeg fijne_avond groetjes houdoe',
  HELLO: 'hallo hoi= goedemorgen goedemiddag goedendag goedenavond hey= hee= heej goeiedag goeiemorgen is_daar_iemand iemand_daar',
  HELP: 'help= helpen vraag= vragen= hulp',
  WANT: 'ik_wil graag= ik_zou kan_ik kunnen_jullie kunt_u alstublieft aub= ik_heb_nodig',
  ACCOUNT: 'account= wachtwoord inloggen registr nieuwsbrief afmelden profiel gebruikersnaam abonnement',
  BANK: 'bank= bankpas pinpas saldo= lening hypotheek rekening_courant pincode rente overboeking salaris loon= belasting= valuta huur= uitkering toeslag belastingaangifte pinnen zorgverzeker',
  PET: 'kat= hond= poes= puppy',
  TRAVEL:
    'vlucht vliegtuig vliegveld hotel koffer bagage taxi trein= bus= reis= paspoort visum station= perron vakantiedagen ns= tram= veerboot bushalte dienstregeling lijn= volle_maan strand= zee= rijbewijs spoor= vlucht=',
  FOOD: 'pizza restaurant recept= eten= avondeten lunch koken calorie hamburger thuisbezorgd frietje patat= sushi= pannenkoek ontbijt',
  HOUSE:
    'licht= lichten lamp= zet_aan aanzetten uitzetten doe_het verwarming temperatuur wekker timer muziek liedje televisie volume stofzuiger rolluik garagedeur werkbank slaapkamer woonkamer verlichting wifi= wasmachine vaatwasser koelkast oven= regen= regenen loodgieter vuilnis',
  CHITCHAT:
    'grap= weer= robot= hoe_heet_je wie_ben_je hoe_oud film= voetbal spelletje vertaal hoofdstad favoriet gedicht verhaal= zin_van_het museum nieuws= boek= sollicitatie school= examen bouwvergunning examenuitslag sportschool concert= kaartjes verkiezingen planeet horoscoop slaap= zing= vacature openingstijden open_op sollicitat stage=',
  SOLVED:
    'laat_maar al_opgelost opgelost= gevonden= is_er_al is_net_gekomen net_binnen net_bezorgd loos_alarm vals_alarm niet_meer_nodig_te lag_bij hij_is_er toch_gekomen toch_nog_gekomen is_al_goed niks_aan_de_hand geen_actie',
  KIN: 'mama= papa= moeder vader= vrouw= vriendin vriend= zus= broer= zoon= dochter= oma= opa= juf= baby= kinderen= schoonmoeder tante= oom=',
  HEALTH:
    'huisarts dokter= tandarts bloedonderzoek zwanger menstruatie ongesteld ziekenhuis recept_van pillen= vaccin dierenarts over_tijd symptoom',
  BELONGINGS: 'sleutels mijn_bril bril= portemonnee afstandsbediening paraplu mijn_auto mijn_fiets geparkeerd',
} as const
