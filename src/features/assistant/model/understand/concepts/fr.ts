export const fr = {
  ORDER: 'command achat achete',
  PARCEL: 'colis paquet livraison= envoi= expedition= carton cartons paquets pli=',
  DELIVER: 'livrais livrer livrez livree livres= livre= livrent livrera livreu livrab',
  ITEM: 'produit article marchandise objet= chose= affaires= truc= machin= articles pieces= commande_d cadeau',
  SHIPPED:
    'expedi envoy parti= partie= depart= remis= en_route en_chemin emball prepare= preparee expedie en_cours_de_livraison pris_en_charge remis_au envoie= envoyee',
  STATUS:
    'statut etat= avancement ou_en_est nouvelles= nouvelle= suivi= des_nouvelles situation ou_ca_en_est du_nouveau quoi_de_neuf ou_vous_en_etes ca_donne_quoi ca_avance avance= des_infos aux_nouvelles bien_passee bien_enregistree silence_radio sans_nouvelles ou_en_sommes qu_en_est_il',
  WHERE:
    'ou_est ou_se_trouve ou_sont ou= localisation ou_c_est ou_il_est il_est_ou elle_est_ou dans_quel_depot quel_depot se_situe est_passe ousqu ou_q il_est_rendu rendu_ou t_es_ou quelle_ville',
  LOCATE: 'localis suivre suis= trouve tracer tracking= retrouver trace= suivi_gps geolocal pister',
  FAR: 'loin= distance proche= arrets= combien_d_arrets kilometre km= encore_loin a_combien_de loin_de_chez arrets_avant reste_combien combien_de_chemin pas_loin tout_pres dans_le_coin pres_de',
  DRIVER: 'livreur chauffeur camion coursier facteur livreuse le_mec livreurs camionnette postier preposee chauffeurs coursiers',
  CARRIER:
    'chronopost colissimo la_poste dhl= ups= dpd= gls= mondial_relay fedex transporteur transporteurs relais_colis colis_prive chronopost_ tnt= geodis bpost la_post poste_',
  LATE: 'retard tard= trop_long tarde= en_attente_depuis delai_depasse traine= retarde decal decale= glisse= en_souffrance prend_du_temps lent= lente= a_la_bourre depasse= greve neige= delai_explose y_a_du_decalage',
  ONTIME:
    'a_temps dans_les_temps a_l_heure comme_prevu respecte= dans_les_delais toujours_bon toujours_prevu tient_toujours tenez_le est_maintenu maintenu= tiendra compromis= sera_la_pour sera_respect',
  WHY: 'pourquoi raison= comment_ca_se_fait comment_se_fait cause= qu_est_ce_qui_se_passe pour_quelle ca_coince qu_est_ce_qui_bloque qu_est_ce_qui_coince qu_est_ce_qui_cloche pk= pkoi pourkoi prq= c_est_quoi_ce_delire explication expliqu qu_est_ce_que_vous_foutez foire= a_quoi_c_est_du',
  NOTYET: 'toujours encore= jusqu_ici a_ce_jour tjrs= tjs= jusqu_a_present a_l_heure_actuelle encore_rien tjr=',
  NEG: 'pas= rien= jamais aucun sans= ni= non= que_dalle nada= nib= aucune= aucun= nulle_part plus_rien quedal',
  RECEIVE:
    'recu= recue= recus= recev recois arriv reception parvenu ariv arive touche= vu= passe_chez recoi recevr entre_mes_mains sous_la_main',
  WAIT: 'attend attente patient poireaut attendr patiente atendre',
  WHEN: 'quand= quelle_heure quel_jour a_quelle qd= vers_quelle_heure c_est_pour_quand matin_ou aprem= combien_de_dodos d_ici_quand quel_creneau a_partir_de_quand sous_quel quant= que_je_sois_la',
  DATE: 'date= jour= prevu= prevue= estim creneau= echeance date_limite',
  TODAY:
    'aujourd demain ce_soir week_end weekend lundi mardi mercredi jeudi vendredi samedi dimanche cette_semaine semaine_prochaine noel anniversaire ajd= ojd= auj= demin= samdi paques mariage= bapteme fete_des_meres avant_qu_on saint_valentin aprem apres_demain',
  PAST: 'hier= semaine_derniere depuis= il_y_a devait= semaines= promis= aurait_du depuis_une depuis_deux depuis_trois ca_fait y_a_deux y_a_trois y_a_une avant_hier etait_prevu devrait_etre aurait_ete deja= normalement= mois=',
  HOWLONG: 'combien_de_temps delai= delais= combien_de_jours sous_combien',
  SAYSDELIVERED:
    'livre= livree= marque_livre indique_livre note_livre soi_disant declare paraitrait parait_il remis_en_main remis_a depose_a note_comme marque_comme indique_que statut_livre selon_le_suivi selon_l_appli l_appli_dit d_apres_le_suivi photo_de_livraison preuve_de_livraison sur_la_photo receptionne pretend= receptionnee',
  SIGNED: 'signe= signature signee emarge a_signe signataire',
  STOLEN: 'vole= volee= vol= derobe piqu= pique= chipe= fauch voleur',
  NEIGHBOUR:
    'voisin gardien concierge palier boite_aux_lettres devant_la_porte paillasson boite_a_lettre boite_au_lettre voisine= accueil= loge= hall= digicode perron seuil= interphone gardienne',
  BROKEN:
    'casse abime endommag defect brise dechir fissur raye= fuit= fonctionne_pas marche_pas ecrase ne_marche_plus marche_plus s_allume_pas ne_s_allume allume_pas hs= en_panne perime= perimes moisi pourri tach fondu decoll cassee arrache troue= ebrech fele= felee tordu rouill abim pete= petee foutu= bousill miettes en_morceaux lache= craque= sent_mauvais mouille trempe eventre_ eventre deforme desagreg inutilisable charge_pas chauffe_pas dechire= ca_pue un_trou',
  WRONG:
    'mauvais erreur= tromp pas_le_bon pas_la_bonne incorrect pas_ce_que pas_la_mienne pas_le_mien pas_commande autre_chose quelqu_un_d_autre au_lieu_d a_la_place inverse= pas_la_meme autre_modele autre_couleur autre_taille confondu gourre deux_gauches rien_a_voir',
  MISSING:
    'manqu incomplet vide= oubli qu_une_partie seulement que_la_moitie il_n_y_a_que un_seul une_seule qu_un_seul qu_une il_en_manque n_y_etait n_y_est n_y_avait pas_dedans pas_inclus pas_mis pas_de_vis sans_vis sans_le_chargeur ou_est_l_autre deuxieme_carton second_colis deuxieme_colis le_reste= papier_bulle manke mank sur_la_paire incompl moitie= rien_dedans absente_du',
  ADDRESS:
    'adresse rue= code_postal numero_de_rue adres= nouvelle_adresse appart= n_de_rue code_post batiment= digicode interphone= bureau=',
  CHANGE:
    'chang modif corrig demenag rectif mettre_a_jour invers demenage nouveau_logement faute_de_frappe trompe_d_adresse trompee_d rediriger reexpedi completer_l plutot_au plutot_a mettre_mon ajouter_mon',
  RESCHEDULE:
    'report autre_jour relivr nouvelle_livraison plus_tard repouss autre_date reprogramm nouveau_creneau en_vacances avancer_la avis_de_passage repass repassez representer nouvelle_date nouvelle_presentation plutot_mardi plutot_que_lundi un_autre_moment decal un_autre_creneau absents= absente= pas_dispo en_deplacement pas_chez_moi_le differe= en_soiree apres_18h samedi_plutot',
  PICKUP:
    'point_relais relais retir casier recuper consigne bureau_de_poste chercher_moi aller_chercher passer_prendre prendre_moi_meme a_la_poste point_retrait en_agence locker consigne_',
  HOME: 'chez_moi domicile personne= absent sonne= maison pas_la a_la_maison au_boulot au_taf au_travail personne_n_a sonne_pas pas_sonne n_a_pas_sonne devant_ma_fenetre',
  LEAVE:
    'laiss depos garder= mettez devant_la garage chez_le_voisin dans_le_jardin sur_le_palier par_dessus chez_le_coiffeur au_voisin a_la_voisine au_gardien abri= cabanon gardez_le gardez= posez poser= sans_sonner derriere_le portail=',
  CANCEL:
    'annul supprim retract plus_envie annulez stopper stoppez stop= change_d_avis changer_d_avis n_envoyez n_expediez par_erreur sans_faire_expres plus_besoin plus_la_peine virez= renonc retractation deux_fois_par n_en_veux_plus veux_plus laisser_tomber_la',
  REFUND: 'rembours avoir= mon_argent dedommag recredit remboursez thunes= sous= mes_sous rendez_moi_l argent= ristourne compens',
  RETURN:
    'retour renvoy rendre= echang remplac reprend reprendre retourne bon_de_retour etiquette_retour rends= rend= trop_petit trop_grand trop_serre taille_au_dessus taille_en_dessous taille_en_moins ne_me_va me_va_pas me_plait_pas ne_me_plait renvoie renvoi',
  COST: 'coute prix tarif frais= frais_de_port combien_coute gratuit cher= combien= frais_d_envoi c_est_combien ca_coute combien_ca port_offert livraison_offerte offerte= offert= port=',
  SHIPTO:
    'livrez expediez envoyez a_l_etranger en_belgique en_suisse etranger pays= international vous_livrez vous_envoyez vous_expediez envoyez_vous livrez_vous en_corse outre_mer dom_tom reunion= guadeloupe martinique a_l_international',
  OPTIONS:
    'mode_de option= options= express= rapide standard 24h= methode le_plus_rapide livraison_rapide livraison_express en_24h jour_meme a_domicile modes_de',
  STOCK:
    'stock= dispon rupture reassort epuise reapprovision de_nouveau_disponible precommande il_en_reste il_vous_en_reste en_reste reste_t_il de_retour_en revient= reviendra va_revenir revenir= quand_y_en_a reappro victime_de_son epuisee dispo= dispos=',
  SIZE: 'taille couleur pointure',
  TRACKNO:
    'numero_de_suivi n_de_suivi code_de_suivi lien_de_suivi numero_de_colis num_de_suivi numero_suivi num_suivi no_de_suivi code_suivi n_suivi ref_colis numero_d_expedition',
  STUCK:
    'bloqu n_avance n_evolue plus_de_mouvement mis_a_jour meme_statut bouge immobil coince aucune_mise plus_rien_depuis rien_depuis fige= figee stagn ne_bouge_plus meme_endroit tourne_en_rond etiquette_creee pas_evolue pas_actualise dort_au dort= ne_change_pas',
  LINK: 'lien= code= invalide erreur= introuvable ne_marche page_blanche page_vide ne_s_ouvre s_ouvre_pas inconnu= inconnue ne_donne_rien pas_reconnu ne_connait_pas lien_mort aucune_trace marche_pas=',
  CUSTOMS: 'douan droits_de taxe= taxes= tva= importation dedouan me_reclame dedouanage formalites_douan frais_de_dossier hors_ue',
  INVOICE: 'facture recu_d justificatif ticket_de_caisse factur duplicata note_de_frais',
  PAY: 'pai= paie= payer paye= payement paiement carte= carte_bancaire debit prelev virement paypal regle= preleve prelevee debite= debitee cb= en_plusieurs_fois trois_fois releve_bancaire mon_releve encaiss reglement',
  COUPON:
    'code_promo bon_d bon_de reduction remise coupon carte_cadeau promo= code_reduc reduc= cheque_cadeau parrainage points_fidelite bon_cadeau',
  TWICE: 'deux_fois double= 2_fois',
  HUMAN:
    'humain conseiller quelqu_un service_client personne_reelle vrai_personne vraie_personne operateur agent= responsable sav= un_agent robot= bot= machine_a chair_et quelqu= un_etre votre_chef superieur= standard= une_personne automatique= repondeur vrai_humain gens= chef=',
  CALL: 'rappel telephone appel= appeler appelez numero_de_telephone joindre tel= coup_de_fil rappelez passez_moi_un numero_ou_vous joignable',
  TALK: 'parler parle= discuter contacter passez mettre_en_relation de_vive_voix passez_moi mettez_moi causer=',
  ANGRY:
    'inadmiss scandal inaccept honte pire= plainte reclamation decu= decue nul= nulle arnaque avocat ridicul marre= furieu colere lamentable plus_jamais voleurs n_importe_quoi incapables incompet merde= ras_le_bol c_est_abuse foutage degueul inadm furax enerv minable catastroph escroc voleur_ boite_de_merde pitoyable foutez insulte= honteux degout se_moque vous_vous_moquez',
  THANKS:
    'merci super= parfait genial excellent top= bravo remerci nickel= cimer= mrc= mercii trop_bien chapeau= impeccable impec= au_top adorable ravi= ravie= contente= satisfait mille_mercis franchement_bien',
  BYE: 'au_revoir bonne_journee bonne_soiree a_bientot adieu bonne_fin bonne_nuit ciao= a_plus= tchao bye=',
  HELLO: 'bonjour bonsoir salut coucou hello= bjr= slt= bsr= cc= yop= wesh re_bonjour y_a_quelqu quelqu_un_est_la allo=',
  HELP: 'aide= aider question=',
  WANT: 'je_veux je_voudrais j_aimerais je_souhaite puis_je pouvez_vous s_il_vous stp= svp= besoin',
  ACCOUNT: 'compte= mot_de_passe connexion connecter inscri identifiant newsletter desabonn profil abonnement',
  BANK: 'banque bancaire= solde= distributeur credit= pret= taux= decouvert livret virement salaire impots= paie_du loyer devise prime= retraite= bulletin_de_salaire allocation tombe_ma ma_paie hypotheque assurance carte_grise',
  PET: 'chat= chien chiot chaton',
  TRAVEL:
    'vol_pour avion aeroport hotel valise bagage taxi train= bus= voyage passeport visa= gare= metro= station_de jours_de_conge rer= tram= tramway ferry sncf ratp horaires_du bus_ train_ pleine_lune plage= mer= permis_de_conduire embarquement',
  FOOD: 'pizza restaurant recette manger diner= dejeuner cuisine cuisin calories burger uber_eats deliveroo kebab pates= sushi= petit_dejeuner gouter=',
  HOUSE:
    'lumiere lampe allum eteins eteindre chauffage temperature reveil minuteur musique chanson television volume aspirateur volets porte_du_garage chambre= salon= wifi= lave_linge lave_vaisselle four= frigo= pluie pleuvoir plombier electricien poubelle aspir',
  CHITCHAT:
    'blague meteo robot= tu_t_appelles ton_nom qui_es_tu quel_age film= football jeu= traduis capitale prefere poeme histoire sens_de_la_vie musee candidature ecole= examen president permis_de_construire resultats_du bac= brevet= salle_de_sport concert= billet= elections planete horoscope chante= chanson dors= horaires_d_ouverture ouvert_le recrut embauch stage= cv=',
  SOLVED:
    'c_est_bon_je c_est_bon_il c_est_regle regle= resolu finalement_arrive finalement_recu finalement_il vient_d_arriver vient_de_sonner vient_d_etre retrouve= fausse_alerte laissez_tomber laisse_tomber oubliez= plus_la_peine_de_repondre tout_est_bon tout_est_ok c_est_arrange ignorez probleme_resolu il_etait_chez',
  KIN: 'maman= papa= mere= pere= femme= mari= copine copain soeur= frere= fils= fille= patron= prof= bebe= enfant= enfants= mamie papi= tante= oncle= cousin collegue_de_bureau',
  HEALTH: 'medecin docteur dentiste prise_de_sang enceinte regles= hopital ordonnance pilule vaccin accouch grossesse veterinaire symptome',
  BELONGINGS: 'cles= clefs lunettes= portefeuille telecommande parapluie ma_voiture mon_velo gare= garee garer porte_monnaie',
} as const
