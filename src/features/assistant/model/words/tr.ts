import type { Key } from './en.ts'

export const tr: Record<Key, string> = {
  whichOrder: 'Hangi siparişle ilgili? Lütfen sipariş numarasını ve siparişte kullandığınız e-posta adresini veya posta kodunu bildirin.',
  whichContact: 'Lütfen {number} numaralı siparişte kullandığınız e-posta adresini veya posta kodunu da bildirin.',
  whichNumber: 'Lütfen sipariş numaranızı da bildirin.',
  noPair:
    'Bu numara ve bu iletişim bilgisiyle bir sipariş bulamadım. Lütfen ikisini de kontrol edin; isterseniz siparişteki e-posta adresine bir kod da gönderebilirim.',
  whichOfMine:
    'Bir siparişin nerede olduğunu, ne zaman geleceğini ve neden geciktiğini söyleyebilirim. Ne öğrenmek istersiniz? Bir temsilciyle görüşmeyi tercih ederseniz söylemeniz yeterli.',
  noOrder: 'Bu numarayla bir sipariş yok.',
  welcome: 'Merhaba! Bana siparişinizin nerede olduğunu, ne zaman geleceğini veya neden geciktiğini sorabilirsiniz.',
  thanks: 'Rica ederim!',
  others: 'Başka siparişleriniz de var: {orders}. Onları da sorabilirsiniz.',
  passedOn: 'Mesajınızı ekibimizden birine ilettim.',
  handedOver: '{hours} saat içinde buradan, adresinizi biliyorsak e-postayla da yanıt alacaksınız.',
  danger: 'Lütfen önce kendinizi güvene alın; acil bir durumda acil yardım hattını arayın.',
  withAgent: 'Görüşmenizi ekibimizden biri devraldı, buradan yanıt veriyor. Yeniden bana sormak isterseniz “bota geri dön” deyin.',
}
