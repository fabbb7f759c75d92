/** Japanese. */
import type { WordKey } from './en.ts'

export const ja: Record<WordKey, string> = {
  'basis.placed': '準備の開始は{day}です。',
  'basis.placed_late': '準備の開始は{day}です（{cutOff}以降のご注文のため）。',
  'basis.handling_day': '発送は{day}です。',
  'basis.handling': '発送は{from}から{to}の間です。',
  'basis.handed_over': '配送会社への引き渡しは{day}でした。',
  'basis.transit': '輸送には{min, select, none {} other {{min}～}}{max}営業日かかります。',
  'basis.remote': '離島や遠隔地のため、{min, select, none {} other {{min}～}}{max}日を加えてあります。',
  'basis.closed': '配達がない日：{days}。',
  'basis.carrier_estimate': '配送会社が示した日付です。',
  'basis.scan': '最新の追跡記録によるものです。',
  'basis.problem': 'お荷物は途中で止まっています。通常はこの期間内に動き出します。',
  'basis.overdue': '通常より時間がかかっています。引き続き確認します。',
  'basis.estimate':
    '{place, select, none {} other {{place}への}}{carrier, select, none {} other {{carrier}による}}過去の配達がまだ少ないため、これは目安です。',
  'basis.learned':
    '{place, select, none {} other {{place}への}}{carrier, select, none {} other {{carrier}による}}過去{deliveries}件の配達では、同じようなご注文10件のうち{tenths}件が、それまでに届いています。',
  'quote.no_items': '商品の指定がないため、料金と日付は一般的なお荷物1個のものです。',
  'quote.typical_weight': '一部の商品の重さが分からないため、一般的な重さで計算しています。',
  'quote.no_price': '一部の商品の価格が分からないため、一定額以上の送料無料は含めていません。',
  'quote.other_currency': '価格の通貨が異なるため、一定額以上の送料無料は含めていません。',
  'quote.no_postal_code': '郵便番号の指定がないため、日付は国全体のものです。',
  'quote.postal_code_unread': 'この国にない郵便番号のため、日付は国全体のものです。',
  'quote.asked_for_the_past': 'ご指定の時刻を過ぎたため、日付は今ご注文の場合のものです。',
  'quote.not_served': 'そちらへはお届けしておりません。',
  'quote.excluded': 'この地域へはお届けしておりません。',
  'quote.no_rate': 'これらの商品をそちらへお送りする方法がありません。',
}
