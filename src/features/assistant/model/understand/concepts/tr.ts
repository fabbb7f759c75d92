export const tr = {
  ORDER: 'siparis satin_ald aldigim',
  PARCEL: 'kargo paket gonderi koli= kolim teslimat kutu= kutum posta= kargom',
  DELIVER: 'teslim dagit ulastir getir',
  ITEM: 'urun esya parca malim urunler hediye= hediyem hediyesi',
  SHIPPED:
    'gonderil gonderdi yollad yola_cik kargoya sevk= sevkiyat cikti= cikis verildi kargolan paketlen hazirlan yolla gonder= gonderdiniz yola_cikti depodan',
  STATUS: 'durum ne_durumda asama haber= guncel son_durum ne_oldu ne_alemde bilgi= gelisme akibet son_hareket hangi_asama onaylan',
  WHERE: 'nerede nerde nereye neresinde konum hangi_sehir nerden konumu hangi_sube nereler',
  LOCATE: 'takip= takibi izle sorgula bulam harita takip_et takip_ed izleyeb',
  FAR: 'uzak uzakta mesafe yakin= kac_durak kilometre km= ne_kadar_yolu yaklas durak= duragi kac_km',
  DRIVER: 'kurye surucu kargocu dagitici postaci sofor',
  CARRIER:
    'yurtici aras= mng= ptt= surat= dhl= ups= trendyol_express hepsijet kargo_firmasi pttavm sendeo kolay_gelsin_kargo aras_kargo yurtici_kargo',
  LATE: 'gecik gecti gec= rotar uzadi suruyor gecikme geciki geciks gec_kal gec_gel sark= sarkar sarkti kayar_mi kaydi_mi aksama ertelendi uzuyor gecmis= uzun_suruy kalir_mi nerde_kaldi nerede_kaldi tarih_gecti',
  ONTIME:
    'zamaninda vaktinde planlandigi yetis gununde yetise yetisi yetisme gecerli_mi hala_ayni takvim plana programa kesin_mi dogru_mu_hala',
  WHY: 'neden nicin sebep sebeb nasil_olur niye gerekce aciklama hayirdir nasil_oluyor nedeni nedenini',
  NOTYET: 'hala= halen henuz= daha= bir_turlu hala_yok bi_turlu ses_yok ses_seda',
  NEG: 'degil yok= hic= medi= madi= gelmedi gelmiyor ulasmadi almadim alamad olmadi yapmad etmedi vermed gelmed gelmiy gelmez almad ulasmad yoktu yokmus cikmad cikmiy olmuyor degildi olmad bulamad calismiyor calismad acilmad gelmemis ulasmamis bilmiyor',
  RECEIVE:
    'geldi gelmedi gelir gelecek geliyor gelmiyor gelsin gelmes ulas ulasti ulasir almadim aldim elime vardi= varir ulasacak elimde elime_gec elime_ulas varir_mi ulasma gelmemis gelecekmis gelicek gelcek',
  WAIT: 'bekli bekle bekled beklet',
  WHEN: 'ne_zaman saat_kac kacta hangi_gun nezaman ne_zmn ne_vakit kac_gibi kacinda kac_gune saat_kacta',
  DATE: 'tarih gun= gunu= tahmini beklenen ongorul tarihi gunune teslim_saati',
  TODAY:
    'bugun yarin bu_aksam hafta_sonu pazartesi sali= carsamba persembe cuma= cumartesi pazar= bu_hafta haftaya bayram dogum_gunu persembeye cumaya cumadan saliya pazartesiye aksam= aksama yilbasi noel arefe ramazan yarina bugune',
  PAST: 'dun= gecen_hafta once= onceki beri= haftadir gundur olmaliydi gelmeliydi gelecekti soz_ver diyordu gecti= gelmesi_gerek olmasi_gerek dediniz demistiniz hani= gun_oldu hafta_oldu gunden',
  HOWLONG: 'kac_gun ne_kadar_sur ne_kadar_zaman kac_saat kac_gunde sure= kac_gune kac_gunde_gel kargo_suresi',
  SAYSDELIVERED:
    'teslim_edildi teslim_edilmis gorunuyor yaziyor denildi sozde teslim_ettim teslim_ettik teslim_alinmis teslim_alindi gozukuyor teslim_gorun guya birakilmis birakildi verilmis ulasti_yaz birakilmis_diyor',
  SIGNED: 'imza imzala',
  STOLEN: 'calin= calinmis calindi hirsiz caldi hirsizlik kayboldu kayip= kaybol',
  NEIGHBOUR:
    'komsu kapici apartman= kapinin_onu posta_kutusu komsular kapiya_birak kapida= yonetim guvenlik muhtar resepsiyon sekreter bakkal kapinin_onun',
  BROKEN:
    'kirilmis bozuk= hasarli ezik= yirtik catlak calismiyor arizali defolu cizik akmis ezilmis kirildi hasar bozul patlam patlak delik= sokuk leke kullanilmis ezil parcalan paramparca sizdir lekeli kirik tuz_buz elimde_kaldi ses_geliyor kokuyor kokmus erimis kullanma_tarihi kuflen bayat= islak= lekel sokulm kopmus koptu= kopuk= cikmis_sapi hurda= ise_yaramaz tikir',
  WRONG:
    'yanlis hatali= farkli_urun baska_urun farkli_renk karismis istedigim_degil farkli_model baska_beden baskasinin karistir yerine= istemistim_gel',
  MISSING:
    'eksikti cikmad bos= sadece= unutul yarisi icinden_cikm gonderilmemis eksik noksan cikmadi icinde_yok icinden= konmamis koyulmamis koymamis teki= tek_geldi yarisi_gel kutu_bos biri_yok adet_geldi tane_geldi tanesi_gel digeri obur= dahil_di tekini vidasi vidalari cikmadi_icinden yoktu_icinde ikinci_koli ikinci_kutu ikinci_paket gerisi= geri_kalani kalani= pat_pat noksan= az_cikti konmam',
  ADDRESS: 'adres sokak= posta_kodu kapi_no mahalle ev_numara adresi sokagi daire_no kat= posta_kod ilce',
  CHANGE: 'degistir degisik guncelle duzelt tasindi tasindim yonlendir duzenle tasin guncel degistire yanlis_yaz yanlis_sec olacak_diye',
  RESCHEDULE:
    'ertele baska_gun baska_bir_gun tekrar_teslim yeniden_teslim ileri_tarih sonra_gelsin tatilde tatildeyim daha_erken daha_gec tekrar_getir erteley ertelen baska_gune gunune_al one_cek one_al oteley yarina_al saliya_al tekrar_gel tekrar_dagit yeniden_dagit gelsin= getirsinler bekletil beklesin beklets ikinci_teslim teslimat_saat teslimat_gun teslim_gunu sehir_disi evde_yokum',
  PICKUP:
    'subeden sube= gel_al teslim_alabil teslim_alay teslim_nokta kendim_al elden_al subede= subesinden subesinde kargomat teslimat_nokta gidip_al ben_alir hepsimat subeden_al',
  HOME: 'evde= evde_yok kimse= evde_degil zil= iste= isteyim evde_olmay evde_ol musait kapida_kimse zile= zili',
  LEAVE:
    'birak birakin komsuya garaj kapiya guvenlige emanet biraksin birakir birakil emanet_et kapinin_onune bahceye teslim_etsin versinler koysunlar',
  CANCEL:
    'iptal vazgec istemiyorum cayma iptl vazgect cayiyor istemiyom durdur gondermeyin almiyorum geri_cek cikarin= yollamayin gerek_kalmadi fikrimi_deg yanlislikla durdurun silin= kaldirin',
  REFUND:
    'para_iade iade_edil parami paramin geri_odeme ucret_iadesi tazminat param= para_iadesi geri_yat yatar_mi parayi_geri geri_istiyorum ucret_iade',
  RETURN:
    'iadesi geri_gonder geri_yolla degisim degistirmek geri_ver iade iadem degistireb begenmed dar_geldi bol_geldi buyuk_geldi kucuk_geldi bir_buyug bir_beden geri_ulas geri_yollamak begenmez begenmezsem uymadi olmadi_uzerime',
  COST: 'ucret= ucreti kac_lira kac_para ne_kadar= fiyat kargo_ucreti bedava ucretsiz pahali ucuz kargo_parasi kac_euro kargo_bedava fark_ne masraf kargo_kac ne_kadar_tut',
  SHIPTO:
    'gonderiyor_mu gonderim_yap teslimat_yap yurt_disi yurtdisi almanya_ya ulkelere kibris gonderiyor yolluyor_mu teslimat_var kargo_var_mi gonderim_var yollar_mi',
  OPTIONS: 'secenek yontem ekspres hizli_kargo ertesi_gun ayni_gun secenekleri hangi_kargo motokurye hizli_teslim kapida_odeme',
  STOCK:
    'stok= stokta tukendi mevcut= kaldi_mi tekrar_gel var_mi on_siparis bulunur stog stokl tuken kalmadi kalmamis kaldi= elinizde satista satisa mevcudu bulunuyor temin adet= yeniden_gel depoda_kaldi uretim',
  SIZE: 'beden= renk= numara= bedeni rengi xl= siyahi kirmizisi',
  TRACKNO:
    'takip_numara takip_kodu takip_no takip_linki kargo_numara gonderi_numara kargo_takip takip_numarasi takip_bilgi takip_sayfa kargo_kodu barkod takip_ekran takip_kod kargo_no',
  STUCK:
    'takil hareket_yok guncellenmi guncelleme_yok ayni_yerde hareket_etmiyor bekliyor_gorun degismiyor ilerlemi hareketsiz takili hareketi ilerleme guncelle_yok degismedi ayni_yer gunlerdir_ayni transfer_merkez aktarma_da okutul',
  LINK: 'link= kod= gecersiz hata= bulunamadi acilmiyor linki linke kodu= gecersiz_kod bulunamad kayit_bulun acilm bos_sayfa tanimadi hata_ver gorunmuyor',
  CUSTOMS: 'gumruk vergi= kdv= ithalat vergisi vergi_ode beyanname mensei ek_ucret',
  INVOICE: 'fatura fis= makbuz dekont faturam fatura_kes',
  PAY: 'odeme ode= odedim kart= kartim cekil= cekildi havale eft= kapida_ode taksit odeme_al cekilmis para_cek havale_yap iban',
  COUPON: 'kupon indirim hediye_ceki promosyon',
  TWICE: 'iki_kere iki_kez iki_defa cift= mukerrer iki_sefer cift_cek',
  HUMAN:
    'insanla temsilci musteri_hizmet yetkili biri= birisi birine canli_destek gercek_kisi mudur= calisan= operator danisman gorevli musteri_temsilci canli= kisi= insan calisanla cagri_merkez birisiyle biriyle sorumlu bot= bottan robot_musun robotla amirin amir= patron= etten_kemik birine_bag bagla_beni',
  CALL: 'arayin ara= telefon arar= aranma arasin telefonla aray cagri geri_donus',
  TALK: 'gorus konus baglan bagla= aktar iletisim gorusmek baglay baglar ulasab yazis',
  ANGRY:
    'rezalet kabul_edilemez sikayet kotu= berbat sacma= dolandir avukat biktim yeter= ayip= saygisiz bir_daha skandal sinir= sinirli magdur tuketici_hak igrenc yazik rezil saygisizlik yalanci ilgisiz oyalay umursam pes= yeter_artik guven_kayb kufur beceriksiz yaziklar kufret sinirden bikt rezil_ol yuh= oha= sacmalik kandir',
  THANKS:
    'tesekkur sagol sag_ol harika= mukemmel super= eyvallah memnun tesekkurler sagolun saol= tsk= bravo elinize_saglik memnunum harikasin tsk',
  BYE: 'gorusuruz hosca_kal iyi_gunler_dil gule_gule bay_bay kendine_iyi hoscakal iyi_gunler_dile kolay_gelsin',
  HELLO: 'merhaba selam gunaydin iyi_gunler iyi_aksamlar mrb= slm= selamun iyi_calismalar merhabalar naber',
  HELP: 'yardim soru= sorum destek=',
  WANT: 'istiyorum isterim rica= lutfen mumkun_mu yapabilir alabilir_mi lazim=',
  ACCOUNT: 'hesap hesab sifre= sifrem giris= uyelik kayit= bulten profil= abonelik hesabim hesabima uyeligim eposta_adres sifremi',
  BANK: 'banka= bankam bankamatik bakiye kredi= banka_kart faiz doviz maas emekli altin= dolar= borc havalem maasim vergi_iade borsa hisse elektrik_fatura kira=',
  PET: 'kedim kopek kopeg yavru= kedi kopegim kus=',
  TRAVEL:
    'ucus ucak havaalan otel= bavul bagaj taksi tren= otobus seyahat pasaport vize= ucagim ucak_bilet bilet vizem rezervasyon istasyon metro= peron araba_kirala',
  FOOD: 'pizza restoran tarif= yemek aksam_yeme ogle_yeme pisir kalori hamburger pizzam yemek_sipar makarna pisirsem',
  HOUSE:
    'isik= isigi isiklar lamba ac= kapat= isitma sicaklik alarm= zamanlayici muzik sarki televizyon ses= supurge panjur garaj_kapi garajin= salondaki yatak_oda',
  CHITCHAT:
    'saka= fikra hava_durumu hava_nasil robot= adin_ne kimsin kac_yas film= futbol mac= oyun= cevir baskent favori hikaye hayatin_anlami robot_mu adin= baskenti siir mac_kac dizi= sinav okul= is_basvuru is_ariyor randevu doktor muze haberler kitap kardes',
  SOLVED:
    'bosverin bos_verin halloldu hallettik halloldu_artik cozuldu sorun_kalmadi buldum= bulundu simdi_geldi az_once_geldi yanlis_alarm kapicidaymis komsudaymis gerek_kalmadi_yaz elime_ulasti_sonunda geldi_sonunda sonunda_geldi',
  KIN: 'annem= annemin babam= anne= baba= karim= kocam= esim= sevgilim kardesim ablam= abim= oglum kizim= patronum ogretmen bebek= cocuk= cocugum dedem= ninem= teyzem amcam=',
  HEALTH: 'doktor= doktorum disci= kan_tahlili tahlil hamile regl= adet_gec hastane recete= asi= ilacim veteriner dogum= ameliyat',
  BELONGINGS: 'anahtar gozlugum gozluk= cuzdan kumanda= semsiye arabam= bisikletim park_ettim',
} as const
