export const es = {
  ORDER: 'pedido orden= compra compre= encargo encargue',
  PARCEL: 'paquete paquet envio= envios= encomienda bulto entrega= caja= cajas= paquetito cajon= bultos sobre_acolchado',
  DELIVER: 'entreg repart',
  ITEM: 'producto articul articulo cosa= cosas= mercancia cosita chisme= trasto pieza= piezas= lo_que_pedi lo_que_compre regalo= regalos= regalito obsequio',
  SHIPPED:
    'enviad despach expedid salio= salido mandado han_enviado enviasteis mandaron en_camino de_camino en_reparto en_transito ha_salido empaquet preparad sali= mandasteis recogido_por en_ruta',
  STATUS:
    'estado= estatus como_va novedad noticia situacion actualizacion que_pasa_con que_hay_de en_que_esta que_tal_va como_anda como_esta_mi como_esta_el noticias= novedades se_sabe_algo sabeis_algo algo_nuevo en_que_va que_se_sabe ni_mu ha_entrado confirmado= que_onda_con como_sigue que_paso_con',
  WHERE:
    'donde dnd= ubicacion paradero adonde por_donde onde= dond= donde_anda donde_cuernos en_que_nave en_que_ciudad que_almacen en_que_centro',
  LOCATE: 'rastre localiz seguimiento seguir= encontrar rastro trackear trackeo ubicar= ubicarlo sacar_donde gps=',
  FAR: 'lejos cerca= distancia a_cuanto paradas kilometro km= cuanto_le_falta cuanto_le_queda cuanto_queda lejos= a_que_distancia falta_mucho cuantas_paradas cerquita por_mi_zona a_cuantos',
  DRIVER:
    'repartidor mensajero camion furgoneta conductor cartero transportista repart furgo= chofer cartera= correo_no mensajeria el_del_reparto transportist',
  CARRIER:
    'correos seur= mrw= dhl= ups= gls= dpd= fedex nacex agencia empresa_de_transporte mensajeria paqueteria estafeta andreani oca= servientrega coordinadora envialia zeleris amazon_logistics genei',
  LATE: 'retras tarde= demora demorad atras tardando fuera_de_plazo demor retraz va_con_retraso tarda= tardan= tardado se_atrasa se_ha_movido se_demora lento= lenta= huelga nieve= fuera_de_fecha con_demora dilat alarga= atrasa',
  ONTIME:
    'a_tiempo puntual en_plazo segun_lo_previsto como_estaba_previsto sigue_en_pie sigue_siendo se_mantiene llega_el_miercoles cumple= cumplis en_fecha para_el_dia sigue_para sigue_previsto llega_bien va_bien_de',
  WHY: 'por_que porque= motivo razon= a_que_se_debe que_ha_pasado que_paso como_es_que causa= que_esta_pasando que_ocurre que_diablos que_lo_frena por_q xq= pq= porq= a_que_esperais que_ha_fallado que_fallo explicad explique explicac q_pasa que_leches que_onda',
  NOTYET: 'todavia aun= sigue= sigo= aun_no hasta_ahora hasta_hoy ahorita_no a_estas_alturas sin_noticias tadavia',
  NEG: 'no= nada= nunca jamas ningun sin= nadie tampoco ni_rastro ni_una nanay nones= tmpco',
  RECEIVE:
    'recib lleg venido viene= vino= aparec ha_venido yega llegar= llege llega= llego= llegue= me_llego me_ha_llegado en_mis_manos a_casa_llego recivi resib',
  WAIT: 'esper aguard esperand ando_esperando llevo_esperando aguant',
  WHEN: 'cuando= que_hora que_dia cuand= kuando cdo= que_dia_llega a_que_hora sobre_que_hora manana_o_tarde por_la_manana_o cuantas_noches cuantos_dias_faltan para_cuando estar_en_casa_el en_que_franja',
  DATE: 'fecha= dia= previst estimad programad franja= plazo_de fecha_limite horario_de_entrega',
  TODAY:
    'hoy= manana= esta_tarde fin_de_semana lunes martes miercoles jueves viernes sabado domingo esta_semana proxima_semana navidad reyes= cumpleanos manan= sabadito finde= semana_santa boda= bautizo comunion san_valentin dia_de_la_madre nochebuena pasado_manana antes_de_que_volemos antes_de_irnos',
  PAST: 'ayer= semana_pasada hace= desde= semanas= deberia tenia_que iba_a prometi hace_una hace_dos hace_tres hace_un_mes llevo= desde_el_lunes desde_hace anteayer dijeron= habiais_dicho tendria_que ya_deberia quince_dias',
  HOWLONG: 'cuanto_tarda cuanto_tiempo cuantos_dias plazo= cuanto_demora en_cuanto_tiempo',
  SAYSDELIVERED:
    'entregado= entregada consta_como dice_que figura= pone_que supuestamente sale_entregado aparece_como_entregado aparece_entregado sale_como en_mano segun_la_app segun_la_web segun_el_seguimiento dejado_en dicen_que lo_dan_por figura_como entregado_a recibido_por recibio= foto_de_la_entrega la_foto marca_entregado comprobante_de_entrega',
  SIGNED: 'firmad firma= firmo= firmado_por rubrica',
  STOLEN: 'robad robo= robaron hurto mangado mangaron chorizo= ladron llevaron=',
  NEIGHBOUR:
    'vecin porter conserje portal= buzon rellano felpudo conserjeria recepcion= porteria escalera= puerta_de_casa en_el_portal mi_puerta vigilante',
  BROKEN:
    'roto= rota= rotos danad defectuos averiad golpead estropead rayad aplastad no_funciona rajad abollad no_va= no_enciende no_prende no_carga no_arranca estropi jodid cascad= cascado partid= partida= manchad mancha= podrid moho= caducad vencid= vencido huele= apesta derretid descosid descosida oxidad trizas pedazos hecho_polvo agujero boquete chafad desgarrad mojad empapad desteñid destenid quebrad suena_a hinchad pringad torcid despeg desprend reventad inservible',
  WRONG:
    'equivoc incorrect erroneo otro_color otra_talla no_es_lo_que no_es_el_que no_es_mio de_otra_persona de_otro otra_cosa en_vez_de en_lugar_de al_reves confundid confundieron otro_modelo dos_izquierd no_pedi_esto no_era_esto no_corresponde distint',
  MISSING:
    'falta= faltan faltaba incomplet vacia= vacio= olvid solo_ha solo_han mitad= solo_me no_venia no_viene no_vino_el no_estaba= no_esta_el sin_tornillos sin_cargador sin_el_cable solo_uno solo_una solo_un solo_hay uno_de_los una_de_las segunda_caja segundo_paquete otra_caja el_resto= resto= no_metisteis no_incluye no_trae no_trajo plastico_de_burbujas incompl faltante',
  ADDRESS:
    'direccion domicilio calle= codigo_postal numero_de_casa piso= direc= direcion portal_numero puerta= escalera_ numero_de_portal colonia= la_oficina al_trabajo',
  CHANGE:
    'cambi modific corrig mudad mudo= mudanza actualiz rectific me_mude nos_hemos_mudado nos_mudamos bailad baile_los error_en_la_direc puse_mal escribi_mal piso_nuevo redirig desviar desvien poner_mi',
  RESCHEDULE:
    'aplaz otro_dia otra_fecha reprogram mas_tarde posponer segundo_intento volver_a_entregar vacaciones adelantar otra_hora nueva_entrega mejor_el_martes mejor_el mejor_por_la otro_momento otro_rato vuelvan volved vuelva= volver_a_pasar pasen_otra pasad_otra me_dejaron_aviso aviso_de_ausen estamos_fuera no_estamos_hasta estoy_fuera de_viaje retras_la antes_de_lo mas_temprano por_la_tarde_mejor nuevo_intento reintento',
  PICKUP:
    'recog punto_de_recogida taquilla oficina_de punto_de_entrega retirar locker a_por_el voy_yo_a_correos lo_recojo paso_a_recoger pasar_a_buscar buscarlo_yo tienda_a_recoger click_and punto_pack consigna sucursal',
  HOME: 'en_casa casa= nadie ausente timbre trabajando no_estoy no_estaba no_voy_a_estar en_el_curro en_el_trabajo no_toc no_llamo_al telefonillo no_timbro no_habia_nadie en_la_ventana',
  LEAVE:
    'dejar= dejen deja= dejad dejarlo dejadlo garaje con_el_vecin dejarselo dejadselo dejenlo dejelo por_encima_de en_la_peluqueria con_el_conserje guardadlo guarden= guardarlo sin_llamar patio= jardin= detras_de valla= dejarlo_con',
  CANCEL:
    'cancel anul ya_no_lo_quiero desist arrepent anulad no_lo_mandeis no_lo_envi no_lo_quiero ya_no_quiero pensado_mejor cambiado_de_idea cambie_de_idea cambie_de_opinion sin_querer por_error paradlo parad_el paren= quitad= quiten= ya_no_me_hace no_me_hace_falta echar_atras echarme_atras revoc',
  REFUND:
    'reembols devolucion_del_dinero mi_dinero reintegr abono= compensac devolvedme_el devuelvanme abonais abonar= plata= lana= pasta_que mi_plata reintegro= dinero= compens',
  RETURN:
    'devol devuelv cambiarlo cambio_por retorn reemplaz mandar_de_vuelta de_vuelta etiqueta_de_devol me_aprieta me_queda talla_mas una_mas= un_numero_mas no_me_gusta no_me_vale no_me_sirve regresar= regreso_el cambiar_la_talla otra_talla= recambio devolucion= os_lo_devuelvo',
  COST: 'cuesta cuanto_vale precio gastos= gratis coste tarifa caro= barato cuanto_es portes= porte= cuanto_sale cuanto_sal cuanto_cobr cuanto_me_sale gastos_de gratis= coste_de cuesta_el regalado baratos',
  SHIPTO:
    'envian enviais hacen_envios haceis_envios envios_a entregan_en al_extranjero internacional a_canarias paises mandais mandan_a mandais_a enviais_a llegan_a_mexico envian_a ceuta= melilla baleares fuera_de_espana fuera_del_pais mandan_al',
  OPTIONS:
    'opcion metodo express= urgente estandar 24h= forma_de_envio modalidad mas_rapido envio_rapido envio_urgente mismo_dia dia_siguiente 48h= en_24',
  STOCK:
    'stock= agotad disponib queda= quedan existencias reposicion reserva hay_mas quedan= os_queda os_quedan les_queda tienen_en teneis_en vuelve_a_haber vuelven= volvera_a volvereis a_tener cuando_haya se_acabo acabado= reponeis descatalog agotados avisadme_cuando reponer repondr reponen',
  SIZE: 'talla= tallas color= colores numero_de_pie',
  TRACKNO:
    'numero_de_seguimiento numero_de_guia codigo_de_seguimiento localizador numero_de_rastreo enlace_de_seguimiento num_de_seguimiento numero_seguimiento codigo_seguimiento numero_de_envio numero_de_tracking nro_de_guia no_de_guia numero_de_paquete codigo_de_rastreo',
  STUCK:
    'atascad detenid parado= parada= no_se_mueve no_avanza no_se_actualiza mismo_estado sin_movimiento estancad sin_actualiz bloquead no_cambia lleva_parado lleva_dias mismo_sitio mismo_mensaje sin_cambios no_ha_cambiado etiqueta_creada dormido= durmiendo congelad nada_desde estancado= trabado varad',
  LINK: 'enlace link= codigo= invalido error= no_existe no_encuentra no_aparece pagina_en_blanco no_abre no_se_abre no_carga_la no_lo_reconoce no_reconoce no_me_sale no_le_consta no_les_consta no_sale_nada caido=',
  CUSTOMS: 'aduan arancel impuesto iva= importacion tasas= impuestos_de despach_de dua= tramite_aduan me_piden_pagar piden_dni',
  INVOICE: 'factura recibo= ticket= comprobante facturas boleta= justificante cfdi',
  PAY: 'pag= pago= pagar pague= pagado cobr tarjeta= cargo= bizum transferencia paypal cargado cobrad cobrasteis cobraron doble_cargo descontad extracto plazos= contrarreembolso mercado_pago rechaz= rechazan rechazada',
  COUPON: 'cupon descuento codigo_promo vale= tarjeta_regalo promocion codigo_de_desc codigo_no_me cheque_regalo puntos= descuent',
  TWICE: 'dos_veces doble= duplicad',
  HUMAN:
    'humano persona= agente= alguien operador atencion_al_cliente encargado responsable asesor gerente robot= bot= maquinita maquina= carne_y_hueso con_alguien jefe= jefa= supervisor ejecutivo= representante operadora atienda_una alguien_de_verdad empleado trabajador personas_reales',
  CALL: 'llam telefono telefonic telefonico dar_un_toque un_telefonazo fono= numero_al_que me_llamen llamarme llamenme',
  TALK: 'hablar comunic contactar pasame pasar_con ponerme_en_contacto conectar hablo= hable= platicar comunicarme explicarlo_hab charlar pasarme=',
  ANGRY:
    'inacept indignant peor= queja= quejar inutil= vergu vergonz estafa abogado ridicul hart pesimo fatal= horrible decepcion timo= denunci nunca_mas asco= enfadad tomadura inutiles mierda= cabread cabreo verguenza harto= harta= ladrones estafad sinverg chapuz desastre asquer impresentab burla= tomando_el_pelo caradura panda_de lamentab pesima= groser mentiros ineptos incompetent ni_loco',
  THANKS:
    'gracias genial= perfecto excelente estupendo fenomenal agradez muy_bien grax= grcs= mil_gracias cracks= crack= de_lujo guay= chevere padrisimo chido= maravill encantad de_10 agradecid amables contentisim fantastic',
  BYE: 'adios hasta_luego chao= hasta_pronto buen_dia chau= nos_vemos cuidense buen_finde buenas_noches',
  HELLO: 'hola= buenos_dias buenas= buenas_tardes saludos ola= holaa ey= que_tal holi= hay_alguien alguien_ahi wenas',
  HELP: 'ayuda ayudar pregunta duda= consulta',
  WANT: 'quiero quisiera me_gustaria necesito puedo= pueden= podeis por_favor porfa',
  ACCOUNT: 'cuenta= contrasena iniciar_sesion registr usuario= newsletter boletin perfil darme_de_baja suscrip',
  BANK: 'banco= bancaria cajero saldo= prestamo hipoteca tarjeta_de_debito tipo_de_cambio transferencia nomina salario sueldo impuestos= bolsa_de factura_de_la_luz nomina= pension= hipotec declaracion_de_la renta= sueldo= la_luz= prestacion paro= seguro_de',
  PET: 'gato= perro= gata= cachorro',
  TRAVEL:
    'vuelo aeropuerto avion hotel maleta equipaje taxi tren= autobus viaje pasaporte visado estacion metro= dias_de_vacaciones cercanias ave= renfe bus= camion_de tranvia horario_del parada_de luna= playa= mar= carnet_de licencia_de vuelos',
  FOOD: 'pizza restaurante receta comida= cena= almuerzo cocinar calorias hamburguesa glovo rappi tacos= cenar desayuno merienda sushi= tortilla',
  HOUSE:
    'luz= luces lampara enciend apaga calefaccion temperatura alarma= despertador temporizador musica cancion television volumen aspirador persianas puerta_de_garaje puerta_del_garaje luz_del_garaje dormitorio salon= wifi= lavadora nevera= horno= lluvia llover llueve fontanero electricista basura',
  CHITCHAT:
    'chiste tiempo_hace clima robot= te_llamas quien_eres cuantos_anos pelicula futbol juego traduc capital_de favorit poema cuento sentido_de_la_vida museo noticias= cementerio libro solicitud_de_empleo escuela examen ciudad_del licencia_de_obras notas= gimnasio concierto entradas= elecciones planeta horoscopo canta= cantame duermes= abris_los abris= horario_de_apertura trabajar_con_vosotros buscais_gente curriculum selectividad',
  SOLVED:
    'ya_esta= ya_llego ya_me_llego ya_lo_tengo ya_lo_he ya_aparecio aparecio= aparecio_al acaba_de_llegar acabo_de_recib falsa_alarma olvidadlo olvidalo olvidenlo dejadlo_estar arreglado= solucionad resuelto= ya_no_hace_falta no_hace_falta_que lo_tenia_el lo_encontre encontrado=',
  KIN: 'mama= papa= madre= padre= mujer= marido novia= novio= hermana hermano hijo= hija= abuela abuelo profe= profesor bebe= ninos= nina= nino= tia= tio= jefa_',
  HEALTH:
    'medico= doctor= dentista analitica analisis embaraz regla= hospital receta_med pastilla vacuna veterinari parto= sintoma cita_con_el',
  BELONGINGS: 'llaves gafas= lentes= cartera_ billetera mando_a paraguas mi_coche mi_carro aparcad aparque aparcado estacione',
} as const
