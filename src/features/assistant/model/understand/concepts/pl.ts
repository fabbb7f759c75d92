export const pl = {
  ORDER: 'zamow zamaw zakup kupil kupion',
  PARCEL: 'paczk paczusz przesylk dostaw= dostawa= pakunek pakiet karton= kartony przesyl pudelko paka=',
  DELIVER: 'dostaw dostarcz dorecz',
  ITEM: 'produkt towar przedmiot artykul rzecz rzecz= rzeczy= sztuka sztuk= zakup element= prezent upominek',
  SHIPPED:
    'wysl wysyl nadan nadal wyslan wyszl opuscil wyjechal w_drodze nadaliscie spakow wyszlo wyslane poszlo wypusc wyszlo= wyszla= spakowan zapakowan poszlo= poszla= pojechal wyruszyl w_doreczeniu wydana_do przekazan leci_do_mnie',
  STATUS:
    'status= stan= co_z_moj postep etap= wiesci informacj nowego= jak_wyglada co_sie_dzieje aktualn realizacj w_trakcie co_z= co_slychac przyjete potwierdzone stan_zamow jak_tam co_z_moim co_z_moja co_z_paczka co_tam_z cos_wiadomo wiadomo_cos jakies_wiesci wiesci= przeszlo= na_jakim_etapie cisza= co_dalej_z jak_idzie',
  WHERE:
    'gdzie= gdize polozeni lokalizac dokad gdziee w_ktorej w_ktorym w_jakim_mies sortowni gdzie_lezy gdzie_utkn w_ktorej_sortowni ktora_sortownia w_jakim_miescie gdzies= gzie= w_ktorym_miejscu gdzie_sie_podziewa',
  LOCATE: 'sledz zlokaliz namierz sprawdz znalez tropic mapa= tracking podgl trackowa podglad= mapie',
  FAR: 'daleko= blisko= odleglosc przystank kilometr km= ile_jeszcze daleko_jeszcze jak_daleko ile_przystankow ile_km w_poblizu kolo_mnie ile_jeszcze_drogi',
  DRIVER: 'kurier kierowca dostawca listonosz ciezarowk kurierk dostawc doreczyciel pan_z_dpd kierowc bus_kurier',
  CARRIER:
    'inpost dpd= dhl= gls= ups= poczta_polska fedex pocztex przewoznik firma_kurierska orlen_paczk allegro_one zabk poczta= poczty paczkomat_ orlen geis ambro',
  LATE: 'opozn spozn pozno dlugo= zwlek po_terminie przeciag poslizg obsuw spozni opozni przesunal przesunelis wolno= dluzej tyle_czasu ile_mozna ile_jeszcze_mam wieki przesunel przesunie guzdrze slamazarn za_dlugo zwloka snieg= strajk= ociaga wlecze przeciaga',
  ONTIME:
    'na_czas o_czasie punktual zgodnie_z_planem w_terminie terminowo zdazy planowo wyrobi na_pewno dalej_obow bez_zmian obowiazuj na_swieta zdaza na_czas= dojdzie_na bedzie_na dalej_piatek termin_aktualny utrzyma zgodnie_z aktualne= aktualny=',
  WHY: 'dlaczego czemu= powod przyczyn co_sie_stalo skad= z_jakiego powodu czm= o_co_chodzi z_czego przez_kogo jak_to_mozliwe dlaczeg co_jest_grane co_blokuje co_sie_dzieje wyjasni wytlumacz co_poszlo_nie skad_to z_jakiego_powodu',
  NOTYET: 'jeszcze= nadal= wciaz= ciagle= dotad dalej= do_dzis cisza wciaz do_tej_pory jeszcze_nic',
  NEG: 'nie= nic= nigdy brak= zaden zadn bez= nikt= nie_ma nie_mam nikogo zadnych ani= ni_ma niema nima= figa= nigdzie',
  RECEIVE:
    'otrzyma dosta= dostal dostac przysz przyjdz dotar dojdz doszl odebral przyjedzie bedzie= dojd dojed dostane dotrz trafi przyszl dotarl dostalam otrzym przyszlo doszlo doszla dotrze dojdzie doszedl przyjd dostarczone= mam_w_reku u_mnie_nie',
  WAIT: 'czeka oczek czekam= czekamy doczekac',
  WHEN: 'kiedy= o_ktorej ktorego_dnia na_kiedy jaki_dzien za_ile kiedys kiedy kedy= do_kiedy rano_czy ile_dni_do w_jaki_dzien ktory_dzien siedziec_w_domu w_jakich_godzinach',
  DATE: 'data= dzien= termin= przewidywan planowan szacowan przedzial okienko termin_dostawy godzin_dostawy',
  TODAY:
    'dzis dzisiaj jutro pojutrze weekend poniedzial wtor srod czwart piat sobot niedziel w_tym_tygodniu swieta= urodzin wigili jutr= juto= wielkanoc slub= chrzciny komunia imieniny mikolajki walentynki dzien_matki sobote niedziele piatek zanim_lecimy zanim_wyjedz',
  PAST: 'wczoraj zeszlym tydzien_temu temu= od= tygodni mial= miala= mialo= mialy obiecan powinn miala_byc mialo_byc mial_byc obieca tydzien= minal minelo mija tygodnie dni_temu tygodnie_temu od_tygodnia od_dwoch od_trzech od_poniedzialku od_niedzieli przedwczoraj mowiliscie juz_dawno miesiac_temu',
  HOWLONG: 'jak_dlugo ile_trwa ile_dni ile_czasu jak_szybko czas_dostawy',
  SAYSDELIVERED:
    'doreczon dostarczon jako_dostarczon pisze_ze rzekomo oznaczon doreczono dostarczono podobno odebrano odebrana widnieje status_dorecz niby rzekom zaznaczyl niby= jako_dorecz do_rak oddana_do pozostawion_ zostawiona_u wg_apki aplikacja_mowi wedlug_sledzenia odebrana_przez odebrane_przez na_zdjeciu zdjecie_dorecz potwierdzenie_dorecz zielono= pisze_ze_dorecz widnieje_jako wrecz',
  SIGNED: 'podpis pokwitow podpisal',
  STOLEN: 'ukra kradziez skradzion zlodziej zgine znikn ukradl zwinel zwin= zwineli buchneli zajum',
  NEIGHBOUR:
    'sasiad sasiedz portier recepcj pod_drzwiami skrzynk klatk portierni dozorc wycieraczk pod_drzw recepcja domofon wycieracz sasiadk klatce klatka_schod portiernia ochroniarz dozorca skrzynce_na skrzynka_na pod_drzwi',
  BROKEN:
    'uszkodz zepsut zniszcz pekni stlucz porysow rozdart nie_dziala polaman wgnieci cieknie rozbit potluczon peknie wadliw poplamion dziur przeterminow zgnieci wyciek zlaman brudn nie_wlacza nie_chce_sie_wlaczyc nie_laduje pekl stluczon rozlan pogniec porysowan rysa= dziura= dziure podart splesni zgnil po_terminie_wazn smierdzi roztopi odpadl oderwan urwan wgniec zalan mokr zardzewial wada= w_drobny_mak wybrakow poplami plama= rozpruty rozwalon popsut luzne capi=',
  WRONG:
    'zly= zla= zle= pomyl niewlasciw bledn inny_kolor nie_ten nie_ta nie_to_co zamiast= cudz inny_kol inny_model nie_to_zam mylnie nie_moje cudze= cudzy inne_niz inna_niz pomyli pomylka zamienion dwa_lewe nie_ten_rozmiar zla_rzecz zly_produkt czyjes',
  MISSING:
    'brakuj brakow niekomplet niepeln pust zapomni tylko_czesc tylko_jed polow nie_bylo_w brak_jed zabrakl tylko_polow z_dwoch za_malo dosl doslan doslac reszt pusty pusta puste nie_wlozy zapomnieli nie_ma_w_srodku nie_dolozy bez_sruben bez_srub srubek= tylko_jeden tylko_jedna tylko_dwa jeden_z jedna_z gdzie_drug druga_paczka drugi_karton reszta= reszty= polowa= polowe pusty= pusta= puste= folia_babel zabraklo brakowalo niekompletn nie_dostalam_calosci o_jeden_mniej',
  ADDRESS:
    'adres ulic kod_pocztow numer_domu mieszkani adre numer_mieszkania mieszkania= nowe_mieszkanie do_biura do_pracy klatka= pietro= miejscowosc',
  CHANGE:
    'zmien zmian popraw przeprow edyt skoryg aktualiz przekier zmiencie zmienic literowk poprawi dopisz wpisalem_stary pomylilem_numer pomylilam przeprowadz inny_adres dopisa nowy_adres na_nowe',
  RESCHEDULE:
    'przeloz przesun inny_dzien innego_dnia inny_termin ponown pozniej wczesniej na_urlop innym_terminie opozni_dostaw przelozyc przesuncie przesunac ponowne_dorecz jeszcze_raz_jutro poczeka= przytrzym wstrzym na_inny_dzien szybciej_sie przyspiesz termin_dostawy wydluz przedluz opoznijcie po_swietach mnie_nie_ma mnie_nie_bed godzine_dost lepiej_wtorek lepiej_we inna_godzin przyjedzcie ponownie= ponowna_dostaw awizo= nie_ma_nas wyjezdz na_urlopie urlop= przesun_na pozniej_dostar wczesniej= wieczorem_dostar jeszcze_raz_dostar minelismy',
  PICKUP:
    'odbior odebrac odbiore paczkomat punkt_odbioru punktu placowk orlen paczkomac paczkomatu w_punkcie osobist sam_odbior sama_odbior odbiore_sam odbiore_na na_poczcie punkt_odbior punktu_odbioru do_punktu zabka=',
  HOME: 'w_domu domu= nikogo nieobecn dzwonk w_pracy nie_bedzie_mnie nie_bylo_mnie w_domu= w_robocie w_pracy= nie_dzwonil nie_zadzwonil domofon nikogo_nie_bylo przy_oknie',
  LEAVE:
    'zostaw pozostaw garaz u_sasiada oddac polozyc zostawc zostawi zostawic oddajcie_sas polozy pod_drzwiami u_sasi niech_odbier przez_plot za_brama u_fryzjera zostawcie zostaw_ pod_drzwiami_zost w_altan przetrzymaj u_sasiada= garazu bez_dzwonienia za_furtk',
  CANCEL:
    'anuluj anulow zrezygn rezygn odwola odstapi nie_chce_juz anulac rozmysl skasuj wycofuj nie_wysylaj zatrzymajcie odstepuj nie_wysyla niechcacy przez_pomylke wywal= wywalcie usuncie_zamow zatrzymaj stop= juz_nie_chce juz_niepotrzebn nie_potrzebuje_juz wycof odstepuje dwa_razy_zamow',
  REFUND:
    'zwrot_pien pieniadze pieniedzy zwrot_srodk zwrocic_pien odszkodow rekompens oddajcie kase= kasa= kasy zwrot_sr oddajcie_kas kasy= oddajcie_kase oddajcie_pien zwroccie odszkodowan hajs=',
  RETURN:
    'zwroc zwrot= zwrotu zwracac odesl odeslac wymien wymian reklamacj_towaru zwrotn oddaje= wymiana formularz_zwr odesla odsyla oddac= zwrocic etykieta_zwrot etykiety_zwrot za_ciasn za_duz za_mal nie_pasuje rozmiar_wiekszy wieksz nie_podoba nie_odpowiada na_wieksz na_mniejsz',
  COST: 'kosztu ile_kosztuje cena= oplata darmow za_darmo drog= tani= ile_za ile_wysylk koszt ile_kosztuj darmowa pobranie koszt_dostawy koszty= gratis= darmowa_dostawa darmowa= ile_wynosi po_ile drogo= tanio=',
  SHIPTO:
    'wysylacie dostarczacie wysylka_do za_granic zagranic do_niemiec kraj= krajow miedzynarod do_czech za_granice na_islandie do_irlandii na_wyspy poza_polske',
  OPTIONS:
    'opcj sposob metod ekspres szybka_dostaw kurierem nastepny_dzien najszybci szybka= jak_szybko na_jutro tego_samego_dnia sposoby_dost',
  STOCK:
    'dostepn magazyn= w_magazynie wyprzed na_stanie wroci zapas przedsprzed dostepny stanie= restock niedostepn uzupeln od_reki zostaly= sklepie_stac wroci_do kiedy_znow kiedy_znowu sztuk ile_sztuk macie= stany= wyprzedan macie_jeszcze jeszcze_wroca wroci= wroca= bedzie_dostepn sa_dostepne zabraklo_w dajcie_znac_jak powiadomi_o dostepnosc ostatnie_sztuki skonczyl',
  SIZE: 'rozmiar kolor= rozm= rozmiaru kolory',
  TRACKNO:
    'numer_przesylki numer_sledzenia numeru_sledzenia numeru_przesylki list_przewozow link_do_sledzenia numer_paczki nr_przesylki numer_nie numer_list kod_sledz sledzeni tracking nr_paczki numer_sledz nr_listu numer_listu link_do_sledz nr_nadania numer_nadania',
  STUCK:
    'utkn stoi= zablok nie_rusza nie_aktualizuj bez_zmian ten_sam_status brak_aktualiz nic_sie_nie zatrzymal utknel stoi_w brak_aktual skan= skanow bez_ruch ani_drgn zawiesil od_tygodnia zatrzymala zawiesi bez_zmian_od ten_sam_wpis nic_od lezy_w lezy_od etykieta_utworz zamrozon nie_ruszyl_sie',
  LINK: 'link= kod= niepoprawn nieprawidlow blad= bledu nie_znaleziono nie_dziala nie_otwiera niepopr nie_istnieje nie_zna pusta_strona nie_wid nie_znalez 404= pusta_strone biala_stron nie_zna_numeru nie_rozpoznaje nie_ma_takiej nie_znajduje wyskakuje_blad',
  CUSTOMS:
    'clo= cla= celn odpraw vat= podatek importow cle= celnik celny celnych celnej doplat podatki deklaracj proform vat_przy oplata_celna agencja_celna urzad_celny',
  INVOICE: 'faktur paragon rachunek= rachunku nip= korekt na_firme dowod_zakupu',
  PAY: 'plac= place= placi zaplac platnos pobran obciaz kart= przelew zaplat paypal blik platnosc rat= raty zaksiegow sciagnel pobralo sciagne sciaglo blik= wyciag= ratach raty= za_pobraniem potracon zaplacil',
  COUPON: 'kupon rabat kod_rabat znizk bon= voucher kod_nie_dziala kod_nic karta_podarunk rabatowy punkty=',
  TWICE: 'dwa_razy podwojn dwukrot',
  HUMAN:
    'czlowiek konsultant obslug_klienta obsluga_klienta pracownik osob zywy= ktos= kims= kierownik przelozon agent= czlowieka zywego infolini pracownikiem doradc konsultanta przelozonego kierownika biuro_obslugi robotem= bot= boten automat= automatu zywy zywym kogos= szef= prawdziw_osob z_kims',
  CALL: 'dzwon zadzwon telefon oddzwon telefonu telefoniczn infolini zadzwoni numer_telefonu zeby_zadzwonic telefonicznie',
  TALK: 'rozmaw porozmaw polacz kontakt pogadac rozmawiac porozmawiac polaczcie gadac polacz= pogada rozmow skontakt przelacz glosem',
  ANGRY:
    'niedopuszcz skandal najgorsz absurd zenad tragedi wsciek oszust oszuk prawnik skarg beznadziej wstyd nigdy_wiecej kpina zawiedzion porazk masakr zlodzieje zdenerw dno= oszusci uokik rzecznik olewac klamie zaluj rozczarow masakra chamsk nie_polecam brak_slow banda= partacz zenada zenujac gowno gownian kpiny= oszusc burdel= masakra= wkurz wkurw dziadostw zwyzywal porazka= cyrk= syf= lipa=',
  THANKS:
    'dziek dzieki super= swietn doskonal rewelac wspanial dziekuje polecam brawo git= spoko najlepsi ok_dzieki dzieki= dziekowa dziex extra= ekstra= spoko= zadowolon wdzieczn mega= szacun pozdro= brawo=',
  BYE: 'do_widzenia milego_dnia zegnam na_razie narazie pozdrawiam do_zobacz milego milego_wieczor czesc_i papa= dobranoc',
  HELLO:
    'dzien_dobry czesc= hej= witam= dobry_wieczor siema halo= hejka elo= dobry_wiecz siema= siemka czolem= jest_tam_kto jest_ktos dobry=',
  HELP: 'pomoc pomoz pytanie pomozcie zapytac',
  WANT: 'chce= chcial prosz moge= mozecie potrzebuj czy_moge czy_mozna',
  ACCOUNT: 'konto= hasl zalog logow rejestr newsletter wypis profil= uzytkownik subskryp konta= haslo hasla zalogow',
  BANK: 'bank= bankow karta_platnicza bankomat saldo kredyt= pozyczk pin= kurs_walut lokat wyplat emerytur euro_kurs kurs_euro zlot= zloto pensja pensji podatk gield czynsz waluta waluty wyplata przelew_wyszedl rachunek_za_prad wyplata= wyplaty zasilek pit= podatku= czynsz= hipotek 500_plus',
  PET: 'kot= kota= pies= psa= szczeni kotek psem piesek',
  TRAVEL:
    'lot= lotu lotnisk samolot hotel bagaz walizk taksowk pociag autobus podroz paszport wiza= taksow tramwaj lotnicz bilet rezerwacj dworzec dworca stacja= stacji peron urlopu pks= tramwaj= pociag= prom= rozklad przystanek_auto peron= odlot lotnisko pelnia= morza= plaza= prawo_jazdy prawie_jazdy dowod_osob',
  FOOD: 'pizz restaurac przepis= jedzeni obiad kolacj gotow kalori burger pizza pierog jedzenie pyszne_pl glovo obiad= kolacja sniadanie sushi= kebab pierogi',
  HOUSE:
    'swiatlo swiatla lampa lampe wlacz wylacz ogrzewanie temperatur budzik minutnik muzyk piosenk telewizor glosnos odkurzacz rolety zapal zgas garazu= salonie sypialni wifi= pralka zmywarka lodowka piekarnik deszcz padac hydraulik smieci',
  CHITCHAT:
    'zart dowcip pogod robotem jak_masz_na_imie kim_jestes ile_masz_lat pilk gra= przetlum stolic ulubion wiersz historie sens_zycia kawal= mecz= film szkol matur lekarz prezydent praca= pracy= staz wakat muzeum ksiazk godzina= poznac slychac karma= karmy pozwoleniem_na pozwolenie_na silowni koncert= bilety= wybory= planeta horoskop spisz= zaspiewaj praca_u szukacie_ludzi otwarte_w godziny_otwarcia rekrutac',
  SOLVED:
    'juz_niewazne niewazne= znalazla_sie znalazl_sie znalazlam_ja znalazlem_ja jednak_przysz wlasnie_przysz wlasnie_dotar wlasnie_dosta juz_jest= juz_mam temat_zamkniety zalatwione rozwiazan falszywy_alarm sprawa_rozw wyjasnilo_sie byla_u_dozorcy byla_u_sasiad nie_trzeba_juz',
  KIN: 'mama= mamy= tata= matka= ojciec= zona= maz= dziewczyna chlopak= siostra= brat= syn= corka= babcia dziadek nauczyciel dziecko= dzieci= ciocia tesciow szefowa=',
  HEALTH:
    'lekarz doktor= dentyst badanie_krwi wyniki_badan ciaza= ciazy= okres= miesiaczk szpital recepta= tabletki szczepi weterynarz wizyta_u',
  BELONGINGS: 'klucze= okulary portfel= pilot= parasol moje_auto moj_rower zaparkow',
} as const
