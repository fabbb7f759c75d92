/** Names of regions in further languages, where they differ from the row in `region-names.ts`: "BY Beieren" in the row of a country. */

export const regionWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  it: {
    DE: 'BB Brandeburgo,BE Berlino,BY Baviera,HB Brema,HE Assia,HH Amburgo,MV Meclemburgo-Pomerania Anteriore,NI Bassa Sassonia,NW Renania Settentrionale-Vestfalia,RP Renania-Palatinato,SN Sassonia,ST Sassonia-Anhalt,TH Turingia',
    AT: '2 Carinzia,3 Bassa Austria,4 Alta Austria,5 Salisburghese,6 Stiria,7 Tirolo,9 Vienna',
    GB: 'ENG Inghilterra,NIR Irlanda del Nord,SCT Scozia,WLS Galles',
    US: 'NC Carolina del Nord,ND Dakota del Nord,NM Nuovo Messico,SC Carolina del Sud,SD Dakota del Sud,WV Virginia Occidentale',
    CA: 'BC Columbia Britannica,NB Nuovo Brunswick,NL Terranova e Labrador,NS Nuova Scozia,NT Territori del Nord-Ovest,PE Isola del Principe Edoardo',
  },
  fr: {
    US: 'GA Géorgie,HI Hawaï,LA Louisiane,NC Caroline du Nord,ND Dakota du Nord,NM Nouveau-Mexique,PA Pennsylvanie,SC Caroline du Sud,SD Dakota du Sud,VA Virginie,WV Virginie-Occidentale',
    CA: 'NT Territoires du Nord-Ouest',
  },
  es: {
    US: 'HI Hawái,LA Luisiana,NC Carolina del Norte,ND Dakota del Norte,SC Carolina del Sur,SD Dakota del Sur,WV Virginia Occidental',
    CA: 'BC Columbia Británica,NB Nuevo Brunswick,NL Terranova y Labrador,NS Nueva Escocia,NT Territorios del Noroeste,PE Isla del Príncipe Eduardo',
  },
  pt: {
    DE: 'MV Meclemburgo-Pomerânia Ocidental',
    US: 'GA Geórgia,HI Havaí,LA Luisiana,NC Carolina do Norte,ND Dakota do Norte,NJ Nova Jersey,NM Novo México,SC Carolina do Sul,SD Dakota do Sul,VA Virgínia,WV Virgínia Ocidental',
    CA: 'BC Colúmbia Britânica,NB Nova Brunswick,NL Terra Nova e Labrador,NS Nova Escócia,NT Territórios do Noroeste,PE Ilha do Príncipe Eduardo',
  },
  nl: {
    DE: 'BY Beieren,HE Hessen,NI Nedersaksen,NW Noordrijn-Westfalen,RP Rijnland-Palts,SN Saksen,ST Saksen-Anhalt,TH Thüringen,MV Mecklenburg-Voor-Pommeren,SH Sleeswijk-Holstein',
    AT: '2 Karinthië,3 Neder-Oostenrijk,4 Opper-Oostenrijk,6 Stiermarken,7 Tirol,9 Wenen',
    GB: 'ENG Engeland,NIR Noord-Ierland,SCT Schotland',
    US: 'CA Californië',
    CA: 'BC Brits-Columbia',
  },
  pl: {
    DE: 'BB Brandenburgia,BW Badenia-Wirtembergia,BY Bawaria,HB Brema,HE Hesja,MV Meklemburgia-Pomorze Przednie,NI Dolna Saksonia,NW Nadrenia Północna-Westfalia,RP Nadrenia-Palatynat,SH Szlezwik-Holsztyn,SL Saara,SN Saksonia,ST Saksonia-Anhalt,TH Turyngia',
    AT: '2 Karyntia,3 Dolna Austria,4 Górna Austria,6 Styria,7 Tyrol,9 Wiedeń',
    GB: 'ENG Anglia,NIR Irlandia Północna,SCT Szkocja,WLS Walia',
    US: 'CA Kalifornia,FL Floryda,NY Nowy Jork,PA Pensylwania,TX Teksas',
    CA: 'BC Kolumbia Brytyjska',
  },
  sv: {
    DE: 'BY Bayern,HE Hessen,NI Niedersachsen,NW Nordrhein-Westfalen,RP Rheinland-Pfalz,SN Sachsen,ST Sachsen-Anhalt,TH Thüringen',
    AT: '2 Kärnten,3 Niederösterreich,4 Oberösterreich,6 Steiermark,7 Tyrolen,9 Wien',
    GB: 'NIR Nordirland,SCT Skottland',
    US: 'CA Kalifornien',
  },
  tr: {
    DE: 'BY Bavyera,HE Hessen,NI Aşağı Saksonya,NW Kuzey Ren-Vestfalya,RP Renanya-Palatina,SN Saksonya,ST Saksonya-Anhalt,TH Thüringen',
    AT: '2 Karintiya,3 Aşağı Avusturya,4 Yukarı Avusturya,6 Steiermark,7 Tirol,9 Viyana',
    GB: 'ENG İngiltere,NIR Kuzey İrlanda,SCT İskoçya,WLS Galler',
    US: 'CA Kaliforniya,TX Teksas',
    CA: 'BC Britanya Kolumbiyası',
  },
  ja: {
    DE: 'BB ブランデンブルク州,BE ベルリン,BW バーデン＝ヴュルテンベルク州,BY バイエルン州,HB ブレーメン,HE ヘッセン州,HH ハンブルク,MV メクレンブルク＝フォアポンメルン州,NI ニーダーザクセン州,NW ノルトライン＝ヴェストファーレン州,RP ラインラント＝プファルツ州,SH シュレースヴィヒ＝ホルシュタイン州,SL ザールラント州,SN ザクセン州,ST ザクセン＝アンハルト州,TH テューリンゲン州',
    AT: '1 ブルゲンラント州,2 ケルンテン州,3 ニーダーエスターライヒ州,4 オーバーエスターライヒ州,5 ザルツブルク州,6 シュタイアーマルク州,7 チロル州,8 フォアアールベルク州,9 ウィーン',
    GB: 'ENG イングランド,NIR 北アイルランド,SCT スコットランド,WLS ウェールズ',
    US: 'CA カリフォルニア州,FL フロリダ州,IL イリノイ州,NY ニューヨーク州,TX テキサス州,WA ワシントン州',
    CA: 'BC ブリティッシュコロンビア州,ON オンタリオ州,QC ケベック州',
  },
  ar: {
    DE: 'BB براندنبورغ,BE برلين,BW بادن فورتمبيرغ,BY بافاريا,HB بريمن,HE هسن,HH هامبورغ,MV مكلنبورغ فوربومرن,NI ساكسونيا السفلى,NW شمال الراين وستفاليا,RP راينلاند بفالتس,SH شليسفيغ هولشتاين,SL سارلاند,SN ساكسونيا,ST ساكسونيا أنهالت,TH تورينغن',
    AT: '1 بورغنلاند,2 كارنثيا,3 النمسا السفلى,4 النمسا العليا,5 سالزبورغ,6 ستيريا,7 تيرول,8 فورارلبرغ,9 فيينا',
    GB: 'ENG إنجلترا,NIR أيرلندا الشمالية,SCT اسكتلندا,WLS ويلز',
    US: 'CA كاليفورنيا,FL فلوريدا,IL إلينوي,NY نيويورك,TX تكساس,WA واشنطن',
    CA: 'BC كولومبيا البريطانية,ON أونتاريو,QC كيبيك',
  },
}
