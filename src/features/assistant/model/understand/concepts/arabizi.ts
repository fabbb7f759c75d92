/** Arabic as it is typed in Latin letters and digits. Words that mean something else in another language stand in phrases. */
export const arabizi = {
  ORDER: 'talab= talabi talabey talabiy tlab= tlabt= otlob lcommande',
  PARCEL: 'kolia= lkolia shohna sho7na sha7n tard=',
  WHERE:
    'wen= wein= feen= fein= wayn= fin_talab fin_tlab fin_order fin_eltal fin_elord fin_colis fin_kolia fin_lcol fin_lcom fin_wsl fin_ws',
  WHEN: 'emta= imta= emti= imti= ayemta waqtach wa9tach fo9ach foukach',
  LATE: 'ta2khir t2akhar ta2akhar m2akhar mt2akhar tatakhar taakher t3atal',
  WHY: '3lach 3lash alach= leh= lesh= leish= lech= 3aleh',
  NOTYET: 'lissa= lessa= lsa= mazal= ba2i',
  NEG: 'mish= mesh= mawsal mawsl mafish mafich machi= walo=',
  RECEIVE: 'wasal wasl= wsal wsel wsl twsal tewsal yewsal tousal mawsal mawsl',
  CUSTOMS: 'gomrok gumruk= jomrok diwana= douana=',
  REFUND: 'flousi= fluss= flous= felousi flosi= fulusi',
  CANCEL: 'elgha2 algha2 nlghi alghi=',
  WANT: 'bghit= brit= baddi= biddi= 3ayez 3awez 3ayza 3ndi',
  ADDRESS: '3onwan l3onwan 3nwan onwan=',
  THANKS: 'shukran shokran chokran choukran',
  HELLO: 'salam= ahlan= marhaba= slm_3likom salam_3likom',
} as const
