import { IntlMessageFormat } from "intl-messageformat";

const parsed = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU message.
 *
 * @param message - ICU text such as `{count, plural, one {# KPI} other {# KPIs}}`.
 * @param values - What fills its places.
 * @param locale - BCP 47 tag for plurals and numbers.
 * @returns The sentence.
 */
export function formatMessage(
  message: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const key = `${locale} ${message}`;
  let format = parsed.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, locale);
    parsed.set(key, format);
  }
  return String(format.format(values));
}
