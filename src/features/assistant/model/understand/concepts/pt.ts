export const pt = {
  ORDER: 'encomend pedido compra= compras= comprei',
  PARCEL: 'pacote encomenda= remessa envio= entrega= volume= caixa= caixas= embrulho encomend',
  DELIVER: 'entreg',
  ITEM: 'produto artigo item= itens mercadoria coisa= coisas= peca= pecas= treco= negocio_que bagulho presente= prenda= prendas= lembranca',
  SHIPPED:
    'enviad enviou despach expedi postado saiu= mandaram mandou a_caminho em_transito em_rota saiu_para embalad empacot despachad postad= postaram ja_saiu foi_enviad em_distribuicao',
  STATUS:
    'status= estado= situacao andamento novidade noticia atualizacao como_esta em_que_pe o_que_ha_com que_fase como_esta_o como_ta como_anda novidade= novidades_do alguma_noticia alguma_novidade que_se_passa_com entrou_direit foi_confirm nem_um_pio cade_meu_status sabem_algo como_vai_meu',
  WHERE:
    'onde= cade= aonde localizacao kd= onde_para onde_anda por_onde ond= em_que_armazem em_qual_cidade em_que_cidade onde_foi_parar onde_raio',
  LOCATE: 'rastrear rastreio rastreamento localiz acompanh seguir= encontrar rastr rastreei',
  FAR: 'longe= perto= distancia paragens paradas quilometro km= quanto_falta quantas_paragens quantas_paradas a_que_distancia distante por_perto ainda_longe',
  DRIVER: 'entregador estafeta motorista carteiro caminhao carrinha motoboy motorist moco_da moço_da transportador',
  CARRIER: 'correios ctt= jadlog loggi dhl= ups= dpd= gls= fedex transportadora sedex sedex= total_express azul_cargo vasp= nacex',
  LATE: 'atras= atrasad atraso demora demorando tarde= passou_do_prazo fora_do_prazo atras atrasou demorand demorou lento= lenta= greve neve= prazo_vencid esgotou_o_prazo prorrog adiad tardar',
  ONTIME:
    'no_prazo a_tempo dentro_do_prazo pontual como_previsto na_hora continua_de_pe de_pe= ainda_e_para da_tempo chega_a_tempo mantem= mantem_se esta_confirmad vai_dar',
  WHY: 'por_que porque= porque_e motivo razao o_que_aconteceu o_que_houve causa= pq= porq= por_que_raio porque_raio pk= que_aconteceu o_que_falhou o_que_se_passa explicar explique expliquem explicac travar= cade_a_explic qual_o_motivo',
  NOTYET: 'ainda= ate_agora continua= ate_hoje continuo_sem ate_ao_momento',
  NEG: 'nao= n= nada= nunca nenhum sem= ninguem jamais n_chegou naum nunca= nem= nepia neca=',
  RECEIVE: 'receb cheg veio= vem= apareceu xegou chegou chega= chegue= recebi receber nas_maos na_mao',
  WAIT: 'esper aguard aguardo= aguardand esperand a_espera espera=',
  WHEN: 'quando= que_horas que_dia qual_dia qd= qnd= quando qdo= a_que_horas que_dia_chega de_manha_ou manha_ou_tarde quantas_noites para_quando ficar_em_casa ate_quando que_horario',
  DATE: 'data= dia= prevista previst previsao estimad janela= prazo_de horario_de',
  TODAY:
    'hoje= amanha= fim_de_semana segunda= terca= quarta= quinta= sexta= sabado domingo esta_semana proxima_semana natal= aniversario hj= amh= pascoa casamento batizado dia_das_maes namorados reveillon depois_de_amanha antes_de_viajar antes_da_gente',
  PAST: 'ontem semana_passada faz= desde= semanas= deveria era_para era_pra devia= prometid prometeram ha_uma_semana ha_duas ha_tres faz_uma faz_duas faz_tres faz_dias ha_dias anteontem disseram= tinham_dito devia_ter deveria_ter prometer quinze_dias ja_la_vao',
  HOWLONG: 'quanto_tempo quantos_dias quanto_demora prazo= em_quanto',
  SAYSDELIVERED:
    'entregue= entregues consta_como diz_que aparece_como supostamente marcado consta= consta_entreg aparece_entreg diz_entreg dado_como em_maos segundo_o_site segundo_a_app no_app_diz na_app_diz deixad entregue_a recebido_por na_foto essa_foto prova_de_entrega comprovante_de marcad_como alegadamente',
  SIGNED: 'assinad assinou assinatura',
  STOLEN: 'roubad roubo= furto roubaram roubar furtad gamaram gamad',
  NEIGHBOUR:
    'vizinh porteiro portaria caixa_de_correio porta_de_casa zelador sindico tapete= capacho hall= recepcao= caixa_do_correio portao= minha_porta',
  BROKEN:
    'quebrad danific defeito partid= trincad amassad rasgad riscad nao_funciona avariad estragad vazando nao_liga nao_carrega quebr quebrou partida partido estragou rachad amolgad manchad mofad bolor= mofo= vencid= podre= derret cheira_mal fedor fede= furad buraco enferruj descolou soltou solta= cacos= pedacos molhad encharc vazou bambo= torto= detonad chacoalh esmagad',
  WRONG:
    'errad troca= trocado outra_cor outro_tamanho nao_e_o_que nao_foi_o_que incorret engano trocad trocaram errad= errado nao_e_meu de_outra_pessoa outra_coisa em_vez_de no_lugar_d outro_modelo dois_esquerd diferente_do nao_pedi_isto nao_foi_isso engano=',
  MISSING:
    'falta= faltando faltou faltam incomplet vazia vazio esquec so_veio so_recebi metade apenas= nao_veio nao_vinha nao_estava_na faltou= faltam= faltand so_um= so_uma so_vieram so_dois um_dos uma_das sem_parafus sem_o_carregador sem_cabo segunda_caixa segundo_pacote a_outra_caixa cade_o_outro o_resto= resto= metade= plastico_bolha vazia= vazio= nao_puseram nao_mandaram_o a_menos=',
  ADDRESS:
    'endereco morada rua= cep= codigo_postal numero_da_casa apartamento apto= apartamento= numero_da_porta andar= bairro= casa_nova no_escritorio pro_trabalho',
  CHANGE:
    'mudar mudei mud= alterar altera corrig mudanca atualizar modific troquei_o_numero mudamos mudei_de_casa mudei_me mudanca= escrevi_mal digitei redirecion desvi acrescent',
  RESCHEDULE:
    'remarcar reagend adiar outro_dia outra_data nova_entrega mais_tarde viaja de_ferias reentrega antecip outro_horario antes_terca melhor_na melhor_no melhor_terca outra_altura noutro_dia num_outro voltem= voltar_no passem_outra deixaram_aviso estamos_fora estou_fora viajando de_viagem remarc nova_tentativa tentar_de_novo a_noite mais_cedo perdi_a_entrega',
  PICKUP:
    'retirar levantar ponto_de_recolha ponto_de_retirada coleta buscar= locker cacifo agencia= vou_buscar ir_buscar eu_mesmo_busco busco_eu levantar_na levantar= levanto ponto_pick nos_correios agencia_dos retirar_na',
  HOME: 'em_casa casa= ninguem ausente campainha trabalhando nao_estou nao_estava nao_vou_estar no_trabalho no_trampo nao_tocaram interfone ninguem_em nao_tinha_ninguem a_janela',
  LEAVE:
    'deixar deixem deixe= deixa= garagem com_o_vizinho com_o_porteiro deixem= deixar_com deixa_com por_cima_do no_barbeiro guardem= guardar= no_quintal atras_do pela_janela sem_tocar na_garagem',
  CANCEL:
    'cancel anular desist nao_quero_mais arrepend anul nao_mandem nao_envi mudei_de_ideia sem_querer por_engano por_erro parem_o parem_a tirem= tira_um nao_preciso_mais ja_nao_quero ja_nao_preciso deixar_sem_efeito estorne_a_compra',
  REFUND: 'reembols estorn dinheiro devolucao_do_dinheiro meu_dinheiro ressarc grana= dinheiro= indeniz devolvam_o',
  RETURN:
    'devol devolver trocar troca_por substitu mandar_de_volta de_volta etiqueta_de_devol devolvi apertad folgad ficou_grande ficou_pequen numero_acima tamanho_maior nao_gostei nao_gostar nao_serviu trocar_por troca= trocar=',
  COST: 'custa= custo= frete preco quanto_custa portes taxa_de_entrega gratis gratuit caro= barato quanto_fica frete= portes= quanto_sai quanto_e_o frete_gratis portes_gratis',
  SHIPTO:
    'entregam enviam fazem_entregas enviam_para entregam_em exterior estrangeiro internacional paises para_portugal mandam_para mandam_pra entregam_na enviam_pra acores madeira= ilhas= fora_do_pais fora_de_portugal exterior=',
  OPTIONS:
    'opcoes opcao metodo expresso express= forma_de_envio modalidade dia_seguinte mais_rapido no_mesmo_dia entrega_rapida entrega_expressa pac_ou_sedex',
  STOCK:
    'estoque stock= disponiv esgotad disponibil reposicao em_falta pre_venda ainda_tem ainda_ha ainda_tem_o tem_em_estoque voltam= volta_a volta_quando vai_voltar reposic repor= acabou= esgotou avisem_quando me_avisem fora_de_linha vao_ter',
  SIZE: 'tamanho cor= cores=',
  TRACKNO:
    'codigo_de_rastre numero_de_rastre codigo_de_seguimento numero_de_seguimento link_de_rastre codigo_da_encomenda codigo_de_rastr rastreio= numero_de_rastr numero_da_encomenda codigo_dos_ctt link_de_rastr',
  STUCK:
    'parado= parada= preso= presa= nao_atualiza nao_anda mesmo_status sem_atualiza nao_se_move travad sem_movimenta parad= encalh empac emperr nao_muda nao_sai_do mesma_mensagem mesmo_lugar sem_atualiz nada_desde etiqueta_criada ficou_parad nao_mexe congelad',
  LINK: 'link= codigo= invalido erro= nao_encontrad nao_existe pagina_em_branco nao_abre nao_reconhece nao_consta nao_encontra nao_aparece_nada link_quebrado fora_do_ar',
  CUSTOMS:
    'alfandega aduan taxad imposto tributo iva= importacao icms receita_federal alfandeg desalfand tribut taxa_de_import iva_na_chegada liberar=',
  INVOICE: 'nota_fiscal fatura= recibo factura comprovante recibo= nf_e contribuinte',
  PAY: 'pagamento pagar paguei pago= cobr cartao= boleto pix= debitad transferencia paypal mbway cobrad cobraram mb_way multibanco parcel_em parcelas= extrato= recusad',
  COUPON: 'cupom cupao desconto vale_presente promocao codigo_promo cupon vale_present cartao_present voucher',
  TWICE: 'duas_vezes dobro= duplicad em_dobro',
  HUMAN:
    'humano atendente pessoa= alguem atendimento operador funcionario gerente agente= apoio_ao_cliente suporte= robo= robozinho bot= carne_e_osso alguem= atendent chefe= pessoa_de funcionari pessoa_real ser_humano maquina=',
  CALL: 'ligar ligue= telefone telefon liga= ligar_hoje me_liguem me_ligue ligar_para telefone= telefonar numero_pra ligarem=',
  TALK: 'falar conversar contato contacto passa_para transferir conectar me_passa passa_pra falar= falo= de_viva_voz transfer',
  ANGRY:
    'inaceit pior= pessim reclam absurd vergonh palhacad procon advogado ridicul revolt golpe= decepcion nunca_mais lixo= horrivel indignad burla queixa irritad descaso incompetent palhacada palhaco merda= porra= porcaria ladroes burla= enganad revoltad furios cambada desrespeito insultou',
  THANKS:
    'obrigad valeu otimo perfeito excelente maravilh agradec brigad valeu= vlw= top= perfeit otim fixe= impecav nota_10 satisfeit excelent',
  BYE: 'tchau adeus ate_logo ate_mais bom_dia_para tchau= xau= bom_fim boa_noite_e',
  HELLO: 'ola= oi= bom_dia boa_tarde boa_noite e_ai oie= opa= eai= boas= tem_alguem alguem_ai',
  HELP: 'ajuda ajudar pergunta duvida',
  WANT: 'quero queria gostaria preciso posso= podem= poderia por_favor pf=',
  ACCOUNT: 'conta= senha palavra_passe login= entrar= cadastro registr newsletter perfil assinatura_mensal usuario=',
  BANK: 'banco= multibanco caixa_eletronico saldo= emprestimo cartao_de_debito pin= cambio= transferencia_ salario imposto_de_renda bolsa_de_valores aluguel conta_de_luz salario= ordenado inss= fgts= irs= aposentad renda= hipotec financiament',
  PET: 'gato= cachorro= cao= cadela',
  TRAVEL:
    'voo= aviao aeroporto hotel mala= bagagem taxi comboio trem= onibus autocarro viagem passaporte visto= estacao metro= dias_de_ferias onibus= eletrico= barca= horario_do paragem_de lua_cheia praia= mar= carta_de_conducao cnh=',
  FOOD: 'pizza= restaurante receita_de jantar= almoco comida= cozinhar calorias hamburguer ifood uber_eats almoco= pastel= cafe_da_manha sushi=',
  HOUSE:
    'luz= luzes lampada acend apag ligue_a aquecimento temperatura alarme despertador temporizador musica televis volume_da aspirador persiana porta_da_garagem luz_da_garagem quarto= sala= wifi= maquina_de_lavar geladeira frigorific forno= chuva= chover canalizador encanador lixo_',
  CHITCHAT:
    'piada tempo_esta clima robo= seu_nome quem_e_voce quantos_anos filme futebol jogo= traduz capital_d favorit poema historia= sentido_da_vida museu livro livros candidatura escola exame inaugur licenca_de_obras notas= enem= vestibular academia= ginasio show_do concerto= bilhetes eleicoes planeta horoscopo dorme= canta= abrem_ao horario_de_func contratam vaga= vagas= curriculo',
  SOLVED:
    'ja_chegou= acabou_de_chegar acaba_de_chegar achei= encontrei= apareceu_afinal afinal_cheg afinal_estava estava_com_o_port deixa_pra_la deixa_estar esquece= esquecam ja_se_resolveu resolvido= resolvid falso_alarme ja_nao_e_preciso nao_precisa_mais_respond tudo_certo tudo_resolvido',
  KIN: 'mae= pai= mulher= marido= esposa= namorad irma= irmao= filho= filha= avo= vovo= professor bebe= crianca tia= tio= sogra chefe_do',
  HEALTH:
    'medico= doutor dentista exame_de_sang analises= gravid menstruac hospital= receita_med comprimido vacina veterinari consulta_com parto= sintoma',
  BELONGINGS: 'chaves= meus_oculos oculos= carteira= comando_da controle_remoto guarda_chuva meu_carro estacionei',
} as const
