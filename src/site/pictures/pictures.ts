import { BILLS_BY_STAGE } from "./bills.js";
import { MAP } from "./map.js";
import { PENALTIES } from "./penalties.js";
import type { Picture } from "./picture.js";
import { RATE } from "./rate.js";
import { STRIPS } from "./strips.js";

/** Every picture, in the order of the page that shows all. */
export const PICTURES: readonly Picture[] = [MAP, STRIPS, RATE, PENALTIES, BILLS_BY_STAGE];

export const pictureNamed = (name: string) => PICTURES.find((picture) => picture.name === name) ?? null;
