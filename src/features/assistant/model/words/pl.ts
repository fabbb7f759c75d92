import type { Key } from './en.ts'

export const pl: Record<Key, string> = {
  whichOrder: 'O które zamówienie chodzi? Podaj, proszę, jego numer oraz adres e-mail lub kod pocztowy z zamówienia.',
  whichContact: 'Podaj jeszcze, proszę, adres e-mail lub kod pocztowy z zamówienia {number}.',
  whichNumber: 'Podaj jeszcze, proszę, numer zamówienia.',
  noPair:
    'Nie widzę zamówienia z tym numerem i tymi danymi kontaktowymi. Sprawdź, proszę, jedno i drugie; mogę też wysłać kod na adres e-mail z zamówienia.',
  whichOfMine:
    'Mogę powiedzieć, gdzie jest zamówienie, kiedy dotrze i dlaczego się opóźnia. Co chcesz wiedzieć? Jeśli wolisz rozmowę z konsultantem, po prostu daj mi znać.',
  noOrder: 'Nie ma zamówienia o tym numerze.',
  welcome: 'Dzień dobry! Zapytaj mnie, gdzie jest Twoje zamówienie, kiedy dotrze lub dlaczego się opóźnia.',
  thanks: 'Nie ma za co!',
  others: 'Masz też inne zamówienia: {orders}. Możesz o nie zapytać.',
  passedOn: 'Sprawa trafiła do konsultanta.',
  handedOver:
    'Odpowiedź przyjdzie w ciągu {hours} {hours, plural, one {godziny} other {godzin}}, tutaj oraz e-mailem, jeśli znamy Twój adres.',
  danger: 'Zadbaj, proszę, najpierw o swoje bezpieczeństwo; w nagłym wypadku zadzwoń na numer alarmowy.',
  withAgent: 'Rozmowę prowadzi teraz ktoś z naszego zespołu i odpowiada tutaj. Jeśli wolisz znowu zapytać mnie, powiedz „wróć do bota”.',
}
