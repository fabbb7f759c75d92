/** Arabic. */
import type { WordKey } from './en.ts'

export const ar: Record<WordKey, string> = {
  'basis.placed': 'يبدأ التجهيز يوم {day}.',
  'basis.placed_late': 'يبدأ التجهيز يوم {day} (الطلب بعد الساعة {cutOff}).',
  'basis.handling_day': 'يخرج الطرد من عندنا يوم {day}.',
  'basis.handling': 'يخرج الطرد من عندنا بين {from} و{to}.',
  'basis.handed_over': 'تسلمت شركة الشحن الطرد يوم {day}.',
  'basis.transit':
    'يستغرق النقل {min, select, none {{max, plural, one {يوم عمل واحدًا} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}} other {من {min, plural, one {يوم عمل} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}} إلى {max, plural, one {يوم عمل} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}}}.',
  'basis.remote':
    'للجزر والمناطق البعيدة مدة إضافية محسوبة في الموعد: {min, select, none {{max, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}} other {من {min, plural, one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} إلى {max, plural, one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}}}.',
  'basis.closed': 'لا توصيل في: {days}.',
  'basis.carrier_estimate': 'هذا الموعد حددته شركة الشحن.',
  'basis.scan': 'هذا ما يُظهره آخر تسجيل للطرد.',
  'basis.problem': 'الطرد متوقف حاليًا، وعادةً ما يواصل طريقه خلال هذه المدة.',
  'basis.overdue': 'يستغرق الأمر وقتًا أطول من المعتاد، ونواصل التحقق.',
  'basis.estimate':
    'هذا تقدير: عمليات التوصيل{place, select, none {} other { إلى {place}}}{carrier, select, none {} other { مع {carrier}}} ما زالت قليلة جدًا.',
  'basis.learned':
    'يصل {tenths} من كل 10 طلبات مماثلة بحلول ذلك الموعد، وهذا محسوب من {deliveries, plural, one {عملية توصيل واحدة} two {عمليتي توصيل} few {# عمليات توصيل} many {# عملية توصيل} other {# عملية توصيل}}{place, select, none {} other { إلى {place}}}{carrier, select, none {} other { مع {carrier}}}.',
  'quote.no_items': 'لم تُذكر منتجات: السعر والمواعيد لطرد عادي.',
  'quote.typical_weight': 'وزن بعض المنتجات غير معروف، لذلك حُسب وزن معتاد.',
  'quote.no_price': 'سعر بعض المنتجات غير معروف، لذلك لم يُحسب الشحن المجاني بدءًا من مبلغ معين.',
  'quote.other_currency': 'الأسعار بعملة أخرى، لذلك لم يُحسب الشحن المجاني بدءًا من مبلغ معين.',
  'quote.no_postal_code': 'لم يُذكر رمز بريدي: المواعيد للبلد كله.',
  'quote.postal_code_unread': 'هذا الرمز البريدي غير موجود في هذا البلد: المواعيد للبلد كله.',
  'quote.asked_for_the_past': 'مضى الوقت المطلوب للتو: المواعيد لطلب يتم الآن.',
  'quote.not_served': 'لا يوصل المتجر إلى هناك.',
  'quote.excluded': 'لا يوصل المتجر إلى هذه المنطقة.',
  'quote.no_rate': 'لا يستطيع المتجر إرسال هذه المنتجات إلى هناك.',
}
