import { isCurrency } from "../../platform/kernel/currency.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";

/** Refuses a text that is no code of a currency. */
export function checkCurrency(argument: string, currency: string): void {
  if (!isCurrency(currency))
    throw badInput(argument, message`${JSON.stringify(currency)} is no ISO 4217 code; write one such as KZT`);
}
