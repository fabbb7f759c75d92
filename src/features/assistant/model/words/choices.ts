/** The short question that stands on a button for each intent, in twelve languages. It is sent as her message when it is tapped. */
import type { IntentName } from '../understand/intents.ts'

const intents = [
  'where_is_it',
  'when_arrives',
  'is_it_delayed',
  'why_late',
  'order_status',
  'delivered_not_received',
  'damaged_or_wrong_item',
  'missing_item',
  'change_address',
  'change_delivery',
  'cancel_order',
  'return_or_refund',
  'shipping_options_cost',
  'stock_availability',
  'tracking_problem',
  'customs_or_fees',
  'invoice_or_payment',
] as const satisfies readonly IntentName[]

export type Choosable = (typeof intents)[number]

export const isChoosable = (intent: IntentName): intent is Choosable => (intents as readonly string[]).includes(intent)

/** English where a language is missing. */
export const choiceLabel = (language: string, intent: Choosable): string => (rows[language] ?? rows.en!)[intents.indexOf(intent)]!

const rows: Readonly<Record<string, readonly string[]>> = {
  en: ['Where is it?', 'When does it arrive?', 'Is it late?', 'Why is it late?', 'How does my order stand?', 'It did not reach me', 'It is damaged or wrong', 'Something is missing', 'Change the address', 'Change the delivery', 'Cancel the order', 'Return it', 'What does shipping cost?', 'Is it in stock?', 'Tracking does not work', 'Customs and fees', 'Invoice and payment'],
  de: ['Wo ist es?', 'Wann kommt es an?', 'Ist es verspätet?', 'Warum ist es verspätet?', 'Wie steht es um meine Bestellung?', 'Es kam nicht bei mir an', 'Es ist beschädigt oder falsch', 'Es fehlt etwas', 'Adresse ändern', 'Lieferung ändern', 'Bestellung stornieren', 'Zurückgeben', 'Was kostet der Versand?', 'Ist es vorrätig?', 'Sendungsverfolgung geht nicht', 'Zoll und Gebühren', 'Rechnung und Zahlung'],
  fr: ['Où est-ce ?', 'Quand est-ce que ça arrive ?', 'Est-ce en retard ?', 'Pourquoi ce retard ?', 'Où en est ma commande ?', 'Je ne l’ai pas reçu', 'C’est abîmé ou erroné', 'Il manque quelque chose', 'Changer l’adresse', 'Changer la livraison', 'Annuler la commande', 'Retourner', 'Combien coûte la livraison ?', 'Est-ce en stock ?', 'Le suivi ne marche pas', 'Douane et frais', 'Facture et paiement'],
  es: ['¿Dónde está?', '¿Cuándo llega?', '¿Va con retraso?', '¿Por qué se retrasa?', '¿Cómo va mi pedido?', 'No lo he recibido', 'Está dañado o es erróneo', 'Falta algo', 'Cambiar la dirección', 'Cambiar la entrega', 'Cancelar el pedido', 'Devolverlo', '¿Cuánto cuesta el envío?', '¿Hay existencias?', 'El seguimiento no funciona', 'Aduana y tasas', 'Factura y pago'],
  it: ['Dov’è?', 'Quando arriva?', 'È in ritardo?', 'Perché è in ritardo?', 'A che punto è il mio ordine?', 'Non l’ho ricevuto', 'È danneggiato o sbagliato', 'Manca qualcosa', 'Cambiare l’indirizzo', 'Cambiare la consegna', 'Annullare l’ordine', 'Restituirlo', 'Quanto costa la spedizione?', 'È disponibile?', 'Il tracciamento non funziona', 'Dogana e spese', 'Fattura e pagamento'],
  nl: ['Waar is het?', 'Wanneer komt het aan?', 'Is het te laat?', 'Waarom is het te laat?', 'Hoe staat het met mijn bestelling?', 'Ik heb het niet ontvangen', 'Het is beschadigd of verkeerd', 'Er ontbreekt iets', 'Adres wijzigen', 'Levering wijzigen', 'Bestelling annuleren', 'Terugsturen', 'Wat kost de verzending?', 'Is het op voorraad?', 'Track & trace werkt niet', 'Douane en kosten', 'Factuur en betaling'],
  pl: ['Gdzie jest przesyłka?', 'Kiedy dotrze?', 'Czy jest opóźniona?', 'Dlaczego jest opóźniona?', 'Co z moim zamówieniem?', 'Przesyłka do mnie nie dotarła', 'Towar uszkodzony lub inny', 'Czegoś brakuje', 'Zmienić adres', 'Zmienić sposób dostawy', 'Anulować zamówienie', 'Zwrócić towar', 'Ile kosztuje wysyłka?', 'Czy jest w magazynie?', 'Śledzenie nie działa', 'Cło i opłaty', 'Faktura i płatność'],
  pt: ['Onde está?', 'Quando chega?', 'Está atrasado?', 'Por que está atrasado?', 'Como está o meu pedido?', 'Não o recebi', 'Está danificado ou errado', 'Falta alguma coisa', 'Mudar o endereço', 'Mudar a entrega', 'Cancelar o pedido', 'Devolver', 'Quanto custa o envio?', 'Há em estoque?', 'O rastreio não funciona', 'Alfândega e taxas', 'Fatura e pagamento'],
  sv: ['Var är det?', 'När kommer det?', 'Är det försenat?', 'Varför är det försenat?', 'Hur går det med min beställning?', 'Jag har inte fått det', 'Det är skadat eller fel', 'Något saknas', 'Ändra adressen', 'Ändra leveransen', 'Avbeställ', 'Returnera', 'Vad kostar frakten?', 'Finns det i lager?', 'Spårningen fungerar inte', 'Tull och avgifter', 'Faktura och betalning'],
  tr: ['Nerede?', 'Ne zaman gelir?', 'Gecikti mi?', 'Neden gecikti?', 'Siparişim ne durumda?', 'Teslim edildi ama bende yok', 'Hasarlı ya da yanlış', 'Bir şey eksik', 'Adresi değiştir', 'Teslimatı değiştir', 'Siparişi iptal et', 'İade et', 'Kargo ücreti ne kadar?', 'Stokta var mı?', 'Kargo takibi çalışmıyor', 'Gümrük ve ücretler', 'Fatura ve ödeme'],
  ja: ['荷物はどこにありますか', 'いつ届きますか', '遅れていますか', 'なぜ遅れていますか', '注文の状況', '配達済みですが届いていません', '破損・違う商品', '足りない商品がある', '住所を変更する', '配達を変更する', '注文をキャンセルする', '返品する', '送料はいくらですか', '在庫はありますか', '追跡できない', '関税・手数料', '請求書・支払い'],
  ar: ['أين طلبي؟', 'متى يصل؟', 'هل تأخر؟', 'لماذا تأخر؟', 'ما حال طلبي؟', 'تم تسليمه ولم يصلني', 'المنتج تالف أو خاطئ', 'هناك شيء ناقص', 'تغيير العنوان', 'تغيير التوصيل', 'إلغاء الطلب', 'إرجاع المنتج', 'كم تكلفة الشحن؟', 'هل المنتج متوفر؟', 'التتبع لا يعمل', 'الجمارك والرسوم', 'الفاتورة والدفع'],
} // biome-ignore format: one row for each language
