/** Turkish. */
import type { WordKey } from './en.ts'

export const tr: Record<WordKey, string> = {
  'basis.placed': 'Hazırlık başlangıcı: {day}.',
  'basis.placed_late': 'Hazırlık başlangıcı: {day} (sipariş saat {cutOff} sonrasında verildi).',
  'basis.handling_day': 'Kargoya veriliş: {day}.',
  'basis.handling': 'Kargoya veriliş: {from} ile {to} arasında.',
  'basis.handed_over': 'Kargo firması paketi aldı: {day}.',
  'basis.transit': 'Taşıma {min, select, none {} other {{min}–}}{max} iş günü sürer.',
  'basis.remote': 'Adalar ve uzak bölgeler için {min, select, none {} other {{min}–}}{max} gün daha hesaba katıldı.',
  'basis.closed': 'Teslimat yapılmayan günler: {days}.',
  'basis.carrier_estimate': 'Bu tarihi kargo firması bildirdi.',
  'basis.scan': 'Bunu son kargo hareketi gösteriyor.',
  'basis.problem': 'Paket bekletiliyor; çoğu zaman bu süre içinde yoluna devam eder.',
  'basis.overdue': 'Her zamankinden uzun sürüyor; kontrol etmeye devam ediyoruz.',
  'basis.estimate':
    'Bu bir tahmindir: {carrier, select, none {} other {{carrier} ile }}yapılmış yeterli teslimat{place, select, none {} other { ({place})}} henüz yok.',
  'basis.learned':
    'Bu tür 10 siparişten {tenths} tanesi o zamana kadar ulaşıyor; bunu {carrier, select, none {} other {{carrier} ile }}yapılan {deliveries} teslimattan{place, select, none {} other { ({place})}} biliyoruz.',
  'quote.no_items': 'Ürün belirtilmedi: fiyat ve tarihler sıradan bir paket içindir.',
  'quote.typical_weight': 'Bazı ürünlerin ağırlığı bilinmiyor: sıradan bir ağırlık kullanıldı.',
  'quote.no_price': 'Bazı ürünlerin fiyatı bilinmiyor: belirli bir tutarın üzerindeki ücretsiz kargo hesaba katılmadı.',
  'quote.other_currency': 'Fiyatlar başka bir para biriminde: belirli bir tutarın üzerindeki ücretsiz kargo hesaba katılmadı.',
  'quote.no_postal_code': 'Posta kodu belirtilmedi: tarihler ülkenin tamamı için geçerlidir.',
  'quote.postal_code_unread': 'Bu ülkede böyle bir posta kodu yok: tarihler ülkenin tamamı için geçerlidir.',
  'quote.asked_for_the_past': 'Sorulan zaman az önce geçti: tarihler şimdi verilen bir sipariş içindir.',
  'quote.not_served': 'Mağaza oraya teslimat yapmıyor.',
  'quote.excluded': 'Mağaza bu bölgeye teslimat yapmıyor.',
  'quote.no_rate': 'Mağaza bu ürünleri oraya gönderemiyor.',
}
