/** Words that say what the number after them is, in twelve languages. Matched without regard to case; accents as people type them or leave out. */

export const ORDER_CUES = [
  'order|purchase|bestellung|bestell|auftrag|bestellnr|commande|pedido|orden|compra|ordine|acquisto|bestelling|bestelnummer|zamówieni[ea]|zamowieni[ea]|zamówieniu|encomenda|beställning|bestallning|ordernummer|sipariş(?:im|in|i)?|siparis(?:im|in|i)?',
  'confirmation|bestätigung|注文|ご注文|オーダー|受注|الطلب|طلب(?:ي|يه|ية)?|الاوردر|اوردر|رقم الطلب',
].join('|')

export const TRACKING_CUES = [
  'track(?:ing)?|sendung(?:s)?|paket|colis|suivi|envío|envio|guía|guia|seguimiento|rastreo|rastreio|rastreamento|tracciamento|tracking|spedizione|pacco',
  'zending|track(?: en |&| & )trace|barcode|przesyłki|przesylki|śledzenia|sledzenia|paczki|kolli(?:nummer)?|spårning(?:snummer)?|sparning(?:snummer)?|försändelse|takip|kargo|gönderi|gonderi',
  'shipment|parcel|package|airway bill|awb|consignment|追跡|お?問い合わせ|伝票|送り状|التتبع|تتبع|الشحنة|الشحنه|البوليصة',
].join('|')

export const PHONE_NAMES =
  'phone|tel|telephone|telefon|téléphone|telephone|teléfono|telefono|telefone|telefoon|mobile|cell|handy|móvil|cellulare|mobiel|komórka|telemóvel|celular|mobil|cep|電話|携帯|هاتف|هاتفي|جوال|جوالي|رقمي|my number|meine nummer|mon numéro|mi número|il mio numero|mijn nummer|mój numer|meu número|mitt nummer|numaram'

export const PHONE_CUES = `${PHONE_NAMES}|call me (?:on|at)`

export const POSTCODE_CUES =
  'post ?code|postal code|zip(?: ?code)?|plz|postleitzahl|code postal|código postal|codigo postal|c\\.?p\\.?|cap|codice postale|kod pocztowy|cep|postnummer|postnr|posta kodu|郵便番号|〒|الرمز البريدي|رمز بريدي'

/** "number", "no.", "#" and the like, between the cue and the number. */
export const NUMBER_WORDS =
  'number|num|no|nr|nummer|id|code|numéro|numero|número|n[°ºo]|codice|codigo|código|kod|kodu|numara(?:sı|si|m)?|numarası|番号|رقم|link'
