export const en = {
  ORDER: 'order purchas bought',
  PARCEL: 'parcel packag packet shipment consignment jiffy envelope',
  DELIVER: 'deliver',
  ITEM: 'item product article goods stuff= thing things purchase order_item goodies gear= piece= pieces gift= gifts= present= presents=',
  SHIPPED:
    'ship dispatch sent= despatch posted= left_the_warehouse handed_over on_its_way on_the_way out_the_door left_your left_yet gone_out sent_out sent_it boxed packed= packed_up fulfil processed in_transit out_for',
  STATUS:
    'status state= stage progress update= updates= situation happening going_on whats_up what_s_up news= how_s_my hows_my any_word any_news whats_the_latest latest= where_are_we where_do_we_stand heard= heard_anything go_through gone_through went_through what_s_up_with check_on checking_in',
  WHERE:
    'where wheres whereabouts wher= location whereabout which_depot which_hub where_s what_city which_city what_part wereis whare wheere',
  LOCATE: 'track trace locat find= map= gps follow trakc trace= trackin= pinpoint live_map',
  FAR: 'how_far how_close close= distance stops= miles km= nearby minutes_away how_near how_many_stops how_many_drops closer= drops= still_miles near= radius',
  DRIVER:
    'driver courier truck postman mailman delivery_guy delivery_man postie post_man courrier driver_s dpd_man delivery_lady delivery_bloke rider= delivery_person van_driver bloke= the_van a_van van_is your_van his_van delivery_van ups_van',
  CARRIER:
    'dhl= ups= fedex dpd= gls= hermes evri royal_mail usps= carrier post_office yodel parcelforce amazon_logistics ontrac purolator an_post inpost carrier_s shipping_company courier_company',
  LATE: 'late= later= delay overdue behind_schedule held_up taking_so_long taking_forever past_due running_behind behind= slipped= slipping pushed_back set_back overrun tardy lagging taking_ages taking_its slow= slower not_on_time missed_the missed_its backlog weather strike= snow= dragging lateness',
  ONTIME:
    'on_time still_on on_track on_schedule in_time make_it still_happening still_coming go_ahead still_the_plan still_right as_planned holding_up as_promised still_good_for',
  WHY: 'why how_come reason cause= what_s_wrong what_happened whats_taking what_is_taking what_gives what_s_going_on whats_going_on what_on_earth explain= explanation what_s_holding whats_holding holding_it what_went_wrong went_wrong hold_up_with how_is_it_that wtf= what_s_the_hold',
  NOTYET: 'yet= still= so_far up_to_now til_now till_now by_now as_of_now',
  NEG: 'not= no= t= dont doesnt didnt havent hasnt isnt wont cant never nothing nowhere without none= nada= zilch= nowt= nothin= aint= ain_t isn_t wasn_t hasn_t haven_t didn_t doesn_t don_t won_t can_t couldn_t nope= sod_all bugger_all never=',
  RECEIVE:
    'receiv got= get= gotten arriv came= come= comes= here= show_up shown_up turned_up turn_up turns_up landed= lands= reach= reached= show= shows_up at_my_door in_my_hands get_here gets_here arival arrve recieve recive',
  WAIT: 'wait waitin= hang_on hanging_about sat_here',
  WHEN: 'when whens eta= what_time what_day how_many_days_till how_many_sleeps what_hour what_slot am_or_pm morning_or_afternoon roughly= be_in_on wait_in stay_in stay_home',
  DATE: 'date= day= expected estimat schedul slot= window= eta= timeframe time_frame by_when',
  TODAY:
    'today tonight tomorrow weekend monday tuesday wednesday thursday friday saturday sunday this_week next_week christmas birthday tmrw tmr= 2moro tonite tues= thur= thurs= easter wedding anniversary party= xmas bday= valentine mother_s_day father_s_day halloween before_we before_i_go',
  PAST: 'yesterday last_week ago= weeks= supposed should_have promised was_due meant_to was_expected fortnight days_ago weeks_ago month_ago been_a_week been_two been_three going_on since= already= days_late meant_for was_meant ages_ago last_month last_monday',
  HOWLONG: 'how_long how_soon how_many_days how_quickly',
  SAYSDELIVERED:
    'delivered= says_delivered marked_as shows_as claims_it says_it_was says_its says_it_s supposedly apparently allegedly marked= shows_delivered status_says app_says tracking_says claims= handed_to left_with received_by they_reckon reckon= went_green picture_shows proof_of_delivery',
  SIGNED: 'signed= signature sign_for signed_by signed_for autograph who_signed',
  STOLEN: 'stole theft thief porch_pirate nicked= pinched= swiped= robbed= pirates cctv stolen ring_camera doorbell_cam',
  NEIGHBOUR:
    'neighbo next_door concierge reception porch= doorstep neigbor nextdoor lobby letterbox mailbox doormat bins= caretaker front_door wrong_house wrong_door my_porch doorman mailroom front_desk',
  BROKEN:
    'broken broke= damag defect faulty crack smash scratch torn leak shatter crush bent= dented doesn_t_work not_working ripped spoiled rattl dead_on stopped_working won_t_turn wont_turn won_t_switch wont_switch switch_on melted mouldy moldy rotten stain torn= soaked wet= chipped= snapped bust= busted knackered wonky warped dodgy fell_apart came_off expired out_of_date best_before off= smell stink reeks burst squashed crumpled doa= rusty cracked discolour pieces_when bits_when useless_when not_charging malfunction unusable hole_in_it a_hole_in_the',
  WRONG:
    'wrong incorrect mistaken mix_up different_color different_item not_what_i not_mine someone_else_s somebody_else_s somebody_elses someone_elses not_the_one mixed_up sent_me_the instead= not_what two_left wrong_un swapped= different_one different_from opposite',
  MISSING:
    'missing incomplete forgot empty= only_got only_received half= part_of not_in_the_box only_one only_two only_half where_s_the_other wheres_the_other where_s_the_rest the_rest the_other_half other_half not_there not_included wasn_t_included wasnt_in isn_t_in isnt_in one_short left_out no_screws no_charger no_manual no_cable without_the nothing_inside nothing_in wasn_t_in bubble_wrap rest_of lacking counted= missin misssing unaccounted',
  ADDRESS:
    'address adress street house_number apartment postcode zip= postal_code flat_number new_place new_flat my_office my_work old_place house_no door_number flat_no unit_number zip_code town= typo',
  CHANGE:
    'chang updat correct edit modif move= moved amend alter switch fix= redirect reroute re_route send_it_to instead_of put_the moved_house moving_house sold_up',
  RESCHEDULE:
    'resched postpone redeliver another_day different_day rearrange later_slot later_date earlier reattempt not_home won_t_be_home be_away holiday another_time different_time evening_slot send_it_round come_back try_again back_again bring_it_back we_re_away i_m_away im_away away_till away_until not_in_on on_holiday out_of_town on_vacation sooner bring_forward push_it_back carded= card_through missed_delivery missed_you move_it_to swap_it_to weekday',
  PICKUP:
    'pick_up pickup collect locker parcel_shop pick_it_up access_point click_and_collect fetch= fetch_it parcelshop post_office_myself pick_up_point from_the_depot drop_point hold_at',
  HOME: 'home= nobody absent nobody_in at_work doorbell in_all_day at_home not_home out_at out_all_day no_one no_one_in knock rang_the ring_the_bell working_that',
  LEAVE:
    'leave_it leave_at drop_off safe_place hold= leave_with garage shed over_the_gate over_the_fence behind_the on_the_step under_the leave_with_a let_the side_gate round_the_back pop_it chuck_it lob_it sit_on_it hang_onto hold_onto with_my_neighbour no_knocking',
  CANCEL:
    'cancel call_off undo= don_t_want_it_anymore changed_my_mind cancle scrap= scrap_it bin_it pull_out call_it_off change_of_heart don_t_send dont_send stop_the_order by_mistake by_accident don_t_want_it dont_want_it no_longer_need no_longer_want abort withdraw not_needed rescind',
  REFUND: 'refund money_back reimburs credited compensat get_my_money my_money moneys_back cash_back store_credit credit_note dosh=',
  RETURN:
    'return send_back sending_back exchang swap= replac send_it_back sending_it_back sent_it_back give_it_back exchange next_size size_up size_down too_tight too_small too_big doesn_t_fit doesnt_fit didn_t_fit don_t_like_it dont_like_it return_label get_this_back get_it_back not_happy_with_it keep_it',
  COST: 'cost price fee= fees= charge= charges= how_much postage cheap expensive free_shipping postage_cost p_p shipping_fee delivery_fee delivery_charge quid= pricey free_delivery free_postage',
  SHIPTO:
    'ship_to deliver_to internationally overseas abroad do_you_ship do_you_deliver countries post_to send_to deliver_outside channel_islands highlands northern_ireland worldwide',
  OPTIONS:
    'option method express next_day standard_shipping same_day overnight shipping_speed quickest fastest express= express_del standard_del saturday_delivery speed',
  STOCK:
    'stock available availab restock sold_out back_in_stock back_in_store any_left many_left left_in_stock inventory back_order backorder preorder in_stock out_of_stock back_in any_more got_any do_you_have_any do_you_still_sell coming_back come_back_in got_it_in when_it_s_back more_of_the discontinued available_again sell_out run_out',
  SIZE: 'size= sizes colour color medium= large=',
  TRACKNO:
    'tracking_number tracking_no tracking_id tracking_code tracking_link tracking_info tracking_# tracking_num awb= waybill tracking_numbr consignment_no reference_number tracking_ref barcode',
  STUCK:
    'stuck same_scan no_movement hasn_t_moved not_moved no_update not_updat hasn_t_updat no_new_scan frozen no_change nothing_has_updated not_moving hasn_t_updated hasnt_moved hasnt_updated stopped_updating label_created same_status same_place sat_in sitting_in been_sitting been_sat limbo going_round in_circles loop= stale',
  LINK: 'link= code= not_found invalid error doesn_t_work page_says blank_page doesn_t_open doesnt_open broken_link not_recognised not_recognized no_record unknown= nothing_comes_up 404= dead_link no_results',
  CUSTOMS:
    'custom= customs duty duties import tariff vat= tax= taxes clearance brexit import_charge import_fee clearing_fee handling_fee eori hs_code tarif brokerage border_force held_at_the_border at_the_border',
  INVOICE: 'invoice receipt bill= billing invocie vat_receipt proof_of_purchase paperwork',
  PAY: 'pay= paid payment charged billed debited paypal declin credit_card transaction klarna card_was statement= pending direct_debit apple_pay google_pay installment instalment in_instalments checkout refused= overcharged',
  COUPON: 'voucher coupon discount promo gift_card code_won_t code_wont promo_code giftcard offer_code loyalty reward_points',
  TWICE: 'twice double two_times duplicate two_charges both_charges charged_two double=',
  HUMAN:
    'human person agent representative someone operator manager staff= real_people supervisor customer_service customer_support advisor real_person actual_person living_person real_human somebody employee are_you_real are_you_a_bot are_you_a_robot a_bot not_a_bot not_a_machine chatbot flesh_and_blood colleague team_member boss= real_one automated automatic_repl',
  CALL: 'call_me call= phone= ring_me callback telephone hotline give_me_a_bell give_me_a_ring give_me_a_call ring_you call_you phone_number number_to_call a_number_i can_i_ring can_i_call ring_back',
  TALK: 'talk speak connect transfer chat_with put_me_through contact= word_with put_me_on chat_to get_hold_of get_someone escalat reach_someone pass_me_to pass_me_on',
  ANGRY:
    'unacceptab ridicul joke= outrag worst terribl awful horribl useless angry disappoint complain complaint rude= disgrac lawyer pathetic scam fed_up sick_of furious shame never_again disgust rubbish shambles incompeten clowns= crap= shit= shite bloody= fuming livid taking_the_piss robbing thieves liars= joke_of_a appal atrocious hopeless cowboys ashamed messed_me last_straw garbage waste_of_time letdown let_down',
  THANKS:
    'thank thanks thx= cheers great= excellent perfect awesome brilliant amazing love_it well_done cheers_mate much_appreciated appreciate legend= lifesaver fab= lovely= brill= magic= ace= nice_one top_notch wonderful fantastic superb impressed made_my_day',
  BYE: 'bye= goodbye see_you take_care cya= bye_bye have_a_good have_a_nice have_a_lovely good_night nite= ttyl',
  HELLO:
    'hi= hello hey= good_morning good_evening good_afternoon hiya greetings howdy heya hullo morning_all evening_all anyone_there anybody_there good_day sup=',
  HELP: 'help= question assist',
  WANT: 'i_want want_to i_d_like i_would_like i_need can_i could_you please',
  ACCOUNT: 'account password log_in login sign_in sign_up register username newsletter unsubscribe profile subscription delete_my',
  BANK: 'bank= banking card= debit_card atm= pin= balance loan mortgage exchange_rate top_up interest_rate savings wire_transfer currenc transferred money_transfer fiat salary payday payroll tax_return gas_bill electric_bill water_bill utility_bill rent= stock_market shares= wage= wages paycheck pay_rise deposit= pension benefits= tax_refund crypto bitcoin cash_machine cashpoint electricity_bill council_tax insurance= credit_score overdraft my_transfer the_transfer transfer_to transfer_from withdrawal virtual_card my_card card_payment my_bank contactless',
  PET: 'cat= cats= dog= dogs= puppy kitten',
  TRAVEL:
    'flight airport plane= hotel luggage taxi train= bus= visa passport vacation trip= car_rental reservation station railway rent_a_car rental_car vacation_days traveling itinerary platform= tram= ferry= metro= tube= flights bus_stop timetable airline boarding cruise coach= sat_nav motorway traffic= lift= driving_licence full_moon beach= uber=',
  FOOD: 'pizza restaurant recipe food= dinner lunch meal calories burger cook takeaway takeout deliveroo ubereats uber_eats doordash just_eat curry= pasta= breakfast table_for chips= kebab sushi= grub= tea_ready roast=',
  HOUSE:
    'light= lights lamp turn_on turn_off thermostat temperature alarm= timer music song playlist volume tv= vacuum blinds fan= garage_light garage_door lamps bedroom living_room kitchen kettle= boiler= oven= fridge= wifi= router= broadband= plumber= electrician lawn= rain= raining washing_machine dishwasher bins_collected hoover=',
  CHITCHAT:
    'joke weather robot your_name who_are_you who_made how_old meaning_of_life movie football game= games= translate spell definition capital_of president math calculate favorite poem story museum headlines holiday_days meeting job_application interview mileage steps= school exam homework gym= exam= exams results_come match= kick_off season= episode series= planning_application election parliament planet universe theory poem= star_sign horoscope wedding_speech visa_application passport_office opening_hours hiring= apprentic sleep= how_are_you favourite',
  SOLVED:
    'sorted never_mind nvm= nevermind found_it turned_up_after just_arrived just_turned_up just_got_it all_good panic_over false_alarm ignore_that ignore_my disregard no_longer_an_issue resolved it_s_here_now its_here_now showed_up_after forget_it just_been_handed problem_solved worked_out_in all_sorted',
  KIN: 'mum= mom= dad= mother= father= wife= husband= girlfriend boyfriend sister= brother= daughter= boss= teacher= baby= kid= kids= grandma grandpa uncle= aunt= friend= mate= cousin nephew niece= ex=',
  HEALTH:
    'doctor= doctors= dentist blood= pregnan period= hospital nurse= prescription pills= vaccin surgery= therapist gp= ambulance symptom fever= medical optician blood_sugar',
  BELONGINGS: 'keys= my_glasses wallet= purse= remote= umbrella= my_specs my_car my_bike park= parked= my_shoes car_keys airpod',
} as const
