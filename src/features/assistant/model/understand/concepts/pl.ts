export const pl = {
  ORDER: 'zamow zamaw zakup kupil kupion',
  PARCEL: 'paczk paczusz przesylk dostaw= dostawa= pakunek pakiet karton= kartony przesyl',
  DELIVER: 'dostaw dostarcz dorecz',
  ITEM: 'produkt towar przedmiot artykul rzecz',
  SHIPPED: 'wysl wysyl nadan nadal wyslan wyszl opuscil wyjechal w_drodze nada= nadaliscie spakow wyszlo wyslane poszlo wypusc',
  STATUS:
    'status= stan= co_z_moj postep etap= wiesci informacj nowego= jak_wyglada co_sie_dzieje aktualn realizacj w_trakcie co_z= co_slychac przyjete potwierdzone stan_zamow',
  WHERE: 'gdzie= gdize polozeni lokalizac dokad gdziee w_ktorej w_ktorym w_jakim_mies sortowni',
  LOCATE: 'sledz zlokaliz namierz sprawdz znalez tropic mapa= tracking podgl',
  FAR: 'daleko= blisko= odleglosc przystank kilometr km= ile_jeszcze',
  DRIVER: 'kurier kierowca dostawca listonosz ciezarowk',
  CARRIER: 'inpost dpd= dhl= gls= ups= poczta_polska fedex pocztex przewoznik firma_kurierska orlen_paczk allegro_one zabk poczta= poczty',
  LATE: 'opozn spozn pozno dlugo= zwlek po_terminie przeciag poslizg obsuw spozni opozni przesunal przesunelis wolno= dluzej tyle_czasu ile_mozna ile_jeszcze_mam wieki',
  ONTIME:
    'na_czas o_czasie punktual zgodnie_z_planem w_terminie terminowo zdazy planowo wyrobi aktualn na_pewno dalej_obow bez_zmian obowiazuj na_swieta',
  WHY: 'dlaczego czemu= powod przyczyn co_sie_stalo skad= z_jakiego powodu czm= o_co_chodzi z_czego przez_kogo jak_to_mozliwe',
  NOTYET: 'jeszcze= nadal= wciaz= ciagle= dotad dalej= do_dzis cisza',
  NEG: 'nie= nic= nigdy brak= zaden zadn bez= nikt= nie_ma nie_mam nikogo zadnych zero= ani=',
  RECEIVE:
    'otrzyma dosta= dostal dostac przysz przyjdz dotar dojdz doszl odebral przyjedzie bedzie= dojd dojed dostane dotrz trafi przyszl dotarl',
  WAIT: 'czeka oczek',
  WHEN: 'kiedy= o_ktorej ktorego_dnia na_kiedy jaki_dzien za_ile kiedys',
  DATE: 'data= dzien= termin= przewidywan planowan szacowan',
  TODAY: 'dzis dzisiaj jutro pojutrze weekend poniedzial wtor srod czwart piat sobot niedziel w_tym_tygodniu swieta= urodzin wigili',
  PAST: 'wczoraj zeszlym tydzien_temu temu= od= tygodni mial= miala= mialo= mialy obiecan powinn miala_byc mialo_byc mial_byc obieca tydzien= minal minelo mija tygodnie dni_temu',
  HOWLONG: 'jak_dlugo ile_trwa ile_dni ile_czasu jak_szybko czas_dostawy',
  SAYSDELIVERED:
    'doreczon dostarczon jako_dostarczon pisze_ze rzekomo oznaczon doreczono dostarczono podobno odebrano odebrana widnieje status_dorecz niby rzekom zaznaczyl',
  SIGNED: 'podpis pokwitow',
  STOLEN: 'ukra kradziez skradzion zlodziej zgine znikn ukradl zwinel',
  NEIGHBOUR: 'sasiad sasiedz portier recepcj pod_drzwiami skrzynk klatk portierni dozorc wycieraczk pod_drzw recepcja domofon',
  BROKEN:
    'uszkodz zepsut zniszcz pekni stlucz porysow rozdart nie_dziala polaman wgnieci cieknie rozbit potluczon peknie wadliw poplamion dziur przeterminow zgnieci wyciek zlaman brudn',
  WRONG: 'zly= zla= zle= pomyl niewlasciw bledn inny_kolor nie_ten nie_ta nie_to_co zamiast= cudz inny_kol inny_model nie_to_zam mylnie',
  MISSING:
    'brakuj brakow niekomplet niepeln pust zapomni tylko_czesc tylko_jed polow nie_bylo_w brak_jed zabrakl tylko_polow z_dwoch za_malo dosl doslan doslac reszt pusty pusta puste nie_wlozy zapomnieli',
  ADDRESS: 'adres ulic kod_pocztow numer_domu mieszkani',
  CHANGE: 'zmien zmian popraw przeprow edyt skoryg aktualiz przekier zmiencie zmienic literowk poprawi dopisz wpisalem_stary',
  RESCHEDULE:
    'przeloz przesun inny_dzien innego_dnia inny_termin ponown pozniej wczesniej na_urlop innym_terminie opozni_dostaw przelozyc przesuncie przesunac ponowne_dorecz jeszcze_raz_jutro poczeka= przytrzym wstrzym na_inny_dzien szybciej_sie przyspiesz termin_dostawy wydluz przedluz opoznijcie po_swietach mnie_nie_ma mnie_nie_bed godzine_dost',
  PICKUP: 'odbior odebrac odbiore paczkomat punkt_odbioru punktu placowk orlen paczkomac paczkomatu w_punkcie osobist',
  HOME: 'w_domu domu= nikogo nieobecn dzwonk w_pracy nie_bedzie_mnie nie_bylo_mnie',
  LEAVE: 'zostaw pozostaw garaz u_sasiada oddac polozyc zostawc zostawi zostawic oddajcie_sas polozy pod_drzwiami u_sasi niech_odbier',
  CANCEL: 'anuluj anulow zrezygn rezygn odwola odstapi nie_chce_juz anulac rozmysl skasuj wycofuj nie_wysylaj zatrzymajcie odstepuj',
  REFUND: 'zwrot_pien pieniadze pieniedzy zwrot_srodk zwrocic_pien odszkodow rekompens oddajcie kase= kasa= kasy zwrot_sr oddajcie_kas',
  RETURN: 'zwroc zwrot= zwrotu zwracac odesl odeslac wymien wymian reklamacj_towaru zwrotn oddaje= wymiana formularz_zwr',
  COST: 'kosztu ile_kosztuje cena= oplata darmow za_darmo drog= tani= ile_za ile_wysylk koszt ile_kosztuj darmowa pobranie',
  SHIPTO: 'wysylacie dostarczacie wysylka_do za_granic zagranic do_niemiec kraj= krajow miedzynarod',
  OPTIONS: 'opcj sposob metod ekspres szybka_dostaw kurierem nastepny_dzien',
  STOCK:
    'dostepn magazyn= w_magazynie wyprzed na_stanie wroci zapas przedsprzed dostepny stanie= restock niedostepn uzupeln od_reki zostaly= sklepie_stac wroci_do kiedy_znow kiedy_znowu sztuk ile_sztuk macie= stany= wyprzedan',
  SIZE: 'rozmiar kolor= rozm= rozmiaru kolory',
  TRACKNO:
    'numer_przesylki numer_sledzenia numeru_sledzenia numeru_przesylki list_przewozow link_do_sledzenia numer_paczki nr_przesylki numer_nie numer_list kod_sledz sledzeni tracking',
  STUCK:
    'utkn stoi= zablok nie_rusza nie_aktualizuj bez_zmian ten_sam_status brak_aktualiz nic_sie_nie zatrzymal utknel stoi_w brak_aktual skan= skanow bez_ruch ani_drgn zawiesil od_tygodnia zatrzymala',
  LINK: 'link= kod= niepoprawn nieprawidlow blad= bledu nie_znaleziono nie_dziala nie_otwiera niepopr nie_istnieje nie_zna pusta_strona nie_wid nie_znalez 404=',
  CUSTOMS: 'clo= cla= celn odpraw vat= podatek importow cle= celnik celny celnych celnej doplat podatki deklaracj proform',
  INVOICE: 'faktur paragon rachunek= rachunku nip= korekt',
  PAY: 'plac= place= placi zaplac platnos pobran obciaz kart= przelew zaplat paypal blik platnosc rat= raty zaksiegow sciagnel',
  COUPON: 'kupon rabat kod_rabat znizk bon= voucher',
  TWICE: 'dwa_razy podwojn dwukrot',
  HUMAN:
    'czlowiek konsultant obslug_klienta obsluga_klienta pracownik osob zywy= ktos= kims= kierownik przelozon agent= czlowieka zywego infolini pracownikiem doradc konsultanta przelozonego kierownika biuro_obslugi',
  CALL: 'dzwon zadzwon telefon oddzwon telefonu telefoniczn infolini',
  TALK: 'rozmaw porozmaw polacz kontakt pogadac rozmawiac porozmawiac polaczcie gadac',
  ANGRY:
    'niedopuszcz skandal najgorsz absurd zenad tragedi wsciek oszust oszuk prawnik skarg beznadziej wstyd nigdy_wiecej kpina zawiedzion porazk masakr zlodzieje zdenerw dno= oszusci uokik rzecznik olewac klamie zaluj rozczarow masakra chamsk nie_polecam brak_slow',
  THANKS: 'dziek dzieki super= swietn doskonal rewelac wspanial dziekuje polecam brawo git= spoko najlepsi ok_dzieki',
  BYE: 'do_widzenia pa= milego_dnia zegnam na_razie narazie pozdrawiam do_zobacz milego',
  HELLO: 'dzien_dobry czesc= hej= witam= dobry_wieczor siema halo= hejka elo= dobry_wiecz',
  HELP: 'pomoc pomoz pytanie pomozcie zapytac',
  WANT: 'chce= chcial prosz moge= mozecie potrzebuj czy_moge czy_mozna',
  ACCOUNT: 'konto= hasl zalog logow rejestr newsletter wypis profil= uzytkownik subskryp konta= haslo hasla zalogow',
  BANK: 'bank= bankow karta_platnicza bankomat saldo kredyt= pozyczk pin= kurs_walut lokat wyplat emerytur euro_kurs kurs_euro zlot= zloto pensja pensji podatk gield czynsz waluta waluty wyplata przelew_wyszedl rachunek_za_prad',
  PET: 'kot= kota= pies= psa= szczeni kotek psem piesek',
  TRAVEL:
    'lot= lotu lotnisk samolot hotel bagaz walizk taksowk pociag autobus podroz paszport wiza= taksow tramwaj lotnicz bilet rezerwacj dworzec dworca stacja= stacji peron urlopu',
  FOOD: 'pizz restaurac przepis= jedzeni obiad kolacj gotow kalori burger pizza pierog jedzenie',
  HOUSE:
    'swiatlo swiatla lampa lampe wlacz wylacz ogrzewanie temperatur budzik minutnik muzyk piosenk telewizor glosnos odkurzacz rolety zapal zgas garazu= salonie sypialni',
  CHITCHAT:
    'zart dowcip pogod robotem jak_masz_na_imie kim_jestes ile_masz_lat pilk gra= przetlum stolic ulubion wiersz historie sens_zycia kawal= mecz= film szkol matur lekarz prezydent praca= pracy= staz wakat muzeum ksiazk godzina= poznac slychac karma= karmy',
} as const
